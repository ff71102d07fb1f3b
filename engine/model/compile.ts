import { briefOf, type Brief } from '../sight/brief.ts'
import { listLevers } from '../plan/lever-list.ts'
import type { Lever } from '../plan/levers.ts'
import { dayNumber, shareOfWeek } from '../scenario/calendar.ts'
import { ORIGINS, WINDOWS } from '../scenario/parts.ts'
import type { ScenarioSpec } from '../scenario/schema.ts'
import { ln, logit, pow } from '../luck/math.ts'
import { sitesOf, type Sites } from './chance.ts'
import { layOutDials, type DialLayout } from './dials.ts'
import { rootMedia, type MediaNode } from './media.ts'
import type { Prepared } from './prepare.ts'
import { TRANSITIONS } from './transitions.ts'

/** A segment's constants: chances as log-odds where the model adds drivers to them. */
export interface SegmentConstants {
  people: number
  awareness: number
  imitation: number
  forget: number
  interest: number
  cool: number
  trial: number
  use: number
  trialEnd: number
  purchase: number
  purchaseTrial: number
  purchaseUsing: number
  accept: number
  return: number
  lapse: number
  recover: number
  brand: number
  /** Upkeep of the brand by the firm's usual presence, so that today's brand is in equilibrium. */
  brandUpkeep: number
  priceSensitivity: number
  referenceSensitivity: number
  orderRate: number
  orderValue: number
  /** Owned contacts reach this stage's people: interested, trial, active, dormant, lapsed. */
  rhythm: number[]
}

/** Ends of the anchored scale of the score, in raw points: mean of random play, and mean of the best plan found. */
export interface Anchors {
  random: number
  best: number
}

/** A scenario made ready to run: the author's data, its hash, and everything that can be computed once. */
export interface Scenario {
  spec: ScenarioSpec
  /** Hash of the rules (not of the prose). */
  hash: string
  /** What the score is anchored to, where that is known (`anchored`). */
  anchors: Anchors | null
  weeks: number
  /** First week (from 0) of each round. */
  roundStarts: number[]
  /** People of all segments. */
  people: number
  segments: number
  channels: number
  classes: number
  resources: number
  /** What is public about it. */
  brief: Brief
  levers: Lever[]
  leverById: Map<string, Lever>
  channelIndex: Map<string, number>
  segmentIndex: Map<string, number>
  dials: DialLayout
  segmentConstants: SegmentConstants[]
  openingStocks: Float64Array
  /** Channels × segments: share of contacts, and transitions × channels × segments: strengths. */
  audience: Float64Array
  /** Transitions × channels. */
  betas: Float64Array
  /** Segments × classes: orders a week today. */
  orderRates: Float64Array
  /** Classes: chance to drop out after a week with orders, today. */
  classDropOut: Float64Array
  /** Origins × classes: odds of the loyalty classes. */
  classOdds: Float64Array
  /** Weeks: season factors on demand and on media cost (mean one when the author says so). */
  seasonDemand: Float64Array
  seasonCost: Float64Array
  /** Discount factor of a week. */
  weeklyDiscount: number
  owned: number[]
  /** Channels: index of the origin that their customers have. */
  channelOrigins: number[]
  /** Owned channels that act on each transition. */
  ownedOn: number[][]
  /** How people order who are no active customers: interested, dormant, lapsed. */
  otherOrders: (ScenarioSpec['offer']['orders']['interested'] | undefined)[]
  mediaRoot: MediaNode
  /** Where chance enters. */
  sites: Sites
  /** Pure memos: a plan is made ready once however many seeds run it, and looked at once for what is wrong with it alone. */
  prepared: WeakMap<object, Prepared>
  soundPlans: WeakSet<object>
}

