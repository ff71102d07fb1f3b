import { z } from 'zod'
import { PROGRAMME_KINDS } from '../../model/programmes/registry.ts'
import {
  BOUNDS,
  byId,
  CONTACT_STAGES,
  factor,
  id,
  leverRange,
  logit,
  schemasOf,
  share,
  tags,
  text,
  yuan,
} from '../parts.ts'

const programme = z.discriminatedUnion('kind', schemasOf(PROGRAMME_KINDS))

/** Effect on each step of the journey at full response: added to a hazard (awareness), to log-odds, to the log of the order rate (order). */
const betas = z.strictObject({
  awareness: z.number().min(0).max(5).default(0),
  interest: logit.default(0),
  trial: logit.default(0),
  use: logit.default(0),
  purchase: logit.default(0),
  return: logit.default(0),
  order: z.number().min(0).max(3).default(0),
})

const channel = z.strictObject({
  id,
  name: text,
  about: text,
  kind: z.enum(['push', 'intent', 'content', 'owned']),
  tags,
  /** Yuan for 1,000 contacts, and what a contact is. */
  cost: z.number().positive().max(1e9),
  contact: text,
  /** Most that can be spent in a week. */
  maximum: yuan,
  /**
   * Share of the contacts that each segment gets; what is missing to 1 falls on nobody of the market. Of an owned channel:
   * the share of each segment that it can reach.
   */
  audience: byId(share),
  /** How far the team's focus on segments moves the audience, 0 not at all to 1 fully. */
  targeting: share.default(0),
  /** k of the negative binomial exposure: small = few see it often. */
  dispersion: z.number().positive().max(50).default(0.7),
  /** λ of the fast carry-over per week; content keeps working longer than 0.6. */
  carryOver: z.number().min(0).max(0.97),
  response: z.strictObject({ power: z.union([z.literal(1), z.literal(2)]), half: z.number().positive() }),
  effects: betas,
  /** Strength on the brand at full response. */
  brand: z.number().min(0).max(1).default(0),
  /** Wear-out: contacts per head and creative variant after which response falls, how fast, and to what floor. */
  wear: z.strictObject({ after: z.number().min(0), rate: z.number().min(0).max(5), floor: share }).optional(),
  /** How much of the response hangs on content spend, 0 to 1. */
  creative: share.default(0),
  timed: z.boolean().default(false),
  /** Odds of the loyalty classes of the customers that it brings. */
  origin: z.enum(['direct', 'referred', 'bargain']).default('direct'),
  measurement: z.strictObject({ claim: share, window: z.number().int().min(1).max(8), recency: factor }),
})

/** How people are reached and won: content, contact, programmes and channels. */
export const promotion = {
  content: z.strictObject({
    /** Weekly content spend that gives half of the possible creative quality, and quality with none. */
    half: z.number().positive(),
    floor: share,
    maximum: yuan,
    variants: z.strictObject({
      start: z.number().int().min(1),
      high: z.number().int().min(1).max(12),
      weeklyCost: yuan,
    }),
    /** Share of the wear that full content spend takes away in a week. */
    renewal: share,
  }),
  contact: z
    .strictObject({
      /** δ: share of the pressure left after a week. */
      memory: share,
      /** F*: contacts a person is comfortable with. */
      comfort: z.number().positive(),
      /** φ: fall of the response per contact above. */
      fatigue: z.number().min(0).max(5),
      /** Share that opts out a week per contact above. */
      optOut: share,
      /** Contacts a week below which active customers are forgotten, and the factor on drop-out without any. */
      needed: z.number().min(0),
      neglect: z.number().min(1).max(5),
      frequency: z.strictObject(
        Object.fromEntries(CONTACT_STAGES.map((stage) => [stage, leverRange])) as Record<
          (typeof CONTACT_STAGES)[number],
          typeof leverRange
        >,
      ),
    })
    .optional(),
  programmes: z.array(programme).max(16),
  channels: z.array(channel).min(1).max(BOUNDS.channels),
}
