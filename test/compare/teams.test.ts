import { expect, test, vi } from 'vitest'
import { simulate, PLAYERS, writeRunFile } from '../../engine/index.ts'
import { boardOfTeams } from '../../game/compare/teams.ts'
import { toyScenario } from '../support/toy-scenario.ts'

const scenario = toyScenario()
const seen = vi.hoisted(() => ({ files: 0 }))

/* The first scenario that is asked for cannot be fetched. */
vi.mock('../../game/store/opening.ts', () => ({
  findScenario: () => {
    seen.files += 1
    return seen.files === 1 ? Promise.reject(new TypeError('Failed to fetch')) : { ok: true, value: scenario }
  },
}))

test('a file whose scenario cannot be fetched is refused, and the files after it are read', async () => {
  const player = PLAYERS[0]
  const files = ['one', 'two'].map((seed) => {
    const run = simulate(scenario, seed, player.policy(seed), { recording: true })
    return new File([writeRunFile(scenario, run, { team: seed })], `${seed}.json`)
  })
  await boardOfTeams.add(files)
  const { teams, refused, reading } = boardOfTeams.state()
  expect(reading).toBe(0)
  expect(refused.map(({ file, why }) => [file, why])).toEqual([['one.json', 'not-fetched']])
  expect(teams.map(({ file }) => file)).toEqual(['two.json'])
})
