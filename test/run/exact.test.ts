import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { report, reserveOf, sight, type Scenario } from '../../engine/index.ts'
import { shippedScenarios } from '../support/shipped-scenarios.ts'
import { toyScenario } from '../support/toy-scenario.ts'
import { games, play, playThrough, policyOf, type Game } from './games.ts'

/*
 * What holds exactly, for every valid plan of every scenario: nobody appears or is lost, no figure is broken, no yuan is
 * spent that was not there.
 */

const scenarios = [toyScenario(), ...shippedScenarios()]

describe.each(scenarios.map((scenario) => [scenario.spec.id, scenario] as const))('%s, any plan:', (_, scenario) => {
  const every = (holds: (game: Game) => void, numRuns = 8) =>
    fc.assert(
      fc.property(games(scenario), (game) => void holds(game)),
      { numRuns },
    )

  test('nobody appears or is lost: the stages of a segment add up to its people in every week', () => {
    every((game) => {
      for (const { stocks } of play(scenario, game).results) {
        expect(peopleBySegment(scenario, stocks)).toEqual(scenario.spec.segments.map(({ people }) => people))
      }
    })
  })

  test('in expected mode people are conserved up to rounding', () => {
    every((game) => {
      for (const { stocks } of play(scenario, game, 'expected').results) {
        peopleBySegment(scenario, stocks).forEach((people, s) =>
          expect(people / scenario.spec.segments[s].people).toBeCloseTo(1, 9),
        )
        expect(Math.min(...stocks)).toBeGreaterThan(-1e-6)
      }
    })
  })

  test('people and orders are whole and never negative', () => {
    every((game) => {
      for (const result of play(scenario, game).results) {
        const tested = result.tests.flatMap(({ kept, others }) => [...Object.values(kept), ...Object.values(others)])
        const counts = [...result.stocks, ...result.flows, result.refused, result.waiting, ...tested]
        expect(counts.filter((count) => !Number.isInteger(count) || count < 0)).toEqual([])
      }
    })
  })

  test('every ledger line is whole cents', () => {
    every((game) => {
      for (const { lines } of play(scenario, game).results)
        expect(lines.filter((cents) => !Number.isInteger(cents))).toHaveLength(0)
    })
  })

  test.each(['sampled', 'expected'] as const)('no figure is NaN or infinite (%s)', (mode) => {
    every((game) => {
      const policy = policyOf(scenario, game)
      const run = playThrough(scenario, game.seed, policy, { mode }, (at) =>
        expect(broken(sight(scenario, at))).toEqual([]),
      )
      expect(broken(run.results)).toEqual([])
      expect(broken(run.world)).toEqual([])
    })
    every((game) => expect(broken(report(scenario, play(scenario, game, mode)))).toEqual([]), 5)
  })

  test('what is taken never exceeds the budget, nor does what is bound', () => {
    every((game) => {
      const run = playThrough(scenario, game.seed, policyOf(scenario, game), {}, (at) => {
        expect(at.world.taken).toBeLessThanOrEqual(at.world.budget)
        expect(reserveOf(scenario, at)).toBeGreaterThanOrEqual(0)
      })
      for (const { taken, budget } of run.results) expect(taken).toBeLessThanOrEqual(budget)
    }, 16)
  })

  test('shares stay shares', () => {
    every((game) => {
      for (const { reach, quality, trust } of play(scenario, game).results) {
        expect([...reach, quality, trust].filter((share) => !(share >= 0 && share <= 1))).toEqual([])
      }
    })
  })

  test('weekly figures of the report add up to its totals, to the cent', () => {
    every((game) => {
      const { weeks, kpis } = report(scenario, play(scenario, game))
      for (const name of ['spend', 'revenue', 'newCustomers'] as const) {
        const sum = weeks.reduce((total, week) => total + Math.round(week[name] * 100), 0)
        expect(sum).toBe(Math.round(kpis[name]! * 100))
      }
    }, 5)
  })
})

function peopleBySegment({ segments, classes }: Scenario, stocks: Float64Array): number[] {
  const row = 5 + 3 * classes
  return Array.from({ length: segments }, (_, s) =>
    stocks.slice(s * row, (s + 1) * row).reduce((sum, people) => sum + people, 0),
  )
}

/** Paths of numbers that are none. */
function broken(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`]
  if (typeof value !== 'object' || value === null) return []
  if (ArrayBuffer.isView(value)) return broken(Array.from(value as Float64Array), path)
  return Object.entries(value).flatMap(([key, member]) => broken(member, `${path}.${key}`))
}
