import type { Situation } from '../run/simulate.ts'
import type { Plan } from './plan.ts'

/** The plan itself, or, where the budget no longer bears it (it was cut), with the weeks to come scaled down alike. */
export function fitToBudget(situation: Situation, plan: Plan): Plan {
  const over = -situation.free(plan)
  if (over <= 0) return plan
  const { played } = situation
  const rows = Object.entries(plan.spend)
  const coming = rows.reduce((sum, [, weeks]) => sum + weeks.slice(played).reduce((of, yuan) => of + yuan, 0), 0)
  const scale = coming > 0 ? Math.max(0, 1 - over / coming) : 0
  const spend = Object.fromEntries(rows.map(([row, weeks]) => [row, weeks.map((yuan, week) => (week < played ? yuan : Math.floor(yuan * scale)))]))
  return { ...plan, spend }
}
