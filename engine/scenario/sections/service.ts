import { z } from 'zod'
import { factor, id, leverRange, share, text, yuan } from '../parts.ts'

const resource = z.strictObject({
  id,
  name: text,
  about: text,
  /** Units (people, rooms) today and the range of the lever; equal ends mean that it cannot be moved. */
  units: leverRange,
  /** Load that one unit handles in a week. */
  handles: z.number().positive(),
  /** Yuan a week for each unit above today's (below saves nothing), and whose ledger line it is. */
  weeklyCost: yuan,
  line: z.enum(['wages', 'service']).default('service'),
  /** Load per event of each kind. */
  load: z.strictObject({
    orders: factor.default(0),
    visitors: factor.default(0),
    trials: factor.default(0),
    newCustomers: factor.default(0),
    activeCustomers: factor.default(0),
  }),
  /** What an overrun does: orders wait (so many weeks of capacity at most) and then are lost; or first purchases are missed. */
  overrun: z.enum(['orders', 'purchases', 'quality']),
  patience: z.number().min(0).max(4).default(0.1),
  /** Load from which quality suffers, and quality lost at full load. */
  strain: z.strictObject({ from: share, cost: share }),
  moreQuality: z.number().min(0).max(1).default(0),
})

/** What serving customers takes, what they make of it, and whom they tell. */
export const service = {
  resources: z.array(resource).max(6),
  service: z.strictObject({
    quality: share,
    /** Share of last week's quality that stays. */
    memory: share,
    /** Quality lost when all orders of a week are refused. */
    refusal: share,
  }),
  satisfaction: z.strictObject({
    /** Mean and spread of the 0–10 rating today (latent normal). */
    mean: z.number().min(0).max(10),
    spread: z.number().positive().max(5),
    quality: z.number().min(0).max(20),
    price: z.number().min(0).max(20),
    trust: z.number().min(0).max(20),
    /** Share of the worst experience in what is remembered (peak and end). */
    peak: share,
    /** Share of the gap by which a bad memory heals a week. */
    healing: share,
  }),
  referral: z.strictObject({ rate: z.number().min(0).max(2) }),
}
