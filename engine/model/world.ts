import type { Scenario } from './compile.ts'
import { CONTACT_STAGES } from '../scenario/parts.ts'
import { LEDGER_LINES } from './ledger.ts'
import type { MediaNode } from './media.ts'
import { cut, memoryOf } from './memory.ts'

/** Places of the stages before the first purchase in a segment's row of stocks; customers by class follow. */
export const UNAWARE = 0
export const AWARE = 1
export const INTERESTED = 2
export const TRIAL = 3
export const USING = 4
export const FIRST_CLASS = 5

/** An effect of an event that still works. */
export interface RunningEffect {
  /** Index of the event, and place of the effect in its lists, for reports. */
  event: number
  dial: number
  owners: number
  scales: boolean
  by: number
  from: number
  until: number
  fade: number
}

/** The state between two weeks. Plain numbers only; a copy is a fork of the run. */
export interface World {
  /** Weeks already played. */
  week: number
  /** Segments × (5 + 3 · classes): unaware, aware, interested, trial, using, active…, dormant…, lapsed…; whole people when sampled. */
  stocks: Float64Array
  /** Segments × classes: active customers who were new last week (they may still ask for their money back). */
  fresh: Float64Array
  /** Segments: mean price that last week's new customers paid, yuan. */
  freshPrice: Float64Array
  /** Segments × contact stages: share that opted out of owned channels, and contact pressure F. */
  optOut: Float64Array
  pressure: Float64Array
  /** Segments: reference price, yuan. */
  referencePrice: Float64Array
  media: MediaNode
  /** Log of the category demand (AR(1)), rival pressure (1 is usual), own share of voice last week. */
  demand: number
  rival: number
  voice: number
  /** 0–1, 1 is untouched trust, worst remembered quality. */
  quality: number
  trust: number
  worst: number
  /** Orders that wait and their value in yuan. */
  waiting: number
  waitingValue: number
  /** Load ÷ capacity of each resource last week. */
  loads: Float64Array
  /** Cents: budget now, taken from it so far, left in the envelope, and by ledger line. */
  budget: number
  taken: number
  envelopeUsed: number
  lines: Float64Array
  /** Factor on the weekly spend after a budget cut, until the next plan. */
  spendScale: number
  /** Week (from 1) in which each event came, 0 while it has not. */
  eventWeek: Int32Array
  effects: RunningEffect[]
  /** Week (from 1) until which each claim is taken down. */
  claimDown: Int32Array
}

export function openWorld(scenario: Scenario): World {
  const { segments, classes, resources, spec } = scenario
  const { openingStocks } = scenario
  const memory = memoryOf(
    openingStocks.length + segments * (classes + 2 + 2 * CONTACT_STAGES.length) + resources + LEDGER_LINES.length,
  )
  const stocks = cut(memory, openingStocks.length)
  stocks.set(openingStocks)
  return {
    week: 0,
    stocks,
    fresh: cut(memory, segments * classes),
    freshPrice: cut(memory, segments).fill(spec.offer.price.list),
    optOut: cut(memory, segments * CONTACT_STAGES.length),
    pressure: cut(memory, segments * CONTACT_STAGES.length),
    referencePrice: cut(memory, segments).fill(spec.offer.price.list),
    media: scenario.mediaRoot,
    demand: 0,
    rival: 1,
    voice: 0,
    quality: spec.service.quality,
    trust: 1,
    worst: spec.service.quality,
    waiting: 0,
    waitingValue: 0,
    loads: cut(memory, resources),
    budget: Math.round(spec.budget * 100),
    taken: 0,
    envelopeUsed: 0,
    lines: cut(memory, LEDGER_LINES.length),
    spendScale: 1,
    eventWeek: new Int32Array(spec.events.length),
    effects: [],
    claimDown: new Int32Array(spec.claims.length),
  }
}

