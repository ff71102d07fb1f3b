import { binomialQuantile } from '../luck/binomial.ts'
import { normalQuantile } from '../luck/normal.ts'
import { poissonQuantile } from '../luck/poisson.ts'
import { openTape, siteOf, type Site, type Tape } from '../luck/tape.ts'
import type { ScenarioSpec } from '../scenario/schema.ts'
import type { Scenario } from './compile.ts'

/**
 * Places of a segment's draws within a week. Each segment has one generator with room to spare: a new site takes a free
 * place, so that neither it nor another segment ever shifts a draw. `return`, `lapse` and `recover` have two draws, sites
 * from `class` on one per loyalty class.
 */
export const SITE = {
  awareness: 0,
  forget: 1,
  interest: 2,
  cool: 3,
  trial: 4,
  use: 5,
  trialEnd: 6,
  usingEnd: 7,
  purchase: 8,
  purchaseTrial: 9,
  purchaseUsing: 10,
  invite: 11,
  accept: 12,
  extraOrders: 13,
  orderValue: 14,
  otherOrders: 15,
  otherValue: 16,
  return: 17,
  lapse: 19,
  recover: 21,
  class: 23,
  buyers: 28,
  dropOut: 33,
  refund: 38,
  admit: 43,
} as const

/** Draws of a segment in a week, used and spare. */
export const SEGMENT_DRAWS = 48

/** All chance of a run, laid out for the weekly step; the empty arrays of an expected run are never read. */
export interface Chance {
  sampled: boolean
  tape: Tape | null
  /** Segments × weeks × `SEGMENT_DRAWS`: `drawsAt` says where. */
  segments: Float64Array
  /** Columns of `Sites` × weeks. */
  columns: Float64Array
}

/** The luck of a seed for a scenario; without a tape everything takes its mean. */
export function chanceOf({ sites, weeks }: Scenario, seed: string | null): Chance {
  if (seed === null) return { sampled: false, tape: null, segments: NO_LUCK, columns: NO_LUCK }
  const tape = openTape(seed, weeks)
  return {
    sampled: true,
    tape,
    segments: tape.blocks(sites.segments, SEGMENT_DRAWS),
    columns: tape.blocks(sites.columns, 1),
  }
}

const NO_LUCK = new Float64Array(0)

/** Where the draws of a segment for a week (from 0) begin. */
export const drawsAt = ({ weeks }: Scenario, segment: number, week: number): number =>
  (segment * weeks + week) * SEGMENT_DRAWS

/** The sites of chance that every run of a scenario has. */
export interface Sites {
  segments: Site[]
  /** With one draw a week. */
  columns: Site[]
  /** Where the draws of each kind begin: week by week, one entity after the other. */
  first: Record<'demand' | 'rival' | 'events' | 'claims' | 'conditions' | 'claimed', number>
}

export function sitesOf(spec: ScenarioSpec, weeks: number): Sites {
  const sites = (purpose: string, entities: { id: string }[]) => entities.map(({ id }) => siteOf(`${purpose}/${id}`))
  const columns: Site[] = []
  const begin = (more: Site[]): number => (columns.push(...more) - more.length) * weeks
  return {
    segments: sites('flows', spec.segments),
    columns,
    first: {
      demand: begin([siteOf('market/demand')]),
      rival: begin([siteOf('market/rival')]),
      events: begin(sites('events', spec.events)),
      claims: begin(sites('claims', spec.claims)),
      conditions: begin(sites('conditions', spec.market.conditions)),
      claimed: begin(sites('claimed', spec.channels)),
    },
  }
}

/** People out of n with chance p: a binomial draw at place `at` of the column, or the mean. */
export function some(chance: Chance, n: number, p: number, column: Float64Array, at: number): number {
  if (n <= 0 || p <= 0) return 0
  const chanceOfOne = p < 1 ? p : 1
  return chance.sampled ? binomialQuantile(n, chanceOfOne, column[at]) : n * chanceOfOne
}

/**
 * People of a row of loyalty classes who all have chance p: one draw says how many, the next who. That is a systematic sample:
 * standing in class order, every so-manieth person from a random place on (W. G. Madow & L. H. Madow, "On the theory of
 * systematic sampling", Annals of Mathematical Statistics 15, 1944). Each class has its mean n·p, and is within one
 * person of its part of the total. Writes them into `into` and returns their number.
 *
 * @param people row of classes, in `people` from place `first`
 */
export function someByClass(
  chance: Chance,
  people: Float64Array,
  first: number,
  p: number,
  column: Float64Array,
  at: number,
  into: Float64Array,
): number {
  const classes = into.length
  let total = 0
  for (let k = 0; k < classes; k++) total += people[first + k]
  const drawn = some(chance, total, p, column, at)
  const share = total > 0 ? drawn / total : 0
  if (!chance.sampled) {
    for (let k = 0; k < classes; k++) into[k] = people[first + k] * share
    return drawn
  }
  const start = column[at + 1]
  let passed = 0
  let taken = 0
  for (let k = 0; k < classes; k++) {
    const here = people[first + k]
    passed += here
    // Whatever rounding does to large numbers: no more than were drawn or are here, and no more left to take than follow.
    const upToHere = Math.min(drawn, Math.floor(passed * share + start))
    const least = drawn - taken - (total - passed)
    into[k] = Math.max(least, Math.min(here, upToHere - taken))
    taken += into[k]
  }
  return drawn
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
