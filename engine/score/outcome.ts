import type { Kpis } from './kpis.ts'
import type { Scenario } from '../model/compile.ts'
import { FLOW, FLOWS, type Flow, type WeekResult, type World } from '../model/world.ts'

/** What figures are computed from: a scenario, the weeks played, and the state after them. */
export interface Outcome {
  scenario: Scenario
  results: readonly WeekResult[]
  world: World
  /** Contribution minus what it would have been without any marketing (yuan), where that run was made. */
  baseline?: Outcome
  /** Kept once computed: many measures ask for them. */
  figures?: Kpis
}

/** Sum of a flow over all segments in a week. */
export function flowOf(result: WeekResult, flow: Flow): number {
  let sum = 0
  for (let at = FLOW[flow]; at < result.flows.length; at += FLOWS.length) sum += result.flows[at]
  return sum
}

export const newCustomersOf = (result: WeekResult): number =>
  flowOf(result, 'newDirect') + flowOf(result, 'newReferred')
export const ordersOf = (result: WeekResult): number =>
  flowOf(result, 'activeOrders') + flowOf(result, 'firstOrders') + flowOf(result, 'otherOrders')

/** Sum over weeks. */
export const total = (results: readonly WeekResult[], figure: (result: WeekResult) => number): number =>
  results.reduce((sum, result) => sum + figure(result), 0)

/** The last n weeks. */
export const lastWeeks = (results: readonly WeekResult[], n: number): readonly WeekResult[] =>
  results.slice(Math.max(0, results.length - n))

/** People in stocks row places, over all segments. */
export function stockSum(
  scenario: Pick<Scenario, 'classes' | 'segments'>,
  stocks: Float64Array,
  first: number,
  count: number,
): number {
  const row = 5 + 3 * scenario.classes
  let sum = 0
  for (let s = 0; s < scenario.segments; s++)
    for (let place = first; place < first + count; place++) sum += stocks[s * row + place]
  return sum
}

export const activeCustomers = (scenario: Scenario, stocks: Float64Array): number =>
  stockSum(scenario, stocks, 5, scenario.classes)
