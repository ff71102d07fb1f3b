import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadScenario, PLAYERS, report, simulate } from '../../engine/index.ts'

/*
 * A fourth scenario on trial: written from the author's guide, balanced with the tools, not shipped yet. What a workshop
 * would feel first is held here over a few seeds; `sandtable balance` tells the rest.
 */

const SEEDS = 120

const file = join(import.meta.dirname, 'regional-activation.yaml')
const loaded = loadScenario(readFileSync(file, 'utf8'), file)

test('the scenario is sound', () => {
  expect(loaded.ok ? [] : loaded.issues).toEqual([])
})

/** Share of the seeds in which a player reaches the target with its guard-rail, and how far of the way it comes on average. */
function playedBy(id: string): { reached: number; way: number } {
  if (!loaded.ok) throw new Error('the scenario does not load')
  const player = PLAYERS.find((candidate) => candidate.id === id)!
  const runs = Array.from({ length: SEEDS }, (_, seed) =>
    report(loaded.value, simulate(loaded.value, `trial-${seed}`, player.policy(`trial-${seed}`))),
  )
  const sum = (of: (one: (typeof runs)[number]) => number) => runs.reduce((total, one) => total + of(one), 0) / SEEDS
  return { reached: sum(({ reached }) => Number(reached)), way: sum(({ targets }) => targets[0].coverage) }
}

test.each(['nothing', 'random'])('%s does not get there', (id) => {
  expect(playedBy(id).reached).toBeLessThan(0.05)
})

test.each(['equal-split', 'seventy-twenty-ten', 'brand-demand-sales-retention'])('%s comes half the way', (id) => {
  const { reached, way } = playedBy(id)
  expect(reached).toBeLessThan(0.45)
  expect(way).toBeGreaterThan(0.5)
})

test('a careful team has a fair chance', () => {
  const { reached } = playedBy('careful')
  expect(reached).toBeGreaterThan(0.4)
  expect(reached).toBeLessThan(0.85)
})
