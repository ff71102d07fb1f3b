import type { Brief, KpiName } from '../../engine/index.ts'

/** Means of the course for a sector: acquisition cost and lifetime value in yuan, and their ratio. */
const SECTORS: Partial<Record<Brief['sector'], Partial<Record<KpiName, number>>>> = {
  'online-education': { cac: 280, ltv: 1064, ltvToCac: 3.8 },
  'local-services': { cac: 85, ltv: 357, ltvToCac: 4.2 },
  'financial-services': { cac: 420, ltv: 2352, ltvToCac: 5.6 },
}

/** Means of the course for services as a whole, as shares. */
const SERVICES: Partial<Record<KpiName, number>> = { conversionRate: 0.025, retention: 0.68 }

/** What the course gives beside a figure: a mean of the sector, or of all services; `null` where it gives none. */
export function benchmarkOf(
  sector: Brief['sector'],
  name: KpiName,
): { of: 'sector' | 'services'; value: number } | null {
  const own = SECTORS[sector]?.[name]
  if (own !== undefined) return { of: 'sector', value: own }
  const common = SERVICES[name]
  return common === undefined ? null : { of: 'services', value: common }
}
