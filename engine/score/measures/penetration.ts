import { z } from 'zod'
import { CLASS_FLOW, CLASS_FLOWS } from '../../model/world.ts'
import type { Outcome } from '../outcome.ts'
import { usualWeek } from '../today.ts'
import type { MeasureKind } from './kind.ts'

/**
 * Households that ordered in the last days ÷ all households. The buyers of each week of the window count unless they
 * bought again later in it; those who dropped out after buying do not buy again. A part of a week counts in proportion.
 */
function buyersWithin({ scenario, results }: Outcome, days: number): number {
  const { segments, classes, openingStocks, spec } = scenario
  const usual = usualWeek(scenario)
  const row = 5 + 3 * classes
  const weeks = days / 7
  let buyers = 0
  for (let s = 0; s < segments; s++) {
    for (let k = 0; k < classes; k++) {
      const at = s * classes + k
      const stock = openingStocks[s * row + 5 + k]
      let notAgain = 1
      for (let back = 0; back < weeks; back++) {
        const part = Math.min(1, weeks - back)
        const result = results[results.length - 1 - back]
        const column = at * CLASS_FLOWS.length
        const flows = result?.classFlows
        // In a usual week as many customers come as drop out, so that the stock is level.
        const bought = flows ? flows[column + CLASS_FLOW.buyers] : stock * usual.buying[at]
        const left = flows ? flows[column + CLASS_FLOW.dropouts] : bought * spec.classes[k].dropOut
        const joined = flows ? flows[column + CLASS_FLOW.new] : left
        const opening = flows ? flows[column + CLASS_FLOW.opening] : stock
        buyers += part * (left + (bought - left + joined) * notAgain)
        notAgain *= 1 - (opening > 0 ? bought / opening : 0)
      }
    }
  }
  return buyers
}

const schema = z.strictObject({ kind: z.literal('penetration'), days: z.number().int().min(7).max(180) })

export const penetration: MeasureKind<typeof schema> = {
  schema,
  read({ days }, outcome) {
    const { people } = outcome.scenario
    return buyersWithin(outcome, days) / people
  },
}
