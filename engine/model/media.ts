import { exp, expm1, log1p, pow } from '../luck/math.ts'
import { ORIGINS } from '../scenario/parts.ts'
import { T, TRANSITIONS } from './transitions.ts'
import type { Scenario } from './compile.ts'
import { partOf } from './ledger.ts'
import { cut, memoryOf } from './memory.ts'
import { creativeQuality, type Prepared } from './prepare.ts'
import { saturate } from './programmes/base.ts'

/** Least yuan of 1,000 contacts, however far seasons and events bring the cost down: nothing is free, nor without end. */
const LEAST_COST = 0.001

/** Contacts that an amount buys at a cost of 1,000. */
export const contactsFor = (yuan: number, cost: number): number => (yuan * 1000) / Math.max(LEAST_COST, cost)

/**
 * Media of one week and what they carry over. A node is never changed: it depends on the plan (and on events that touch
 * channels), not on people's luck, so runs of one plan under many seeds share the same chain of nodes.
 */
export interface MediaNode {
  /** Whether no event had a part in it, so that other runs of the plan come by it too. */
  shared: boolean
  /** Channels × segments: A, the fast carry-over of contacts per head; channels: worn contacts per head and variant. */
  carry: Float64Array
  worn: Float64Array
  /** Segments: B, the slow carry-over. */
  brand: Float64Array
  /** Channels: cents spent and contacts bought this week. */
  spend: Float64Array
  contacts: Float64Array
  /** Channels × segments: share of the segment reached, and effective response. */
  reach: Float64Array
  response: Float64Array
  /** Channels: people reached, of all segments. */
  reached: Float64Array
  /** Transitions × segments: Σ strength × response over the channels. */
  drive: Float64Array
  /** Channels × segments: share of the first purchases that the channel moved; origins × segments: where direct buyers come from. */
  credit: Float64Array
  origins: Float64Array
}

export function rootMedia(scenario: Pick<Scenario, 'channels' | 'segments' | 'segmentConstants'>): MediaNode {
  const node = emptyNode(scenario)
  for (let s = 0; s < scenario.segments; s++) node.brand[s] = scenario.segmentConstants[s].brand
  return node
}

function emptyNode(scenario: Pick<Scenario, 'channels' | 'segments'>): MediaNode {
  const { channels, segments } = scenario
  const grid = channels * segments
  const memory = memoryOf(4 * grid + 4 * channels + (1 + TRANSITIONS.length + ORIGINS.length) * segments)
  return {
    shared: true,
    carry: cut(memory, grid),
    worn: cut(memory, channels),
    brand: cut(memory, segments),
    spend: cut(memory, channels),
    contacts: cut(memory, channels),
    reach: cut(memory, grid),
    response: cut(memory, grid),
    reached: cut(memory, channels),
    drive: cut(memory, TRANSITIONS.length * segments),
    credit: cut(memory, grid),
    origins: cut(memory, ORIGINS.length * segments),
  }
}

/** Share reached by g contacts per head, negative binomial exposure: 1 − (1 + g/k)^−k (Ehrenberg 1959). */
export function reachOf(contactsPerHead: number, dispersion: number): number {
  return -expm1(-dispersion * log1p(contactsPerHead / dispersion))
}

/** Fast carry-over: A' = λA + (1 − λ)g (Koyck 1954; Broadbent 1979), normalised so that steady g gives A = g. */
export function carryOver(carried: number, contactsPerHead: number, lambda: number): number {
  return lambda * carried + (1 - lambda) * contactsPerHead
}

/** Hill response A^σ / (A^σ + κ^σ), σ 1 or 2: concave or S-shaped, ½ at κ. */
export function hill(carried: number, half: number, power: 1 | 2): number {
  if (carried <= 0) return 0
  const x = power === 1 ? carried : carried * carried
  const k = power === 1 ? half : half * half
  return x / (x + k)
}

/** Slow carry-over of a week: B' = B + (1 − B)(1 − e^−push) − δB. */
export function brandStep(brand: number, push: number, fading: number): number {
  return brand + (1 - brand) * -expm1(-push) - fading * brand
}

/**
 * The week's media under the given channel dials: contacts, reach, response and brand.
 * `scale` cuts the planned spend; `values` are the week's dials.
 */
