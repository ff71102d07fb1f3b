import { describe, expect, test } from 'vitest'
import { ROLES, sight, type Scenario } from '../../engine/index.ts'
import type { GameSnapshot } from '../../game/flow/screen.ts'
import { guards, scoreParts, targets } from '../../game/flow/views.ts'
import { toyScenario } from '../support/toy-scenario.ts'
import { looksOfPanels, type Look } from './selectors.ts'
import { begun, sealAndRun, type Table } from './table.ts'

/*
 * Everything that panels of a running game can reach, searched through and through: no part of the scenario but its
 * public texts, no parameter of the model, no luck, no week and no card that is still to come, no fact of another role.
 */

/** Parameters that can be told from any other number: each decimal of the file gets a tail of its own. */
function marked(text: string): { text: string; marks: number[] } {
  const marks: number[] = []
  const lines = text.split('\n').map((line) => {
    if (/step|rhythm|direct:|referred:|bargain:|share:|weight:|targets|today:|bound:|yearly/.test(line)) return line
    return line.replaceAll(/(?<![\w.-])0\.\d+/g, (number) => {
      const mark = `${number.padEnd(4, '0')}00${String(1009 + marks.length)}`
      marks.push(Number(mark))
      return mark
    })
  })
  return { text: lines.join('\n'), marks }
}

let marks: number[] = []
/** The toy with marked parameters; the first card surely comes in week 2, the other one, which has its weather, in week 4. */
const scenario: Scenario = toyScenario((plain) => {
  const sure = plain
    .replace('weeks: {from: 1, to: 3}\n    chance: 0.4', 'weeks: {from: 2, to: 2}\n    chance: 1')
    .replace('weeks: {from: 2, to: 4}\n    chance: 0.3', 'weeks: {from: 4, to: 4}\n    chance: 1')
    .replace('sector:', 'looks: {events: {good-review: flags}}\nsector:')
  const made = marked(sure)
  ;({ marks } = made)
  return made.text
})

/** A game at moments of which each hides something else. */
function moments(): [string, GameSnapshot][] {
  const found: [string, GameSnapshot][] = []
  const keep = (name: string, table: Table) => found.push([name, table.actor.getSnapshot()])
  const table = begun(scenario)
  keep('planning round 1', table)
  table.send({ type: 'edit', edit: { kind: 'amount', row: 'feed', amount: 8000 } })
  table.send({ type: 'edit', edit: { kind: 'order', order: { study: 'survey', week: 1 } } })
  sealAndRun(table)
  keep('no week shown yet', table)
  table.weeks(2)
  keep('a card is open', table)
  table.send({ type: 'answer', answer: 'wait' })
  keep('the second week not shown yet', table)
  table.send({ type: 'skip' }, { type: 'next' })
  keep('review of round 1', table)
  table.send({ type: 'next' })
  keep('planning round 2', table)
  sealAndRun(table)
  table.weeks(1)
  keep('a week of two shown', table)
  return found
}

/** Visits every value inside of a value, once. */
function search(value: unknown, visit: (value: unknown) => void): void {
  const seen = new Set<unknown>()
  const open = [value]
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next === 'object' && next !== null) {
      if (seen.has(next)) continue
      seen.add(next)
    }
    visit(next)
    if (next instanceof Map) open.push(...next.keys(), ...next.values())
    else if (next instanceof Set) open.push(...next)
    else if (ArrayBuffer.isView(next)) continue
    else if (typeof next === 'object' && next !== null) open.push(...Object.values(next))
  }
}

function inside(value: unknown): { objects: Set<unknown>; numbers: Set<number>; strings: Set<string> } {
  const found = { objects: new Set<unknown>(), numbers: new Set<number>(), strings: new Set<string>() }
  search(value, (part) => {
    if (isRecord(part)) for (const name of Object.keys(part)) found.strings.add(name)
    if (typeof part === 'number') found.numbers.add(part)
    else if (typeof part === 'string') found.strings.add(part)
    else if ((typeof part === 'object' && part !== null) || typeof part === 'function') found.objects.add(part)
  })
  return found
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value)

const isText = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'en' in value && 'zh-CN' in value

