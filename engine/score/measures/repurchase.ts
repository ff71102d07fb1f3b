import { z } from 'zod'
import type { WeekResult } from '../../model/world.ts'
import { CLASS_FLOW, CLASS_FLOWS } from '../../model/world.ts'
import type { Outcome } from '../outcome.ts'
import { usualWeek } from '../today.ts'
import type { MeasureKind } from './kind.ts'

/** Share of a class's active customers that bought in a week, as it happened. */
function bought(result: WeekResult, at: number): number {
  const column = at * CLASS_FLOWS.length
  const opening = result.classFlows[column + CLASS_FLOW.opening]
  return opening > 0 ? result.classFlows[column + CLASS_FLOW.buyers] / opening : 0
}

/**
 * Share of the customers active at the window's start that order within it: Σ_k N_k (1 − Π_t (1 − buyers ÷ active)) ÷ Σ_k N_k.
 * Within a class customers are alike, so this is the expected share given what happened. Weeks before the first are usual ones.
 */
export function repurchaseRate({ scenario, results }: Outcome, weeks: number): number | null {
  const { segments, classes, openingStocks } = scenario
  const usual = usualWeek(scenario)
  const from = results.length - weeks
  const row = 5 + 3 * classes
  let customers = 0
  let again = 0
  for (let s = 0; s < segments; s++) {
    for (let k = 0; k < classes; k++) {
      const at = s * classes + k
      let none = 1
      for (let week = from; week < results.length; week++)
        none *= 1 - (week < 0 ? usual.buying[at] : bought(results[week], at))
      const people =
        from >= 0
          ? results[from].classFlows[at * CLASS_FLOWS.length + CLASS_FLOW.opening]
          : openingStocks[s * row + 5 + k]
      customers += people
      again += people * (1 - none)
    }
  }
  return customers > 0 ? again / customers : null
}

const schema = z.strictObject({ kind: z.literal('repurchase'), weeks: z.number().int().min(1).max(52) })

export const repurchase: MeasureKind<typeof schema> = {
  schema,
  read: ({ weeks }, outcome) => repurchaseRate(outcome, weeks),
}
