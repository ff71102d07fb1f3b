import { z } from 'zod'

/** Hard bounds of any scenario; beyond them it is refused. */
export const BOUNDS = {
  weeks: 104,
  segments: 12,
  channels: 24,
  events: 60,
  people: 1e9,
  yuan: 1e10,
  classes: 5,
  bytes: 1_000_000,
  depth: 64,
} as const

/** Ids are lower-case words joined by hyphens: never integer-like, so that no key order depends on them. */
export const ID_PATTERN = /^[a-z][a-z0-9-]*$/
export const id = z.string().regex(ID_PATTERN).max(60)
/** One value for each segment, class or whatever else the ids name. */
export const byId = <T extends z.ZodType>(value: T) => z.record(id, value)

export const DATE_PATTERN = /^\d{4}-\d{2}-\d{2}$/
export const date = z.string().regex(DATE_PATTERN)

/** A text for people in every language of the product. */
export const text = z.strictObject({ 'zh-CN': z.string().min(1).max(4000), en: z.string().min(1).max(4000) })
export type Text = z.infer<typeof text>

/** Yuan, up to 10^10 (10^12 cents). */
export const yuan = z.number().min(0).max(BOUNDS.yuan)
export const share = z.number().min(0).max(1)
export const count = z.number().int().min(0).max(BOUNDS.people)
export const weeks = z.number().int().min(0).max(BOUNDS.weeks)
export const factor = z.number().min(0).max(20)
export const logit = z.number().min(-10).max(10)

/** A lever's value today, its ends and its step, in the lever's unit. */
export const leverRange = z.strictObject({
  start: z.number(),
  low: z.number(),
  high: z.number(),
  step: z.number().positive(),
})

/** Where a channel or programme stands in the two budget splits of the course (40/35/15/10 and 70/20/10). */
export const tags = z.strictObject({
  purpose: z.enum(['brand', 'demand', 'conversion', 'retention']),
  maturity: z.enum(['core', 'growth', 'new']),
})

export const ROLES = [
  'marketing-director',
  'product-manager',
  'content-planner',
  'channel-operator',
  'data-analyst',
] as const
export type Role = (typeof ROLES)[number]
export const role = z.enum(ROLES)

/** The four windows of the day in which pushed content works (course). */
export const WINDOWS = ['commute', 'lunch', 'evening', 'bedtime'] as const
export type Window = (typeof WINDOWS)[number]

/** Life stages that a person can be in; customers of the last three are split by loyalty class. */
export const STAGES = ['unaware', 'aware', 'interested', 'trial', 'using', 'active', 'dormant', 'lapsed'] as const
export type Stage = (typeof STAGES)[number]

/** Stages that owned channels (SMS, e-mail, official account) can contact. */
export const CONTACT_STAGES = ['interested', 'trial', 'active', 'dormant', 'lapsed'] as const

/** Where a customer came from; it sets the odds of the loyalty classes. */
export const ORIGINS = ['direct', 'referred', 'bargain'] as const

/** Of the kinds in a registry: their union answers for the kind, no code branches on it. */
type Schemas<Kinds extends readonly { schema: unknown }[]> = { [Place in keyof Kinds]: Kinds[Place]['schema'] }
export const schemasOf = <const Kinds extends readonly { schema: unknown }[]>(kinds: Kinds) =>
  kinds.map((kind) => kind.schema) as unknown as Schemas<Kinds>
