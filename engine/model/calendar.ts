import { exp } from '../luck/math.ts'
import { applyTurn, type Prepared } from './prepare.ts'
import { deviation, type Chance } from './chance.ts'
import type { Scenario } from './compile.ts'
import { inUse } from './law.ts'
import type { World } from './world.ts'

/**
 * Phase 1, calendar and market: sets the week's dials from the plan, the claims in use, the conditions of the week and the
 * effects of events, and moves the category demand on. Returns which conditions held.
 */
export function turnCalendar(
  scenario: Scenario,
  world: World,
  prepared: Prepared,
  chance: Chance,
  values: Float64Array,
  envelopeLeft: boolean,
): number[] {
  const { spec, sites, weeks } = scenario
  const { week } = world
  values.set(envelopeLeft ? prepared.dialsOn : prepared.dialsOff)

  for (const index of prepared.claims) {
    if (world.claimDown[index] > week) continue
    const strength = chance.sampled ? 1 : inUse(spec.claims[index])
    for (const turn of spec.claims[index].turns) applyTurn(scenario, values, turn, strength)
  }

  const held: number[] = []
  spec.market.conditions.forEach((condition, index) => {
    // The market at its mean has every condition a little, in proportion to its chance.
    const strength = chance.sampled
      ? chance.columns[sites.first.conditions + index * weeks + week] < condition.chance
        ? 1
        : 0
      : condition.chance
    if (strength === 0) return
    if (chance.sampled) held.push(index)
    for (const turn of condition.turns) applyTurn(scenario, values, turn, strength)
  })

  const { memory, spread } = spec.market.demand
  world.demand = memory * world.demand + spread * deviation(chance, chance.columns, sites.first.demand + week)

  let over = false
  for (const effect of world.effects) {
    if (week >= effect.until) over = true
    if (week < effect.from || week >= effect.until) continue
    let by = effect.by
    for (let faded = effect.from; faded < week; faded++) by *= effect.fade
    for (let place = effect.dial; place < effect.dial + effect.owners; place++) {
      values[place] = effect.scales ? values[place] * (1 + by) : values[place] + by
    }
  }
  if (over) world.effects = world.effects.filter((effect) => week < effect.until)
  return held
}

/** Demand of the category this week as a factor with mean 1: season, AR(1) luck and whatever turned the dial. */
export function demandOf(scenario: Scenario, world: World, values: Float64Array, chance: Chance): number {
  const { memory, spread } = scenario.spec.market.demand
  // Variance of the AR(1) from its start at 0 after n weeks; half of it centres the log-normal factor on 1.
  const squared = memory * memory
  let variance = 0
  if (chance.sampled) {
    variance = spread * spread
    let term = variance
    for (let n = 0; n < world.week; n++) {
      term *= squared
      variance += term
    }
  }
  return scenario.seasonDemand[world.week] * exp(world.demand - variance / 2) * values[scenario.dials.first.demand]
}
