import { CONTACT_STAGES } from '../scenario/parts.ts'
import { exp } from '../luck/math.ts'
import { contactsFor, hill } from './media.ts'
import { partOf } from './ledger.ts'
import { cut, memoryOf } from './memory.ts'
import type { Scenario } from './compile.ts'
import { creativeQuality, type Prepared } from './prepare.ts'
import { INTERESTED, TRIAL, USING, type World } from './world.ts'

const STAGES = CONTACT_STAGES.length
export const CONTACT = { interested: 0, trial: 1, active: 2, dormant: 3, lapsed: 4 } as const

/** Owned channels of a week: what is spent, and the response per channel, segment and contact stage. */
export interface Contacts {
  /** Channels: cents and contacts; contacts that the planned money could pay for. */
  spend: Float64Array
  contacts: Float64Array
  afforded: Float64Array
  /** Channels × segments × contact stages: effective response. */
  response: Float64Array
  /** Segments × contact stages: contacts per head. */
  perHead: Float64Array
  /** Channels × segments: share of the segment that was contacted. */
  reach: Float64Array
  /** Channels: people contacted, of all segments. */
  reached: Float64Array
  /** Segments × contact stages: people who did not opt out, and what weariness leaves of a response. */
  open: Float64Array
  rested: Float64Array
  /** Contact stages: contacts per head by the channel at hand, and the response of somebody rested. */
  byChannel: Float64Array
  answered: Float64Array
}

export function createContacts(scenario: Scenario): Contacts {
  const { channels, segments } = scenario
  const memory = memoryOf(channels * (4 + segments * (STAGES + 1)) + 3 * segments * STAGES + 2 * STAGES)
  return {
    spend: cut(memory, channels),
    contacts: cut(memory, channels),
    afforded: cut(memory, channels),
    response: cut(memory, channels * segments * STAGES),
    perHead: cut(memory, segments * STAGES),
    reach: cut(memory, channels * segments),
    reached: cut(memory, channels),
    open: cut(memory, segments * STAGES),
    rested: cut(memory, segments * STAGES),
    byChannel: cut(memory, STAGES),
    answered: cut(memory, STAGES),
  }
}

/** People of a segment in a contact stage. */
export function peopleInStage(scenario: Scenario, stocks: Float64Array, segment: number, stage: number): number {
  const { classes } = scenario
  const row = segment * (5 + 3 * classes)
  if (stage === CONTACT.interested) return stocks[row + INTERESTED]
  if (stage === CONTACT.trial) return stocks[row + TRIAL] + stocks[row + USING]
  const first = row + 5 + (stage - CONTACT.active) * classes
  let sum = 0
  for (let k = 0; k < classes; k++) sum += stocks[first + k]
  return sum
}

/**
 * Phase 4, contact pressure. The plan's frequency is what people get if the owned channels' spend pays for it, each channel
 * in proportion to its money; money that is not needed stays. Pressure F' = δF + contacts; response falls by e^(−φ·max(0, F − F*)), and above F* people opt out. A channel's
 * audience is a factor on its response in the segment here, no share of contacts.
 */
