import { exp, expm1, logistic } from '../luck/math.ts'
import { arrivals, deviation, drawsAt, SITE, some, someByClass } from './chance.ts'
import { T } from './transitions.ts'
import { CONTACT, contactDrive, moveOptOut, neglectFactor } from './contact.ts'
import { mediaDrive } from './media.ts'
import type { Week } from './week.ts'
import { cents, LINE } from './ledger.ts'
import { CLASS_FLOW, CLASS_FLOWS, FLOW, FLOWS, INTERESTED, SEGMENT_FIGURE, SEGMENT_FIGURES } from './world.ts'

/**
 * Phase 7, customers of one segment by loyalty class: orders, drop-out among the buyers (a discretised BG/NBD, Fader,
 * Hardie & Lee 2005), dormant → lapsed, and the ways back. Exits start from the opening counts. Must run before the
 * newcomers of the week are added.
 */
export function moveCustomers(week: Week, s: number): void {
  const { scenario, world, chance, values, opening, media, contacts, result, tally } = week
  const { classes, classDropOut, orderRates, spec } = scenario
  const { first } = scenario.dials
  const { drivers, offer } = spec
  const constants = scenario.segmentConstants[s]
  const luck = chance.segments
  const at = drawsAt(scenario, s, world.week)
  const row = s * (5 + 3 * classes)
  const flow = s * FLOWS.length
  const { stocks, fresh } = world
  const { flows, classFlows } = result
  const figures = s * SEGMENT_FIGURES.length

  const contentment = result.segments[figures + SEGMENT_FIGURE.rating] - spec.satisfaction.mean
  const priceRatio = week.pricePaid[s] / offer.price.list
  const priceEffect =
    offer.orderElasticity === 0 || priceRatio === 1 ? 1 : exp(-offer.orderElasticity * week.aboveList[s])
  const rateFactor =
    week.demand *
    values[first['order-rate'] + s] *
    priceEffect *
    exp(mediaDrive(scenario, media, T.order, s) + contactDrive(scenario, contacts, T.order, s, CONTACT.active))
  const dropFactor =
    values[first['drop-out'] + s] *
    neglectFactor(scenario, world, contacts, s) *
    exp(-drivers.satisfaction * contentment)
  const feeling =
    drivers.trust * (world.trust - 1) - drivers.rival * (week.rival - 1) + drivers.satisfaction * contentment
  const pullBack = values[first.return + s] + feeling + mediaDrive(scenario, media, T.return, s)
  const comeBack = logistic(
    constants.return + pullBack + contactDrive(scenario, contacts, T.return, s, CONTACT.dormant),
  )
  const recover = logistic(constants.recover + pullBack + contactDrive(scenario, contacts, T.return, s, CONTACT.lapsed))
  const refund = offer.refunds
    ? Math.min(
        1,
        offer.refunds.share *
          values[first.refund + s] *
          exp(-offer.refunds.quality * (world.quality - spec.service.quality)),
      )
    : 0

  // The ways back, and from dormant to lapsed, are alike for every class.
  const { returns, lapses, recovers } = week
  const firstDormant = row + 5 + classes
  const recoverSum = someByClass(chance, opening, firstDormant + classes, recover, luck, at + SITE.recover, recovers)
  const returnSum = someByClass(chance, opening, firstDormant, comeBack, luck, at + SITE.return, returns)
  for (let k = 0; k < classes; k++) stocks[firstDormant + k] -= returns[k]
  const lapseSum = someByClass(chance, stocks, firstDormant, constants.lapse, luck, at + SITE.lapse, lapses)

  let buyersSum = 0
  let dropSum = 0
  let refundSum = 0
  let extraMean = 0
  let ordersMean = 0
  let valueMean = 0
  for (let k = 0; k < classes; k++) {
    const active = row + 5 + k
    const dormant = active + classes
    const lapsed = dormant + classes

    const refunded =
      refund > 0
        ? Math.min(opening[active], some(chance, fresh[s * classes + k], refund, luck, at + SITE.refund + k))
        : 0
    const rate = orderRates[s * classes + k] * rateFactor * values[first['class-rate'] + k]
    const buying = -expm1(-rate)
    const buyers = some(chance, opening[active] - refunded, buying, luck, at + SITE.buyers + k)
    const dropOut = Math.min(1, classDropOut[k] * dropFactor * values[first['class-drop-out'] + k])
    const dropped = some(chance, buyers, dropOut, luck, at + SITE.dropOut + k)
    fresh[s * classes + k] = 0

    // Orders of a buyer in a week: Poisson given at least one, mean λ/(1 − e^−λ).
    const ordersEach = buying > 0 ? rate / buying : 0
    extraMean += buyers * Math.max(0, ordersEach - 1)
    ordersMean += buyers * ordersEach
    valueMean += buyers * ordersEach * values[first['class-value'] + k]

    stocks[active] = opening[active] - refunded - dropped + returns[k] + recovers[k]
    stocks[dormant] += dropped - lapses[k]
    stocks[lapsed] = opening[lapsed] - recovers[k] + lapses[k] + refunded

    const column = (s * classes + k) * CLASS_FLOWS.length
    classFlows[column + CLASS_FLOW.opening] = opening[active]
    classFlows[column + CLASS_FLOW.buyers] = buyers
    classFlows[column + CLASS_FLOW.orders] = buyers * ordersEach
    classFlows[column + CLASS_FLOW.dropouts] = dropped
    classFlows[column + CLASS_FLOW.refunded] = refunded
    classFlows[column + CLASS_FLOW.dormantOpening] = opening[dormant]
    classFlows[column + CLASS_FLOW.returns] = returns[k]
    classFlows[column + CLASS_FLOW.lapses] = lapses[k]
    classFlows[column + CLASS_FLOW.lapsedOpening] = opening[lapsed]
    classFlows[column + CLASS_FLOW.recovers] = recovers[k]
    tally.ordersByClass[k] += buyers * ordersEach
    buyersSum += buyers
    dropSum += dropped
    refundSum += refunded
  }

  const activeOrders = buyersSum + arrivals(chance, extraMean, luck, at + SITE.extraOrders)
  const { active } = offer.orders
  const meanValue = ordersMean > 0 ? valueMean / ordersMean : 1
  const worth = values[first['order-value'] + s] * constants.orderValue
  const activeRevenue = spreadValue(
    week,
    activeOrders,
    active.value * worth * meanValue * (active.followsPrice ? priceRatio : 1),
    luck,
    at + SITE.orderValue,
  )

  const { other } = week
  sumOtherOrders(week, s, worth, priceRatio, priceEffect)
  const drawnOther = arrivals(chance, other.orders, luck, at + SITE.otherOrders)
  const ratio = other.orders > 0 ? drawnOther / other.orders : 0
  const otherRevenue = spreadValue(
    week,
    drawnOther,
    other.orders > 0 ? other.value / other.orders : 0,
    luck,
    at + SITE.otherValue,
  )

  flows[flow + FLOW.buyers] = buyersSum
  flows[flow + FLOW.dropouts] = dropSum
  flows[flow + FLOW.refunded] = refundSum
  flows[flow + FLOW.returns] = returnSum
  flows[flow + FLOW.lapses] = lapseSum
  flows[flow + FLOW.recovers] = recoverSum
  flows[flow + FLOW.activeOrders] = activeOrders
  flows[flow + FLOW.otherOrders] = drawnOther

  const activeServing = activeOrders * active.cost + activeRevenue * active.costShare
  result.segments[figures + SEGMENT_FIGURE.activeMargin] =
    activeOrders > 0 ? (activeRevenue - activeServing) / activeOrders : 0
  result.lines[LINE.refunds] += cents(refundSum * world.freshPrice[s])
  tally.activeOrders += activeOrders
  tally.activeRevenue += activeRevenue
  week.otherOrders += drawnOther
  week.orderValue += activeRevenue + otherRevenue
  week.serving += activeServing + other.cost * ratio

  // Who stays active, dormant or lapsed keeps the opt-outs; who comes brings theirs.
  const activeOpening = sumOf(opening, row + 5, classes)
  const dormantOpening = sumOf(opening, row + 5 + classes, classes)
  const lapsedOpening = sumOf(opening, row + 5 + 2 * classes, classes)
  const activeStay = activeOpening - dropSum - refundSum
  moveOptOut(world, s, CONTACT.active, CONTACT.dormant, activeStay, returnSum)
  moveOptOut(world, s, CONTACT.active, CONTACT.lapsed, activeStay + returnSum, recoverSum)
  moveOptOut(world, s, CONTACT.lapsed, CONTACT.dormant, lapsedOpening - recoverSum, lapseSum)
  moveOptOut(world, s, CONTACT.dormant, CONTACT.active, dormantOpening - returnSum - lapseSum, dropSum)
}

