import { expm1 } from '../luck/math.ts'
import type { Scenario } from '../model/compile.ts'

/**
 * The usual week before the start, from the opening stocks, today's order rates and no season: what measures that look
 * back see before the first week, and what "today" means in a target.
 */
export interface UsualWeek {
  activeOrders: number
  otherOrders: number
  /** Segments × classes: share of active customers that buy in a week. */
  buying: Float64Array
}

export function usualWeek(scenario: Scenario): UsualWeek {
  const { spec, segments, classes, openingStocks, orderRates } = scenario
  const row = 5 + 3 * classes
  const buying = new Float64Array(segments * classes)
  let activeOrders = 0
  let otherOrders = 0
  for (let s = 0; s < segments; s++) {
    const groups = [
      sum(openingStocks, s * row + 2, 1),
      sum(openingStocks, s * row + 5 + classes, classes),
      sum(openingStocks, s * row + 5 + 2 * classes, classes),
    ]
    for (let k = 0; k < classes; k++) {
      buying[s * classes + k] = -expm1(-orderRates[s * classes + k])
      activeOrders += openingStocks[s * row + 5 + k] * orderRates[s * classes + k]
    }
    const { interested, dormant, lapsed } = spec.offer.orders
    const rates = [interested?.rate, dormant?.rate, lapsed?.rate]
    rates.forEach(
      (rate, group) => (otherOrders += (rate ?? 0) * scenario.segmentConstants[s].orderRate * groups[group]),
    )
  }
  return { activeOrders, otherOrders, buying }
}

function sum(values: Float64Array, first: number, count: number): number {
  let total = 0
  for (let place = first; place < first + count; place++) total += values[place]
  return total
}
