import { BOUNDS } from '../scenario/parts.ts'
import { binomialQuantile } from '../luck/binomial.ts'
import { normalQuantile } from '../luck/normal.ts'
import { poissonQuantile } from '../luck/poisson.ts'
import { openTape, type Tape } from '../luck/tape.ts'
import type { Scenario } from './compile.ts'

/** Draws of a segment: one uniform a week for each, except blocks with one per loyalty class. */
const COLUMNS = ['awareness', 'forget', 'interest', 'cool', 'trial', 'use', 'trial-end', 'using-end', 'purchase', 'purchase-trial', 'purchase-using', 'invite', 'accept', 'extra-orders', 'order-value', 'other-orders', 'other-value'] as const
const BLOCKS = ['class', 'class-referred', 'buyers', 'drop-out', 'return', 'lapse', 'recover', 'refund'] as const

type SegmentLuck = Record<(typeof COLUMNS)[number] | (typeof BLOCKS)[number], Float64Array>

/** All chance of a run, laid out for the weekly step; `null` columns of an expected run are never read. */
export interface Chance {
  sampled: boolean
  tape: Tape | null
  segments: SegmentLuck[]
  events: Float64Array[]
  claims: Float64Array[]
  conditions: Float64Array[]
  demand: Float64Array
  rival: Float64Array
  /** Channels: noise of the platforms' claims. */
  claimed: Float64Array[]
}

export const CLASS_STRIDE = BOUNDS.classes

/** The luck of a seed for a scenario; without a tape everything takes its mean. */
export function chanceOf(scenario: Scenario, seed: string | null): Chance {
  const { spec, weeks } = scenario
  if (seed === null) {
    const none = new Float64Array(0)
    return { sampled: false, tape: null, segments: spec.segments.map(() => ({}) as SegmentLuck), events: [], claims: [], conditions: [], demand: none, rival: none, claimed: [] }
  }
  const tape = openTape(seed, weeks)
  return {
    sampled: true,
    tape,
    segments: spec.segments.map((segment) => {
      const luck = {} as SegmentLuck
      for (const site of COLUMNS) luck[site] = tape.column(`flows/${segment.id}/${site}`)
      for (const site of BLOCKS) luck[site] = tape.block(`flows/${segment.id}/${site}`, CLASS_STRIDE)
      return luck
    }),
    events: spec.events.map((event) => tape.column(`events/${event.id}`)),
    claims: spec.claims.map((claim) => tape.column(`claims/${claim.id}`)),
    conditions: spec.market.conditions.map((condition) => tape.column(`conditions/${condition.id}`)),
    demand: tape.column('market/demand'),
    rival: tape.column('market/rival'),
    claimed: spec.channels.map((channel) => tape.column(`claimed/${channel.id}`)),
  }
}

/** People out of n with chance p: a binomial draw at place `at` of the column, or the mean. */
export function some(chance: Chance, n: number, p: number, column: Float64Array, at: number): number {
  if (n <= 0 || p <= 0) return 0
  const chanceOfOne = p < 1 ? p : 1
  return chance.sampled ? binomialQuantile(n, chanceOfOne, column[at]) : n * chanceOfOne
}

/** A Poisson count with the mean, or the mean. */
export function arrivals(chance: Chance, mean: number, column: Float64Array, at: number): number {
  if (mean <= 0) return 0
  return chance.sampled ? poissonQuantile(mean, column[at]) : mean
}

/** A standard normal draw, or 0. */
export function deviation(chance: Chance, column: Float64Array, at: number): number {
  return chance.sampled ? normalQuantile(column[at]) : 0
}
