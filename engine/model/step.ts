import { ln, lnRatio } from '../luck/math.ts'
import { demandOf, turnCalendar } from './calendar.ts'
import type { Chance } from './chance.ts'
import type { Scenario } from './compile.ts'
import { contactPeople, createContacts, type Contacts } from './contact.ts'
import { moveCustomers, takeFirstOrders } from './customers.ts'
import { movePeople } from './journey.ts'
import { healTrust, obeyLaw } from './law.ts'
import { BUDGET_LINES, cents, LINE, partOf } from './ledger.ts'
import { measure } from './measurement.ts'
import { cut, memoryOf, type Memory } from './memory.ts'
import { readTests } from './holdout.ts'
import { stepMedia, type MediaNode } from './media.ts'
import type { Prepared } from './prepare.ts'
import { moveRival, shareOfVoice } from './rival.ts'
import { rate } from './satisfaction.ts'
import { purchaseService, serve } from './service.ts'
import { emptyResult, type Week } from './week.ts'
import {
  CHANNEL_FIGURE,
  CHANNEL_FIGURES,
  SEGMENT_FIGURE,
  SEGMENT_FIGURES,
  type WeekResult,
  type World,
} from './world.ts'

/** Buffers of a run that weeks reuse; they carry nothing from week to week. */
export interface Workbench {
  values: Float64Array
  opening: Float64Array
  contacts: Contacts
  pricePaid: Float64Array
  aboveList: Float64Array
  aboveReference: Float64Array
  odds: Float64Array
  other: Week['other']
  ordersByClass: Float64Array
  newByChannel: Float64Array
  /** What results are cut from. */
  results: Memory
}

export function createWorkbench(scenario: Scenario): Workbench {
  const { segments, channels, classes, dials, openingStocks } = scenario
  const memory = memoryOf(dials.neutral.length + openingStocks.length + 7 * segments + classes + channels)
  return {
    values: cut(memory, dials.neutral.length),
    opening: cut(memory, openingStocks.length),
    contacts: createContacts(scenario),
    pricePaid: cut(memory, segments),
    aboveList: cut(memory, segments),
    aboveReference: cut(memory, segments),
    odds: cut(memory, segments * 4),
    other: { orders: 0, value: 0, cost: 0 },
    ordersByClass: cut(memory, classes),
    newByChannel: cut(memory, channels),
    results: memoryOf(0),
  }
}

