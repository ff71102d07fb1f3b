import type { Lever } from '../plan/levers.ts'
import { canonical } from './hash.ts'
import { finding, type Finding, type Path } from './issue.ts'
import type { ScenarioSpec } from './schema.ts'
import { sortOf } from './yaml.ts'

/** Every lever has a proof that changes it to a value that it can take. */
export function checkProofs(spec: ScenarioSpec, levers: readonly Lever[]): Finding[] {
  return levers.flatMap((lever) => {
    const path = ['proofs', lever.id]
    if (!Object.hasOwn(spec.proofs, lever.id)) return [finding('no-proof', ['proofs'], { lever: lever.id })]
    const proof = spec.proofs[lever.id]
    const findings = checkSetting(lever, proof.to, [...path, 'to'])
    if (findings.length === 0 && isStart(lever, proof.to)) findings.push(finding('proof-without-change', [...path, 'to'], { lever: lever.id }))
    for (const [id, value] of Object.entries(proof.with ?? {})) {
      const other = levers.find((candidate) => candidate.id === id)
      if (other) findings.push(...checkSetting(other, value, [...path, 'with', id]))
    }
    return findings
  })
}

/** What a role's fact suggests can be done. */
export function checkFacts(spec: ScenarioSpec, levers: readonly Lever[]): Finding[] {
  return spec.facts.flatMap(({ suggests }, index) => {
    const path = ['facts', index, 'suggests']
    const lever = levers.find(({ id }) => id === suggests.lever)
    if (!lever) return []
    if (suggests.direction === 'to') {
      if (suggests.to === undefined) return [finding('missing', [...path, 'to'], { key: 'to' })]
      return checkPart(lever, suggests.to, [...path, 'to'])
    }
    const orders = lever.kind === 'number' || lever.kind === 'spend' || (lever.kind === 'mix' && suggests.to !== undefined)
    if (!orders) return [finding('bad-direction', [...path, 'direction'], { lever: lever.id, direction: suggests.direction })]
    return suggests.to === undefined ? [] : checkPart(lever, suggests.to, [...path, 'to'])
  })
}

/** A value of a lever, or one part or option of a lever that has several. */
function checkPart(lever: Lever, value: string | number | boolean, path: Path): Finding[] {
  if (typeof value === 'string' && lever.kind === 'several') return checkSetting(lever, [value], path)
  if (typeof value === 'string' && lever.kind === 'mix') return checkSetting(lever, { [value]: 1 }, path)
  return checkSetting(lever, value, path)
}

/** Whether a lever can take a value. */
function checkSetting(lever: Lever, value: unknown, path: Path): Finding[] {
  const bad = (expected: string) => [finding('bad-setting', path, { lever: lever.id, kind: lever.kind, found: text(value), expected })]
  switch (lever.kind) {
    case 'number':
      return typeof value === 'number' && value >= lever.low && value <= lever.high ? [] : bad(`${lever.low}–${lever.high}`)
    case 'spend':
      return typeof value === 'number' && value >= 0 && value <= lever.maximum ? [] : bad(`0–${lever.maximum}`)
    case 'switch':
      return typeof value === 'boolean' ? [] : bad('true, false')
    case 'choice': {
      const options = lever.options.map(({ id }) => id)
      return typeof value === 'string' && options.includes(value) ? [] : bad(options.join(', '))
    }
    case 'several': {
      const options = lever.options.map(({ id }) => id)
      const chosen = Array.isArray(value) ? (value as unknown[]) : null
      const fits = chosen !== null && chosen.every((one) => options.includes(one as string)) && new Set(chosen).size === chosen.length
      return fits ? [] : bad(options.join(', '))
    }
    case 'mix': {
      const parts = lever.parts.map(({ id }) => id)
      const weights = sortOf(value) === 'mapping' ? Object.entries(value as Record<string, unknown>) : []
      const fits = weights.every(([id, weight]) => parts.includes(id) && typeof weight === 'number' && weight >= 0)
      return fits && weights.some(([, weight]) => (weight as number) > 0) ? [] : bad(parts.join(', '))
    }
  }
}

function isStart(lever: Lever, value: unknown): boolean {
  return canonical(value) === canonical(lever.kind === 'spend' ? 0 : lever.start)
}

const text = (value: unknown): string => (typeof value === 'string' ? value : canonical(value)).slice(0, 80)
