import { describe, expect, test } from 'vitest'
import { emptyPlan, simulate, type Plan, type Scenario, type Setting } from '../../engine/index.ts'
import { outcomeOf } from '../../engine/insight/outcome.ts'
import { kpis } from '../../engine/score/kpis.ts'
import { calibrationScenarios, shippedScenarios } from '../support/shipped-scenarios.ts'
import { always } from './games.ts'

/*
 * Every lever matters: its author names a value and a figure that it moves. In expected mode, all else equal, the figure
 * moves that way by at least 1 %. The budget is waived, so that only the lever differs.
 */

const LEAST = 0.01
const SPEND = 'spend.'

const scenarios = [...shippedScenarios(), ...calibrationScenarios()]

describe.each(scenarios.map((scenario) => [scenario.spec.id, scenario] as const))('%s', (_, scenario) => {
  test.each(scenario.levers.map(({ id }) => id))('%s', (id) => {
    expect(Object.hasOwn(scenario.spec.proofs, id)).toBe(true)
    const { to, kpi, moves, with: beside = {} } = scenario.spec.proofs[id]
    const figure = (changes: Record<string, Setting>) =>
      kpis(
        outcomeOf(
          scenario,
          simulate(scenario, 'proof', always(planWith(scenario, changes)), { mode: 'expected', counterfactual: true }),
        ),
      )[kpi]
    const [before, after] = [figure(beside), figure({ ...beside, [id]: to })]
    if (before === null || after === null) throw new Error(`${kpi} does not exist`)
    const change = (after - before) / Math.abs(before)
    if (moves === 'up') expect(change).toBeGreaterThanOrEqual(LEAST)
    else expect(change).toBeLessThanOrEqual(-LEAST)
  })
})

/** A plan that sets levers for the whole game; `spend.<channel>` is yuan in every week. */
function planWith(scenario: Scenario, changes: Record<string, Setting>): Plan {
  const plan = emptyPlan()
  for (const [id, value] of Object.entries(changes)) {
    if (id.startsWith(SPEND)) plan.spend[id.slice(SPEND.length)] = new Array<number>(scenario.weeks).fill(Number(value))
    else plan.settings[id] = value
  }
  return plan
}
