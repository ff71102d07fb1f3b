import { z } from 'zod'
import { ordersOf, total } from '../outcome.ts'
import { usualWeek } from '../today.ts'
import type { MeasureKind } from './kind.ts'

const schema = z.strictObject({ kind: z.literal('orders-kept') })

/** Orders served since the start ÷ orders that the usual week would have given in the same seasons (room nights, parcels …). */
export const ordersKept: MeasureKind<typeof schema> = {
  schema,
  read(_, { scenario, results }) {
    const usual = usualWeek(scenario)
    const expected = results.reduce(
      (sum, result) => sum + (usual.activeOrders + usual.otherOrders) * scenario.seasonDemand[result.week - 1],
      0,
    )
    if (results.length === 0) return 1
    return expected > 0 ? total(results, (result) => ordersOf(result) - result.refused) / expected : null
  },
}
