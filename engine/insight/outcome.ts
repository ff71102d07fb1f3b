import type { Scenario } from '../model/compile.ts'
import type { Plan } from '../plan/plan.ts'
import { emptyPlan } from '../plan/plan.ts'
import type { Outcome } from '../score/outcome.ts'
import { simulate, type Policy } from '../run/simulate.ts'
import type { Run } from '../run/run.ts'

/** A run's figures without a run to compare with. */
export const outcomeOf = (scenario: Scenario, run: Run): Outcome => ({
  scenario,
  results: run.results,
  world: run.world,
})

/** The figures with the same run without any marketing beside it. */
export const comparedOutcome = (scenario: Scenario, run: Run): Outcome => ({
  ...outcomeOf(scenario, run),
  baseline: outcomeOf(scenario, withoutMarketing(scenario, run)),
})

/**
 * The same seed with edited plans: each round's plan passes through `edit`; events get the answer that the run gave, or
 * their default where the run was never asked. The budget is not checked.
 */
export function rerun(
  scenario: Scenario,
  run: Run,
  edit: (plan: Plan, round: number) => Plan,
  seed: string = run.seed,
): Run {
  return simulate(scenario, seed, decisionsOf(scenario, run, edit), { mode: run.mode, counterfactual: true })
}

/** A run's decisions as a policy, so that they can be played under another seed or with other plans. */
export function decisionsOf(
  scenario: Scenario,
  run: Run,
  edit: (plan: Plan, round: number) => Plan = (plan) => plan,
): Policy {
  const plans = new Map<number, Plan>()
  const answers = new Map<string, string>()
  for (const decision of run.decisions) {
    if (decision.kind === 'plan') {
      const round = scenario.roundStarts.indexOf(decision.week - 1)
      plans.set(round, edit(decision.plan, round))
    } else if (decision.kind === 'answer') answers.set(decision.event, decision.answer)
  }
  return {
    plan: ({ due, previous }) => (due.kind === 'plan' ? plans.get(due.round) : undefined) ?? previous ?? emptyPlan(),
    answer: ({ due }) => (due.kind === 'event' ? (answers.get(due.event) ?? null) : null),
  }
}

/** A plan without a channel: its spend is zero and the money stays unspent. Holdouts on it fall away. */
export function withoutChannel(plan: Plan, channel: string): Plan {
  return {
    ...plan,
    spend: Object.fromEntries(Object.entries(plan.spend).filter(([id]) => id !== channel)),
    studies: plan.studies.filter((order) => order.channel !== channel),
  }
}

/** Nothing is spent and every lever stays as today, on the same luck: the base of all increments. */
export function withoutMarketing(scenario: Scenario, run: Run): Run {
  return rerun(scenario, run, () => ({ ...emptyPlan(), settings: { envelope: 0 } }))
}