export function stepMedia(
  scenario: Scenario,
  node: MediaNode,
  prepared: Prepared,
  week: number,
  scale: number,
  values: Float64Array,
): MediaNode {
  const { channels, segments, spec, segmentConstants, dials } = scenario
  const next = emptyNode(scenario)
  const quality = creativeQuality(scenario, prepared, week, scale)
  const content = (prepared.content[week] * scale) / prepared.variants
  const renewed = spec.content.renewal * saturate(content, spec.content.half)
  const push = new Float64Array(segments)
  // What the plan alone would reach, where that is known: events that leave a channel's contacts alone leave its reach.
  const planned = prepared.tests.length === 0 ? prepared.mediaSteps[week]?.to : undefined
  for (let c = 0; c < channels; c++) {
    const channel = spec.channels[c]
    if (channel.kind === 'owned') continue
    const yuan = prepared.spend[week * channels + c] * scale
    const contacts = contactsFor(yuan, channel.cost * scenario.seasonCost[week] * values[dials.first.cost + c])
    next.spend[c] = partOf(prepared.spend[week * channels + c], scale)
    next.contacts[c] = contacts
    const { wear } = channel
    const fresh = wear ? wear.floor + (1 - wear.floor) * exp(-wear.rate * Math.max(0, node.worn[c] - wear.after)) : 1
    const creative = 1 - channel.creative * (1 - quality)
    const common = fresh * creative * values[dials.first.response + c]
    const asPlanned = planned !== undefined && planned.contacts[c] === contacts
    let heads = 0
    for (let s = 0; s < segments; s++) {
      const place = c * segments + s
      const share = prepared.audience[place]
      // A segment that the team no longer aims at still remembers.
      if (share === 0 && node.carry[place] === 0) continue
      const { people, brand } = segmentConstants[s]
      const perHead = (contacts * share) / people
      heads += people
      const carried = carryOver(node.carry[place], perHead, channel.carryOver)
      next.carry[place] = carried
      next.reach[place] = asPlanned ? planned.reach[place] : reachOf(perHead, channel.dispersion)
      let response = hill(carried, channel.response.half, channel.response.power) * common * prepared.messageFit[s]
      if (channel.timed) response *= prepared.windowFit[s]
      if (channel.kind === 'intent') response *= searchLift(node.brand[s], brand, spec.brand.searchLift)
      next.response[place] = response
    }
    const perHead = heads > 0 ? contacts / heads : 0
    next.worn[c] = node.worn[c] * (1 - renewed) + perHead / prepared.variants
  }
  for (const test of prepared.tests) {
    if (week < test.from || week >= test.until) continue
    const place = test.channel * segments + test.segment
    next.reach[place] *= 1 - test.share
    next.response[place] *= 1 - test.share
  }
  for (let c = 0; c < channels; c++) {
    for (let s = 0; s < segments; s++) next.reached[c] += next.reach[c * segments + s] * segmentConstants[s].people
    const { brand } = spec.channels[c]
    if (brand > 0) for (let s = 0; s < segments; s++) push[s] += brand * next.response[c * segments + s]
  }
  for (let s = 0; s < segments; s++) {
    const moved = brandStep(node.brand[s], push[s] + segmentConstants[s].brandUpkeep, spec.brand.fading)
    next.brand[s] = Math.min(1, Math.max(0, moved + values[dials.first.brand]))
  }
  driveOn(scenario, next)
  return next
}

/** Brand known when nobody advertises, so that the search lift has a finite start (assumption). */
const BRAND_FLOOR = 0.05

/** Search demand grows with the brand: (B/B₀)^ε over a floor (elasticity of search to brand media from 0.17). */
function searchLift(brand: number, today: number, elasticity: number): number {
  return elasticity === 0 ? 1 : pow((BRAND_FLOOR + brand) / (BRAND_FLOOR + today), elasticity)
}

/** What the week's responses drive: sums by transition, and how the first purchases they move split by channel and origin. */
function driveOn(scenario: Scenario, node: MediaNode): void {
  const { channels, segments, betas, channelOrigins } = scenario
  for (let t = 0; t < TRANSITIONS.length; t++) {
    for (let c = 0; c < channels; c++) {
      const beta = betas[t * channels + c]
      if (beta === 0) continue
      for (let s = 0; s < segments; s++) node.drive[t * segments + s] += beta * node.response[c * segments + s]
    }
  }
  for (let s = 0; s < segments; s++) {
    let drive = 0
    for (let c = 0; c < channels; c++) {
      node.credit[c * segments + s] = Math.max(0, betas[T.purchase * channels + c] * node.response[c * segments + s])
      drive += node.credit[c * segments + s]
    }
    const moved = -expm1(-drive)
    node.origins[s] = 1 - moved
    if (drive === 0) continue
    for (let c = 0; c < channels; c++) {
      node.credit[c * segments + s] *= moved / drive
      node.origins[channelOrigins[c] * segments + s] += node.credit[c * segments + s]
    }
  }
}

/** Σ over channels of strength × response for one transition and segment (log-odds, or hazard for awareness). */
export function mediaDrive(scenario: Scenario, node: MediaNode, transition: number, segment: number): number {
  return node.drive[transition * scenario.segments + segment]
}
