import { z } from 'zod'
import { base, range, saturate } from './base.ts'
import type { ProgrammeKind } from './kind.ts'

const schema = z.strictObject({
  kind: z.literal('referral'),
  ...base,
  /** Yuan for the one who recommends, and for the friend. */
  reward: range,
  gift: range,
  /** Factor on recommendations as the reward grows without bound, and the yuan at which half of the rise is reached. */
  most: z.number().min(1).max(20),
  half: z.number().positive(),
  /** Log-odds of a purchase that the friend's gift adds to the offer, half of it at `half` yuan. */
  appeal: z.number().min(0).max(6),
})

/** Customers recommend; both sides are rewarded when the friend buys. */
export const referral: ProgrammeKind<typeof schema> = {
  schema,
  levers: (spec) => [
    {
      id: `${spec.id}.reward`,
      role: spec.role,
      name: spec.name,
      about: spec.about,
      label: 'programme.referral.reward',
      kind: 'number',
      unit: 'yuan',
      ...spec.reward,
    },
    {
      id: `${spec.id}.gift`,
      role: spec.role,
      name: spec.name,
      about: spec.about,
      label: 'programme.referral.gift',
      kind: 'number',
      unit: 'yuan',
      ...spec.gift,
    },
  ],
  weekly: () => ({ line: 'rewards', yuan: 0 }),
  turn(spec, setting, board) {
    const pull = (reward: number, gift: number) => 1 + (spec.most - 1) * saturate(reward + gift / 2, spec.half)
    board.turn('referral', pull(setting('reward'), setting('gift')) / pull(spec.reward.start, spec.gift.start))
    board.turn('accept', spec.appeal * (saturate(setting('gift'), spec.half) - saturate(spec.gift.start, spec.half)))
  },
  charge(_, setting) {
    const both = setting('reward') + setting('gift')
    return { line: 'rewards', of: (tally) => tally.newReferred * both }
  },
  stopped: () => ({ reward: 0, gift: 0 }),
}
