import { z } from 'zod'
import { dialTurn } from '../../model/effects/schema.ts'
import { id, leverRange, share, text, weeks, yuan } from '../parts.ts'

const stageOrders = z.strictObject({
  /** Orders per person and week; for active customers the classes set it. */
  rate: z.number().min(0).max(20).optional(),
  /** Yuan per order at the list price; `null` first order means that becoming a customer is no order. */
  value: yuan,
  followsPrice: z.boolean().default(false),
  /** Cost of serving an order: yuan and share of its value. */
  cost: yuan.default(0),
  costShare: share.default(0),
})

const claim = z.strictObject({
  id,
  name: text,
  about: text,
  law: text,
  forbidden: z.boolean(),
  turns: z.array(dialTurn).max(6),
  /** Weekly chance of being caught; yuan of the fine; weeks without it; trust lost. */
  chance: share,
  fine: yuan,
  takedown: weeks,
  trust: share,
})

/** What is offered at what price, and what is said of it: messages, and claims that the law may forbid. */
export const offer = {
  offer: z.strictObject({
    price: z.strictObject({ list: yuan, low: yuan, high: yuan, step: z.number().positive(), name: text, about: text }),
    discount: z.strictObject({ high: share, name: text, about: text }).optional(),
    /** Speed at which the reference price follows the price paid. */
    memory: share,
    /** Discount at which 63 % of the buyers are bargain hunters. */
    bargainDepth: z.number().positive().max(1).default(0.35),
    /** Elasticity of the order rate of existing customers to the price. */
    orderElasticity: z.number().min(0).max(5).default(0),
    trial: z
      .strictObject({
        name: text,
        about: text,
        price: leverRange,
        /** Elasticity of trial starts to its price step. */
        sensitivity: z.number().min(0).max(5),
        cost: yuan,
        open: z.boolean(),
      })
      .optional(),
    refunds: z.strictObject({ share, quality: z.number().min(0).max(10) }).optional(),
    orders: z.strictObject({
      first: stageOrders.nullable(),
      active: stageOrders,
      interested: stageOrders.optional(),
      dormant: stageOrders.optional(),
      lapsed: stageOrders.optional(),
    }),
    /** Spread of an order's value (standard deviation ÷ mean). */
    spread: z.number().min(0).max(3),
  }),
  messages: z
    .array(z.strictObject({ id, name: text, about: text, turns: z.array(dialTurn).max(6).default([]) }))
    .min(1)
    .max(8),
  claims: z.array(claim).max(8),
}
