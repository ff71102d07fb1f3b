import type { Scenario } from './compile.ts'
import type { Prepared } from './prepare.ts'
import type { World } from './world.ts'

/** What a week asks of the service besides orders and new customers: counts over all segments. */
export interface Demand {
  visitors: number
  trials: number
  activeCustomers: number
}

/** Load of a resource from a week's demand, new customers and orders. */
function loadOf(scenario: Scenario, resource: number, demand: Demand, newCustomers: number, orders: number): number {
  const { load } = scenario.spec.resources[resource]
  return (
    load.orders * orders +
    load.visitors * demand.visitors +
    load.trials * demand.trials +
    load.newCustomers * newCustomers +
    load.activeCustomers * demand.activeCustomers
  )
}

function capacityOf(scenario: Scenario, prepared: Prepared, resource: number, values: Float64Array): number {
  return (
    prepared.units[resource] *
    scenario.spec.resources[resource].handles *
    values[scenario.dials.first.capacity + resource]
  )
}

/**
 * Share of the first purchases wanted this week that the service can take: capacity ÷ load of the fullest resource whose
 * overrun costs purchases, at most 1. Notes the loads of those resources, as they were asked for, in `world`.
 *
 * @param wanted people who want to become customers
 * @param orders asked for besides theirs
 */
export function purchaseService(
  scenario: Scenario,
  world: World,
  prepared: Prepared,
  demand: Demand,
  wanted: number,
  orders: number,
  values: Float64Array,
): number {
  const { resources, offer } = scenario.spec
  const allOrders = orders + (offer.orders.first ? wanted : 0) + world.waiting
  let share = 1
  for (let r = 0; r < resources.length; r++) {
    if (resources[r].overrun !== 'purchases') continue
    const load = loadOf(scenario, r, demand, wanted, allOrders)
    const capacity = capacityOf(scenario, prepared, r, values)
    world.loads[r] = capacity > 0 ? load / capacity : 1
    if (load > capacity) share = Math.min(share, capacity / load)
  }
  return share
}

/** Most quality that more staff than today can add (assumption). */
const MOST_GAIN = 0.15

/** Outcome of a week's service. */
export interface Served {
  /** Yuan of the orders served, waiting ones included. */
  value: number
  refused: number
}

/**
 * Phase 8, service capacity. Orders above the capacity wait, up to the patience, and are then lost; an empty place earns
 * nothing later. Quality is a moving average of the promise kept, lowered by strain above a load. Moves `world`.
 */
export function serve(
  scenario: Scenario,
  world: World,
  prepared: Prepared,
  demand: Demand,
  newCustomers: number,
  orders: number,
  orderValue: number,
  values: Float64Array,
  sampled: boolean,
): Served {
  const { resources, service } = scenario.spec
  const asked = orders + world.waiting
  const askedValue = orderValue + world.waitingValue
  let served = asked
  let patience = 0
  let strain = 0
  let better = 0
  for (let r = 0; r < resources.length; r++) {
    const resource = resources[r]
    const capacity = capacityOf(scenario, prepared, r, values)
    // What purchases ask of their resources is noted before anybody is turned away.
    if (resource.overrun !== 'purchases')
      world.loads[r] = capacity > 0 ? loadOf(scenario, r, demand, newCustomers, asked) / capacity : 1
    const load = world.loads[r]
    if (resource.overrun === 'orders' && resource.load.orders > 0) {
      const room = Math.max(0, capacity - loadOf(scenario, r, demand, newCustomers, 0)) / resource.load.orders
      if (room < served) {
        served = room
        patience = resource.patience * room
      }
    }
    strain +=
      resource.strain.cost *
      Math.min(1, Math.max(0, load - resource.strain.from) / Math.max(1e-9, 1 - resource.strain.from))
    better += resource.moreQuality * Math.max(0, prepared.units[r] / Math.max(1e-9, resource.units.start) - 1)
  }
  if (sampled) {
    served = Math.floor(served)
    patience = Math.floor(patience)
  }
  const left = asked - served
  const waiting = Math.min(left, patience)
  const refused = left - waiting
  const share = asked > 0 ? served / asked : 1
  world.waiting = waiting
  world.waitingValue = asked > 0 ? (askedValue * waiting) / asked : 0

  const refusedShare = asked > 0 ? refused / asked : 0
  const now =
    service.quality +
    values[scenario.dials.first.quality] +
    Math.min(MOST_GAIN, better) -
    strain -
    service.refusal * refusedShare
  world.quality = Math.min(1, Math.max(0, service.memory * world.quality + (1 - service.memory) * now))
  const { healing } = scenario.spec.satisfaction
  world.worst = Math.min(world.quality, world.worst + healing * (world.quality - world.worst))
  return { value: askedValue * share, refused }
}
