import { checkSetting } from '../plan/check.ts'
import type { Lever, Setting } from '../plan/levers.ts'
import { canonical } from './hash.ts'
import { finding, type Finding, type Path } from './issue.ts'
import type { ScenarioSpec } from './schema.ts'

/** Every lever has a proof that changes it to a value that it can take. */
export function checkProofs(spec: ScenarioSpec, levers: readonly Lever[]): Finding[] {
  return levers.flatMap((lever) => {
    const path = ['proofs', lever.id]
    if (!Object.hasOwn(spec.proofs, lever.id)) return [finding('no-proof', path, { lever: lever.id })]
    const proof = spec.proofs[lever.id]
    const findings = checkValue(lever, proof.to, [...path, 'to'])
    if (findings.length === 0 && isStart(lever, proof.to))
      findings.push(finding('proof-without-change', [...path, 'to'], { lever: lever.id }))
    for (const [id, value] of Object.entries(proof.with ?? {})) {
      const other = levers.find((candidate) => candidate.id === id)
      if (other) findings.push(...checkValue(other, value, [...path, 'with', id]))
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
    // More or less of a mix or of a list is more or less of one part.
    const parts = lever.kind === 'mix' || lever.kind === 'several'
    const rises = lever.kind === 'number' || lever.kind === 'spend' || (parts && suggests.to !== undefined)
    if (!rises)
      return [finding('bad-direction', [...path, 'direction'], { lever: lever.id, direction: suggests.direction })]
    return suggests.to === undefined ? [] : checkPart(lever, suggests.to, [...path, 'to'])
  })
}

/** A value of a lever, or one part or option of a lever that has several. */
function checkPart(lever: Lever, value: string | number | boolean, path: Path): Finding[] {
  if (typeof value === 'string' && lever.kind === 'several') return checkValue(lever, [value], path)
  if (typeof value === 'string' && lever.kind === 'mix') return checkValue(lever, { [value]: 1 }, path)
  return checkValue(lever, value, path)
}

/** Whether a lever can take a value. */
function checkValue(lever: Lever, value: Setting, path: Path): Finding[] {
  const fits =
    lever.kind === 'spend'
      ? typeof value === 'number' && value >= 0 && value <= lever.maximum
      : checkSetting({ leverById: new Map([[lever.id, lever]]) }, lever.id, value).length === 0
  return fits
    ? []
    : [
        finding('bad-setting', path, {
          lever: lever.id,
          kind: lever.kind,
          found: text(value),
          expected: valuesOf(lever),
        }),
      ]
}

/** What a lever can be set to, in short. */
function valuesOf(lever: Lever): string {
  switch (lever.kind) {
    case 'number':
      return `${lever.low}–${lever.high}`
    case 'spend':
      return `0–${lever.maximum}`
    case 'switch':
      return 'true, false'
    case 'mix':
      return lever.parts.map(({ id }) => id).join(', ')
    default:
      return lever.options.map(({ id }) => id).join(', ')
  }
}

function isStart(lever: Lever, value: unknown): boolean {
  return canonical(value) === canonical(lever.kind === 'spend' ? 0 : lever.start)
}

const text = (value: unknown): string => (typeof value === 'string' ? value : canonical(value)).slice(0, 80)
