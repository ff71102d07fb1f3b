import { z } from 'zod'
import { id, weeks } from '../../scenario/parts.ts'
import { reading } from '../readings.ts'
import { DIAL_NAMES, type DialName } from '../dials.ts'

const dialName = z.enum(DIAL_NAMES as [DialName, ...DialName[]])

/** How strongly an effect works: 0 where the reading is at `from`, 1 at `to`, in between in proportion. */
export const grip = z.strictObject({ reading, from: z.number(), to: z.number() })

/** Turns a dial for some weeks; of every segment, channel or resource, or of the one named. */
export const dialEffect = z.strictObject({
  kind: z.literal('dial'),
  on: dialName,
  by: z.number().min(-10).max(20),
  segment: id.optional(),
  channel: id.optional(),
  resource: id.optional(),
  after: weeks.default(0),
  weeks: weeks.default(1),
  fade: z.number().min(0).max(1).default(1),
  grip: grip.optional(),
})

/** A constant turn of a dial, as messages, claims and programmes make it. */
export const dialTurn = z.strictObject({
  on: dialName,
  by: z.number().min(-10).max(20),
  segment: id.optional(),
  channel: id.optional(),
  resource: id.optional(),
})
export type DialTurn = z.infer<typeof dialTurn>

/** Finance cuts (negative) or releases (positive) a fraction of the budget. */
export const budgetEffect = z.strictObject({ kind: z.literal('budget'), by: z.number().min(-0.5).max(0.5) })

/** Costs this much at once, from the reserve. */
export const payEffect = z.strictObject({
  kind: z.literal('pay'),
  amount: z.number().min(0).max(1e9),
  grip: grip.optional(),
})
