import { LEDGER_LINES } from './ledger.ts'
import type { Chance } from './chance.ts'
import type { Scenario } from './compile.ts'
import type { Contacts } from './contact.ts'
import type { MediaNode } from './media.ts'
import { cut, memoryOf, type Memory } from './memory.ts'
import type { Prepared } from './prepare.ts'
import type { Tally } from './programmes/kind.ts'
import { CHANNEL_FIGURES, CLASS_FLOWS, FLOWS, SEGMENT_FIGURES, type WeekResult, type World } from './world.ts'

/** Everything that the phases of one week share. `opening` is the stocks at its start: all exits start from it. */
export interface Week {
  scenario: Scenario
  world: World
  prepared: Prepared
  chance: Chance
  values: Float64Array
  media: MediaNode
  contacts: Contacts
  opening: Float64Array
  /** Factor on demand and its logarithm, rival pressure, share of the wanted first purchases that the service can take. */
  demand: number
  season: number
  rival: number
  purchaseService: number
  /** Segments: yuan that a first order is paid with. */
  pricePaid: Float64Array
  /** Segments: logarithm of the price paid ÷ list price, and ÷ reference price. */
  aboveList: Float64Array
  aboveReference: Float64Array
  tally: Tally
  /** Segments × `WANTS`: people who want to buy, laid out as `WANT`; then those who could. */
  wanted: Float64Array
  result: WeekResult
  /** Classes, of the segment at hand: dormant people who return, dormant who lapse, lapsed who recover. */
  returns: Float64Array
  lapses: Float64Array
  recovers: Float64Array
  /** Segments × 4: log-odds of interest, and of a first purchase from interested, trial and using, as the week had them. */
  odds: Float64Array
  /** First orders and orders of people who are no active customers; yuan of all orders and what they cost to serve. */
  firstOrders: number
  otherOrders: number
  /** Means of those of the segment at hand. */
  other: { orders: number; value: number; cost: number }
  orderValue: number
  serving: number
}

/** Columns of `Week.wanted`: where those who want to buy come from. */
export const WANT = { interested: 0, trial: 1, using: 2, friends: 3 } as const
export const WANTS = 4

/** Weeks whose results are cut from one block, at most. */
const WEEKS_AT_ONCE = 13

/** A result with nothing in it, cut from `memory`, which gets a new block for the weeks to come when it is used up. */
export function emptyResult(scenario: Scenario, week: number, memory: Memory): WeekResult {
  const { segments, channels, classes, resources, weeks } = scenario
  const size =
    segments * (5 + 3 * classes + FLOWS.length + classes * CLASS_FLOWS.length + SEGMENT_FIGURES.length) +
    channels * (CHANNEL_FIGURES.length + segments) +
    LEDGER_LINES.length +
    resources
  if ((memory.used + size) * Float64Array.BYTES_PER_ELEMENT > memory.buffer.byteLength)
    Object.assign(memory, memoryOf(size * Math.min(WEEKS_AT_ONCE, Math.max(1, weeks - week + 1))))
  return {
    week,
    stocks: cut(memory, segments * (5 + 3 * classes)),
    flows: cut(memory, segments * FLOWS.length),
    classFlows: cut(memory, segments * classes * CLASS_FLOWS.length),
    channels: cut(memory, channels * CHANNEL_FIGURES.length),
    reach: cut(memory, channels * segments),
    lines: cut(memory, LEDGER_LINES.length),
    segments: cut(memory, segments * SEGMENT_FIGURES.length),
    loads: cut(memory, resources),
    demand: 1,
    rival: 1,
    quality: 0,
    trust: 1,
    refused: 0,
    waiting: 0,
    budget: 0,
    taken: 0,
    events: [],
    conditions: [],
    caught: [],
    tests: [],
    hash: '',
  }
}
