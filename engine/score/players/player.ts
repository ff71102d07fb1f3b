import { CONTENT } from '../../plan/lever-list.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Policy, Situation } from '../../run/simulate.ts'

/** A reference player. The seed is only for players that throw dice of their own. */
export interface Player {
  id: string
  policy(seed: string): Policy
}

/** Share of the budget that rule-following players put to work; the rest is the reserve that the course teaches (10–15 %). */
export const WORKING_SHARE = 0.9

/** Rows of spend that a player can fill: every channel, and content. */
export const rowsOf = (situation: Situation): string[] => [
  ...situation.brief.channels.map((channel) => channel.id),
  CONTENT,
]

/** The weeks already played, as they were planned; everything to come is open. */
export function pastRows(situation: Situation): Plan['spend'] {
  const { previous, played } = situation
  return Object.fromEntries(Object.entries(previous?.spend ?? {}).map(([row, weeks]) => [row, weeks.slice(0, played)]))
}

/**
 * A plan that spreads `working` yuan of the whole game evenly over the weeks to come, by the rows' weights. What a row
 * cannot take (its weekly maximum) goes to the others; what the budget no longer gives is left out in proportion. Rows that
 * are `fixed` get their yuan a week first.
 */
export function spreadEvenly(
  situation: Situation,
  weights: ReadonlyMap<string, number>,
  settings: Plan['settings'],
  working: number,
  { ordered = [], fixed = new Map() }: { ordered?: Plan['studies']; fixed?: ReadonlyMap<string, number> } = {},
): Plan {
  const { brief, played } = situation
  const past = pastRows(situation)
  const studies = [...(situation.previous?.studies ?? []).filter((order) => order.week <= played), ...ordered]
  const spent = Object.values(past).reduce((sum, weeks) => sum + weeks.reduce((of, yuan) => of + yuan, 0), 0)
  const free = situation.free({ spend: past, settings, studies })
  const perWeek = Math.max(0, Math.min(working - spent, free)) / Math.max(1, brief.weeks - played)
  const most = (row: string): number => {
    const lever = brief.levers.find((candidate) => candidate.id === `spend.${row}`)
    return lever?.kind === 'spend' ? lever.maximum : 0
  }
  const amounts = new Map<string, number>()
  let left = perWeek
  for (const [row, yuan] of fixed) {
    amounts.set(row, Math.min(most(row), yuan, left))
    left -= amounts.get(row)!
  }
  const open = [...weights].filter(([row]) => !fixed.has(row))
  for (const [row, amount] of fill(
    open.map(([row, weight]) => ({ row, weight, most: most(row) })),
    left,
  ))
    amounts.set(row, amount)
  const spend: Plan['spend'] = { ...past }
  for (const [row, amount] of amounts) {
    const before = spend[row] ?? []
    const padded = Array.from({ length: played }, (_, week) => before[week] ?? 0)
    spend[row] = [...padded, ...Array.from({ length: brief.weeks - played }, () => Math.floor(amount))]
  }
  return { spend, settings, studies }
}

/** Shares an amount by weight under each row's maximum: rows that are full drop out and the others share on. */
function fill(rows: { row: string; weight: number; most: number }[], amount: number): Map<string, number> {
  const given = new Map(rows.map(({ row }) => [row, 0]))
  let open = rows.filter(({ weight, most }) => weight > 0 && most > 0)
  let left = amount
  while (open.length > 0 && left > 1e-6) {
    const weights = open.reduce((sum, { weight }) => sum + weight, 0)
    const round = left
    for (const { row, weight, most } of open) {
      const more = Math.min((round * weight) / weights, most - given.get(row)!)
      given.set(row, given.get(row)! + more)
      left -= more
    }
    open = open.filter(({ row, most }) => given.get(row)! < most - 1e-6)
  }
  return given
}

/** A player that follows a rule for its spend, leaves every other lever as it is today and lets events take their default. */
export function rulePlayer(id: string, weigh: (situation: Situation) => ReadonlyMap<string, number>): Player {
  return {
    id,
    policy: () => ({
      plan: (situation) =>
        spreadEvenly(
          situation,
          weigh(situation),
          situation.previous?.settings ?? {},
          situation.brief.budget * WORKING_SHARE,
        ),
      answer: () => null,
    }),
  }
}
