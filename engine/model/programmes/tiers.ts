import { z } from 'zod'
import { id, share, text, yuan } from '../../scenario/parts.ts'
import { exp } from '../../luck/math.ts'
import { base } from './base.ts'
import { type ProgrammeKind, type DialBoard, type SettingOf } from './kind.ts'

const schema = z.strictObject({
  kind: z.literal('tiers'),
  ...base,
  /** What counts towards a tier per order (nights, points), and what it is called. */
  perOrder: z.number().positive(),
  unit: text,
  /** From the lowest: units a year needed, fraction off the price, yuan of benefits per order. */
  tiers: z
    .array(z.strictObject({ id, name: text, from: z.number().min(0), off: share, benefits: yuan }))
    .min(2)
    .max(6)
    .refine((tiers) => tiers.every((tier, index) => index === 0 || tier.from > tiers[index - 1].from), {
      params: { code: 'not-ascending' },
    }),
  /** Log-rate of orders per fraction off, and per 100 yuan of benefits. */
  pull: z.strictObject({ off: z.number().min(0).max(20), benefits: z.number().min(0).max(20) }),
  /** Fall of the drop-out (log) per tier reached on average. */
  bond: z.number().min(0).max(3),
  /** Log-odds of joining per fraction off of the first tier, and for reachable thresholds. */
  appeal: z.strictObject({ off: z.number().min(0).max(20), reach: z.number().min(0).max(6) }),
  /** Downgrade of those who do not keep the tier: share of benefits saved, rise of the order rate of those near the line, rise of the drop-out. */
  downgrade: z.strictObject({ saved: share, nudge: z.number().min(0).max(1), leave: z.number().min(0).max(1) }),
})
type Spec = z.infer<typeof schema>

/** Shares of a class in each tier: units a year are Poisson round the class's mean (an assumption). */
function tierShares(spec: Spec, unitsAYear: number, easing: number): number[] {
  const atLeast = spec.tiers.map((tier) => poissonAtLeast(unitsAYear, Math.ceil(tier.from * easing)))
  return atLeast.map((reached, tier) => reached - (atLeast[tier + 1] ?? 0))
}

/** P(X ≥ n) for X Poisson with the mean. */
function poissonAtLeast(mean: number, n: number): number {
  let term = exp(-mean)
  let below = 0
  for (let k = 0; k < n; k++) {
    below += term
    term *= mean / (k + 1)
  }
  return Math.max(0, 1 - below)
}

interface Standing {
  off: number
  benefits: number
  height: number
}

/** Mean reduction, benefits and height of the tier of a class under the settings. */
function standing(spec: Spec, setting: SettingOf, rate: number): Standing {
  const shares = tierShares(spec, rate * 52 * spec.perOrder, setting('thresholds'))
  const result = { off: 0, benefits: 0, height: 0 }
  shares.forEach((part, tier) => {
    result.off += part * spec.tiers[tier].off * setting('discounts')
    result.benefits += part * spec.tiers[tier].benefits * setting('benefits')
    result.height += part * tier
  })
  if (setting('downgrade') > 0) result.benefits *= 1 - spec.downgrade.saved
  return result
}

/** Beyond what any benefit can do: a log-rate, up or down, and the least part of the price that members pay today. */
const MOST_GROWTH = 5
const LEAST_PRICE = 0.01

const growth = (log: number): number => exp(Math.max(-MOST_GROWTH, Math.min(MOST_GROWTH, log)))

const TODAY: Record<string, number> = { thresholds: 1, discounts: 1, benefits: 1, downgrade: 0 }
const today: SettingOf = (name) => TODAY[name]

/** Membership tiers with thresholds, prices, benefits and downgrade. */
export const tiers: ProgrammeKind<typeof schema> = {
  schema,
  levers: (spec) => {
    const common = { role: spec.role, name: spec.name, about: spec.about }
    const times = { kind: 'number', unit: 'times', start: 1 } as const
    return [
      {
        ...common,
        ...times,
        id: `${spec.id}.thresholds`,
        label: 'programme.tiers.thresholds',
        low: 0.4,
        high: 2,
        step: 0.1,
      },
      {
        ...common,
        ...times,
        id: `${spec.id}.discounts`,
        label: 'programme.tiers.discounts',
        low: 0,
        high: 2,
        step: 0.1,
      },
      { ...common, ...times, id: `${spec.id}.benefits`, label: 'programme.tiers.benefits', low: 0, high: 3, step: 0.1 },
      { ...common, id: `${spec.id}.downgrade`, label: 'programme.tiers.downgrade', kind: 'switch', start: false },
    ]
  },
  weekly: () => ({ line: 'benefits', yuan: 0 }),
  turn(spec, setting, board: DialBoard) {
    board.classes.forEach((loyalty, index) => {
      const now = standing(spec, setting, loyalty.rate)
      const before = standing(spec, today, loyalty.rate)
      const lapse = setting('downgrade') > 0 ? spec.downgrade : { nudge: 0, leave: 0 }
      board.turn(
        'class-rate',
        growth(
          spec.pull.off * (now.off - before.off) +
            (spec.pull.benefits * (now.benefits - before.benefits)) / 100 +
            lapse.nudge,
        ),
        index,
      )
      board.turn('class-value', Math.max(0, 1 - now.off) / Math.max(LEAST_PRICE, 1 - before.off), index)
      board.turn('class-drop-out', growth(-spec.bond * (now.height - before.height) + lapse.leave), index)
    })
    const first = spec.tiers[0].off
    board.turn(
      'purchase',
      spec.appeal.off * first * (setting('discounts') - 1) + spec.appeal.reach * (1 - setting('thresholds')),
    )
  },
  charge(spec, setting, board) {
    const extra = board.classes.map(
      (loyalty) => standing(spec, setting, loyalty.rate).benefits - standing(spec, today, loyalty.rate).benefits,
    )
    return {
      line: 'benefits',
      of: (tally) =>
        Math.max(
          0,
          extra.reduce((sum, yuan, index) => sum + tally.ordersByClass[index] * yuan, 0),
        ),
    }
  },
  stopped: () => TODAY,
}
