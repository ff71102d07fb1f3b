import { LEDGER_LINES } from './ledger.ts'
import type { Chance } from './chance.ts'
import type { Scenario } from './compile.ts'
import type { Contacts } from './contact.ts'
import type { MediaNode } from './media.ts'
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
  /** Factor on demand, rival pressure, factor on first purchases from service. */
  demand: number
  rival: number
  purchaseService: number
  /** Segments: yuan that a first order is paid with. */
  pricePaid: Float64Array
  tally: Tally
  result: WeekResult
  /** Segments × 4: log-odds of interest, and of a first purchase from interested, trial and using, as the week had them. */
  odds: Float64Array
  /** First orders and orders of people who are no active customers; yuan of all orders and what they cost to serve. */
  firstOrders: number
  otherOrders: number
  orderValue: number
  serving: number
}

/** Memory that the results of several weeks share: one large array costs less to make than many small ones. */
export interface ResultMemory {
  block: Float64Array
  used: number
  /** Numbers of a week's result. */
  size: number
}

/** Weeks whose results are allotted at a time. */
const WEEKS_AT_ONCE = 8

export function createMemory(scenario: Scenario): ResultMemory {
  const { segments, channels, classes, resources } = scenario
  const size =
    segments * (5 + 3 * classes + FLOWS.length + classes * CLASS_FLOWS.length + SEGMENT_FIGURES.length) +
    channels * (CHANNEL_FIGURES.length + segments) + LEDGER_LINES.length + resources
  return { block: new Float64Array(0), used: 0, size }
}

export function emptyResult(scenario: Scenario, week: number, memory: ResultMemory): WeekResult {
  const { segments, channels, classes, resources } = scenario
  if (memory.used + memory.size > memory.block.length) {
    memory.block = new Float64Array(WEEKS_AT_ONCE * memory.size)
    memory.used = 0
  }
  const view = (length: number): Float64Array => {
    const part = memory.block.subarray(memory.used, memory.used + length)
    memory.used += length
    return part
  }
  return {
    week,
    stocks: view(segments * (5 + 3 * classes)),
    flows: view(segments * FLOWS.length),
    classFlows: view(segments * classes * CLASS_FLOWS.length),
    channels: view(channels * CHANNEL_FIGURES.length),
    reach: view(channels * segments),
    lines: view(LEDGER_LINES.length),
    segments: view(segments * SEGMENT_FIGURES.length),
    loads: view(resources),
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
