import { DIAL_NAMES, dialScope, dialWay, type DialName } from '../model/dials.ts'
import type { Lever } from '../plan/levers.ts'
import { CONTENT } from '../plan/lever-list.ts'
import { finding, type Finding, type Path, type ReferenceSort } from './issue.ts'
import { nearest } from './nearest.ts'
import { ORIGINS } from './parts.ts'
import type { ScenarioSpec } from './schema.ts'
import { mappings } from './walk.ts'

/** Ids are unique in their list, and none is a word that the engine needs for itself. */
export function checkIds(spec: ScenarioSpec, levers: readonly Lever[]): Finding[] {
  const findings = idLists(spec).flatMap(([path, items]) => duplicates(path, items))
  for (const [path, items] of idLists(spec)) {
    items.forEach(({ id }, index) => {
      // Ids become keys of plain objects, and every object has a constructor.
      if (id === 'constructor' || (path[0] === 'channels' && id === CONTENT))
        findings.push(finding('reserved-id', [...path, index, 'id'], { id }))
    })
  }
  const seen = new Set<string>()
  for (const lever of levers) {
    const programme = spec.programmes.findIndex(({ id }) => lever.id.startsWith(`${id}.`))
    if (seen.has(lever.id) && programme >= 0 && findings.length === 0) {
      findings.push(finding('reserved-id', ['programmes', programme, 'id'], { id: spec.programmes[programme].id }))
    }
    seen.add(lever.id)
  }
  return findings
}

/** Every list whose items have an id, wherever it is. */
function idLists(spec: ScenarioSpec): [Path, { id: string }[]][] {
  const lists: [Path, { id: string }[]][] = []
  for (const { mapping, path } of mappings(spec)) {
    for (const [key, value] of Object.entries(mapping)) {
      if (
        Array.isArray(value) &&
        value.length > 0 &&
        value.every((item) => typeof (item as { id?: unknown } | null)?.id === 'string')
      ) {
        lists.push([[...path, key], value as { id: string }[]])
      }
    }
  }
  return lists
}

function duplicates(path: Path, items: { id: string }[]): Finding[] {
  const first = new Map<string, number>()
  return items.flatMap(({ id }, index) => {
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, index)
    return earlier === undefined
      ? []
      : [{ ...finding('duplicate-id', [...path, index, 'id'], { id }), first: [...path, earlier, 'id'] }]
  })
}

/** Whatever names a segment, a class, a channel, a resource, a message or a lever names one that the scenario has. */
export function checkReferences(spec: ScenarioSpec, levers: readonly Lever[]): Finding[] {
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id)
  const known: Record<Exclude<ReferenceSort, 'answer'>, string[]> = {
    segment: ids(spec.segments),
    class: ids(spec.classes),
    channel: ids(spec.channels),
    resource: ids(spec.resources),
    message: ids(spec.messages),
    lever: ids(levers),
    condition: ids(spec.market.conditions),
    event: ids(spec.events),
  }
  const findings: Finding[] = []
  const expect = (sort: keyof typeof known, found: string, path: Path, at: 'key' | 'value' = 'value') => {
    if (!known[sort].includes(found)) findings.push(unknown(sort, found, known[sort], path, at))
  }
  const expectKeys = (sort: keyof typeof known, record: Record<string, unknown>, path: Path) =>
    Object.keys(record).forEach((key) => expect(sort, key, [...path, key], 'key'))

  for (const sort of ['segment', 'channel', 'condition', 'event'] as const)
    expectKeys(sort, spec.looks[`${sort}s`], ['looks', `${sort}s`])
  spec.segments.forEach((segment, s) => {
    expectKeys('message', segment.messages, ['segments', s, 'messages'])
    for (const stage of ['active', 'dormant', 'lapsed'] as const)
      expectKeys('class', segment.start[stage], ['segments', s, 'start', stage])
  })
  for (const origin of ORIGINS) expectKeys('class', spec.origins[origin], ['origins', origin])
  spec.channels.forEach((channel, c) => expectKeys('segment', channel.audience, ['channels', c, 'audience']))
  expectKeys('lever', spec.proofs, ['proofs'])
  Object.entries(spec.proofs).forEach(([lever, proof]) =>
    expectKeys('lever', proof.with ?? {}, ['proofs', lever, 'with']),
  )
  spec.events.forEach((event, e) => {
    const answers = ids(event.answers)
    if (!answers.includes(event.default))
      findings.push(unknown('answer', event.default, answers, ['events', e, 'default'], 'value'))
  })

  const named = ['segment', 'channel', 'resource', 'lever'] as const
  for (const part of [
    'messages',
    'claims',
    'programmes',
    'market',
    'events',
    'studies',
    'facts',
    'targets',
    'guards',
    'score',
  ] as const) {
    for (const { mapping, path } of mappings(spec[part], [part])) {
      for (const sort of named) {
        const found = mapping[sort]
        if (typeof found === 'string') expect(sort, found, [...path, sort])
      }
    }
  }
  return findings
}

function unknown(
  sort: ReferenceSort,
  found: string,
  known: readonly string[],
  path: Path,
  at: 'key' | 'value',
): Finding {
  return finding(
    'unknown-reference',
    path,
    { found, sort, expected: known.join(', '), nearest: nearest(found, known) },
    at,
  )
}

/** A dial's turn names an owner of the dial's own sort, and cannot turn a factor negative. */
export function checkDials(spec: ScenarioSpec): Finding[] {
  const findings: Finding[] = []
  for (const part of ['messages', 'claims', 'programmes', 'market', 'events'] as const) {
    for (const { mapping, path } of mappings(spec[part], [part])) {
      const { on, by } = mapping
      if (typeof by !== 'number' || !(DIAL_NAMES as string[]).includes(on as string)) continue
      const dial = on as DialName
      const scope = dialScope(dial)
      for (const owner of ['segment', 'channel', 'resource'] as const) {
        if (mapping[owner] !== undefined && owner !== scope)
          findings.push(finding('wrong-owner', [...path, owner], { dial, scope, owner }, 'key'))
      }
      // Classes of loyalty are turned by programmes alone.
      if (scope === 'class' && part !== 'programmes') findings.push(finding('class-dial', [...path, 'on'], { dial }))
      if (dialWay(dial) === 'scale' && (by < 0 || (by === 0 && DIVISORS.includes(dial)))) {
        findings.push(finding('too-small', [...path, 'by'], { found: by, low: 0, inclusive: !DIVISORS.includes(dial) }))
      }
      if (!spec.offer.trial && (dial === 'trial' || dial === 'use'))
        findings.push(finding('trial-missing', [...path, 'on'], { what: dial }))
    }
  }
  return findings
}

/** Factors that the model divides by. */
const DIVISORS: readonly DialName[] = ['cost', 'capacity', 'price']
