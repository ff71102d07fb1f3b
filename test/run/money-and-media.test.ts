import { describe, expect, test } from 'vitest'
import { PLAYERS, report, simulate, type Run, type Scenario } from '../../engine/index.ts'
import { leaveOneOut } from '../../engine/insight/attribution.ts'
import { newCustomersOf, ordersOf, total } from '../../engine/score/outcome.ts'
import { shippedScenarios } from '../support/shipped-scenarios.ts'
import { toyScenario, toyWith } from '../support/toy-scenario.ts'
import { always, steady } from './games.ts'

/* What more or less money does, all else equal. */

const scenarios = [toyScenario(), ...shippedScenarios()]
const named = scenarios.map((scenario) => [scenario.spec.id, scenario] as const)

/** A run of one steady plan; the budget is waived and no event comes, so that spend alone differs. */
const spending = (scenario: Scenario, spend: Record<string, number>, mode: 'sampled' | 'expected'): Run =>
  simulate(scenario, 'same luck', always(steady(scenario, spend)), {
    mode,
    counterfactual: true,
    without: scenario.spec.events.map(({ id }) => id),
  })

const newCustomers = (run: Run): number => total(run.results, newCustomersOf)

describe.each(named)('%s', (_, scenario) => {
  const paid = scenario.spec.channels.flatMap((channel, place) =>
    channel.kind === 'owned' ? [] : [{ ...channel, place }],
  )

  test.each(paid.map((channel) => [channel.id, channel] as const))(
    'more spend on %s never lowers its reach',
    (_, { id, maximum, place }) => {
      const reach = (yuan: number) =>
        spending(scenario, { [id]: yuan }, 'sampled').results.map((result) =>
          result.reach.slice(place * scenario.segments, (place + 1) * scenario.segments),
        )
      const levels = [0, 0.01, 0.1, 0.4, 0.41, 1].map((part) => reach(Math.floor(maximum * part)))
      for (let level = 1; level < levels.length; level++) {
        levels[level].forEach((segments, week) =>
          segments.forEach((share, s) => expect(share).toBeGreaterThanOrEqual(levels[level - 1][week][s])),
        )
      }
    },
  )

  test.each(['sampled', 'expected'] as const)(
    'without spend nothing is sold that would not have been sold anyway (%s)',
    (mode) => {
      const run = simulate(scenario, 'quiet', PLAYERS[0].policy('quiet'), { mode })
      const told = report(scenario, run)
      expect(PLAYERS[0].id).toBe('nothing')
      expect(leaveOneOut(scenario, run).filter(({ incremental }) => incremental !== 0)).toEqual([])
      expect(told.channels.filter(({ spend, incremental }) => spend !== 0 || incremental !== 0)).toEqual([])
      expect(told.kpis).toMatchObject({
        spend: 0,
        roi: null,
        cac: told.kpis.newCustomers === 0 ? null : 0,
        ltvToCac: null,
      })
    },
  )

  test('every promised player plays every week', () => {
    for (const player of PLAYERS.slice(0, 5)) {
      const { results } = simulate(scenario, 'all weeks', player.policy('all weeks'))
      expect(results.map(({ week }) => week)).toEqual(Array.from({ length: scenario.weeks }, (_, week) => week + 1))
    }
  })
})

/** The toy with room for everybody and nothing that bends a flow: no events, conditions, imitation, friends, wear-out or capacity. */
const linear = toyWith(
  ['chance: 0.4', 'chance: 0'],
  ['chance: 0.3', 'chance: 0'],
  ['chance: 0.2,', 'chance: 0,'],
  ['memory: 0.7, spread: 0.05', 'memory: 0.7, spread: 0'],
  ['spread: 0.2, spend: 10000, reaction: 0.2', 'spread: 0, spend: 10000, reaction: 0'],
  ['imitation: 0.02', 'imitation: 0'],
  ['referral: {rate: 0.01}', 'referral: {rate: 0}'],
  ['handles: 400', 'handles: 1000000'],
  ['wear: {after: 6,', 'wear: {after: 1000,'],
)

describe('where flows are linear', () => {
  const RUNS = 400
  const policy = always(steady(linear, { search: 4000, feed: 6000, content: 2000 }, { discount: 0.1 }))
  const expected = simulate(linear, 'any', policy, { mode: 'expected' })
  const sampled = Array.from({ length: RUNS }, (_, seed) => simulate(linear, `linear ${seed}`, policy))

  test.each([
    ['new customers', newCustomers],
    ['orders', (run: Run) => total(run.results, ordersOf)],
  ])('the mean of sampled runs is the expected run: %s', (_, figure) => {
    const values = sampled.map(figure)
    const mean = values.reduce((sum, value) => sum + value, 0) / RUNS
    const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (RUNS - 1))
    expect(sd).toBeGreaterThan(0)
    expect(Math.abs(mean - figure(expected))).toBeLessThan((4 * sd) / Math.sqrt(RUNS))
  })

  test.each([
    ['search', [0, 4000, 8000, 12_000, 16_000, 20_000]],
    // S-shaped: the inflexion is near 1,500 yuan a week.
    ['feed', [4000, 8000, 12_000, 16_000, 20_000, 24_000]],
  ])('each further yuan on %s brings less beyond the inflexion', (id, levels) => {
    const customers = levels.map((yuan) => newCustomers(spending(linear, { [id]: yuan }, 'expected')))
    const more = customers.slice(1).map((value, level) => value - customers[level])
    expect(Math.min(...more)).toBeGreaterThan(0)
    expect(more).toEqual(more.toSorted((a, b) => b - a))
  })
})
