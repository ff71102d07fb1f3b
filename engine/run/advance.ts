import { chanceOf } from '../model/chance.ts'
import type { Scenario } from '../model/compile.ts'
import { answerCost, dueEvents, strikeAnswer, strikeEvent } from '../model/events.ts'
import { committed, prepare } from '../model/prepare.ts'
import { stepWeek } from '../model/step.ts'
import { copyWorld, openWorld, type WeekResult } from '../model/world.ts'
import { checkPlan } from '../plan/check.ts'
import { issue } from '../plan/issue.ts'
import type { Issue, Result } from '../scenario/issue.ts'
import type { Decision } from './decisions.ts'
import { hashDecision, hashWeek, openingHash } from './hash.ts'
import type { Mode, Run } from './run.ts'

export interface StartOptions {
  mode?: Mode
  /** Compute the hash chain (a run that is to be stored or verified). */
  recording?: boolean
  counterfactual?: boolean
  /** Ids of events that never come. */
  without?: readonly string[]
}

/** A run before its first plan. */
export function start(
  scenario: Scenario,
  seed: string,
  { mode = 'sampled', recording = true, counterfactual = false, without = [] }: StartOptions = {},
): Run {
  return {
    seed,
    mode,
    decisions: [],
    results: [],
    world: openWorld(scenario),
    prepared: null,
    due: { kind: 'plan', round: 0 },
    pending: [],
    drawn: false,
    hash: recording ? openingHash(scenario.hash, seed, mode) : '',
    chance: chanceOf(scenario, mode === 'sampled' ? seed : null),
    counterfactual,
    without:
      without.length === 0
        ? []
        : scenario.spec.events.flatMap((event, index) => (without.includes(event.id) ? [index] : [])),
  }
}

/**
 * Takes the decision that is due and plays on to the next decision point: the start of a round, an event that waits for an
 * answer, or the end. A refused decision leaves the run as it was and says why, all reasons at once.
 */
export function advance(scenario: Scenario, run: Run, decision: Decision): Result<Run, Issue[]> {
  const issues = refuse(scenario, run, decision)
  if (issues.length > 0) return { ok: false, issues }
  const next: Run = { ...run, world: copyWorld(run.world), results: run.results.slice() }
  settle(scenario, next, decision)
  return { ok: true, value: next }
}

/** Takes a decision that `refuse` lets pass, and plays on. Changes `run`, which must belong to the caller alone. */
export function settle(scenario: Scenario, run: Run, decision: Decision): void {
  take(scenario, run, decision)
  playOn(scenario, run)
}

/** Why a decision cannot be taken now. */
export function refuse(scenario: Scenario, run: Run, decision: Decision): Issue[] {
  const { due } = run
  const week = run.world.week + 1
  if (due.kind === 'end') return [issue('run-is-over', '', {})]
  if (decision.week !== week) return [issue('wrong-week', 'week', { found: decision.week, expected: week })]
  if (decision.kind === 'plan') {
    if (due.kind !== 'plan') return [issue('decision-not-due', 'kind', { found: 'plan', expected: due.kind })]
    return checkPlan(scenario, run.world, decision.plan, run.prepared, { counterfactual: run.counterfactual })
  }
  if (due.kind !== 'event') return [issue('decision-not-due', 'kind', { found: decision.kind, expected: due.kind })]
  const event = scenario.spec.events[due.event]
  if (decision.event !== event.id)
    return [issue('event-not-due', 'event', { found: decision.event, expected: event.id })]
  if (decision.kind === 'timeout') return []
  const answer = event.answers.findIndex((candidate) => candidate.id === decision.answer)
  if (answer < 0)
    return [
      issue('unknown-answer', 'answer', {
        found: decision.answer,
        expected: event.answers.map((known) => known.id).join(', '),
      }),
    ]
  if (run.counterfactual) return []
  const cost = answerCost(scenario, run.world, run.prepared!, due.event, answer)
  const reserve = reserveOf(scenario, run)
  if (cost > Math.max(0, reserve))
    return [issue('answer-too-dear', 'answer', { cost: cost / 100, reserve: reserve / 100 })]
  return []
}

/** Cents of the budget that nothing is bound to at this moment. */
export function reserveOf(scenario: Scenario, run: Run): number {
  if (!run.prepared) return run.world.budget
  const { spend, fixed } = committed(scenario, run.prepared, run.world.week, run.world.spendScale)
  const envelope = Math.max(0, run.prepared.envelope - run.world.envelopeUsed)
  return run.world.budget - run.world.taken - spend - fixed - envelope
}

function take(scenario: Scenario, run: Run, decision: Decision): void {
  run.decisions = [...run.decisions, decision]
  if (run.hash !== '') run.hash = hashDecision(run.hash, decision)
  if (decision.kind === 'plan') {
    run.prepared = prepare(scenario, decision.plan)
    run.world.spendScale = 1
    return
  }
  const [event, ...rest] = run.pending
  const { answers, default: fallback } = scenario.spec.events[event]
  const chosen = decision.kind === 'answer' ? decision.answer : fallback
  strikeAnswer(
    scenario,
    run.world,
    run.prepared!,
    event,
    answers.findIndex((answer) => answer.id === chosen),
  )
  run.pending = rest
}

/** Plays weeks until something is due. Changes `run`, which belongs to the caller alone. */
function playOn(scenario: Scenario, run: Run): void {
  const { world } = run
  const results = run.results as WeekResult[]
  for (;;) {
    if (run.pending.length > 0) {
      run.due = { kind: 'event', event: run.pending[0] }
      return
    }
    if (world.week >= scenario.weeks) {
      run.due = { kind: 'end' }
      return
    }
    const round = scenario.roundStarts.indexOf(world.week)
    if (round >= 0 && !isPlanned(run)) {
      run.due = { kind: 'plan', round }
      return
    }
    if (!run.drawn) {
      run.drawn = true
      let due = dueEvents(scenario, world, run.prepared!, run.chance)
      if (run.without.length > 0) due = due.filter((event) => !run.without.includes(event))
      for (const event of due) strikeEvent(scenario, world, run.prepared!, event)
      run.pending = due
      if (due.length > 0) continue
    }
    const result = stepWeek(scenario, world, run.prepared!, run.chance, results)
    for (let event = 0; event < world.eventWeek.length; event++)
      if (world.eventWeek[event] === result.week) result.events.push(event)
    if (run.hash !== '') {
      run.hash = hashWeek(run.hash, world)
      result.hash = run.hash
    }
    results.push(result)
    run.drawn = false
  }
}

/** Whether the round that starts now has its plan. */
function isPlanned({ decisions, world }: Run): boolean {
  return decisions.some((decision) => decision.kind === 'plan' && decision.week === world.week + 1)
}
