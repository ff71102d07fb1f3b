import { binomialQuantile } from '../luck/binomial.ts'
import { normalQuantile } from '../luck/normal.ts'
import { poissonQuantile } from '../luck/poisson.ts'
import { openTape, siteOf, type Site, type Tape } from '../luck/tape.ts'
import type { ScenarioSpec } from '../scenario/schema.ts'
import type { Scenario } from './compile.ts'

/**
 * Places of a segment's draws within a week. Each segment has one generator with room to spare: a new site takes a free
 * place, so that neither it nor another segment ever shifts a draw. Sites from `class` on have one draw per loyalty class.
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
  class: 24,
  classReferred: 29,
  buyers: 34,
  dropOut: 39,
  return: 44,
  lapse: 49,
  recover: 54,
  refund: 59,
} as const

/** Draws of a segment in a week, used and spare. */
export const SEGMENT_DRAWS = 64

/** All chance of a run, laid out for the weekly step; `null` columns of an expected run are never read. */
export interface Chance {
  sampled: boolean
  tape: Tape | null
  /** Segments: weeks × `SEGMENT_DRAWS`. */
  segments: Float64Array[]
  events: Float64Array[]
  claims: Float64Array[]
  conditions: Float64Array[]
  demand: Float64Array
  rival: Float64Array
  /** Channels: noise of the platforms' claims. */
  claimed: Float64Array[]
}

/** The luck of a seed for a scenario; without a tape everything takes its mean. */
export function chanceOf(scenario: Scenario, seed: string | null): Chance {
  const { spec, weeks } = scenario
  if (seed === null) {
    const none = new Float64Array(0)
    return {
      sampled: false,
      tape: null,
      segments: spec.segments.map(() => none),
      events: [],
      claims: [],
      conditions: [],
      demand: none,
      rival: none,
      claimed: [],
    }
  }
  const { sites } = scenario
  const tape = openTape(seed, weeks, weeks * (sites.segments.length * SEGMENT_DRAWS + sites.columns.length))
  const segments = tape.blocks(sites.segments, SEGMENT_DRAWS)
  const columns = tape.blocks(sites.columns, 1)
  const [demand, rival] = columns.splice(0, MARKET_SITES.length)
  return {
    sampled: true,
    tape,
    segments,
    events: columns.splice(0, spec.events.length),
    claims: columns.splice(0, spec.claims.length),
    conditions: columns.splice(0, spec.market.conditions.length),
    demand,
    rival,
    claimed: columns,
  }
}

const MARKET_SITES = ['market/demand', 'market/rival'].map(siteOf)

/** The sites of chance that every run of a scenario has. */
export interface Sites {
  segments: Site[]
  /** With one draw a week: of the market, events, claims, conditions and channels' claims, in this order. */
  columns: Site[]
}

export function sitesOf(spec: ScenarioSpec): Sites {
  const sites = (purpose: string, entities: { id: string }[]) => entities.map(({ id }) => siteOf(`${purpose}/${id}`))
  return {
    segments: sites('flows', spec.segments),
    columns: [
      ...MARKET_SITES,
      ...sites('events', spec.events),
      ...sites('claims', spec.claims),
      ...sites('conditions', spec.market.conditions),
      ...sites('claimed', spec.channels),
    ],
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
