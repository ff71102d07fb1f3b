import { z } from 'zod'
import { marketingSpend } from '../../model/ledger.ts'
import { lastWeeks, newCustomersOf, total } from '../outcome.ts'
import type { MeasureKind } from './kind.ts'

const schema = z.strictObject({
  kind: z.literal('cac'),
  weeks: z.number().int().min(1).max(104),
  minimum: z.number().int().min(1),
})

/**
 * Marketing spend ÷ new customers of the last weeks (course formula), yuan. It does not exist below the minimum of new
 * customers, so that doing nothing cannot make it good. Before the start: the firm's usual week.
 */
export const cac: MeasureKind<typeof schema> = {
  schema,
  read({ weeks, minimum }, { scenario, results }) {
    const { history } = scenario.spec
    if (results.length === 0) return history.newCustomers > 0 ? history.spend / history.newCustomers : null
    const window = lastWeeks(results, weeks)
    const customers = total(window, newCustomersOf)
    return customers >= minimum ? total(window, (result) => marketingSpend(result.lines)) / 100 / customers : null
  },
}
