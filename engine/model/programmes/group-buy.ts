import { z } from 'zod'
import { base, range, saturate } from './base.ts'
import type { ProgrammeKind } from './kind.ts'

const schema = z.strictObject({
  kind: z.literal('group-buy'),
  ...base,
  /** Fraction off the price for a group. */
  off: range,
  /** Share of buyers that would form groups at a very large reduction; half of it at `half`. */
  share: z.number().min(0).max(1),
  half: z.number().positive(),
  /** Factor on recommendations when every buyer looks for a group. */
  friends: z.number().min(1).max(20),
  /** Log-odds of a first purchase when every buyer sees the group price (beyond the price itself). */
  appeal: z.number().min(0).max(6),
  bargain: z.number().min(0).max(1),
})

const grouped = (spec: z.infer<typeof schema>, off: number) => (off > 0 ? spec.share * saturate(off, spec.half) : 0)

/** Group price: buyers bring friends to get it, the price falls for those who do. */
export const groupBuy: ProgrammeKind<typeof schema> = {
  schema,
  levers: (spec) => [
    {
      id: `${spec.id}.off`,
      role: spec.role,
      name: spec.name,
      about: spec.about,
      label: 'programme.group-buy.off',
      kind: 'number',
      unit: 'share',
      ...spec.off,
    },
  ],
  weekly: () => ({ line: 'coupons', yuan: 0 }),
  turn(spec, setting, board) {
    const off = setting('off')
    const now = grouped(spec, off)
    const today = grouped(spec, spec.off.start)
    board.turn('price', (1 - now * off) / (1 - today * spec.off.start))
    board.turn('referral', (1 + (spec.friends - 1) * now) / (1 + (spec.friends - 1) * today))
    board.turn('purchase', spec.appeal * (now - today))
    board.turn('bargain', spec.bargain * (now - today))
  },
  charge: null,
  stopped: () => null,
}
