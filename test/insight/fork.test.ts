import { describe, expect, test } from 'vitest'
import {
  conclude,
  fork,
  KPI_NAMES,
  simulate,
  type Change,
  type Fork,
  type Plan,
  type Policy,
  type Run,
} from '../../engine/index.ts'
import { kpis } from '../../engine/score/kpis.ts'
import { always, steady } from '../run/games.ts'
import { pointsOf, wideToy } from './toy.ts'

const scenario = wideToy()
const plan = steady(scenario, { search: 3000, feed: 2000 }, { price: 28 })
const run = simulate(scenario, 'fork', always(plan))

function forked(change: Change, of: Run = run): Fork {
  const made = fork(scenario, of, change, { seeds: 12 })
  if (!made.ok) throw new Error(JSON.stringify(made.issues))
  return conclude(scenario, made.value)
}

describe('a fork', () => {
  test.each<[string, Change]>([
    ['setting', { kind: 'setting', round: 0, lever: 'price', to: 28 }],
    ['spend', { kind: 'spend', round: 1, row: 'search', to: [3000, 3000] }],
    ['studies', { kind: 'studies', round: 0, to: [] }],
    ['answer', { kind: 'answer', event: 'rival-sale', to: null }],
  ])('without a change is exactly zero in every figure, under every seed (%s)', (_, change) => {
    const { score, kpis: figures, targets, weeks } = forked(change)
    for (const figure of [score, ...Object.values(figures), ...targets]) {
      if (figure.was === null) continue
      expect(figure.difference).toBe(0)
      expect(figure.band).toEqual({ mean: 0, low: 0, high: 0 })
    }
    expect(weeks.would).toEqual({ newCustomers: weeks.newCustomers, revenue: weeks.revenue })
  })

  test('is the difference to the same run played with the other decision, in every figure', () => {
    const other = simulate(scenario, 'fork', always({ ...plan, settings: { price: 24 } }))
    const result = forked({ kind: 'setting', round: 0, lever: 'price', to: 24 })
    const [was, would] = [run, other].map(({ results, world }) => kpis({ scenario, results, world }))
    for (const name of KPI_NAMES) {
      if (name === 'roi') continue
      expect(result.kpis[name].was).toBe(was[name])
      expect(result.kpis[name].would).toBe(would[name])
    }
    expect(result.kpis.roi.difference).not.toBeNull()
    expect(result.score.difference).toBeCloseTo(pointsOf(other) - pointsOf(run), 9)
    expect(result.score.band!.low).toBeLessThanOrEqual(result.score.band!.high)
  })

  test('of a setting holds for as long as the team kept its own', () => {
    const changing: Policy = {
      plan: ({ played }) => ({ ...plan, settings: { price: played === 0 ? 28 : 32, discount: 0.1 } }),
      answer: () => null,
    }
    const changed = simulate(scenario, 'fork', changing)
    const expected = (settings: (played: number) => Plan['settings']) =>
      pointsOf(
        simulate(scenario, 'fork', {
          plan: ({ played }) => ({ ...plan, settings: settings(played) }),
          answer: () => null,
        }),
      )
    expect(forked({ kind: 'setting', round: 0, lever: 'price', to: 22 }, changed).score.would).toBe(
      expected((played) => ({ price: played === 0 ? 22 : 32, discount: 0.1 })),
    )
    expect(forked({ kind: 'setting', round: 0, lever: 'discount', to: 0 }, changed).score.would).toBe(
      expected((played) => ({ price: played === 0 ? 28 : 32, discount: 0 })),
    )
  })

  test('changes the spend of its round alone', () => {
    const result = forked({ kind: 'spend', round: 1, row: 'search', to: [0, 0] })
    const other = simulate(scenario, 'fork', always({ ...plan, spend: { ...plan.spend, search: [3000, 3000, 0, 0] } }))
    expect(result.score.would).toBe(pointsOf(other))
    expect(result.weeks.would.newCustomers.slice(0, 2)).toEqual(result.weeks.newCustomers.slice(0, 2))
    expect(result.weeks.would.newCustomers).not.toEqual(result.weeks.newCustomers)
  })

  test('gives an event the other answer, on the luck in which it came', () => {
    const seed = Array.from({ length: 40 }, (_, index) => `event ${index}`).find(
      (candidate) => simulate(scenario, candidate, always(plan)).world.eventWeek[0] > 0,
    )!
    const waited = simulate(scenario, seed, always(plan))
    const followed = simulate(
      scenario,
      seed,
      { plan: () => plan, answer: ({ due }) => (due.kind === 'event' && due.event === 'rival-sale' ? 'follow' : null) },
      { counterfactual: true },
    )
    const result = forked({ kind: 'answer', event: 'rival-sale', to: 'follow' }, waited)
    expect(result.score.would).toBe(pointsOf(followed))
    expect(result.score.difference).not.toBe(0)
  })

  test('may cost more than the budget, but not leave the range of a lever', () => {
    expect(fork(scenario, run, { kind: 'spend', round: 0, row: 'feed', to: [30000, 30000] }).ok).toBe(true)
    const refused = fork(scenario, run, { kind: 'setting', round: 0, lever: 'price', to: 99 })
    expect(refused.ok ? [] : refused.issues.map(({ code }) => code)).toContain('out-of-range')
    for (const [event, to, code] of [
      ['rival-sale', 'shout', 'unknown-answer'],
      ['no-such-event', 'wait', 'unknown-event'],
    ] as const) {
      const unknown = fork(scenario, run, { kind: 'answer', event, to })
      expect(unknown.ok ? [] : unknown.issues.map((problem) => problem.code)).toEqual([code])
    }
  })
})
