import { describe, expect, test } from 'vitest'
import { conclude, loadScenario, publishedSeeds, simulate, transferGain, transferOf } from '../../engine/index.ts'
import { dateOf, dayNumber } from '../../engine/scenario/calendar.ts'
import { always, steady } from '../run/games.ts'
import { shippedScenarios } from '../support/shipped-scenarios.ts'
import { pointsOf, sum, wideToy } from './toy.ts'

const toy = wideToy()
const scenarios = [toy, ...shippedScenarios()].map((scenario) => [scenario.spec.id, scenario] as const)

describe.each(scenarios)('a transfer round of %s', (_, scenario) => {
  const transfer = transferOf(scenario, 'spring')

  test('is the same for the same seed and another for another', () => {
    expect(transferOf(scenario, 'spring')).toEqual(transfer)
    expect(transferOf(scenario, 'autumn').scenario.hash).not.toBe(transfer.scenario.hash)
    expect(transfer.scenario.hash).not.toBe(scenario.hash)
  })

  test('is a scenario that loads from its text, for several seeds', () => {
    for (const seed of ['spring', 'a', 'b']) {
      const { text, scenario: moved } = transferOf(scenario, seed)
      const loaded = loadScenario(text, 'transfer')
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues.slice(0, 3)))
      expect(loaded.value.hash).toBe(moved.hash)
    }
  })

  test('shifts costs, strengths, messages and people within their bounds, and leaves levers and budget', () => {
    const { spec } = transfer.scenario
    for (const { kind, factor } of transfer.shifts) {
      if (kind === 'season') expect(Math.abs(factor)).toBeLessThanOrEqual(3)
      else {
        const most = kind === 'cost' ? 1.3 : 1.25
        expect(factor).toBeLessThanOrEqual(most + 0.005)
        expect(factor).toBeGreaterThanOrEqual(1 / most - 0.005)
      }
    }
    expect(transfer.scenario.levers).toEqual(scenario.levers)
    expect([spec.budget, spec.rounds]).toEqual([scenario.spec.budget, scenario.spec.rounds])
    expect(spec.targets.map(({ id }) => id)).toEqual(scenario.spec.targets.map(({ id }) => id))
  })
})

test('the gain is the expected score of the new decisions less that of the old ones in the new market', () => {
  const { scenario } = transferOf(toy, 'spring')
  const [old, better] = [steady(toy, { feed: 1000 }), steady(toy, { search: 6000, feed: 4000 }, { price: 28 })]
  const first = simulate(toy, 'first', always(old))
  const round = simulate(scenario, 'second', always(better))
  const { gain, before, after } = conclude(scenario, transferGain(scenario, round, toy, first, { seeds: 20 }))
  const expected = (plan: typeof old) =>
    sum(
      publishedSeeds(20).map((seed) =>
        pointsOf(simulate(scenario, seed, always(plan), { counterfactual: true }), null, scenario),
      ),
    ) / 20
  expect(before.expected).toBeCloseTo(expected(old), 9)
  expect(after.expected).toBeCloseTo(expected(better), 9)
  expect(gain.difference).toBeCloseTo(expected(better) - expected(old), 9)
  expect(gain.verdict).toBe('b-better')
})

test('dates and day numbers are each other’s inverse', () => {
  for (let day = -1000; day < 40_000; day += 17) expect(dayNumber(dateOf(day))).toBe(day)
  expect(dateOf(dayNumber('2028-02-29')!)).toBe('2028-02-29')
})