/** Plays one week: moves `world` on and returns what happened. `past` are the weeks before it. */
export function stepWeek(
  scenario: Scenario,
  world: World,
  prepared: Prepared,
  chance: Chance,
  past: readonly WeekResult[],
  bench: Workbench,
): WeekResult {
  const { segments, channels, dials, spec } = scenario
  const { values, opening, contacts, pricePaid, aboveList, aboveReference, odds, other } = bench
  const result = emptyResult(scenario, world.week + 1, bench.results)
  opening.set(world.stocks)

  // 1 calendar and market, 2 rival
  const envelopeLeft = world.envelopeUsed < prepared.envelope
  result.conditions = turnCalendar(scenario, world, prepared, chance, values, envelopeLeft)
  const demand = demandOf(scenario, world, values, chance)
  const rival = moveRival(scenario, world, chance, values)

  // 3 media and 5 brand (from the plan), 4 contact pressure
  world.media = mediaOf(scenario, world, prepared, values, envelopeLeft)
  contactPeople(scenario, world, prepared, values, contacts)
  result.reach.set(world.media.reach)
  let ownYuan = 0
  for (let c = 0; c < channels; c++) {
    const owned = spec.channels[c].kind === 'owned'
    const from = owned ? contacts : world.media
    result.channels[c * CHANNEL_FIGURES.length + CHANNEL_FIGURE.spend] = from.spend[c]
    result.channels[c * CHANNEL_FIGURES.length + CHANNEL_FIGURE.contacts] = from.contacts[c]
    result.lines[LINE.media] += from.spend[c]
    if (owned) for (let s = 0; s < segments; s++) result.reach[c * segments + s] = contacts.reach[c * segments + s]
    else ownYuan += from.spend[c] / 100
  }
  result.lines[LINE.content] += partOf(prepared.content[world.week], world.spendScale)

  // price paid, and 9 satisfaction as customers feel it at the week's start
  for (let s = 0; s < segments; s++) {
    pricePaid[s] = prepared.price * (1 - prepared.discount) * values[dials.first.price + s]
    aboveList[s] = lnRatio(pricePaid[s], spec.offer.price.list)
    aboveReference[s] = lnRatio(pricePaid[s], world.referencePrice[s])
  }
  rate(scenario, world, values, aboveReference, result.segments)

  const week: Week = {
    scenario,
    world,
    prepared,
    chance,
    values,
    media: world.media,
    contacts,
    opening,
    demand,
    season: ln(Math.max(1e-9, demand)),
    rival,
    purchaseService: purchaseService(scenario, world),
    pricePaid,
    aboveList,
    aboveReference,
    tally: {
      newCustomers: 0,
      newReferred: 0,
      firstRevenue: 0,
      activeOrders: 0,
      activeRevenue: 0,
      activeCustomers: 0,
      visitors: 0,
      trials: 0,
      ordersByClass: bench.ordersByClass.fill(0),
      newByChannel: bench.newByChannel.fill(0),
    },
    result,
    odds,
    firstOrders: 0,
    otherOrders: 0,
    other,
    orderValue: 0,
    serving: 0,
  }

  // 6 hazards and 7 purchases, last stage first
  for (let s = 0; s < segments; s++) {
    moveCustomers(week, s)
    movePeople(week, s)
    takeFirstOrders(week, s)
  }

  // 8 service capacity
  const { tally } = week
  const orders = tally.activeOrders + week.otherOrders + week.firstOrders
  const served = serve(scenario, world, prepared, tally, orders, week.orderValue, values, chance.sampled)
  const servedShare = week.orderValue > 0 ? served.value / week.orderValue : 1
  result.lines[LINE.revenue] += cents(served.value + tally.trials * prepared.trialPrice)
  result.lines[LINE.serving] += cents(week.serving * servedShare + tally.trials * (spec.offer.trial?.cost ?? 0))
  result.refused = served.refused

  // 10 law and trust
  result.caught = obeyLaw(scenario, world, prepared, chance, result.lines)
  healTrust(scenario, world, values[dials.first.trust])

  // 11 ledger
  for (let line = 0; line < prepared.weeklyLines.length; line++) result.lines[line] += prepared.weeklyLines[line]
  result.lines[LINE.studies] += prepared.studyCost[world.week]
  if (envelopeLeft) chargeEnvelope(week)
  chargeBenefits(week)
  result.lines[LINE.cards] += world.lines[LINE.cards]
  const atCards = world.lines[LINE.cards]
  world.lines.fill(0)
  let taken = -atCards
  for (let line = 0; line < BUDGET_LINES; line++) taken += result.lines[line]
  world.taken += taken

  // reference price follows what was paid; share of voice for the rival's answer
  for (let s = 0; s < segments; s++) {
    world.referencePrice[s] += spec.offer.memory * (pricePaid[s] - world.referencePrice[s])
    result.segments[s * SEGMENT_FIGURES.length + SEGMENT_FIGURE.brand] = world.media.brand[s]
    result.segments[s * SEGMENT_FIGURES.length + SEGMENT_FIGURE.referencePrice] = world.referencePrice[s]
  }
  world.voice = shareOfVoice(scenario, ownYuan, rival)

  // 12 measurement
  measure(week, past)
  readTests(week)

  world.week += 1
  result.stocks.set(world.stocks)
  result.loads.set(world.loads)
  result.demand = demand
  result.rival = rival
  result.quality = world.quality
  result.trust = world.trust
  result.waiting = world.waiting
  result.budget = world.budget
  result.taken = world.taken
  return result
}

/** The week's media from the plan's shared chain, or a node of this run's own once an event touched what it depends on. */
function mediaOf(scenario: Scenario, world: World, prepared: Prepared, values: Float64Array, on: boolean): MediaNode {
  const { week } = world
  const untouched =
    world.spendScale === 1 && sameMediaDials(scenario, values, on ? prepared.dialsOn : prepared.dialsOff)
  const from = world.media
  const shared = from.shared && untouched
  const step = prepared.mediaSteps[week]
  if (shared && step && step.from === from && step.on === on) return step.to
  const to = stepMedia(scenario, from, prepared, week, world.spendScale, values)
  to.shared = shared
  if (shared) prepared.mediaSteps[week] = { from, on, to }
  return to
}

function sameMediaDials(scenario: Scenario, values: Float64Array, plan: Float64Array): boolean {
  const { first } = scenario.dials
  for (let c = 0; c < scenario.channels; c++) {
    if (values[first.cost + c] !== plan[first.cost + c] || values[first.response + c] !== plan[first.response + c])
      return false
  }
  return values[first.brand] === plan[first.brand]
}

/**
 * Coupons, rewards, commission and benefits draw on the envelope. What its last week costs beyond it was promised, too: it
 * comes out of the company's cash, outside the budget, as a penalty would.
 */
function chargeEnvelope(week: Week): void {
  const { world, prepared, result, tally } = week
  for (const { charge } of prepared.programmes) {
    if (charge === null) continue
    const due = cents(charge.of(tally))
    if (due <= 0) continue
    const paid = Math.min(due, prepared.envelope - world.envelopeUsed)
    world.envelopeUsed += paid
    result.lines[LINE[charge.line]] += paid
    result.lines[LINE.overdrawn] += due - paid
  }
}

/** What an active customer's order contributes bears its part of the week's benefits. */
function chargeBenefits({ result, tally, scenario }: Week): void {
  if (tally.activeOrders <= 0) return
  const each = result.lines[LINE.benefits] / 100 / tally.activeOrders
  for (let s = 0; s < scenario.segments; s++)
    result.segments[s * SEGMENT_FIGURES.length + SEGMENT_FIGURE.activeMargin] -= each
}
