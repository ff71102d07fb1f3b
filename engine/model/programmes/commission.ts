import { z } from 'zod'
import { id } from '../../scenario/parts.ts'
import { base, range } from './base.ts'
import type { ProgrammeKind } from './kind.ts'
import { ln, exp } from '../../luck/math.ts'

const schema = z.strictObject({
  kind: z.literal('commission'),
  ...base,
  /** The channel whose people earn it. */
  channel: id,
  /** Fraction of sales; never zero today, since the response is measured against it. */
  rate: range.extend({ start: z.number().positive() }),
  /** Elasticity of the channel's response to the rate. */
  elasticity: z.number().min(0).max(3),
  /** Share of the repeat orders that also earn it. */
  repeat: z.number().min(0).max(1),
})

/** Commission for community leaders or staff: moves how hard they work; paid on what they sell. */
export const commission: ProgrammeKind<typeof schema> = {
  schema,
  levers: (spec) => [
    {
      id: `${spec.id}.rate`,
      role: spec.role,
      name: spec.name,
      about: spec.about,
      label: 'programme.commission.rate',
      kind: 'number',
      unit: 'share',
      ...spec.rate,
    },
  ],
  weekly: () => ({ line: 'commission', yuan: 0 }),
  turn(spec, setting, board) {
    const ratio = Math.max(setting('rate'), 1e-6) / spec.rate.start
    board.turn('response', exp(spec.elasticity * ln(ratio)), board.channelIndex(spec.channel))
  },
  charge(spec, setting, board) {
    const rate = setting('rate')
    const channel = board.channelIndex(spec.channel)
    const onRepeat = Math.max(0, rate - spec.rate.start) * spec.repeat
    return {
      line: 'commission',
      of(tally) {
        const sold =
          tally.newCustomers > 0 ? (tally.firstRevenue * tally.newByChannel[channel]) / tally.newCustomers : 0
        return rate * sold + onRepeat * tally.activeRevenue
      },
    }
  },
  stopped: () => ({ rate: 0 }),
}
