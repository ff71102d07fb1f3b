import { describe, expect, test } from 'vitest'
import { simulate, type Run } from '../../engine/index.ts'
import { newCustomersOf, total } from '../../engine/score/outcome.ts'
import { toyWith } from '../support/toy-scenario.ts'
import { always, steady } from './games.ts'

/* What a week's service cannot take: people who want to buy are turned away in that week, not in the next. */

/** The toy with brewers who welcome new customers; more are turned away than they have room for. */
const welcoming = (handles: number) =>
  toyWith(
    ['handles: 400', `handles: ${handles}`],
    ['load: {orders: 1}\n    overrun: orders', 'load: {newCustomers: 1}\n    overrun: purchases'],
    // Rain does not change the room.
    ['{on: capacity, by: 0.9, resource: brewers}', '{on: capacity, by: 1, resource: brewers}'],
  )

/** Units of the toy's brewers today. */
const BREWERS = 4
const HANDLES = 20

function play(handles: number, mode: 'sampled' | 'expected'): Run {
  const scenario = welcoming(handles)
  const plan = steady(scenario, { search: 4000, feed: 6000, content: 2000 }, { discount: 0.1 })
  return simulate(scenario, 'crowded', always(plan), {
    mode,
    counterfactual: true,
    without: scenario.spec.events.map(({ id }) => id),
  })
}

describe('a resource whose overrun costs first purchases', () => {
  const scenario = welcoming(HANDLES)
  const room = BREWERS * HANDLES

  test.each([
    ['sampled', scenario.segments],
    ['expected', 1e-6],
  ] as const)('takes no more new customers in a week than it has room for (%s)', (mode, rounding) => {
    const { results } = play(HANDLES, mode)
    const crowded = results.filter(({ loads }) => loads[0] > 1)
    expect(crowded.length).toBeGreaterThan(3)
    for (const result of results) expect(newCustomersOf(result)).toBeLessThanOrEqual(room + rounding)
    // What it can take, it takes: nobody is turned away from an empty place.
    for (const result of crowded) expect(newCustomersOf(result)).toBeGreaterThanOrEqual(room - rounding)
  })

  test('keeps those who are turned away where they were', () => {
    for (const mode of ['sampled', 'expected'] as const) {
      const people = play(HANDLES, mode).results.map(({ stocks }) => stocks.reduce((sum, count) => sum + count, 0))
      const all = scenario.segmentConstants.reduce((sum, segment) => sum + segment.people, 0)
      for (const week of people) expect(week).toBeCloseTo(all, 6)
    }
  })

  test('changes nothing while there is room', () => {
    const [roomy, roomier] = [10_000, 20_000].map((handles) => play(handles, 'sampled'))
    expect(total(roomy.results, newCustomersOf)).toBe(total(roomier.results, newCustomersOf))
    expect(Math.max(...roomy.results.map(({ loads }) => loads[0]))).toBeLessThan(1)
  })
})
