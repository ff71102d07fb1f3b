import { expect, test } from 'vitest'
import { PLAYERS, simulate, type Run } from '../../engine/index.ts'
import { KINDS } from '../support/fuzzing.ts'
import { unsound } from '../support/sound.ts'
import { toyScenario } from '../support/toy-scenario.ts'

/* A small part of `npm run fuzz`: always the same cases, so that a failure is there again the next time. */

const CASES: Record<string, number> = { plans: 200, 'scenario files': 60, 'run files': 300, 'plan files': 100 }

test('every kind of case is tried', () => {
  expect(Object.keys(CASES)).toEqual(Object.keys(KINDS))
})

test.each(Object.entries(CASES))(
  'random or broken %s never do harm',
  (kind, cases) => {
    for (let seed = 0; seed < cases; seed++) {
      try {
        KINDS[kind].run(seed)
      } catch (error) {
        throw new Error(
          `${kind} ${seed}: ${String(error)} Again: npm run fuzz -- --only '${kind}' --seed ${seed} --cases 1`,
          { cause: error },
        )
      }
    }
  },
  120_000,
)

test.each<[string, (run: Run) => void]>([
  ['somebody lost', ({ results }) => (results[1].stocks[0] -= 1)],
  ['half a person', ({ results }) => (results[1].stocks[0] -= 0.5)],
  ['fewer than nobody', ({ results }) => results[1].stocks.set([-1], 2)],
  ['NaN in a flow', ({ results }) => (results[2].flows[3] = NaN)],
  ['money without end', ({ results }) => (results[2].lines[0] = Infinity)],
  ['more taken than there is', ({ results }) => (results[3].taken = results[3].budget + 1)],
  ['a share above one', ({ results }) => (results[0].quality = 1.01)],
])('what is wrong with a run is seen: %s', (_, spoil) => {
  const toy = toyScenario()
  const player = PLAYERS.find(({ id }) => id === 'equal-split')!
  const run = simulate(toy, 'sound', player.policy('sound'))
  expect(unsound(toy, run)).toEqual([])
  spoil(run)
  expect(unsound(toy, run)).not.toEqual([])
})

/* What random cases found once. */
test.each([
  ['a season in which media cost nothing', 'demand: 1.1, cost: 1.2', 'demand: 1.1, cost: 0'],
  ['studies that nobody can pay', 'price: 500, delay: 0, longest: 3', 'price: 1000000, delay: 0, longest: 3'],
])('every player copes with %s', (_, usual, extreme) => {
  const scenario = toyScenario((text) => text.replace(usual, extreme))
  expect(scenario.hash).not.toBe(toyScenario().hash)
  for (const { policy } of PLAYERS) {
    expect(unsound(scenario, simulate(scenario, 'extreme', policy('extreme')))).toEqual([])
  }
})
