import type { Scenario } from '../model/compile.ts'
import type { Plan } from '../plan/plan.ts'
import type { Game } from './encode.ts'
import { endsOf, sameSetting } from './ends.ts'
import { withoutChannel } from './outcome.ts'

/*
 * Committed plans: teams that stand for one thing. An answer to an event has its place when it is the best one under at least
 * one of them.
 */

/** Share of its spend that a committed plan keeps free, so that answers which cost money can be paid (course: 10–15 %). */
const KEPT = 0.12
/** Share of the spend that a plan committed to a channel puts there, as far as the channel takes it (assumption). */
const LEAN = 0.5

/** The best game and what it becomes when it commits itself: to each channel, to none of it, and to each end of each lever. */
export function committedPlans(scenario: Scenario, best: Game): { id: string; game: Game }[] {
  const base = best.plans[0]
  const modest = { ...base, spend: scaled(base.spend, () => 1 - KEPT) }
  const found: { id: string; plan: Plan }[] = [{ id: 'best-found with reserve', plan: modest }]
  for (const { id } of scenario.spec.channels) {
    found.push({ id: `best-found leaning on ${id}`, plan: { ...modest, spend: leaning(scenario, modest, id) } })
    found.push({ id: `best-found without ${id}`, plan: withoutChannel(modest, id) })
  }
  for (const { id } of scenario.levers) {
    for (const value of endsOf(scenario, id)) {
      if (sameSetting(base.settings[id], value)) continue
      const plan = { ...modest, settings: { ...modest.settings, [id]: value } }
      found.push({ id: `best-found with ${id} ${wordsOf(value)}`, plan })
    }
  }
  return found.map(({ id, plan }) => ({ id, game: { ...best, plans: best.plans.map(() => plan) } }))
}

const scaled = (spend: Plan['spend'], factor: (row: string) => number): Plan['spend'] =>
  Object.fromEntries(
    Object.entries(spend).map(([row, weeks]) => [row, weeks.map((yuan) => Math.floor(yuan * factor(row)))]),
  )

/** The plan's money with a good part of it on one channel. */
function leaning(scenario: Scenario, plan: Plan, channel: string): Plan['spend'] {
  const lever = scenario.leverById.get(`spend.${channel}`)!
  const most = lever.kind === 'spend' ? lever.maximum : 0
  const all = Object.values(plan.spend)
    .flat()
    .reduce((sum, yuan) => sum + yuan, 0)
  const weekly = Math.floor(Math.min(most, (LEAN * all) / scenario.weeks))
  const others = all - (plan.spend[channel] ?? []).reduce((sum, yuan) => sum + yuan, 0)
  const left = Math.max(0, all - weekly * scenario.weeks)
  const factor = others > 0 ? Math.min(1, left / others) : 0
  return { ...scaled(plan.spend, () => factor), [channel]: new Array<number>(scenario.weeks).fill(weekly) }
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 ? value.join(' ') : 'none'
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .flatMap(([part, weight]) => (weight > 0 ? [part] : []))
      .join(' ')
  return String(value)
}
