import { globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PLAYERS, simulate, type Run, type Scenario } from '../../engine/index.ts'
import { outcomeOf } from '../../engine/insight/outcome.ts'
import { CLASS_FLOW, CLASS_FLOWS, SEGMENT_FIGURE, SEGMENT_FIGURES, TRIAL } from '../../engine/model/world.ts'
import { kpis } from '../../engine/score/kpis.ts'
import { flowOf, lastWeeks, stockSum, total } from '../../engine/score/outcome.ts'
import { call } from '../cli/call.ts'
import { calibrationScenarios } from '../support/shipped-scenarios.ts'

/*
 * The course's table of sectors and its trial funnel. The scenarios beside this file hold market numbers only; played by
 * equal split they must come out at these figures, in expected mode and as the mean of many seeds. README.md has the
 * definitions.
 */

const SEEDS = Array.from({ length: 40 }, (_, index) => `calibration ${index + 1}`)

type Figures = Record<string, number>
/** What a figure must lie between, both ends included. */
type Bounds = Record<string, readonly [low: number, high: number]>

const tenPercent = (value: number): readonly [number, number] => [value * 0.9, value * 1.1]
const points = (value: number, points: number): readonly [number, number] => [
  value - points / 100,
  value + points / 100,
]

const sector = (cac: number, ltv: number, ltvToCac: number): Bounds => ({
  cac: tenPercent(cac),
  ltv: tenPercent(ltv),
  ltvToCac: tenPercent(ltvToCac),
  conversionRate: [0.02, 0.03],
  retention: points(0.68, 5),
})

const TABLE: Record<string, { bounds: Bounds; figures: (scenario: Scenario, run: Run) => Figures }> = {
  'calibration-online-education': { bounds: sector(280, 1064, 3.8), figures: sectorFigures },
  'calibration-local-services': { bounds: sector(85, 357, 4.2), figures: sectorFigures },
  'calibration-financial-services': { bounds: sector(420, 2352, 5.6), figures: sectorFigures },
  'calibration-enterprise-trial': {
    bounds: {
      trials: points(0.18, 2),
      used: points(0.65, 2),
      paid: points(0.32, 2),
      renewed: points(0.85, 2),
      recommend: points(0.45, 2),
    },
    figures: trialFigures,
  },
}

const scenarios = calibrationScenarios()
const equalSplit = PLAYERS.find(({ id }) => id === 'equal-split')!

test('every calibration scenario has its figures in the table', () => {
  expect(scenarios.map(({ spec }) => spec.id).toSorted()).toEqual(Object.keys(TABLE).toSorted())
})

describe.each(scenarios.map((scenario) => [scenario.spec.id, scenario] as const))('%s', (id, scenario) => {
  const { bounds, figures } = TABLE[id]
  const play = (seed: string, mode: 'sampled' | 'expected') =>
    figures(scenario, simulate(scenario, seed, equalSplit.policy(seed), { mode }))

  test('in expected mode', () => {
    expectWithin(play('expected', 'expected'), bounds)
  })

  test(`as the mean of ${SEEDS.length} seeds`, () => {
    const runs = SEEDS.map((seed) => play(seed, 'sampled'))
    const mean = (name: string) => runs.reduce((sum, run) => sum + run[name], 0) / runs.length
    expectWithin(Object.fromEntries(Object.keys(bounds).map((name) => [name, mean(name)])), bounds)
  })
})

test('an instructor can have them checked', async () => {
  const files = globSync('*.yaml', { cwd: import.meta.dirname }).map((file) => join(import.meta.dirname, file))
  expect(files).toHaveLength(scenarios.length)
  expect(await call(['check', ...files])).toMatchObject({ code: 0, err: '' })
})

function expectWithin(figures: Figures, bounds: Bounds): void {
  const outside = Object.entries(bounds).filter(
    ([name, [low, high]]) => !(figures[name] >= low && figures[name] <= high),
  )
  expect(outside.map(([name, [low, high]]) => `${name} ${figures[name]}, not ${low} to ${high}`)).toEqual([])
}

function sectorFigures(scenario: Scenario, run: Run): Figures {
  const { cac, ltv, ltvToCac, conversionRate, retention } = kpis(outcomeOf(scenario, run))
  return { cac: cac!, ltv: ltv!, ltvToCac: ltvToCac!, conversionRate: conversionRate!, retention: retention! }
}

/** The trial funnel from the flows of the weeks. */
function trialFigures(scenario: Scenario, { results, world }: Run): Figures {
  const sum = (flow: 'trials' | 'visitors' | 'used' | 'trialEnds') => total(results, (result) => flowOf(result, flow))
  // Who began a trial still is on it, came back from it, or bought.
  const onTrial = (stocks: Float64Array) => stockSum(scenario, stocks, TRIAL, 2)
  const bought = sum('trials') - sum('trialEnds') - (onTrial(world.stocks) - onTrial(scenario.openingStocks))
  return {
    trials: sum('trials') / sum('visitors'),
    used: sum('used') / sum('trials'),
    paid: bought / sum('trials'),
    renewed: renewed(scenario, results),
    recommend: recommending(scenario, results.at(-1)!),
  }
}

const YEAR = 52

/**
 * Share of the new customers, in the mix of classes and segments in which they came, that would not have left in any of
 * the last 52 weeks. Who left and came back is not counted: that is no renewal.
 */
function renewed({ segments, classes }: Scenario, results: Run['results']): number {
  let came = 0
  let stayed = 0
  for (let at = 0; at < segments * classes; at++) {
    const flow = ({ classFlows }: Run['results'][number], name: keyof typeof CLASS_FLOW) =>
      classFlows[at * CLASS_FLOWS.length + CLASS_FLOW[name]]
    const newcomers = total(results, (result) => flow(result, 'new'))
    let stay = newcomers
    for (const result of lastWeeks(results, YEAR)) {
      const opening = flow(result, 'opening')
      if (opening > 0) stay *= 1 - (flow(result, 'dropouts') + flow(result, 'refunded')) / opening
    }
    came += newcomers
    stayed += stay
  }
  return stayed / came
}

/** Share of the active customers who would recommend in a week. */
function recommending({ segments, classes }: Scenario, result: Run['results'][number]): number {
  let customers = 0
  let promoters = 0
  for (let s = 0; s < segments; s++) {
    const active = result.stocks.subarray(s * (5 + 3 * classes) + 5, s * (5 + 3 * classes) + 5 + classes)
    const people = active.reduce((sum, count) => sum + count, 0)
    customers += people
    promoters += people * result.segments[s * SEGMENT_FIGURES.length + SEGMENT_FIGURE.promoters]
  }
  return promoters / customers
}
