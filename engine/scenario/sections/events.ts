import { z } from 'zod'
import { EFFECT_KINDS } from '../../model/effects/registry.ts'
import { grip } from '../../model/effects/schema.ts'
import { BOUNDS, factor, id, role, schemasOf, share, text } from '../parts.ts'

const effect = z.discriminatedUnion('kind', schemasOf(EFFECT_KINDS))

const answer = z.strictObject({
  id,
  name: text,
  /** What is known of the consequences when choosing. */
  known: text,
  /** What is told afterwards. */
  outcome: text,
  effects: z.array(effect).max(12),
})

const event = z.strictObject({
  id,
  name: text,
  story: text,
  role: role.optional(),
  /** Weeks (from 1) in which it may come. */
  weeks: z.strictObject({ from: z.number().int().min(1), to: z.number().int().min(1) }),
  /** Weekly chance, and what raises it. */
  chance: share,
  raised: z
    .array(z.strictObject({ times: factor, grip }))
    .max(4)
    .default([]),
  /** Effects that come whatever is answered. */
  effects: z.array(effect).max(12).default([]),
  answers: z.array(answer).min(2).max(4),
  /** Answer when the time for the card runs out; it costs nothing. */
  default: id,
})

/** The event cards. */
export const events = {
  events: z.array(event).max(BOUNDS.events),
}
