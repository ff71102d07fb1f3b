import { ln, lnRatio } from '../luck/math.ts'
import { demandOf, turnCalendar } from './calendar.ts'
import type { Chance } from './chance.ts'
import type { Scenario } from './compile.ts'
import { contactPeople, createContacts } from './contact.ts'
import { moveCustomers, sumOf } from './customers.ts'
import { movePeople } from './journey.ts'
import { healTrust, obeyLaw } from './law.ts'
import { BUDGET_LINES, cents, LINE, partOf } from './ledger.ts'
import { measure } from './measurement.ts'
import { cut, memoryOf, type Memory } from './memory.ts'
import { readTests } from './holdout.ts'
import { stepMedia, type MediaNode } from './media.ts'
import { admit } from './newcomers.ts'
import type { Prepared } from './prepare.ts'
import { moveRival, shareOfVoice } from './rival.ts'
import { rate } from './satisfaction.ts'
import { purchaseService, serve } from './service.ts'
import { emptyResult, WANTS, type Week } from './week.ts'
import {
  CHANNEL_FIGURE,
  CHANNEL_FIGURES,
  SEGMENT_FIGURE,
  SEGMENT_FIGURES,
  type WeekResult,
  type World,
} from './world.ts'

/** What the weeks of a run use one after the other; nothing in it is carried from week to week. */
interface Workbench {
  week: Week
  /** What results are cut from. */
  results: Memory
}

/** The workbench of a scenario: one does for all its runs, since no two play a week at the same time. */
function workbenchOf(scenario: Scenario): Workbench {
  let bench = workbenches.get(scenario)
  if (bench === undefined) {
    bench = createWorkbench(scenario)
    workbenches.set(scenario, bench)
  }
  return bench
}

const workbenches = new WeakMap<Scenario, Workbench>()

function createWorkbench(scenario: Scenario): Workbench {
  const { segments, channels, classes, dials, openingStocks } = scenario
  const memory = memoryOf(dials.neutral.length + openingStocks.length + (7 + WANTS) * segments + 4 * classes + channels)
  const soon = null as never
  const week: Week = {
    scenario,
    world: soon,
    prepared: soon,
    chance: soon,
    result: soon,
    media: soon,
    values: cut(memory, dials.neutral.length),
    contacts: createContacts(scenario),
    opening: cut(memory, openingStocks.length),
    demand: 1,
    season: 0,
    rival: 1,
    purchaseService: 1,
    pricePaid: cut(memory, segments),
    aboveList: cut(memory, segments),
    aboveReference: cut(memory, segments),
    tally: {
      newCustomers: 0,
      newReferred: 0,
      firstRevenue: 0,
      activeOrders: 0,
      activeRevenue: 0,
      activeCustomers: 0,
      visitors: 0,
      trials: 0,
      ordersByClass: cut(memory, classes),
      newByChannel: cut(memory, channels),
    },
    wanted: cut(memory, segments * WANTS),
    returns: cut(memory, classes),
    lapses: cut(memory, classes),
    recovers: cut(memory, classes),
    odds: cut(memory, segments * 4),
    firstOrders: 0,
    otherOrders: 0,
    other: { orders: 0, value: 0, cost: 0 },
    orderValue: 0,
    serving: 0,
  }
  return { week, results: memoryOf(0) }
}

/** Plays one week: moves `world` on and returns what happened. `past` are the weeks before it. */
export function stepWeek(
  scenario: Scenario,
  world: World,
  prepared: Prepared,
  chance: Chance,
  past: readonly WeekResult[],
): WeekResult {
  const { segments, channels, dials, owned, spec } = scenario
  const { week, results } = workbenchOf(scenario)
  const { values, contacts, pricePaid, aboveList, aboveReference, tally } = week
  const result = emptyResult(scenario, world.week + 1, results)
  week.world = world
  week.prepared = prepared
  week.chance = chance
  week.result = result
  week.opening.set(world.stocks)
  clear(week)

  // 1 calendar and market, 2 rival
  const envelopeLeft = world.envelopeUsed < prepared.envelope
  result.conditions = turnCalendar(scenario, world, prepared, chance, values, envelopeLeft)
  const demand = demandOf(scenario, world, values, chance)
  const rival = moveRival(scenario, world, chance, values)

  // 3 media and 5 brand (from the plan), 4 contact pressure
  world.media = mediaOf(scenario, world, prepared, values, envelopeLeft)
  contactPeople(scenario, world, prepared, values, contacts)
  const { media } = world
  result.reach.set(media.reach)
  let ownYuan = 0
  for (let c = 0; c < channels; c++) {
    result.channels[c * CHANNEL_FIGURES.length + CHANNEL_FIGURE.spend] = media.spend[c]
    result.channels[c * CHANNEL_FIGURES.length + CHANNEL_FIGURE.contacts] = media.contacts[c]
    result.lines[LINE.media] += media.spend[c]
    ownYuan += media.spend[c] / 100
  }
  for (const c of owned) {
    result.channels[c * CHANNEL_FIGURES.length + CHANNEL_FIGURE.spend] = contacts.spend[c]
    result.channels[c * CHANNEL_FIGURES.length + CHANNEL_FIGURE.contacts] = contacts.contacts[c]
    result.lines[LINE.media] += contacts.spend[c]
    for (let s = 0; s < segments; s++) result.reach[c * segments + s] = contacts.reach[c * segments + s]
  }
  result.lines[LINE.content] += partOf(prepared.content[world.week], world.spendScale)

  // price paid, and 9 satisfaction as customers feel it at the week's start
  for (let s = 0; s < segments; s++) {
    pricePaid[s] = prepared.price * (1 - prepared.discount) * values[dials.first.price + s]
    aboveList[s] = lnRatio(pricePaid[s], spec.offer.price.list)
    aboveReference[s] = lnRatio(pricePaid[s], world.referencePrice[s])
  }
  rate(scenario, world, values, aboveReference, result.segments)

  week.media = media
  week.demand = demand
  week.season = ln(Math.max(1e-9, demand))
  week.rival = rival

  // 6 hazards and 7 purchases, last stage first
  for (let s = 0; s < segments; s++) {
    moveCustomers(week, s)
    movePeople(week, s)
  }

  // 8 service capacity: first purchases that it can take, then orders
  const others = tally.activeOrders + week.otherOrders
  const wanted = sumOf(week.wanted, 0, week.wanted.length)
  week.purchaseService = purchaseService(scenario, world, prepared, tally, wanted, others, values)
  for (let s = 0; s < segments; s++) admit(week, s)
  const orders = others + week.firstOrders
  const { newCustomers } = tally
  const served = serve(scenario, world, prepared, tally, newCustomers, orders, week.orderValue, values, chance.sampled)
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

/** Sums of the week before. */
function clear(week: Week): void {
  const { tally } = week
  tally.newCustomers = 0
  tally.newReferred = 0
  tally.firstRevenue = 0
  tally.activeOrders = 0
  tally.activeRevenue = 0
  tally.activeCustomers = 0
  tally.visitors = 0
  tally.trials = 0
  tally.ordersByClass.fill(0)
  tally.newByChannel.fill(0)
  week.firstOrders = 0
  week.otherOrders = 0
  week.orderValue = 0
  week.serving = 0
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
