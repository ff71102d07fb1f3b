import { drawsAt, SITE, some } from './chance.ts'
import type { Scenario } from './compile.ts'
import { CONTACT, diluteOptOut, moveOptOut } from './contact.ts'
import { sumOf } from './customers.ts'
import { WANT, WANTS, type Week } from './week.ts'
import {
  CLASS_FLOW,
  CLASS_FLOWS,
  FLOW,
  FLOWS,
  INTERESTED,
  SEGMENT_FIGURE,
  SEGMENT_FIGURES,
  TRIAL,
  USING,
} from './world.ts'

/** Rows of the origins in `Scenario.classOdds` and `MediaNode.origins`. */
const [DIRECT, REFERRED, BARGAIN] = [0, 1, 2]

/**
 * First purchases of one segment: as many of those who want to buy as the week's service can take become customers, the
 * others stay where they are and may come again. `week.wanted` is what `movePeople` left; afterwards it holds who came.
 */
export function admit(week: Week, s: number): void {
  const { scenario, world, opening, prepared, result, tally, values, wanted } = week
  const { classes, dials } = scenario
  const row = s * (5 + 3 * classes)
  const flow = s * FLOWS.length
  const { flows } = result
  if (week.purchaseService < 1) turnAway(week, s)
  const at = s * WANTS
  const bought = wanted[at + WANT.interested]
  const boughtTrial = wanted[at + WANT.trial]
  const boughtUsing = wanted[at + WANT.using]
  const friends = wanted[at + WANT.friends]
  const direct = bought + boughtTrial + boughtUsing

  // Classes: origin odds of the channels that moved them, and bargain hunters by the depth of the deal.
  const bargains = Math.min(1, Math.max(0, prepared.bargains + values[dials.first.bargain + s]))
  welcome(week, s, direct, friends, bargains)
  world.freshPrice[s] = firstOrderPrice(scenario, week.pricePaid[s])

  // Those who stay in trial, using and interested keep their opt-outs; newcomers bring theirs.
  const active = sumOf(opening, row + 5, classes)
  const trialEnds = flows[flow + FLOW.trialEnds]
  const trials = flows[flow + FLOW.trials]
  const stayTrial = opening[row + TRIAL] + opening[row + USING] - boughtTrial - boughtUsing - trialEnds
  const stayInterested = opening[row + INTERESTED] - bought - trials - flows[flow + FLOW.cooled]
  moveOptOut(world, s, CONTACT.trial, CONTACT.interested, stayTrial, trials)
  moveOptOut(world, s, CONTACT.interested, CONTACT.trial, stayInterested, trialEnds)
  moveOptOut(world, s, CONTACT.active, CONTACT.interested, active, direct)
  diluteOptOut(world, s, CONTACT.active, active + direct, friends)
  diluteOptOut(world, s, CONTACT.interested, stayInterested + trialEnds, flows[flow + FLOW.visitors] - friends)

  flows[flow + FLOW.newDirect] = direct
  flows[flow + FLOW.newReferred] = friends
  tally.newCustomers += direct + friends
  tally.newReferred += friends
  for (let c = 0; c < scenario.channels; c++)
    tally.newByChannel[c] += direct * week.media.credit[c * scenario.segments + s]
  takeFirstOrders(week, s, direct + friends)
}

/** By column of `wanted`, the stage in which those who are turned away stay; friends were invited and are interested. */
const STAY = [INTERESTED, TRIAL, USING, INTERESTED]

/**
 * Those who want to buy stand in a row by stage, and the service's share of them is taken: a systematic sample (see
 * `someByClass`), so every segment and stage gets its part to within one person and the week's capacity is kept.
 */
function turnAway(week: Week, s: number): void {
  const { scenario, world, chance, purchaseService: share, wanted } = week
  const row = s * (5 + 3 * scenario.classes)
  const start = chance.sampled ? chance.segments[drawsAt(scenario, s, world.week) + SITE.admit] : 0
  let passed = 0
  let taken = 0
  for (let want = 0; want < WANTS; want++) {
    const wants = wanted[s * WANTS + want]
    passed += wants
    const comes = chance.sampled ? Math.min(wants, Math.floor(passed * share + start) - taken) : wants * share
    taken += comes
    wanted[s * WANTS + want] = comes
    world.stocks[row + STAY[want]] += wants - comes
  }
}

/**
 * New customers by loyalty class: the odds of their origins mixed, a multinomial as conditional binomials in class order.
 * Friends are referred; channels say where direct buyers come from.
 */
function welcome(week: Week, s: number, direct: number, friends: number, bargains: number): void {
  const people = direct + friends
  if (people === 0) return
  const { scenario, world, chance, media, result } = week
  const { segments, classes, classOdds } = scenario
  const { origins } = media
  const { stocks, fresh } = world
  const { classFlows } = result
  const luck = chance.segments
  const at = drawsAt(scenario, s, world.week) + SITE.class
  const active = s * (5 + 3 * classes) + 5
  const usual = 1 - bargains
  const alone = (usual * direct) / people
  const fromDirect = alone * origins[DIRECT * segments + s]
  const fromReferred = alone * origins[REFERRED * segments + s] + (usual * friends) / people
  const fromBargain = alone * origins[BARGAIN * segments + s] + bargains
  let left = people
  let oddsLeft = 1
  for (let k = 0; k < classes; k++) {
    const odds =
      fromDirect * classOdds[DIRECT * classes + k] +
      fromReferred * classOdds[REFERRED * classes + k] +
      fromBargain * classOdds[BARGAIN * classes + k]
    const come = k === classes - 1 ? left : some(chance, left, oddsLeft > 0 ? odds / oddsLeft : 0, luck, at + k)
    left -= come
    oddsLeft -= odds
    const place = s * classes + k
    stocks[active + k] += come
    fresh[place] += come
    classFlows[place * CLASS_FLOWS.length + CLASS_FLOW.new] += come
  }
}

/** First orders of the week's new customers. */
function takeFirstOrders(week: Week, s: number, newcomers: number): void {
  const { scenario, result, tally } = week
  const { first } = scenario.spec.offer.orders
  if (!first) return
  const paid = firstOrderPrice(scenario, week.pricePaid[s])
  const revenue = newcomers * paid
  const serving = newcomers * first.cost + revenue * first.costShare
  result.flows[s * FLOWS.length + FLOW.firstOrders] = newcomers
  result.segments[s * SEGMENT_FIGURES.length + SEGMENT_FIGURE.firstMargin] = paid - first.cost - paid * first.costShare
  tally.firstRevenue += revenue
  week.firstOrders += newcomers
  week.orderValue += revenue
  week.serving += serving
}

/** Yuan of a first order at the price paid; 0 where becoming a customer is no order. */
function firstOrderPrice({ spec: { offer } }: Scenario, pricePaid: number): number {
  const { first } = offer.orders
  if (first === null) return 0
  return first.followsPrice ? pricePaid * (first.value / offer.price.list) : first.value
}
