import { z } from 'zod'
import { id, yuan } from '../../scenario/parts.ts'
import { DIAL_NAMES, dialWay, type DialName } from '../dials.ts'
import { base, range, saturate } from './base.ts'
import type { ProgrammeKind } from './kind.ts'

const schema = z.strictObject({
  kind: z.literal('boost'),
  ...base,
  /** What the level means, and whether it is only on or off. */
  level: range,
  unit: z.enum(['yuan', 'share', 'number', 'level', 'times', 'perWeek', 'people']),
  /** Turns at full strength: `by` is reached as level → ∞, half of it at `half` (level counted from its low end). */
  turns: z
    .array(
      z.strictObject({
        on: z.enum(DIAL_NAMES as [DialName, ...DialName[]]),
        by: z.number().min(-10).max(20),
        half: z.number().positive(),
        segment: id.optional(),
        channel: id.optional(),
      }),
    )
    .min(1)
    .max(10),
  line: z.enum(['content', 'wages', 'rewards', 'coupons', 'commission', 'programmes', 'benefits', 'service']),
  /** Yuan per week and unit of level above today's. */
  weekly: yuan.default(0),
  /** Yuan per event and unit of level above today's, from the envelope. */
  each: z
    .strictObject({
      newCustomer: yuan.default(0),
      activeCustomer: yuan.default(0),
      activeOrder: yuan.default(0),
      trial: yuan.default(0),
      visitor: yuan.default(0),
    })
    .optional(),
})

/** A programme with one level: communities, member day, pre-sale, points, daily special, membership, instalments … */
export const boost: ProgrammeKind<typeof schema> = {
  schema,
  levers: (spec) => [
    {
      id: `${spec.id}.level`,
      role: spec.role,
      name: spec.name,
      about: spec.about,
      kind: 'number',
      unit: spec.unit,
      ...spec.level,
    },
  ],
  weekly: (spec, setting) => ({
    line: spec.line,
    yuan: Math.max(0, setting('level') - spec.level.start) * spec.weekly,
  }),
  turn(spec, setting, board) {
    const level = setting('level') - spec.level.low
    const today = spec.level.start - spec.level.low
    for (const turn of spec.turns) {
      const strength = saturate(level, turn.half) - saturate(today, turn.half)
      const by = dialWay(turn.on) === 'scale' ? Math.max(0, 1 + (turn.by - 1) * strength) : turn.by * strength
      board.turn(turn.on, by, board.owner(turn))
    }
  },
  charge(spec, setting) {
    const above = Math.max(0, setting('level') - spec.level.start)
    const { each, line } = spec
    if (!each || above === 0) return { line, of: () => 0 }
    return {
      line,
      of: (tally) =>
        above *
        (each.newCustomer * tally.newCustomers +
          each.activeCustomer * tally.activeCustomers +
          each.activeOrder * tally.activeOrders +
          each.trial * tally.trials +
          each.visitor * tally.visitors),
    }
  },
  // What it costs each time is for the level above today's; what it costs a week is bound already.
  stopped: (spec) => (spec.each ? { level: spec.level.start } : null),
}
