import { expect, test } from 'vitest'
import { PLAYERS, simulate } from '../../engine/index.ts'
import { toyWith } from '../support/toy-scenario.ts'

/* Reference players decide only what the rules allow, whatever happens to their budget. */

const SEEDS = 20

/** The toy whose friends are dear and many, and whose head office takes half of the budget in the second or third week. */
const cut = toyWith(
  ['referral: {rate: 0.01}', 'referral: {rate: 2}'],
  ['suggests: {lever: discount, direction: up}', 'suggests: {lever: friends.reward, direction: up}'],
  ['envelope: {start: 0, maximum: 20000}', 'envelope: {start: 0, maximum: 60000}'],
  ['weeks: {from: 2, to: 4}\n    chance: 0.3', 'weeks: {from: 2, to: 3}\n    chance: 1'],
  ['effects: [{kind: dial, on: brand, by: 0.02}]', 'effects: [{kind: budget, by: -0.5}]'],
  ['          - {kind: pay, amount: 1000}\n', '          - {kind: budget, by: -0.5}\n'],
)

test.each(PLAYERS.map((player) => [player.id, player] as const))(
  '%s plans what a budget bears that was cut',
  (_, player) => {
    for (let seed = 0; seed < SEEDS; seed++) {
      const run = simulate(cut, `cut ${seed}`, player.policy(`cut ${seed}`))
      expect(run.world.budget).toBeLessThan(cut.spec.budget * 100)
      expect(run.results).toHaveLength(cut.weeks)
    }
  },
)
