import { z } from 'zod'
import { flowOf, newCustomersOf, total } from '../outcome.ts'
import type { MeasureKind } from './kind.ts'

const schema = z.strictObject({ kind: z.literal('paying-customers') })

/** Customers gained since the start, net of refunds; refunds still to be expected from last week's buyers are taken off. */
export const payingCustomers: MeasureKind<typeof schema> = {
  schema,
  read(_, { scenario, results, world }) {
    const gained = total(results, newCustomersOf) - total(results, (result) => flowOf(result, 'refunded'))
    const share = scenario.spec.offer.refunds?.share ?? 0
    const fresh = world.fresh.reduce((sum, people) => sum + people, 0)
    return gained - share * fresh
  },
}
