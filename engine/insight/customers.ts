import type { Scenario } from '../model/compile.ts'
import { CLASS_FLOW, CLASS_FLOWS, FIRST_CLASS, FLOWS, openWorld, type Flow, type WeekResult } from '../model/world.ts'
import type { Run } from '../run/run.ts'
import { lifetimeValues } from '../score/lifetime.ts'
import { flowOf, newCustomersOf, total } from '../score/outcome.ts'

/** A run as its customers lived it. Counts of people; yuan. */
export interface CustomerView {
  /** People who went through each step of the funnel over the whole run. */
  funnel: { step: (typeof FUNNEL)[number]; people: number }[]
  /** People on each way of the journey, over the whole run. */
  journeys: Record<Flow, number>
  /** Customers of the start (`from` and `until` 0), then those gained in each round: weeks from 1, both included. */
  cohorts: Cohort[]
  /** Customer equity before the first week and after each. */
  equity: number[]
}

export interface Cohort {
  from: number
  until: number
  people: number
  /** Share that stayed active without a break, at the end of `until` and of each week after it. */
  kept: number[]
}

/** Steps of the funnel that a scenario may have, in order. */
export const FUNNEL = ['aware', 'visitors', 'trials', 'using', 'customers'] as const

/** Cohorts, funnel, journeys and equity of a run. */
export function customerView(scenario: Scenario, run: Run): CustomerView {
  const { results } = run
  const of = (flow: Flow) => total(results, (result) => flowOf(result, flow))
  const people: Record<(typeof FUNNEL)[number], number> = {
    aware: of('newAware'),
    visitors: of('visitors'),
    trials: of('trials'),
    using: of('used'),
    customers: total(results, newCustomersOf),
  }
  const steps = FUNNEL.filter((step) => scenario.spec.offer.trial || (step !== 'trials' && step !== 'using'))
  return {
    funnel: steps.map((step) => ({ step, people: people[step] })),
    journeys: Object.fromEntries(FLOWS.map((flow) => [flow, of(flow)])) as Record<Flow, number>,
    cohorts: cohortsOf(scenario, results),
    equity: equityByWeek(scenario, run),
  }
}

/**
 * People of a class in a segment are alike, so each of its cohorts loses the share that the class loses: refunds among those
 * of the week before, drop-out among all who are left. Who comes back from dormant or lapsed belongs to no cohort.
 */
function cohortsOf(scenario: Scenario, results: readonly WeekResult[]): Cohort[] {
  const { spec, roundStarts } = scenario
  const rounds = roundStarts
    .map((start, round) => ({ from: start + 1, until: Math.min(start + spec.rounds[round], results.length) }))
    .filter(({ from, until }) => from <= until)
  return [{ from: 0, until: 0 }, ...rounds].map(({ from, until }) => {
    const weeks = Array.from({ length: until - from + 1 }, (_, at) => from + at)
    const curves = weeks.map((week) => survivors(scenario, results, week))
    // Before the last week of the cohort has come, its first ones have aged already.
    const kept = Array.from({ length: results.length - until + 1 }, (_, age) =>
      curves.reduce((sum, curve, at) => sum + curve[until - weeks[at] + age], 0),
    )
    const people = curves.reduce((sum, curve) => sum + curve[0], 0)
    return { from, until, people, kept: kept.map((count) => (people > 0 ? count / people : 0)) }
  })
}

/** Of the customers gained in a week (0: those of the start), how many were active without a break after each week from it on. */
function survivors(scenario: Scenario, results: readonly WeekResult[], week: number): number[] {
  const counts = new Array<number>(results.length - week + 1).fill(0)
  const { segments, classes } = scenario
  for (let s = 0; s < segments; s++) {
    for (let k = 0; k < classes; k++) {
      const column = (s * classes + k) * CLASS_FLOWS.length
      const flow = (at: number, name: keyof typeof CLASS_FLOW) => results[at].classFlows[column + CLASS_FLOW[name]]
      const come = week === 0 ? scenario.openingStocks[s * (5 + 3 * classes) + FIRST_CLASS + k] : flow(week - 1, 'new')
      let left = come
      counts[0] += left
      for (let at = week; at < results.length; at++) {
        const refunded = flow(at, 'refunded')
        if (at === week && week > 0 && come > 0) left -= Math.min(left, refunded)
        const stayed = flow(at, 'opening') - refunded
        if (stayed > 0) left *= 1 - flow(at, 'dropouts') / stayed
        counts[at - week + 1] += left
      }
    }
  }
  return counts
}

function equityByWeek(scenario: Scenario, { results, world }: Run): number[] {
  const before = lifetimeValues({ scenario, results: [], world: openWorld(scenario) }).equity
  const after = results.map(
    ({ stocks }, at) =>
      lifetimeValues({ scenario, results: results.slice(0, at + 1), world: { ...world, stocks } }).equity,
  )
  return [before, ...after]
}
