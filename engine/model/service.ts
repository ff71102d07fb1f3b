import type { Scenario } from './compile.ts'
import type { Prepared } from './prepare.ts'
import type { World } from './world.ts'

/** What a week asks of the service besides orders: counts over all segments. */
export interface Demand {
  visitors: number
  trials: number
  newCustomers: number
  activeCustomers: number
}

/** Load of a resource from a week's demand and orders. */
function loadOf(scenario: Scenario, resource: number, demand: Demand, orders: number): number {
  const { load } = scenario.spec.resources[resource]
  return (
    load.orders * orders +
    load.visitors * demand.visitors +
    load.trials * demand.trials +
    load.newCustomers * demand.newCustomers +
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

/** Factor on first purchases from last week's overrun of the resources that handle leads. */
export function purchaseService(scenario: Scenario, world: World): number {
  let factor = 1
  const { resources } = scenario.spec
  for (let r = 0; r < resources.length; r++) {
    if (resources[r].overrun === 'purchases' && world.loads[r] > 1) factor = Math.min(factor, 1 / world.loads[r])
  }
  return factor
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
    const waitingLoad = resource.load.orders * world.waiting
    const load = capacity > 0 ? (loadOf(scenario, r, demand, orders) + waitingLoad) / capacity : 1
    world.loads[r] = load
    if (resource.overrun === 'orders' && resource.load.orders > 0) {
      const room = Math.max(0, capacity - loadOf(scenario, r, demand, 0)) / resource.load.orders
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
