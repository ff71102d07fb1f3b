import { committed } from '../prepare.ts'
import type { EffectKind } from './kind.ts'
import { budgetEffect } from './schema.ts'

const schema = budgetEffect

/**
 * A cut or release of the budget. What is bound by contract (staff, programmes, studies, the envelope) cannot be cut;
 * media and content of the weeks to come shrink in proportion where they no longer fit.
 */
export const budget: EffectKind<typeof schema> = {
  schema,
  strike(effect, scenario, world, prepared) {
    const { spend, fixed } = committed(scenario, prepared, world.week)
    const bound = world.taken + fixed + Math.max(0, prepared.envelope - world.envelopeUsed)
    world.budget = Math.max(bound, Math.round(world.budget * (1 + effect.by)))
    const scaled = spend * world.spendScale
    if (scaled > world.budget - bound && scaled > 0) world.spendScale *= (world.budget - bound) / scaled
  },
}
