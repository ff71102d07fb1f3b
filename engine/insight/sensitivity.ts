import { compile, type Scenario } from '../model/compile.ts'
import type { ScenarioSpec } from '../scenario/schema.ts'

/**
 * Groups of coefficients, one for each formula that a scenario fills in: where they stand in its file. A star stands for
 * every member. A path that leads to several numbers means all of them.
 */
export const COEFFICIENTS = [
  { id: 'market', paths: ['market.demand', 'market.rival', 'drivers.rival'] },
  { id: 'cost', paths: ['channels.*.cost'] },
  { id: 'response', paths: ['channels.*.response.half', 'channels.*.carryOver', 'channels.*.dispersion'] },
  { id: 'strength', paths: ['channels.*.effects'] },
  { id: 'brand', paths: ['brand', 'channels.*.brand', 'drivers.brandInterest', 'drivers.brandPurchase'] },
  { id: 'journey', paths: ['journey.interest', 'journey.trial', 'journey.use', 'journey.purchase'] },
  { id: 'price', paths: ['segments.*.priceSensitivity', 'segments.*.referenceSensitivity', 'drivers.deal'] },
  { id: 'loyalty', paths: ['classes.*.rate', 'classes.*.dropOut', 'drivers.satisfaction'] },
  { id: 'service', paths: ['resources.*.handles', 'service', 'drivers.quality'] },
  { id: 'satisfaction', paths: ['satisfaction.quality', 'satisfaction.price', 'satisfaction.trust'] },
  { id: 'referral', paths: ['referral.rate'] },
  { id: 'law', paths: ['claims.*.chance', 'claims.*.trust', 'drivers.trust'] },
  { id: 'events', paths: ['events.*.chance'] },
  { id: 'measurement', paths: ['channels.*.measurement.claim', 'channels.*.measurement.recency'] },
] as const satisfies readonly { id: string; paths: readonly string[] }[]
export type CoefficientId = (typeof COEFFICIENTS)[number]['id']

/** A number of a scenario's file; members of lists are named by their ids. */
export interface Coefficient {
  path: string[]
  value: number
}

/** The numbers of a group in a scenario. */
export function coefficientsOf({ spec }: Scenario, id: CoefficientId): Coefficient[] {
  const found: Coefficient[] = []
  visit(spec, id, (value, path) => {
    found.push({ path, value })
    return value
  })
  return found
}

/** The scenario with every number of a group multiplied: another market for the same decisions. Chances stay at most 1. */
export function scaledScenario({ spec, hash, anchors }: Scenario, id: CoefficientId, factor: number): Scenario {
  const scaled = visit(spec, id, (value) => (value > 0 && value <= 1 ? Math.min(1, value * factor) : value * factor))
  return { ...compile(scaled, hash), anchors }
}

function visit(spec: ScenarioSpec, id: CoefficientId, make: (value: number, path: string[]) => number): ScenarioSpec {
  const { paths } = COEFFICIENTS.find((group) => group.id === id)!
  return paths.reduce<ScenarioSpec>((so, path) => along(so, path.split('.'), [], make) as ScenarioSpec, spec)
}

/** Follows a path and makes every number at its end anew; all that it does not lead to stays the same object. */
function along(
  value: unknown,
  steps: string[],
  path: string[],
  make: (value: number, path: string[]) => number,
): unknown {
  if (typeof value === 'number') return steps.length === 0 ? make(value, path) : value
  if (typeof value !== 'object' || value === null) return value
  const [step, ...rest] = steps
  const next = (member: unknown, name: string): unknown =>
    step === undefined || step === '*' || step === name ? along(member, rest, [...path, name], make) : member
  if (Array.isArray(value))
    return value.map((member, index) => next(member, (member as { id?: string } | null)?.id ?? String(index)))
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, next(member, name)]))
}
