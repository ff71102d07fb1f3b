import { z } from 'zod'
import { BOUNDS } from '../scenario/parts.ts'

/** Settings, spend and orders of a plan may name any lever; `checkPlan` tells which of them exist. */
const setting = z.union([
  z.number(),
  z.string().max(200),
  z.boolean(),
  z.array(z.string().max(200)).max(50),
  z.record(z.string(), z.number()),
])

/** A study or test that the team buys; the last fields are for holdout tests. */
export const studyOrder = z.strictObject({
  study: z.string().max(200),
  /** Week (from 1) in which it is ordered, or a test begins. */
  week: z.number(),
  channel: z.string().max(200).optional(),
  segment: z.string().max(200).optional(),
  /** Fraction of the segment that is kept from the channel. */
  share: z.number().optional(),
  weeks: z.number().optional(),
})
export type StudyOrder = z.infer<typeof studyOrder>

/**
 * What a team decides at the start of a round; it holds until the next plan.
 * `spend` has a row of yuan per week of the whole game for each channel and for `content` (a missing row is zero);
 * a setting that is missing is as today.
 */
export const planSchema = z.strictObject({
  spend: z.record(z.string(), z.array(z.number()).max(BOUNDS.weeks)),
  settings: z.record(z.string(), setting),
  studies: z.array(studyOrder).max(60),
})
export type Plan = z.infer<typeof planSchema>

export const emptyPlan = (): Plan => ({ spend: {}, settings: {}, studies: [] })
