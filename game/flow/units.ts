import type { KpiName, Scenario } from '../../engine/index.ts'

/** How a figure is written. `points` run from −100 to 100, `score` from 0 to 100. */
export type FigureUnit = 'yuan' | 'count' | 'share' | 'times' | 'points' | 'score'

/** Units of the figures that everybody knows. */
export const KPI_UNITS: Record<KpiName, FigureUnit> = {
  spend: 'yuan',
  revenue: 'yuan',
  newCustomers: 'count',
  cac: 'yuan',
  conversionRate: 'share',
  averageOrderValue: 'yuan',
  ltv: 'yuan',
  ltvToCac: 'times',
  retention: 'share',
  repurchaseRate: 'share',
  nps: 'points',
  roi: 'share',
  customerEquity: 'yuan',
  contribution: 'yuan',
  visitors: 'count',
  orders: 'count',
  refunds: 'count',
  awareness: 'share',
  reach: 'share',
  brand: 'share',
  trust: 'share',
  claimed: 'count',
  activeCustomers: 'count',
}

const MEASURE_UNITS: Record<string, FigureUnit> = {
  'paying-customers': 'count',
  cac: 'yuan',
  compliance: 'share',
  'member-share': 'share',
  'orders-kept': 'share',
  penetration: 'share',
  repurchase: 'share',
}

type Measure = Scenario['spec']['targets'][number]['measure']

export function unitOf(measure: Measure): FigureUnit {
  return measure.kind === 'kpi' ? KPI_UNITS[measure.id] : (MEASURE_UNITS[measure.kind] ?? 'count')
}
