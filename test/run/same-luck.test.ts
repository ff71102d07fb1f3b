import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordOf, replay, simulate, type Run } from '../../engine/index.ts'
import { shippedScenarios } from '../support/shipped-scenarios.ts'
import { toyScenario } from '../support/toy-scenario.ts'
import { always, games, play, playThrough, policyOf, steady } from './games.ts'

/* The same scenario, plan and seed give the same outcome; a difference in one gives a difference from there on only. */

const scenarios = [toyScenario(), ...shippedScenarios()]
const named = scenarios.map((scenario) => [scenario.spec.id, scenario] as const)

/** Everything of a run that is data; the rest is made from it. */
const dataOf = ({ seed, mode, decisions, results, world, due, pending, drawn, hash }: Run) => ({
  seed,
  mode,
  decisions,
  results,
  world,
  due,
  pending,
  drawn,
  hash,
})

describe.each(named)('%s, any plan:', (_, scenario) => {
  test('the same input gives the same hash', () => {
    fc.assert(
      fc.property(games(scenario), (game) => {
        expect(play(scenario, game).hash).toBe(play(scenario, game).hash)
      }),
      { numRuns: 5 },
    )
  })

  test.each(['sampled', 'expected'] as const)('replaying a stored record gives the very run (%s)', (mode) => {
    fc.assert(
      fc.property(games(scenario), (game) => {
        const run = play(scenario, game, mode)
        const stored = JSON.parse(JSON.stringify(recordOf(scenario, run)))
        const again = replay(scenario, stored)
        if (!again.ok) throw new Error(JSON.stringify(again.issues))
        expect(dataOf(again.value)).toEqual(dataOf(run))
      }),
      { numRuns: 5 },
    )
  })

  test('a run half played is replayed to the same decision point', () => {
    fc.assert(
      fc.property(games(scenario), fc.nat(), (game, stop) => {
        const halfway: Run[] = []
        playThrough(scenario, game.seed, policyOf(scenario, game), {}, (run) => halfway.push(run))
        const run = halfway[stop % halfway.length]
        const again = replay(scenario, recordOf(scenario, run))
        if (!again.ok) throw new Error(JSON.stringify(again.issues))
        expect(dataOf(again.value)).toEqual(dataOf(run))
      }),
      { numRuns: 5 },
    )
  })

  test('not recording changes nothing but the hashes', () => {
    fc.assert(
      fc.property(games(scenario), (game) => {
        const silent = simulate(scenario, game.seed, policyOf(scenario, game))
        const recorded = play(scenario, game)
        expect(silent.hash).toBe('')
        expect(silent.results).toEqual(recorded.results.map((result) => ({ ...result, hash: '' })))
      }),
      { numRuns: 5 },
    )
  })

  test('plans that begin alike have results that begin alike', () => {
    const rounds = scenario.spec.rounds.length
    fc.assert(
      fc.property(
        games(scenario),
        games(scenario),
        fc.integer({ min: 1, max: Math.max(1, rounds - 1) }),
        (game, other, same) => {
          const changed = { ...game, rounds: [...game.rounds.slice(0, same), ...other.rounds.slice(same)] }
          const weeks = scenario.roundStarts[same] ?? scenario.weeks
          const [one, two] = [play(scenario, game), play(scenario, changed)]
          expect(two.results.slice(0, weeks)).toEqual(one.results.slice(0, weeks))
        },
      ),
      { numRuns: 5 },
    )
  })

  test('another seed gives other luck', () => {
    const policy = always(steady(scenario, {}))
    const hashes = ['a', 'b', 'c'].map((seed) => simulate(scenario, seed, policy, { recording: true }).hash)
    expect(new Set(hashes).size).toBe(3)
  })
})
