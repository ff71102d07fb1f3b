import type { Situation } from '../run/simulate.ts'
import type { Plan } from './plan.ts'

/**
 * The plan itself, or, where the budget no longer bears it because finance cut it or events cost money, with the weeks to
 * come scaled down alike. A plan that was too dear from the start stays so, and is refused.
 */
export function fitToBudget(situation: Situation, plan: Plan): Plan {
  const over = -situation.free(plan)
  if (over <= 0 || over > lostYuan(situation)) return plan
  const { played } = situation
  const rows = Object.entries(plan.spend)
  const coming = rows.reduce((sum, [, weeks]) => sum + weeks.slice(played).reduce((of, yuan) => of + yuan, 0), 0)
  const scale = coming > 0 ? Math.max(0, 1 - over / coming) : 0
  const spend = Object.fromEntries(rows.map(([row, weeks]) => [row, weeks.map((yuan, week) => (week < played ? yuan : Math.floor(yuan * scale)))]))
  return { ...plan, spend }
}

/** Yuan that events took since the start, to the cent above. */
function lostYuan({ brief, view }: Situation): number {
  const { money, weeks } = view()
  return Math.max(0, brief.budget - money.budget) + weeks.reduce((sum, { lines }) => sum + lines.cards, 0) + 0.01
}
