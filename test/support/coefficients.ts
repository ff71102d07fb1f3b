/*
 * Tables of the coefficients of every shipped scenario, for engine/README.md: `node test/support/coefficients.ts` writes
 * them anew between their marks, after a scenario was changed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { numbersIn } from '../../engine/insight/coefficients.ts'
import { TRANSITIONS } from '../../engine/model/transitions.ts'
import type { Scenario } from '../../engine/model/compile.ts'
import { ORIGINS } from '../../engine/scenario/parts.ts'
import { shippedScenarios } from './shipped-scenarios.ts'

export const README = join(import.meta.dirname, '../../engine/README.md')
const FROM = '<!-- coefficients: written by test/support/coefficients.ts -->'
const TO = '<!-- end of coefficients -->'

/** The text with the tables of these scenarios between its marks. */
export function withCoefficients(text: string, scenarios: readonly Scenario[]): string {
  const [from, to] = [text.indexOf(FROM), text.indexOf(TO)]
  if (from < 0 || to < from) throw new Error(`The text lacks the marks ${FROM} and ${TO}.`)
  return `${text.slice(0, from + FROM.length)}\n\n${scenarios.map(tablesOf).join('\n\n')}\n\n${text.slice(to)}`
}

type Cell = string | number | boolean

function tablesOf({ spec }: Scenario): string {
  const { classes, origins, segments, channels } = spec
  const parts = [
    `### \`${spec.id}\``,
    'Channels. Strengths are log-odds at full response (a weekly hazard for awareness, a log-rate for orders).',
    table(
      [
        'channel',
        'kind',
        'yuan per 1,000',
        'carry-over λ',
        'half κ',
        'power σ',
        'dispersion k',
        'brand',
        'creative',
        ...TRANSITIONS,
      ],
      channels.map((channel) => {
        const owned = channel.kind === 'owned'
        return [
          channel.id,
          channel.kind,
          channel.cost,
          owned ? '–' : channel.carryOver,
          channel.response.half,
          channel.response.power,
          owned ? '–' : channel.dispersion,
          dash(channel.brand),
          dash(channel.creative),
          ...TRANSITIONS.map((transition) => dash(channel.effects[transition])),
        ]
      }),
    ),
    'Loyalty classes: orders a week, chance to drop out after a week with orders, odds by origin.',
    table(
      ['class', 'rate', 'drop-out', ...ORIGINS],
      classes.map(({ id, rate, dropOut }) => [id, rate, dropOut, ...ORIGINS.map((origin) => origins[origin][id] ?? 0)]),
    ),
    'Segments. Chances a week under today’s conditions and without media.',
    table(
      ['segment', 'people', 'brand today', 'price', 'reference', 'order rate', 'order value', ...JOURNEY],
      segments.map((segment) => {
        const journey = { ...spec.journey, ...segment.journey }
        const { id, people, brand, priceSensitivity, referenceSensitivity, orderRate, orderValue } = segment
        return [
          id,
          people,
          brand,
          priceSensitivity,
          referenceSensitivity,
          orderRate,
          orderValue,
          ...JOURNEY.map((step) => dash(journey[step])),
        ]
      }),
    ),
    'Weights of the drivers, and what else moves the market.',
    table(
      ['parameter', 'value'],
      constantsOf(spec).map(([name, value]) => [`\`${name}\``, value]),
    ),
  ]
  return parts.join('\n\n')
}

const JOURNEY = [
  'awareness',
  'imitation',
  'forget',
  'interest',
  'cool',
  'trial',
  'use',
  'trialEnd',
  'purchase',
  'purchaseTrial',
  'purchaseUsing',
  'accept',
  'return',
  'lapse',
  'recover',
] as const

/** Every number of the sections that hold single numbers, by its path. */
function constantsOf(spec: Scenario['spec']): [string, Cell][] {
  const { memory, bargainDepth, orderElasticity, spread, refunds } = spec.offer
  const { half, floor, renewal } = spec.content
  const sections: Record<string, object> = {
    drivers: spec.drivers,
    brand: spec.brand,
    offer: { memory, bargainDepth, orderElasticity, spread, ...(refunds ? { refunds } : {}) },
    content: { half, floor, renewal },
    contact: spec.contact ?? {},
    service: spec.service,
    satisfaction: spec.satisfaction,
    referral: spec.referral,
    market: { demand: spec.market.demand, rival: spec.market.rival },
    trust: spec.trust,
    discounting: spec.discounting,
  }
  return Object.entries(sections).flatMap(([name, section]) =>
    numbersIn([name], section).map(([path, value]): [string, Cell] => [path.join('.'), value]),
  )
}

const dash = (value: number): Cell => (value === 0 ? '–' : value)

/** A table without the columns in which nothing stands. */
function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const used = head.map((_, column) => rows.some((row) => row[column] !== '–'))
  const line = (cells: readonly Cell[]) => `| ${cells.filter((_, column) => used[column]).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

if (process.argv[1] === import.meta.filename)
  writeFileSync(README, withCoefficients(readFileSync(README, 'utf8'), shippedScenarios()))
