import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadPlanFile, PLAYERS, simulate, type Policy } from '../../engine/index.ts'
import { outcomeOf } from '../../engine/insight/outcome.ts'
import { mainTargetReached } from '../../engine/score/score.ts'
import { shippedScenarios } from '../support/shipped-scenarios.ts'

/* The first scenario is neither free nor out of reach. */

const SEEDS = Array.from({ length: 200 }, (_, seed) => `seed ${seed}`)
const PLAN = 'scenarios/plans/online-course-launch.yaml'

describe.runIf(shippedScenarios().some(({ spec }) => spec.id === 'online-course-launch'))(
  'online-course-launch over 200 seeds: the main target with its guard-rails is reached',
  () => {
    const scenario = shippedScenarios().find(({ spec }) => spec.id === 'online-course-launch')!
    const reached = (policyOf: (seed: string) => Policy): number =>
      SEEDS.filter((seed) => mainTargetReached(outcomeOf(scenario, simulate(scenario, seed, policyOf(seed))))).length /
      SEEDS.length

    test.each(['nothing', 'random'])('by %s in fewer than 5 of 100', (id) => {
      const player = PLAYERS.find((candidate) => candidate.id === id)!
      expect(reached((seed) => player.policy(seed))).toBeLessThan(0.05)
    })

    test(`by ${PLAN} in more than 60 of 100`, () => {
      const plan = loadPlanFile(scenario, readFileSync(join(import.meta.dirname, '../..', PLAN), 'utf8'), PLAN)
      if (!plan.ok) throw new Error(JSON.stringify(plan.issues))
      const { value: policy } = plan
      expect(reached(() => policy)).toBeGreaterThan(0.6)
    })
  },
)
