import { z } from 'zod'
import { base, range, saturate } from './base.ts'
import type { ProgrammeKind } from './kind.ts'

const schema = z.strictObject({
  kind: z.literal('coupon'),
  ...base,
  /** Yuan off the first order. */
  value: range,
  /** Share of new customers that redeem a very high coupon, and the yuan at which half of them do. */
  redemption: z.strictObject({ most: z.number().min(0).max(1), half: z.number().positive() }),
  /** Log-odds of a first purchase that a very high coupon adds. */
  appeal: z.number().min(0).max(6),
  /** Share of bargain hunters that a fully redeemed coupon adds. */
  bargain: z.number().min(0).max(1),
})

const redeemed = (spec: z.infer<typeof schema>, value: number) =>
  spec.redemption.most * saturate(value, spec.redemption.half)

/** First-order coupon. It is paid to everybody who redeems it, also to those who would have bought anyway. */
export const coupon: ProgrammeKind<typeof schema> = {
  schema,
  levers: (spec) => [
    {
      id: `${spec.id}.value`,
      role: spec.role,
      name: spec.name,
      about: spec.about,
      label: 'programme.coupon.value',
      kind: 'number',
      unit: 'yuan',
      ...spec.value,
    },
  ],
  weekly: () => ({ line: 'coupons', yuan: 0 }),
  turn(spec, setting, board) {
    const half = spec.redemption.half
    board.turn('purchase', spec.appeal * (saturate(setting('value'), half) - saturate(spec.value.start, half)))
    board.turn('bargain', spec.bargain * (redeemed(spec, setting('value')) - redeemed(spec, spec.value.start)))
  },
  charge(spec, setting) {
    const value = setting('value')
    const each = redeemed(spec, value) * value
    return { line: 'coupons', of: (tally) => tally.newCustomers * each }
  },
  stopped: () => ({ value: 0 }),
}