export function compile(parsed: ScenarioSpec, hash: string): Scenario {
  const spec: ScenarioSpec = { ...parsed, channels: parsed.channels.map((channel) => ({ ...channel })) }
  const weeks = spec.rounds.reduce((sum, length) => sum + length, 0)
  const [segments, channels, classes, resources] = [
    spec.segments.length,
    spec.channels.length,
    spec.classes.length,
    spec.resources.length,
  ]
  const levers = listLevers(spec)
  const roundStarts = spec.rounds.map((_, round) =>
    spec.rounds.slice(0, round).reduce((sum, length) => sum + length, 0),
  )
  const scenario: Scenario = {
    spec,
    hash,
    anchors: null,
    weeks,
    roundStarts,
    people: spec.segments.reduce((sum, segment) => sum + segment.people, 0),
    segments,
    channels,
    classes,
    resources,
    brief: briefOf(spec, levers),
    levers,
    leverById: new Map(levers.map((lever) => [lever.id, lever])),
    channelIndex: new Map(spec.channels.map((channel, index) => [channel.id, index])),
    segmentIndex: new Map(spec.segments.map((segment, index) => [segment.id, index])),
    dials: layOutDials({ segment: segments, class: classes, channel: channels, resource: resources, market: 1 }),
    segmentConstants: spec.segments.map((segment) => segmentConstants(spec, segment)),
    openingStocks: openingStocks(spec),
    audience: new Float64Array(channels * segments),
    betas: new Float64Array(TRANSITIONS.length * channels),
    orderRates: new Float64Array(segments * classes),
    classDropOut: Float64Array.from(spec.classes, ({ dropOut }) => dropOut),
    classOdds: new Float64Array(ORIGINS.length * classes),
    seasonDemand: new Float64Array(weeks).fill(1),
    seasonCost: new Float64Array(weeks).fill(1),
    weeklyDiscount: pow(1 + spec.discounting.yearly, -1 / 52),
    owned: spec.channels.flatMap((channel, index) => (channel.kind === 'owned' ? [index] : [])),
    channelOrigins: spec.channels.map(({ origin }) => ORIGINS.indexOf(origin)),
    ownedOn: TRANSITIONS.map((transition) =>
      spec.channels.flatMap((channel, index) =>
        channel.kind === 'owned' && channel.effects[transition] !== 0 ? [index] : [],
      ),
    ),
    otherOrders: [spec.offer.orders.interested, spec.offer.orders.dormant, spec.offer.orders.lapsed],
    mediaRoot: null as unknown as MediaNode,
    sites: sitesOf(spec, weeks),
    prepared: new WeakMap(),
    soundPlans: new WeakSet(),
  }
  spec.channels.forEach((channel, c) => {
    spec.segments.forEach((segment, s) => (scenario.audience[c * segments + s] = channel.audience[segment.id] ?? 0))
    TRANSITIONS.forEach((transition, t) => (scenario.betas[t * channels + c] = channel.effects[transition]))
  })
  spec.segments.forEach((segment, s) =>
    spec.classes.forEach((loyalty, k) => (scenario.orderRates[s * classes + k] = loyalty.rate * segment.orderRate)),
  )
  ORIGINS.forEach((origin, o) =>
    spec.classes.forEach((loyalty, k) => (scenario.classOdds[o * classes + k] = spec.origins[origin][loyalty.id] ?? 0)),
  )
  const start = dayNumber(spec.start)!
  for (const season of spec.market.seasons) {
    for (let week = 0; week < weeks; week++) {
      const part = shareOfWeek(start, week, dayNumber(season.from)!, dayNumber(season.to)!)
      scenario.seasonDemand[week] *= 1 + part * (season.demand - 1)
      scenario.seasonCost[week] *= 1 + part * (season.cost - 1)
    }
  }
  scenario.mediaRoot = rootMedia(scenario)
  return scenario
}

function segmentConstants(spec: ScenarioSpec, segment: ScenarioSpec['segments'][number]): SegmentConstants {
  const journey = { ...spec.journey, ...segment.journey }
  // Upkeep u solves (1 − B)(1 − e^(−u)) = δ·B, so that today's brand neither grows nor fades without the team.
  const growth = (spec.brand.fading * segment.brand) / Math.max(1e-9, 1 - segment.brand)
  return {
    people: segment.people,
    awareness: journey.awareness,
    imitation: journey.imitation,
    forget: journey.forget,
    interest: logit(journey.interest),
    cool: journey.cool,
    trial: logit(journey.trial),
    use: logit(journey.use),
    trialEnd: journey.trialEnd,
    purchase: logit(journey.purchase),
    purchaseTrial: logit(journey.purchaseTrial),
    purchaseUsing: logit(journey.purchaseUsing),
    accept: logit(journey.accept),
    return: logit(journey.return),
    lapse: journey.lapse,
    recover: logit(journey.recover),
    brand: segment.brand,
    brandUpkeep: -ln(1 - Math.min(0.999, growth)),
    priceSensitivity: segment.priceSensitivity,
    referenceSensitivity: segment.referenceSensitivity,
    orderRate: segment.orderRate,
    orderValue: segment.orderValue,
    rhythm: WINDOWS.map((window) => segment.rhythm[window]),
  }
}

function openingStocks(spec: ScenarioSpec): Float64Array {
  const classes = spec.classes.length
  const row = 5 + 3 * classes
  const stocks = new Float64Array(spec.segments.length * row)
  spec.segments.forEach((segment, s) => {
    const { aware, interested, trial, using } = segment.start
    const customers = [segment.start.active, segment.start.dormant, segment.start.lapsed]
    stocks.set([0, aware, interested, trial, using], s * row)
    customers.forEach((byClass, group) =>
      spec.classes.forEach((loyalty, k) => (stocks[s * row + 5 + group * classes + k] = byClass[loyalty.id] ?? 0)),
    )
    let known = 0
    for (let place = 1; place < row; place++) known += stocks[s * row + place]
    stocks[s * row] = segment.people - known
  })
  return stocks
}
