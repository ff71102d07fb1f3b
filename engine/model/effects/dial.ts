import { gripOf } from '../readings.ts'
import { ownerOf } from '../prepare.ts'
import { dialWay } from '../dials.ts'
import type { EffectKind } from './kind.ts'
import { dialEffect } from './schema.ts'

const schema = dialEffect

/** Turns a dial for some weeks, fading if the author says so. */
export const dial: EffectKind<typeof schema> = {
  schema,
  strike(effect, scenario, world, prepared, event) {
    const strength = gripOf(scenario, world, prepared, effect.grip)
    if (strength === 0) return
    const scales = dialWay(effect.on) === 'scale'
    const owner = ownerOf(scenario, effect)
    const { first, owners } = scenario.dials
    world.effects = [
      ...world.effects,
      {
        event,
        dial: first[effect.on] + (owner ?? 0),
        owners: owner === undefined ? owners[effect.on] : 1,
        scales,
        by: scales ? (effect.by - 1) * strength : effect.by * strength,
        from: world.week + effect.after,
        until: world.week + effect.after + effect.weeks,
        fade: effect.fade,
      },
    ]
  },
}
