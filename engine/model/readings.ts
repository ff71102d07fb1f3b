import { z } from 'zod'
import { id } from '../scenario/parts.ts'

/**
 * Readings: figures of the present state between which an event's hazard and the strength of an effect may move.
 * brand, quality: 0 to 1; trust: 1 is untouched; load: demand ÷ capacity of the fullest resource last week;
 * discount: fraction off the price; reserve: uncommitted ÷ budget; content: content ÷ media spend of the week;
 * spend: a channel's share of the week's media spend; setting: the value of a lever (a switch is 0 or 1);
 * rival: rival pressure, 1 is usual; claims: number of claims in use.
 */
export const reading = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('brand') }),
  z.strictObject({ of: z.literal('quality') }),
  z.strictObject({ of: z.literal('trust') }),
  z.strictObject({ of: z.literal('load') }),
  z.strictObject({ of: z.literal('discount') }),
  z.strictObject({ of: z.literal('reserve') }),
  z.strictObject({ of: z.literal('content') }),
  z.strictObject({ of: z.literal('rival') }),
  z.strictObject({ of: z.literal('claims') }),
  z.strictObject({ of: z.literal('spend'), channel: id }),
  z.strictObject({ of: z.literal('setting'), lever: z.string() }),
])
export type Reading = z.infer<typeof reading>
