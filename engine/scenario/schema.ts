import { z } from 'zod'
import { KPI_NAMES } from '../score/kpis.ts'
import { MEASURE_KINDS } from '../score/measures/registry.ts'
import { STUDY_KINDS } from '../sight/studies/registry.ts'
import { EFFECT_KINDS } from '../model/effects/registry.ts'
import { dialTurn, grip } from '../model/effects/schema.ts'
import { PROGRAMME_KINDS } from '../model/programmes/registry.ts'
import {
  BOUNDS,
  CONTACT_STAGES,
  count,
  DATE_PATTERN,
  factor,
  id,
  logit,
  ROLES,
  role,
  schemasOf,
  share,
  tags,
  text,
  weeks,
  yuan,
} from './parts.ts'
import { looks } from './looks.ts'

export const measure = z.discriminatedUnion('kind', schemasOf(MEASURE_KINDS))
const study = z.discriminatedUnion('kind', schemasOf(STUDY_KINDS))
const effect = z.discriminatedUnion('kind', schemasOf(EFFECT_KINDS))
const programme = z.discriminatedUnion('kind', schemasOf(PROGRAMME_KINDS))

export const FORMAT = 1

const date = z.string().regex(DATE_PATTERN)
/** One number per segment or class id. */
const byId = <T extends z.ZodType>(value: T) => z.record(id, value)

const leverRange = z.strictObject({ start: z.number(), low: z.number(), high: z.number(), step: z.number().positive() })

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

const scale = z.strictObject({ name: text, measure, from: z.number(), to: z.number(), weight: z.number().positive() })

export const scenarioSchema = z.strictObject({
  format: z.literal(FORMAT),
  id,
  title: text,
  summary: text,
  /** How the sand table shows it; changes no run. */
  looks: looks.prefault({}),
  sector: z.enum(['online-education', 'local-services', 'financial-services', 'hospitality']),
  difficulty: z.number().int().min(1).max(3),
  start: date,
  /** Weeks of each round. */
  rounds: z.array(z.number().int().min(1).max(52)).min(1).max(12),
  timer: z.strictObject({ plan: z.number().int().min(1).max(600), card: z.number().int().min(5).max(3600) }),
  budget: z.number().positive().max(BOUNDS.yuan),
  brief: z.strictObject({
    background: text,
    task: text,
    market: z.array(text).min(1).max(20),
  }),
  realCase: z.strictObject({
    title: text,
    story: text,
    figures: z
      .array(
        z.strictObject({ name: text, value: z.number(), unit: z.enum(['share', 'yuan', 'times', 'days', 'number']) }),
      )
      .min(1)
      .max(12),
  }),
  roles: z.array(z.strictObject({ id: role, duty: text, worksheet: z.array(text).min(1).max(8) })).length(ROLES.length),

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
  events: z.array(event).max(BOUNDS.events),
  studies: z.array(study).max(16),
  facts: z
    .array(
      z.strictObject({
        id,
        role,
        text,
        suggests: z.strictObject({
          lever: z.string(),
          direction: z.enum(['up', 'down', 'to']),
          to: z.union([z.string(), z.number(), z.boolean()]).optional(),
        }),
      }),
    )
    .max(60),
  /** The firm's usual week before the start, for measures that look back. */
  history: z.strictObject({ spend: yuan, newCustomers: z.number().min(0) }),
  envelope: z.strictObject({ start: yuan, maximum: yuan }),
  discounting: z.strictObject({ yearly: z.number().min(0).max(1) }),
  targets: z
    .array(
      z.strictObject({ id, name: text, measure, today: z.number(), goal: z.number(), better: z.enum(['up', 'down']) }),
    )
    .min(1)
    .max(8),
  guards: z
    .array(z.strictObject({ id, name: text, measure, bound: z.number(), better: z.enum(['up', 'down']) }))
    .max(6),
  score: z
    .array(scale.extend({ id, part: z.enum(['targets', 'efficiency', 'health', 'compliance', 'equity']) }))
    .min(1)
    .max(16),
  /** For each lever a value that moves a figure: what its author says that it does. */
  proofs: z.record(
    z.string(),
    z.strictObject({
      to: z.union([z.number(), z.string(), z.boolean(), z.array(id), z.record(z.string(), z.number())]),
      kpi: z.enum(KPI_NAMES),
      moves: z.enum(['up', 'down']),
      with: z
        .record(
          z.string(),
          z.union([z.number(), z.string(), z.boolean(), z.array(id), z.record(z.string(), z.number())]),
        )
        .optional(),
    }),
  ),
  sources: z
    .array(z.strictObject({ path: z.string().min(1).max(200), kind: z.enum(['course', 'assumption']), reason: text }))
    .max(200),
})

export type ScenarioSpec = z.infer<typeof scenarioSchema>
export type SegmentSpec = ScenarioSpec['segments'][number]
export type EventSpec = ScenarioSpec['events'][number]
export type Measure = z.infer<typeof measure>
export type ProgrammeSpec = z.infer<typeof programme>
export type EffectSpec = z.infer<typeof effect>
export type { DialTurn } from '../model/effects/schema.ts'
