import { CONTENT, type Brief, type Plan } from '../../engine/index.ts'

/*
 * How a plan's money lies against the splits that the course teaches: by what it is for, and by how proven it is. Spend on
 * channels and on programmes has their tags; content serves demand (so the course) and belongs to the core (assumption).
 */

export const PURPOSES = ['brand', 'demand', 'conversion', 'retention'] as const
export const MATURITIES = ['core', 'growth', 'new'] as const
export type Purpose = (typeof PURPOSES)[number]
export type Maturity = (typeof MATURITIES)[number]

/** 40 % brand, 35 % demand generation, 15 % sales conversion, 10 % retention (course). */
export const PURPOSE_SPLIT: Record<Purpose, number> = { brand: 0.4, demand: 0.35, conversion: 0.15, retention: 0.1 }
/** 70 % core, 20 % growth, 10 % new channels (course). */
export const MATURITY_SPLIT: Record<Maturity, number> = { core: 0.7, growth: 0.2, new: 0.1 }
/** Share of the budget to keep for emergencies and chances (course). */
export const ADVISED_RESERVE = { low: 0.1, high: 0.15 }

export interface Split<Part extends string> {
  part: Part
  /** Yuan, share of all, and the share that the course teaches. */
  yuan: number
  share: number
  course: number
}

export interface Splits {
  total: number
  purpose: Split<Purpose>[]
  maturity: Split<Maturity>[]
}

/** Planned yuan of some weeks by tag; `programmes` are the yuan that programmes cost in them. */
export function splitsOf(
  brief: Brief,
  plan: Plan,
  { from, until }: { from: number; until: number },
  programmes: Readonly<Record<string, number>>,
): Splits {
  const yuanOf = (row: string): number =>
    (plan.spend[row] ?? []).slice(from, until).reduce((sum, yuan) => sum + yuan, 0)
  const tagged = [
    ...brief.channels.map(({ id, tags }) => ({ yuan: yuanOf(id), ...tags })),
    ...brief.programmes.map(({ id, tags }) => ({ yuan: programmes[id] ?? 0, ...tags })),
    { yuan: yuanOf(CONTENT), purpose: 'demand' as const, maturity: 'core' as const },
  ]
  const total = tagged.reduce((sum, { yuan }) => sum + yuan, 0)
  const split = <Part extends string>(
    parts: readonly Part[],
    course: Record<Part, number>,
    of: (row: (typeof tagged)[number]) => Part,
  ): Split<Part>[] =>
    parts.map((part) => {
      const yuan = tagged.filter((row) => of(row) === part).reduce((sum, row) => sum + row.yuan, 0)
      return { part, yuan, share: total > 0 ? yuan / total : 0, course: course[part] }
    })
  return {
    total,
    purpose: split(PURPOSES, PURPOSE_SPLIT, ({ purpose }) => purpose),
    maturity: split(MATURITIES, MATURITY_SPLIT, ({ maturity }) => maturity),
  }
}
