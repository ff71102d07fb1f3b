import { compareTeams, whyBetter, type Comparison, type Pair, type Run, type ScoreLedger } from '../../engine/index.ts'
import { jobOf, type Job } from '../workers/jobs.ts'
import type { TeamGroup } from './Compare.tsx'
import type { Team } from './teams.ts'

/**
 * Lists of runs that were compared, by their first run; the same runs are worked out once, whatever is written beside
 * them, and forgotten when the board has let them go.
 */
const lists = new WeakMap<Run, { runs: readonly Run[] }[]>()

function listOf(runs: readonly Run[]): { runs: readonly Run[] } {
  const known = lists.get(runs[0]) ?? []
  const found = known.find((list) => list.runs.length === runs.length && list.runs.every((run, at) => run === runs[at]))
  if (found) return found
  const list = { runs }
  lists.set(runs[0], [...known, list])
  return list
}

/** All teams of a group under the same published seeds. */
export function comparisonOf({ teams }: TeamGroup): Job<Comparison> {
  const { scenario } = teams[0]
  const list = listOf(teams.map(({ run }) => run))
  return jobOf(list, 'comparison', scenario, () => compareTeams(scenario, list.runs))
}

/** The ledger of two teams, and beside it the difference that is to be expected. */
export type Why = ScoreLedger & { expected: Pair['expected'] }

/** Why the second of two teams has another score than the first. */
export const ledgerOf = (a: Team, b: Team): Job<Why> =>
  jobOf(a.run, `ledger ${b.key}`, a.scenario, () => whyBetter(a.scenario, a.run, b.run))
