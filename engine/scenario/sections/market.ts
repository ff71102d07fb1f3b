import { z } from 'zod'
import { dialTurn } from '../../model/effects/schema.ts'
import { date, factor, id, share, text, yuan } from '../parts.ts'

/** What moves without the team: seasons, demand, the rival, conditions, and how trust comes back. */
export const market = {
  market: z.strictObject({
    seasons: z
      .array(z.strictObject({ name: text, from: date, to: date, demand: factor.default(1), cost: factor.default(1) }))
      .max(20),
    demand: z.strictObject({ memory: z.number().min(0).max(0.99), spread: z.number().min(0).max(1) }),
    rival: z.strictObject({
      memory: z.number().min(0).max(0.99),
      spread: z.number().min(0).max(1),
      /** Yuan a week; share of voice is own ÷ (own + rival). */
      spend: yuan,
      /** ρ: how it answers the team's share of voice; 0 is passive. */
      reaction: z.number().min(0).max(5).default(0),
    }),
    conditions: z
      .array(z.strictObject({ id, name: text, chance: share, turns: z.array(dialTurn).min(1).max(6) }))
      .max(6)
      .default([]),
  }),
  trust: z.strictObject({ healing: share }),
}
