import type { z } from 'zod'
import type { Outcome } from '../outcome.ts'

/** A kind of measure for targets, guard-rails and the scorecard; `null` where the figure does not exist. */
export interface MeasureKind<Schema extends z.ZodType = z.ZodType> {
  schema: Schema
  read(measure: z.infer<Schema>, outcome: Outcome): number | null
}
