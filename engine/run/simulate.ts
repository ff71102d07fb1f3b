import type { Scenario } from '../model/compile.ts'
import type { Plan } from '../plan/plan.ts'
import type { Issue } from '../scenario/issue.ts'
import type { Role } from '../scenario/parts.ts'
import type { ScenarioSpec } from '../scenario/schema.ts'
import { sight, type TeamView } from '../sight/sight.ts'
import type { Brief } from '../sight/brief.ts'
import { freeCents } from '../plan/check.ts'
import { refuse, reserveOf, settle, start, type StartOptions } from './advance.ts'
import type { Decision } from './decisions.ts'
import type { Run } from './run.ts'

/** What a reference player decides on: the public brief and what a team sees at this moment, nothing else. */
export interface Situation {
  brief: Brief
  /** Weeks already played, and the week (from 1) about to be played. */
  played: number
  week: number
  /** The round to plan, or the event to answer with its answers. */
  due: { kind: 'plan'; round: number } | { kind: 'event'; event: string; answers: string[]; fallback: string }
  previous: Plan | null
  /** Yuan of the budget that nothing is bound to. */
  reserve: number
  /** Yuan that a plan would leave free now. */
  free(plan: Plan): number
  /** What the role cards' facts suggest, once a team has put them on the table. */
  facts: readonly { id: string; role: Role; suggests: ScenarioSpec['facts'][number]['suggests'] }[]
  /** Made on demand, since most players do not look. */
  view(): TeamView
}

/** A player: a plan for a round, or an answer's id (`null` lets the time run out). */
export interface Policy {
  plan(situation: Situation): Plan
  answer(situation: Situation): string | null
}

/** A decision of a policy was refused: a fault of the policy, or of a plan given to it. */
export class RefusedDecision extends Error {
  issues: Issue[]
  /** Week (from 1) that it was for. */
  week: number
  constructor(issues: Issue[], week: number) {
    super(
      issues
        .slice(0, 3)
        .map((problem) => `${problem.code} ${problem.path}`)
        .join('; '),
    )
    this.issues = issues
    this.week = week
  }
}

/** Plays a whole run with a policy. Throws `RefusedDecision` when the policy decides what it may not. */
export function simulate(scenario: Scenario, seed: string, policy: Policy, options: StartOptions = {}): Run {
  const run = start(scenario, seed, { recording: false, ...options })
  while (run.due.kind !== 'end') {
    const decision = decide(scenario, run, policy)
    const issues = refuse(scenario, run, decision)
    if (issues.length > 0) throw new RefusedDecision(issues, decision.week)
    settle(scenario, run, decision)
  }
  return run
}

/** The decision of a policy at the run's decision point. An answer that the reserve cannot pay lets the time run out. */
export function decide(scenario: Scenario, run: Run, policy: Policy): Decision {
  const situation = situationOf(scenario, run)
  const { due, week } = situation
  if (due.kind === 'plan') return { kind: 'plan', week, plan: policy.plan(situation) }
  const answer = policy.answer(situation)
  const timeout: Decision = { kind: 'timeout', week, event: due.event }
  if (answer === null) return timeout
  const decision: Decision = { kind: 'answer', week, event: due.event, answer }
  return refuse(scenario, run, decision).some((problem) => problem.code === 'answer-too-dear') ? timeout : decision
}

/**
 * A run as a policy sees it. No getters: V8 makes a hidden class of its own for every object literal that has one, which
 * keeps what the getter knows, here the whole run, alive until the next full collection.
 */
function situationOf(scenario: Scenario, run: Run): Situation {
  const { due, world } = run
  if (due.kind === 'end') throw new RangeError('The run is over: nothing is left to decide.')
  const event = due.kind === 'event' ? scenario.spec.events[due.event] : null
  return {
    brief: scenario.brief,
    played: world.week,
    week: world.week + 1,
    due:
      event === null
        ? (due as { kind: 'plan'; round: number })
        : {
            kind: 'event',
            event: event.id,
            answers: event.answers.map((answer) => answer.id),
            fallback: event.default,
          },
    previous: run.prepared?.plan ?? null,
    reserve: reserveOf(scenario, run) / 100,
    free: (plan) => freeCents(scenario, world, plan) / 100,
    facts: scenario.spec.facts,
    view: () => sight(scenario, run),
  }
}
