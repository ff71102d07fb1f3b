import { z } from 'zod'
import { flowOf, lastWeeks, ordersOf, total } from '../outcome.ts'
import { usualWeek } from '../today.ts'
import type { MeasureKind } from './kind.ts'

const schema = z.strictObject({ kind: z.literal('member-share'), weeks: z.number().int().min(1).max(52) })

/** Orders of active members ÷ all orders, over the last weeks. */
export const memberShare: MeasureKind<typeof schema> = {
  schema,
  read({ weeks }, { scenario, results }) {
    const window = lastWeeks(results, weeks)
    if (window.length === 0) {
      const usual = usualWeek(scenario)
      const orders = usual.activeOrders + usual.otherOrders
      return orders > 0 ? usual.activeOrders / orders : null
    }
    const orders = total(window, ordersOf)
    return orders > 0 ? total(window, (result) => flowOf(result, 'activeOrders')) / orders : null
  },
}
