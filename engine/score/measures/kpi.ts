import { z } from 'zod'
import { kpis, KPI_NAMES, type KpiName } from '../kpis.ts'
import type { MeasureKind } from './kind.ts'

/** ROI compares two runs; a target, guard-rail or score is read from one. */
const SCORED = KPI_NAMES.filter((name): name is Exclude<KpiName, 'roi'> => name !== 'roi')

const schema = z.strictObject({ kind: z.literal('kpi'), id: z.enum(SCORED) })

/** One of the figures that everybody knows, over the whole run. */
export const kpi: MeasureKind<typeof schema> = {
  schema,
  read: ({ id }, outcome) => (outcome.figures ??= kpis(outcome))[id],
}
