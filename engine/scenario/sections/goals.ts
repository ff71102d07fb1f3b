import { z } from 'zod'
import { MEASURE_KINDS } from '../../score/measures/registry.ts'
import { id, schemasOf, text, yuan } from '../parts.ts'

const measure = z.discriminatedUnion('kind', schemasOf(MEASURE_KINDS))

/** What the result is held against: the usual week, the worth of money and time, targets, guard-rails, the scorecard. */
export const goals = {
  /** The firm's usual week before the start, for measures that look back. */
  history: z.strictObject({ spend: yuan, newCustomers: z.number().min(0) }),
  /** Yuan kept for coupons, rewards, commission and benefits: today, and at most. */
  envelope: z.strictObject({ start: yuan, maximum: yuan }),
  /** Interest a year by which later contribution counts less. */
  discounting: z.strictObject({ yearly: z.number().min(0).max(1) }),
  targets: z
    .array(
      z.strictObject({ id, name: text, measure, today: z.number(), goal: z.number(), better: z.enum(['up', 'down']) }),
    )
    .min(1)
    .max(8),
  guards: z
    .array(z.strictObject({ id, name: text, measure, bound: z.number(), better: z.enum(['up', 'down']) }))
    .max(6),
  score: z
    .array(
      z.strictObject({
        name: text,
        measure,
        /** Values that give 0 points and 100 points. */
        from: z.number(),
        to: z.number(),
        weight: z.number().positive(),
        id,
        part: z.enum(['targets', 'efficiency', 'health', 'compliance', 'equity']),
      }),
    )
    .min(1)
    .max(16),
}
