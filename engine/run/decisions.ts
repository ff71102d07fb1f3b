import { z } from 'zod'
import { planSchema } from '../plan/plan.ts'
import { BOUNDS } from '../scenario/parts.ts'

const week = z.number().int().min(1).max(BOUNDS.weeks)

/**
 * Decisions of a run, in the order in which they were taken. `week` counts from 1: the week about to be played.
 * A plan opens a round; an answer or a timeout settles an event that is due. Other kinds may come with later formats.
 */
export const decisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plan'), week, plan: planSchema }),
  z.strictObject({
    kind: z.literal('answer'),
    week,
    event: z.string().max(200),
    answer: z.string().max(200),
  }),
  z.strictObject({ kind: z.literal('timeout'), week, event: z.string().max(200) }),
])
export type Decision = z.infer<typeof decisionSchema>
