import { deviation, type Chance } from './chance.ts'
import type { Scenario } from './compile.ts'
import type { World } from './world.ts'

/** Phase 2: rival pressure returns to 1, moved by luck and, where the scenario says so, by the team's share of voice. */
export function moveRival(scenario: Scenario, world: World, chance: Chance, values: Float64Array): number {
  const { memory, spread, reaction } = scenario.spec.market.rival
  const drawn =
    1 +
    memory * (world.rival - 1) +
    spread * deviation(chance, chance.columns, scenario.sites.first.rival + world.week) +
    reaction * world.voice
  world.rival = Math.max(0, drawn)
  return Math.max(0, world.rival + values[scenario.dials.first.rival])
}

/** Share of voice of the week, 0 to 1: own media ÷ (own + rival media). */
export function shareOfVoice(scenario: Scenario, ownYuan: number, rival: number): number {
  const rivalYuan = scenario.spec.market.rival.spend * rival
  return ownYuan + rivalYuan > 0 ? ownYuan / (ownYuan + rivalYuan) : 0
}