export function contactPeople(
  scenario: Scenario,
  world: World,
  prepared: Prepared,
  values: Float64Array,
  into: Contacts,
): void {
  const { segments, owned, spec, channels, dials } = scenario
  const { contact } = spec
  into.perHead.fill(0)
  if (!contact || owned.length === 0) return
  const { week } = world

  let wanted = 0
  for (let s = 0; s < segments; s++) {
    for (let stage = 0; stage < STAGES; stage++) {
      const place = s * STAGES + stage
      into.open[place] = peopleInStage(scenario, world.stocks, s, stage) * (1 - world.optOut[place])
      wanted += into.open[place] * prepared.frequency[stage]
      const above = world.pressure[place] - contact.comfort
      into.rested[place] = above > 0 ? exp(-contact.fatigue * above) : 1
    }
  }
  for (const c of owned) {
    const yuan = prepared.spend[week * channels + c] * world.spendScale
    into.contacts[c] = 0
    into.afforded[c] = contactsFor(yuan, spec.channels[c].cost * values[dials.first.cost + c])
  }
  shareContacts(scenario, prepared, week, wanted, into)
  const quality = creativeQuality(scenario, prepared, week, world.spendScale)

  for (const c of owned) {
    const channel = spec.channels[c]
    // Contacts of this channel for each that is wanted, and the part of its money that they take.
    const perFrequency = wanted > 0 ? into.contacts[c] / wanted : 0
    const used = into.afforded[c] > 0 ? into.contacts[c] / into.afforded[c] : 1
    into.spend[c] = partOf(prepared.spend[week * channels + c], world.spendScale * used)
    const common = (1 - channel.creative * (1 - quality)) * values[dials.first.response + c]
    for (let stage = 0; stage < STAGES; stage++) {
      const perHead = prepared.frequency[stage] * perFrequency
      into.byChannel[stage] = perHead
      into.answered[stage] = hill(perHead, channel.response.half, channel.response.power)
    }
    for (let s = 0; s < segments; s++) {
      const fit =
        scenario.audience[c * segments + s] * prepared.messageFit[s] * (channel.timed ? prepared.windowFit[s] : 1)
      const row = (c * segments + s) * STAGES
      let reached = 0
      for (let stage = 0; stage < STAGES; stage++) {
        const perHead = into.byChannel[stage]
        const place = s * STAGES + stage
        into.perHead[place] += perHead
        into.response[row + stage] =
          into.answered[stage] * (1 - world.optOut[place]) * into.rested[place] * fit * common
        reached += into.open[place] * Math.min(1, perHead)
      }
      into.reach[c * segments + s] = reached / scenario.segmentConstants[s].people
    }
  }

  for (const test of prepared.tests) {
    if (week < test.from || week >= test.until || spec.channels[test.channel].kind !== 'owned') continue
    for (let stage = 0; stage < STAGES; stage++)
      into.response[(test.channel * segments + test.segment) * STAGES + stage] *= 1 - test.share
    into.reach[test.channel * segments + test.segment] *= 1 - test.share
  }

  for (const c of owned) {
    into.reached[c] = 0
    for (let s = 0; s < segments; s++)
      into.reached[c] += into.reach[c * segments + s] * scenario.segmentConstants[s].people
  }

  for (let place = 0; place < segments * STAGES; place++) {
    world.pressure[place] = contact.memory * world.pressure[place] + into.perHead[place]
    const above = Math.max(0, world.pressure[place] - contact.comfort)
    world.optOut[place] += (1 - world.optOut[place]) * Math.min(1, contact.optOut * above)
  }
}

/**
 * Shares the wanted contacts among the owned channels by their planned money, each up to what it can afford; what one cannot
 * give falls to the others by the same rule. So a cheap channel fills up what a dear one leaves, and does not crowd it out.
 */
function shareContacts(scenario: Scenario, prepared: Prepared, week: number, wanted: number, into: Contacts): void {
  const { owned, channels } = scenario
  const { contacts, afforded } = into
  const money = (c: number) => prepared.spend[week * channels + c]
  // Each round fills at least one channel or gives all that is wanted.
  for (let round = 0, left = wanted; round < owned.length && left > 0; round++) {
    let open = 0
    for (const c of owned) if (contacts[c] < afforded[c]) open += money(c)
    if (open <= 0) return
    let given = 0
    for (const c of owned) {
      if (contacts[c] >= afforded[c]) continue
      const more = Math.min(afforded[c] - contacts[c], (left * money(c)) / open)
      contacts[c] += more
      given += more
    }
    left -= given
  }
}

/** Σ over owned channels of strength × response for a transition, segment and contact stage. */
export function contactDrive(
  scenario: Scenario,
  contacts: Contacts,
  transition: number,
  segment: number,
  stage: number,
): number {
  const { channels, segments, betas, ownedOn } = scenario
  const acting = ownedOn[transition]
  let sum = 0
  for (let i = 0; i < acting.length; i++)
    sum +=
      betas[transition * channels + acting[i]] * contacts.response[(acting[i] * segments + segment) * STAGES + stage]
  return sum
}

/** Factor on the drop-out of active customers by contact: 1 without any, 1/neglect with as many as they need. */
export function neglectFactor(scenario: Scenario, world: World, contacts: Contacts, segment: number): number {
  const { contact } = scenario.spec
  if (!contact || contact.needed === 0) return 1
  const place = segment * STAGES + CONTACT.active
  const cared = (1 - world.optOut[place]) * Math.min(1, contacts.perHead[place] / contact.needed)
  return 1 - (1 - 1 / contact.neglect) * cared
}

/** Opt-outs go along with the people who move: the share in a stage is the mix of those who stay and those who come. */
export function moveOptOut(
  world: World,
  segment: number,
  into: number,
  from: number,
  stay: number,
  come: number,
): void {
  const total = stay + come
  if (total <= 0 || come <= 0) return
  const base = segment * STAGES
  world.optOut[base + into] = (world.optOut[base + into] * stay + world.optOut[base + from] * come) / total
}

/** People who were never contacted come into a stage: nobody of them opted out. */
export function diluteOptOut(world: World, segment: number, into: number, stay: number, come: number): void {
  if (come > 0) world.optOut[segment * STAGES + into] *= stay / (stay + come)
}
