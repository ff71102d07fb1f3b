import { z } from 'zod'
import { BOUNDS, byId, count, factor, id, logit, share, text } from '../parts.ts'

/** Weekly chances of the steps of a customer's life under today's conditions and without any media. */
const journey = z.strictObject({
  /** Hazard of hearing of the offer without paid media (Bass p), per week. */
  awareness: z.number().min(0).max(1),
  /** Hazard of hearing of it from customers (Bass q), per week at full adoption. */
  imitation: z.number().min(0).max(1),
  /** Chance that someone aware forgets. */
  forget: share,
  /** aware → interested */
  interest: share,
  /** interested → aware again */
  cool: share,
  /** interested → trial, where the trial is open */
  trial: share,
  /** trial → using */
  use: share,
  /** trial or using → interested, when the trial ends without a purchase */
  trialEnd: share,
  /** first purchase from interested, from trial, from using */
  purchase: share,
  purchaseTrial: share,
  purchaseUsing: share,
  /** chance that an invited friend buys at once */
  accept: share,
  /** dormant → active */
  return: share,
  /** dormant → lapsed */
  lapse: share,
  /** lapsed → active */
  recover: share,
})

const segment = z.strictObject({
  id,
  name: text,
  about: text,
  people: z.number().int().min(1).max(BOUNDS.people),
  /** People at the start by stage; the rest is unaware. Customers by loyalty class. */
  start: z.strictObject({
    aware: count,
    interested: count.default(0),
    trial: count.default(0),
    using: count.default(0),
    active: byId(count).default({}),
    dormant: byId(count).default({}),
    lapsed: byId(count).default({}),
  }),
  brand: share,
  /** Demand by window of the day, mean 1. */
  rhythm: z.strictObject({ commute: factor, lunch: factor, evening: factor, bedtime: factor }),
  /** Response to each message as a factor. */
  messages: byId(factor),
  /** Elasticity of the first purchase to the price (positive number), and to a price above or below the reference price. */
  priceSensitivity: z.number().min(0).max(8),
  referenceSensitivity: z.number().min(0).max(8).default(0.5),
  /** Factor on the order rate of every class. */
  orderRate: factor.default(1),
  /** Factor on the order value. */
  orderValue: factor.default(1),
  /** Overrides of the scenario's journey. */
  journey: journey.partial().default({}),
})

/** Who may buy, who buys already, and how far each thing that they notice moves them. */
export const people = {
  classes: z
    .array(z.strictObject({ id, name: text, rate: z.number().min(0).max(20), dropOut: share }))
    .min(1)
    .max(BOUNDS.classes),
  origins: z.strictObject({ direct: byId(share), referred: byId(share), bargain: byId(share) }),
  segments: z.array(segment).min(1).max(BOUNDS.segments),
  journey,
  /** Weights of the drivers on the log-odds (per unit of the driver). */
  drivers: z.strictObject({
    brandInterest: logit,
    brandPurchase: logit,
    /** How far a full brand lowers price sensitivity, 0 to 1. */
    brandTolerance: share,
    quality: logit,
    value: logit,
    rival: logit,
    trust: logit,
    /** Strength of a discount as a signal, beyond the price. */
    deal: logit,
    satisfaction: logit,
  }),
  brand: z.strictObject({
    /** δ: share of the brand lost per week; a rise above today's B₀ fades by δ ÷ (1 − B₀) (90 % gone in 26–39 weeks: 0.057–0.085). */
    fading: share,
    /** Elasticity of intent channels to the brand. */
    searchLift: z.number().min(0).max(2),
  }),
}
