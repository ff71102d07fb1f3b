import { z } from 'zod'
import { id, role, tags, text } from '../../scenario/parts.ts'

/** Fields that every programme has. */
export const base = { id, role, name: text, about: text, tags }

/** A lever's range with today's value. */
export const range = z.strictObject({
  start: z.number(),
  low: z.number(),
  high: z.number(),
  step: z.number().positive(),
})

/** x ÷ (x + half): rises from 0 to 1, half at `half`. */
export const saturate = (x: number, half: number): number => x / (x + half)