/** Mean orders of people who are no active customers, their value and the cost to serve them: into `week.other`. */
function sumOtherOrders(week: Week, s: number, worth: number, priceRatio: number, priceEffect: number): void {
  const { scenario, opening, other: sum } = week
  const { classes, segmentConstants, otherOrders } = scenario
  const row = s * (5 + 3 * classes)
  sum.orders = 0
  sum.value = 0
  sum.cost = 0
  for (let group = 0; group < otherOrders.length; group++) {
    const orders = otherOrders[group]
    if (!orders?.rate) continue
    // Interested, then dormant and lapsed by class.
    const people = group === 0 ? opening[row + INTERESTED] : sumOf(opening, row + 5 + group * classes, classes)
    if (people <= 0) continue
    const mean = people * orders.rate * segmentConstants[s].orderRate * week.demand * priceEffect
    const value = orders.value * worth * (orders.followsPrice ? priceRatio : 1)
    sum.orders += mean
    sum.value += mean * value
    sum.cost += mean * (orders.cost + orders.costShare * value)
  }
}

/** Value of many orders: their mean with the spread of a sum, never below zero. */
function spreadValue(week: Week, orders: number, mean: number, luck: Float64Array, at: number): number {
  if (orders <= 0) return 0
  const spread = week.scenario.spec.offer.spread
  return Math.max(0, orders * mean * (1 + (spread / Math.sqrt(orders)) * deviation(week.chance, luck, at)))
}

/** Sum of a row of values, such as the classes of a stage. */
export function sumOf(values: Float64Array, first: number, count: number): number {
  let sum = 0
  for (let place = first; place < first + count; place++) sum += values[place]
  return sum
}
