import { advance, start, type Run, type Scenario } from '../../engine/index.ts'

const known = new WeakMap<Run, Map<number, Run>>()

/**
 * A run as it stood when the plan of a round (from 0) was due: nothing of what came later is in it. Played again from its
 * decisions, and remembered.
 */
export function runBefore(scenario: Scenario, run: Run, round: number): Run {
  const rounds = known.get(run) ?? new Map<number, Run>()
  known.set(run, rounds)
  const found = rounds.get(round)
  if (found) return found
  let then = start(scenario, run.seed, { mode: run.mode })
  for (const decision of run.decisions) {
    if (then.due.kind === 'plan' && then.due.round >= round) break
    const next = advance(scenario, then, decision)
    if (!next.ok) throw new Error('A run that was played could not be played again.')
    then = next.value
  }
  rounds.set(round, then)
  return then
}

/** A run as it stood after a round (from 0) was played. */
export const runAfter = (scenario: Scenario, run: Run, round: number): Run =>
  round + 1 >= scenario.brief.rounds.length ? run : runBefore(scenario, run, round + 1)