/** What a panel must not reach at this moment, as lines about what it does reach. */
function leaks(value: unknown, { context }: GameSnapshot, role: string | null): string[] {
  const run = context.run!
  const { spec } = scenario
  const found: string[] = []
  const { objects, numbers, strings } = inside(value)

  const open = inside([scenario.brief, targets(context), guards(context), scoreParts(context)])
  for (const hidden of inside(scenario).objects)
    if (objects.has(hidden) && !isText(hidden) && !open.objects.has(hidden)) found.push('a part of the scenario')
  const { prepared, decisions, due: point, ...rest } = run
  const known = inside([prepared?.plan, decisions, point]).objects
  for (const hidden of inside([rest, prepared]).objects)
    if (objects.has(hidden) && !known.has(hidden) && !isText(hidden) && !open.objects.has(hidden))
      found.push('a part of the run')
  for (const object of objects)
    if (typeof object === 'function' || ArrayBuffer.isView(object)) found.push('a function or an array of the model')

  for (const mark of marks) if (numbers.has(mark) && !open.numbers.has(mark)) found.push(`the parameter ${mark}`)

  // What a team wrote down it may see again, though the books will have the same figure.
  const own = inside(context.draft?.plan.spend).numbers
  const shown = inside(sight(scenario, run).weeks.slice(0, context.shownWeek)).numbers
  for (const week of sight(scenario, run).weeks.slice(context.shownWeek))
    for (const name of ['revenue', 'contribution', 'spend', 'visitors'] as const)
      if (numbers.has(week[name]) && !shown.has(week[name]) && !own.has(week[name]))
        found.push(`${name} of week ${week.week}`)

  const due = run.due.kind === 'event' && context.shownWeek >= run.results.length ? spec.events[run.due.event].id : null
  const came = [...run.decisions.flatMap((decision) => ('event' in decision ? [decision.event] : [])), due]
  for (const { id, story, answers } of spec.events) {
    if (!came.includes(id) && (strings.has(story.en) || strings.has(id))) found.push(`the card ${id}`)
    for (const { id: answer, outcome } of answers) {
      const chosen = run.decisions.some((decision) => decision.kind === 'answer' && decision.answer === answer)
      if (strings.has(outcome.en) && !chosen) found.push(`what ${answer} leads to`)
    }
  }
  for (const fact of spec.facts)
    if (strings.has(fact.text.en) && fact.role !== role) found.push(`the fact ${fact.id} of the ${fact.role}`)
  if (strings.has(spec.realCase!.story.en)) found.push('the real case')
  return [...new Set(found)]
}

/** A screen is drawn at its own moments; at others its selector may have nothing to stand on. */
function seen({ see }: Look, snapshot: GameSnapshot): unknown {
  try {
    return see(snapshot)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

describe('panels of a running game reach neither truth nor future luck nor facts of other roles', async () => {
  const looks = await looksOfPanels()

  test('every selector of the panels is looked through', () => {
    expect(looks.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['briefOf', 'teamView', 'runningView', 'cardOf']),
    )
    expect(marks.length).toBeGreaterThan(80)
  })

  test.each(moments())('%s', (_, snapshot) => {
    const found = looks.flatMap((look) => {
      const role = ROLES.find((id) => look.name.endsWith(`(${id})`)) ?? null
      return leaks(seen(look, snapshot), snapshot, role).map((leak) => `${look.name} shows ${leak}`)
    })
    expect(found).toEqual([])
  })

  test('the search finds what is hidden where it is put before it', () => {
    const [[, planning], [, unseen]] = moments()
    const { context } = unseen
    const run = context.run!
    expect(leaks([{ deep: scenario.spec.segments[0] }], planning, null)).toContain('a part of the scenario')
    expect(leaks(new Map([['tape', run.world]]), unseen, null)).toContain('a part of the run')
    expect(leaks({ power: scenario.spec.channels[1].carryOver }, planning, null)).toHaveLength(1)
    expect(leaks(sight(scenario, run), unseen, null)).toEqual(
      expect.arrayContaining(['revenue of week 1', 'the card rival-sale']),
    )
    expect(leaks(sight(scenario, run, 'data-analyst').facts, planning, 'product-manager')).toHaveLength(1)
    expect(leaks(scenario.spec.events[0].answers[1].outcome, planning, null)).toEqual(['what follow leads to'])
    expect(leaks([() => run], planning, null)).toHaveLength(1)
  })
})
