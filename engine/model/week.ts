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

export function emptyResult(scenario: Scenario, week: number): WeekResult {
  const { segments, channels, classes, resources } = scenario
  return {
    week,
    stocks: new Float64Array(segments * (5 + 3 * classes)),
    flows: new Float64Array(segments * FLOWS.length),
    classFlows: new Float64Array(segments * classes * CLASS_FLOWS.length),
    channels: new Float64Array(channels * CHANNEL_FIGURES.length),
    reach: new Float64Array(channels * segments),
    lines: new Float64Array(LEDGER_LINES.length),
    segments: new Float64Array(segments * SEGMENT_FIGURES.length),
    loads: new Float64Array(resources),
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
