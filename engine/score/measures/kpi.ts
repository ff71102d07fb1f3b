import { z } from 'zod'
import { kpis, KPI_NAMES } from '../kpis.ts'
import type { MeasureKind } from './kind.ts'

const schema = z.strictObject({ kind: z.literal('kpi'), id: z.enum(KPI_NAMES) })

/** One of the figures that everybody knows, over the whole run. */
export const kpi: MeasureKind<typeof schema> = {
  schema,
  read: ({ id }, outcome) => (outcome.figures ??= kpis(outcome))[id],
}
