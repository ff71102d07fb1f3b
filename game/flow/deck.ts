import { CONTENT, emptyPlan, type Lever, type Plan, type PlanCost, type Setting } from '../../engine/index.ts'
import type { Design, Forecast } from './about.ts'
import type { GameContext } from './context.ts'
import { allShown, finalReport, moneyOf } from './views.ts'

/*
 * What the slides show: before a run the plan that is being made and nothing else, after the last one also what came of it.
 */

export const isOver = (context: GameContext): boolean => context.run!.due.kind === 'end' && allShown(context)

const isPlanned = (context: GameContext): boolean => context.run!.due.kind === 'plan' && allShown(context)

const NOTHING = emptyPlan()

/** The plan that is being made, or at the end the one that was in force; while a round runs there are no slides. */
export function shownPlan(context: GameContext): Plan {
  if (isPlanned(context)) return context.draft!.plan
  return isOver(context) ? context.run!.prepared!.plan : NOTHING
}

export const shownDesign = (context: GameContext): Design =>
  isPlanned(context) ? context.draft!.design : context.about.design

/** The forecast that is being made; sealed ones are compared with what came of them. */
export const shownForecast = (context: GameContext): Forecast | null =>
  isPlanned(context) ? context.draft!.forecast : null

/** Where the money of the plan that is being made goes; `null` when none is. */
export const plannedMoney = (context: GameContext): PlanCost | null => (isPlanned(context) ? moneyOf(context) : null)

/** A row of money with its weeks, yuan; content has no channel. */
export interface SpendRow {
  row: string
  weeks: number[]
  total: number
}

/** What a plan spends by channel, and on content, the most first; rows without money are left out. */
export function spendRows(plan: Plan, weeks: number): SpendRow[] {
  return Object.entries(plan.spend)
    .map(([row, yuan]) => {
      const all = Array.from({ length: weeks }, (_, week) => yuan[week] ?? 0)
      return { row, weeks: all, total: all.reduce((sum, value) => sum + value, 0) }
    })
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => b.total - a.total || (a.row === CONTENT ? 1 : -1))
}

export const SLIDE_TOPICS = ['customer', 'offer', 'content', 'promotion'] as const
export type SlideTopic = (typeof SLIDE_TOPICS)[number]

/** The slide on which a lever's setting stands. */
export function topicOf({ id }: Pick<Lever, 'id'>): SlideTopic {
  if (id === 'focus') return 'customer'
  if (id === 'price' || id === 'discount' || id.startsWith('trial.') || id.startsWith('staff.')) return 'offer'
  if (id === 'message' || id === 'claims' || id === 'windows' || id === 'variants') return 'content'
  return 'promotion'
}

/** Levers that the plan sets otherwise than today, with their value. */
export function changedSettings(levers: readonly Lever[], plan: Plan): { lever: Lever; value: Setting }[] {
  return levers.flatMap((lever) => {
    if (lever.kind === 'spend') return []
    const value = plan.settings[lever.id]
    return value === undefined || JSON.stringify(value) === JSON.stringify(lever.start) ? [] : [{ lever, value }]
  })
}

/** The share of the money on channels by each of their tags, the largest first. */
export function sharesByTag<Tag extends string>(
  rows: readonly SpendRow[],
  tagOf: (channel: string) => Tag | null,
): { tag: Tag; share: number }[] {
  const sums = new Map<Tag, number>()
  for (const { row, total } of rows) {
    const tag = tagOf(row)
    if (tag !== null) sums.set(tag, (sums.get(tag) ?? 0) + total)
  }
  const all = [...sums.values()].reduce((sum, value) => sum + value, 0)
  return [...sums].map(([tag, sum]) => ({ tag, share: sum / all })).toSorted((a, b) => b.share - a.share)
}

/** What came of it; `null` before the end. */
export const shownReport = finalReport
