import type { z } from 'zod'
import type { Scenario } from '../compile.ts'
import type { Prepared } from '../prepare.ts'
import type { World } from '../world.ts'

/** A kind of effect that events have. `strike` changes the world at the moment of the event; the plan is the one in force. */
export interface EffectKind<Schema extends z.ZodType = z.ZodType> {
  schema: Schema
  strike(effect: z.infer<Schema>, scenario: Scenario, world: World, prepared: Prepared, event: number): void
  /** Cents from the reserve. */
  cost?(effect: z.infer<Schema>, scenario: Scenario, world: World, prepared: Prepared): number
}
