import { z } from 'zod'
import { LINE } from '../../model/ledger.ts'
import { total } from '../outcome.ts'
import type { MeasureKind } from './kind.ts'

const schema = z.strictObject({ kind: z.literal('compliance') })

/** Trust left, 0 to 1, less what fines took of the budget. */
export const compliance: MeasureKind<typeof schema> = {
  schema,
  read(_, { scenario, results, world }) {
    const fines = total(results, (result) => result.lines[LINE.fines]) / 100 / scenario.spec.budget
    return Math.max(0, world.trust - fines)
  },
}