/** An independent copy; media nodes are never changed, so they are shared. */
export function copyWorld(world: World): World {
  return {
    ...world,
    stocks: world.stocks.slice(),
    fresh: world.fresh.slice(),
    freshPrice: world.freshPrice.slice(),
    optOut: world.optOut.slice(),
    pressure: world.pressure.slice(),
    referencePrice: world.referencePrice.slice(),
    loads: world.loads.slice(),
    lines: world.lines.slice(),
    eventWeek: world.eventWeek.slice(),
    effects: world.effects.slice(),
    claimDown: world.claimDown.slice(),
  }
}

/** Columns of a segment's weekly flows, people or orders. */
export const FLOWS = [
  'newAware',
  'forgot',
  'visitors',
  'cooled',
  'trials',
  'used',
  'trialEnds',
  'invited',
  'newDirect',
  'newReferred',
  'refunded',
  'buyers',
  'dropouts',
  'returns',
  'lapses',
  'recovers',
  'activeOrders',
  'firstOrders',
  'otherOrders',
] as const
export type Flow = (typeof FLOWS)[number]
export const FLOW = Object.fromEntries(FLOWS.map((name, index) => [name, index])) as Record<Flow, number>

/** Columns of the weekly flows of a segment's loyalty class. `opening` counts active customers at the week's start. */
export const CLASS_FLOWS = [
  'opening',
  'buyers',
  'orders',
  'dropouts',
  'refunded',
  'new',
  'dormantOpening',
  'returns',
  'lapses',
  'lapsedOpening',
  'recovers',
] as const
export const CLASS_FLOW = Object.fromEntries(CLASS_FLOWS.map((name, index) => [name, index])) as Record<
  (typeof CLASS_FLOWS)[number],
  number
>

/** Columns of a channel's week: cents, contacts, people reached, customers as platforms and last touch count them. */
export const CHANNEL_FIGURES = ['spend', 'contacts', 'reached', 'claimed', 'lastTouch'] as const
export const CHANNEL_FIGURE = Object.fromEntries(CHANNEL_FIGURES.map((name, index) => [name, index])) as Record<
  (typeof CHANNEL_FIGURES)[number],
  number
>

/** Columns of a segment's closing state. */
export const SEGMENT_FIGURES = [
  'brand',
  'rating',
  'promoters',
  'detractors',
  'activeMargin',
  'firstMargin',
  'referencePrice',
] as const
export const SEGMENT_FIGURE = Object.fromEntries(SEGMENT_FIGURES.map((name, index) => [name, index])) as Record<
  (typeof SEGMENT_FIGURES)[number],
  number
>

/** One week of a holdout test: people kept apart and the others, and how many of each came to visit and bought. */
export interface TestWeek {
  channel: string
  segment: string
  kept: { people: number; visitors: number; customers: number }
  others: { people: number; visitors: number; customers: number }
}

/** What a played week left behind. Flat arrays: cheap to keep, to hash and to send to a worker. */
export interface WeekResult {
  /** From 1. */
  week: number
  /** Closing stocks, laid out as `World.stocks`. */
  stocks: Float64Array
  /** Segments × `FLOWS`. */
  flows: Float64Array
  /** Segments × classes × `CLASS_FLOWS`. */
  classFlows: Float64Array
  /** Channels × `CHANNEL_FIGURES`. */
  channels: Float64Array
  /** Channels × segments: share of the segment reached this week. */
  reach: Float64Array
  /** Ledger lines in cents. */
  lines: Float64Array
  /** Segments × `SEGMENT_FIGURES`. */
  segments: Float64Array
  /** Load ÷ capacity by resource. */
  loads: Float64Array
  demand: number
  rival: number
  quality: number
  trust: number
  /** Orders refused, and waiting at the end of the week. */
  refused: number
  waiting: number
  budget: number
  taken: number
  /** Indices of events that came this week, and of conditions that held. */
  events: number[]
  conditions: number[]
  /** Indices of claims that were caught. */
  caught: number[]
  /** Holdout tests that ran this week. */
  tests: TestWeek[]
  /** Chain hash of decisions and state, '' when not recording. */
  hash: string
}
