import { z } from 'zod'
import type { StudyOrder } from '../../plan/plan.ts'
import type { TestWeek } from '../../model/world.ts'
import { base, Z95, type StudyKind, type Finding } from './kind.ts'

type Cell = 'kept' | 'others'
type Count = 'visitors' | 'customers'

const schema = z.strictObject({ kind: z.literal('holdout-test'), ...base, longest: z.number().int().min(1).max(52) })

/**
 * Holdout test: a random part of a segment is kept from a channel. Rates per 1,000 people and week of both parts, and their
 * difference with the interval of two independent binomials.
 */
export const holdoutTest: StudyKind<typeof schema> = {
  schema,
  asks: ['channel', 'segment', 'share', 'weeks'],
  answer(_, { outcome, order }) {
    const weeks = outcome.results.flatMap((result) => result.tests.filter((test) => isOf(test, order, result.week)))
    const about = { channel: order.channel, segment: order.segment }
    const rate = (cell: Cell, count: Count): { value: number; variance: number } => {
      const people = weeks.reduce((sum, test) => sum + test[cell].people, 0)
      const hits = weeks.reduce((sum, test) => sum + test[cell][count], 0)
      const p = people > 0 ? hits / people : 0
      return { value: 1000 * p, variance: people > 0 ? (1e6 * p * (1 - p)) / people : 0 }
    }
    return (['visitors', 'customers'] as const).flatMap((count): Finding[] => {
      const without = rate('kept', count)
      const reached = rate('others', count)
      const row = (figure: string, value: number, variance: number): Finding => ({
        figure,
        ...about,
        value,
        low: value - Z95 * Math.sqrt(variance),
        high: value + Z95 * Math.sqrt(variance),
      })
      return [
        row(`${count}.with`, reached.value, reached.variance),
        row(`${count}.without`, without.value, without.variance),
        row(`${count}.difference`, reached.value - without.value, reached.variance + without.variance),
      ]
    })
  },
}

function isOf(test: TestWeek, order: StudyOrder, week: number): boolean {
  return (
    test.channel === order.channel &&
    test.segment === order.segment &&
    week >= order.week &&
    week < order.week + (order.weeks ?? 1)
  )
}
