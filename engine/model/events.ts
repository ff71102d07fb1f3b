import type { EffectSpec, EventSpec } from '../scenario/schema.ts'
import type { Chance } from './chance.ts'
import type { Scenario } from './compile.ts'
import { gripOf } from './readings.ts'
import { EFFECT_KINDS } from './effects/registry.ts'
import type { EffectKind } from './effects/kind.ts'
import type { Prepared } from './prepare.ts'
import type { World } from './world.ts'

/** Events that come in the week about to be played: each compares its uniform with its hazard in the present state. */
export function dueEvents(scenario: Scenario, world: World, prepared: Prepared, chance: Chance): number[] {
  if (!chance.sampled) return []
  const due: number[] = []
  const { events } = scenario.spec
  for (let e = 0; e < events.length; e++) {
    const event = events[e]
    const week = world.week + 1
    if (world.eventWeek[e] > 0 || week < event.weeks.from || week > event.weeks.to) continue
    const luck = chance.columns[scenario.sites.first.events + e * scenario.weeks + world.week]
    // Most luck lies above whatever the state could make of the hazard: no need to read the state.
    if (luck < highestHazard(event) && luck < hazard(scenario, world, prepared, event)) due.push(e)
  }
  return due
}

/** The hazard with every grip at its worst. Rounding keeps order, so no state exceeds it. */
function highestHazard(event: EventSpec): number {
  let chance = event.chance
  for (const { times } of event.raised) chance *= Math.max(1, 1 + (times - 1))
  return Math.min(1, chance)
}

function hazard(scenario: Scenario, world: World, prepared: Prepared, event: EventSpec): number {
  let chance = event.chance
  for (const { times, grip } of event.raised) chance *= 1 + (times - 1) * gripOf(scenario, world, prepared, grip)
  return Math.min(1, chance)
}

const KINDS = new Map<string, EffectKind>(
  EFFECT_KINDS.map((kind) => [kind.schema.shape.kind.value, kind as unknown as EffectKind]),
)

const kindOf = (effect: EffectSpec): EffectKind => KINDS.get(effect.kind)!

/** The event comes: its own effects work whatever is answered. */
export function strikeEvent(scenario: Scenario, world: World, prepared: Prepared, event: number): void {
  world.eventWeek[event] = world.week + 1
  strike(scenario, world, prepared, event, scenario.spec.events[event].effects)
}

/** The effects of an answer. */
export function strikeAnswer(
  scenario: Scenario,
  world: World,
  prepared: Prepared,
  event: number,
  answer: number,
): void {
  strike(scenario, world, prepared, event, scenario.spec.events[event].answers[answer].effects)
}

function strike(scenario: Scenario, world: World, prepared: Prepared, event: number, effects: EffectSpec[]): void {
  for (const effect of effects) kindOf(effect).strike(effect, scenario, world, prepared, event)
}

/** Cents that an answer takes from the reserve at once. */
export function answerCost(
  scenario: Scenario,
  world: World,
  prepared: Prepared,
  event: number,
  answer: number,
): number {
  return scenario.spec.events[event].answers[answer].effects.reduce(
    (sum, effect) => sum + (kindOf(effect).cost?.(effect, scenario, world, prepared) ?? 0),
    0,
  )
}
