import { gripOf } from '../readings.ts'
import { cents, LINE } from '../ledger.ts'
import type { EffectKind } from './kind.ts'
import { payEffect } from './schema.ts'

const schema = payEffect

/** Costs money at once, from the reserve; an answer that the reserve cannot pay is refused. */
export const pay: EffectKind<typeof schema> = {
  schema,
  strike(effect, scenario, world, prepared) {
    const amount = cents(effect.amount * gripOf(scenario, world, prepared, effect.grip))
    world.lines[LINE.cards] += amount
    world.taken += amount
  },
  cost: (effect, scenario, world, prepared) => cents(effect.amount * gripOf(scenario, world, prepared, effect.grip)),
}
