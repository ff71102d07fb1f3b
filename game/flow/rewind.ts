import { advance, start, type Run, type Scenario } from '../../engine/index.ts'

const known = new WeakMap<Run, Map<string, Run>>()

/** A run played again from its decisions, until `stops` says so of where it stands or of where the next decision would lead; remembered under a name. */
function playedAgain(scenario: Scenario, run: Run, name: string, stops: (then: Run, next: Run | null) => boolean): Run {
  const moments = known.get(run) ?? new Map<string, Run>()
  known.set(run, moments)
  const found = moments.get(name)
  if (found) return found
  let then = start(scenario, run.seed, { mode: run.mode })
  for (const decision of run.decisions) {
    if (stops(then, null)) break
    const next = advance(scenario, then, decision)
    if (!next.ok) throw new Error('A run that was played could not be played again.')
    if (stops(then, next.value)) break
    then = next.value
  }
  moments.set(name, then)
  return then
}

/**
 * A run as it stood when the plan of a round (from 0) was due: nothing of what came later is in it. Played again from its
 * decisions, and remembered.
 */
export const runBefore = (scenario: Scenario, run: Run, round: number): Run =>
  playedAgain(scenario, run, `round ${round}`, ({ due }) => due.kind === 'plan' && due.round >= round)

/** A run as it stood at the last decision after which no more than so many weeks had been played. */
export const runAsShown = (scenario: Scenario, run: Run, weeks: number): Run =>
  weeks >= run.results.length
    ? run
    : playedAgain(scenario, run, `weeks ${weeks}`, (_, next) => next !== null && next.results.length > weeks)

/** A run as it stood after a round (from 0) was played. */
export const runAfter = (scenario: Scenario, run: Run, round: number): Run =>
  round + 1 >= scenario.brief.rounds.length ? run : runBefore(scenario, run, round + 1)
