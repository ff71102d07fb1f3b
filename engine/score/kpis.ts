import { pow } from '../luck/math.ts'
import { contribution, LINE, marketingSpend } from '../model/ledger.ts'
import {
  CLASS_FLOW,
  CLASS_FLOWS,
  SEGMENT_FIGURE,
  SEGMENT_FIGURES,
  UNAWARE,
  CHANNEL_FIGURE,
  CHANNEL_FIGURES,
} from '../model/world.ts'
import {
  activeCustomers,
  flowOf,
  lastWeeks,
  newCustomersOf,
  ordersOf,
  stockSum,
  total,
  type Outcome,
} from './outcome.ts'
import { repurchaseRate } from './measures/repurchase.ts'
import { lifetimeValues } from './lifetime.ts'

/** The figures that a report of a run shows, in its order. */
export const REPORT_FIGURES = [
  'spend',
  'revenue',
  'newCustomers',
  'cac',
  'conversionRate',
  'averageOrderValue',
  'ltv',
  'ltvToCac',
  'retention',
  'repurchaseRate',
  'nps',
  'roi',
  'customerEquity',
] as const

export const KPI_NAMES = [
  ...REPORT_FIGURES,
  'contribution',
  'visitors',
  'orders',
  'refunds',
  'awareness',
  'reach',
  'brand',
  'trust',
  'claimed',
  'activeCustomers',
] as const
export type KpiName = (typeof KPI_NAMES)[number]
export type Kpis = Record<KpiName, number | null>

/** Figures that are one figure ÷ another, and which these are. */
export const RATIOS = {
  cac: ['spend', 'newCustomers'],
  conversionRate: ['newCustomers', 'visitors'],
  averageOrderValue: ['revenue', 'orders'],
  ltvToCac: ['ltv', 'cac'],
} as const satisfies Partial<Record<KpiName, readonly [KpiName, KpiName]>>
export type RatioName = keyof typeof RATIOS

/** Weeks of a quarter, over which retention is counted, and of the usual window for repurchase (assumption). */
const QUARTER = 13

const ratio = (part: number | null, whole: number | null): number | null =>
  part !== null && whole !== null && whole > 0 ? part / whole : null

/**
 * The figures of a run so far, with the definitions that the whole product uses. Money in yuan, rates as fractions;
 * `null` where a figure does not exist (nothing to divide by).
 */
export function kpis(outcome: Outcome): Kpis {
  const { scenario, results, world } = outcome
  const spend = total(results, (result) => marketingSpend(result.lines)) / 100
  const revenue = total(results, (result) => result.lines[LINE.revenue]) / 100
  const newCustomers = total(results, newCustomersOf)
  const visitors = total(results, (result) => flowOf(result, 'visitors'))
  const orders = total(results, ordersOf) - total(results, (result) => result.refused)
  const refunds = total(results, (result) => flowOf(result, 'refunded'))
  const earned = total(results, (result) => contribution(result.lines)) / 100
  const { people } = scenario
  const value = lifetimeValues(outcome)
  const cac = ratio(spend, newCustomers)
  const final = results.at(-1)
  return {
    spend,
    revenue,
    newCustomers,
    cac,
    conversionRate: ratio(newCustomers, visitors),
    averageOrderValue: ratio(revenue, orders),
    ltv: value.perNewCustomer,
    ltvToCac: ratio(value.perNewCustomer, cac),
    retention: retention(outcome),
    repurchaseRate: repurchaseRate(outcome, QUARTER),
    nps: final ? nps(outcome) : null,
    roi: returnOnInvestment(outcome, earned + value.equity, spend),
    customerEquity: value.equity,
    contribution: earned,
    visitors,
    orders,
    refunds,
    awareness: 1 - stockSum(scenario, world.stocks, UNAWARE, 1) / people,
    reach: ratio(
      total(results, (result) => reached(result.channels)),
      results.length * people,
    ),
    brand: world.media.brand.reduce((sum, brand, s) => sum + brand * scenario.segmentConstants[s].people, 0) / people,
    trust: world.trust,
    activeCustomers: activeCustomers(scenario, world.stocks),
    claimed: total(results, (result) => sumEvery(result.channels, CHANNEL_FIGURE.claimed, CHANNEL_FIGURES.length)),
  }
}

const reached = (channels: Float64Array): number => sumEvery(channels, CHANNEL_FIGURE.reached, CHANNEL_FIGURES.length)

function sumEvery(values: Float64Array, first: number, step: number): number {
  let sum = 0
  for (let at = first; at < values.length; at += step) sum += values[at]
  return sum
}

/** Incremental contribution (with the equity it built) − spend, ÷ spend; against the same run without any marketing. */
function returnOnInvestment({ baseline }: Outcome, worth: number, spend: number): number | null {
  if (!baseline || spend <= 0) return null
  const without =
    total(baseline.results, (result) => contribution(result.lines)) / 100 + lifetimeValues(baseline).equity
  return (worth - without - spend) / spend
}

/** NPS in points over the last four weeks, weighted by active customers. */
function nps({ scenario, results }: Outcome): number | null {
  let promoters = 0
  let customers = 0
  for (const result of lastWeeks(results, 4)) {
    for (let s = 0; s < scenario.segments; s++) {
      const at = s * SEGMENT_FIGURES.length
      const row = s * (5 + 3 * scenario.classes)
      let active = 0
      for (let k = 0; k < scenario.classes; k++) active += result.stocks[row + 5 + k]
      promoters +=
        active * (result.segments[at + SEGMENT_FIGURE.promoters] - result.segments[at + SEGMENT_FIGURE.detractors])
      customers += active
    }
  }
  return customers > 0 ? (100 * promoters) / customers : null
}

/**
 * Of the customers active at the window's start, the share that did not leave until its end: Σ n_k Π_t (1 − left ÷ active) ÷ Σ n_k
 * over the loyalty classes, so that newcomers of the window do not count. A window shorter than a quarter is scaled to one
 * (geometric, said with the figure).
 */
function retention({ scenario, results }: Outcome): number | null {
  const window = lastWeeks(results, QUARTER)
  if (window.length === 0) return null
  const { segments, classes } = scenario
  let customers = 0
  let stayed = 0
  for (let at = 0; at < segments * classes; at++) {
    const column = at * CLASS_FLOWS.length
    let stay = window[0].classFlows[column + CLASS_FLOW.opening]
    customers += stay
    for (const { classFlows } of window) {
      const opening = classFlows[column + CLASS_FLOW.opening]
      if (opening > 0)
        stay *= 1 - (classFlows[column + CLASS_FLOW.dropouts] + classFlows[column + CLASS_FLOW.refunded]) / opening
    }
    stayed += stay
  }
  return customers > 0 ? scaled(stayed / customers, window.length) : null
}

/** Scales a share that stayed over some weeks to a quarter. */
function scaled(stay: number, weeks: number): number {
  return weeks === QUARTER ? stay : pow(stay, QUARTER / weeks)
}
