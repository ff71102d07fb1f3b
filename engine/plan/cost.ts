import type { Scenario } from '../model/compile.ts'
import { committed, prepare } from '../model/prepare.ts'
import type { Run } from '../run/run.ts'
import type { Plan } from './plan.ts'

/** Where a plan's money goes, yuan: taken already, bound for the weeks to come, and free. Negative `reserve` is too much. */
export interface PlanCost {
  budget: number
  taken: number
  /** Channels and content of the weeks to come. */
  spend: number
  /** Staff, programmes, variants and studies of the weeks to come. */
  fixed: number
  envelope: number
  reserve: number
}

export function planCost(scenario: Scenario, run: Run, plan: Plan): PlanCost {
  const { world } = run
  const prepared = prepare(scenario, plan)
  const { spend, fixed } = committed(scenario, prepared, world.week)
  const envelope = Math.max(0, prepared.envelope - world.envelopeUsed)
  return {
    budget: world.budget / 100,
    taken: world.taken / 100,
    spend: spend / 100,
    fixed: fixed / 100,
    envelope: envelope / 100,
    reserve: (world.budget - world.taken - spend - fixed - envelope) / 100,
  }
}
