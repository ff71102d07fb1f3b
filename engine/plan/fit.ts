import type { Situation } from '../run/simulate.ts'
import type { Plan } from './plan.ts'

/**
 * The plan itself, or, where the budget no longer bears it (it was cut), with the weeks to come scaled down alike. Weeks
 * already played are taken from the plan that was in force.
 */
export function fitToBudget(situation: Situation, plan: Plan): Plan {
  const { played, previous } = situation
  const whole =
    previous === null || samePast(previous, plan, played) ? plan : { ...plan, spend: withPast(previous, plan, played) }
  const over = -situation.free(whole)
  if (over <= 0) return whole
  const rows = Object.entries(whole.spend)
  const coming = rows.reduce((sum, [, weeks]) => sum + weeks.slice(played).reduce((of, yuan) => of + yuan, 0), 0)
  const scale = coming > 0 ? Math.max(0, 1 - over / coming) : 0
  const shrunk = {
    ...whole,
    spend: Object.fromEntries(
      rows.map(([row, weeks]) => [row, weeks.map((yuan, week) => (week < played ? yuan : Math.floor(yuan * scale)))]),
    ),
  }
  if (previous === null || situation.free(shrunk) >= 0) return shrunk
  // Not even without spend: what was bound before the cut is what can be kept.
  return { ...shrunk, settings: previous.settings, studies: previous.studies }
}

const weekOf = (plan: Plan, row: string, week: number): number =>
  Object.hasOwn(plan.spend, row) ? (plan.spend[row][week] ?? 0) : 0

function samePast(previous: Plan, plan: Plan, played: number): boolean {
  if (previous === plan || previous.spend === plan.spend) return true
  const rows = new Set([...Object.keys(previous.spend), ...Object.keys(plan.spend)])
  for (const row of rows)
    for (let week = 0; week < played; week++) if (weekOf(previous, row, week) !== weekOf(plan, row, week)) return false
  return true
}

function withPast(previous: Plan, plan: Plan, played: number): Plan['spend'] {
  const rows = [...new Set([...Object.keys(previous.spend), ...Object.keys(plan.spend)])]
  return Object.fromEntries(
    rows.map((row) => {
      const length = Math.max(played, Object.hasOwn(plan.spend, row) ? plan.spend[row].length : 0)
      return [row, Array.from({ length }, (_, week) => weekOf(week < played ? previous : plan, row, week))]
    }),
  )
}
