import {
  readRunFile,
  verifyRunFile,
  type Issue,
  type Result,
  type Run,
  type RunFile,
  type Scenario,
} from '../../engine/index.ts'
import { readAbout, type GameAbout } from '../flow/about.ts'
import { archiveIssue, type FoundText } from './archive.ts'

/** A run that can be compared: played again from its file, true, and over. */
export interface Comparable {
  file: string
  scenario: Scenario
  run: Run
  about: GameAbout
}

/** A file that cannot: what is known of it, and why. Only one that is true but has nothing to compare is `verified`. */
export interface Refused {
  file: string
  team: string | null
  scenario: string | null
  verified: boolean
  issues: Issue[]
}

export type Judged = { ok: true; value: Comparable } | { ok: false; refused: Refused }

/** Finds the scenario that a run file belongs to. */
export type FindScenario = (file: RunFile) => Result<Scenario, Issue[]> | Promise<Result<Scenario, Issue[]>>

/** Verifies what was found in a file. */
export async function judge(found: FoundText, scenarioOf: FindScenario): Promise<Judged> {
  const { file } = found
  const nothing: Refused = { file, team: null, scenario: null, verified: false, issues: [] }
  if ('issues' in found) return { ok: false, refused: { ...nothing, issues: found.issues } }
  const read = readRunFile(found.text)
  if (!read.ok) return { ok: false, refused: { ...nothing, issues: read.issues } }
  const about = readAbout(read.value.about)
  const known: Refused = { ...nothing, team: about.team || null, scenario: read.value.record.scenario.id }
  const scenario = await scenarioOf(read.value)
  if (!scenario.ok) return { ok: false, refused: { ...known, issues: scenario.issues } }
  const run = verifyRunFile(scenario.value, read.value)
  if (!run.ok) return { ok: false, refused: { ...known, issues: run.issues } }
  const issues = nothingToCompare(scenario.value, run.value)
  if (issues.length > 0) return { ok: false, refused: { ...known, verified: true, issues } }
  return { ok: true, value: { file, scenario: scenario.value, run: run.value, about } }
}

function nothingToCompare({ weeks }: Scenario, { mode, due, results }: Run): Issue[] {
  if (mode !== 'sampled') return [archiveIssue('run-not-sampled', {})]
  return due.kind === 'end' ? [] : [archiveIssue('run-not-over', { week: results.length, weeks })]
}

/** Comparable runs by scenario, in the order of the files: only teams of one scenario have met the same market. */
export function byScenario(runs: readonly Comparable[]): Comparable[][] {
  const groups = new Map<string, Comparable[]>()
  for (const run of runs) {
    const group = groups.get(run.scenario.hash)
    if (group) group.push(run)
    else groups.set(run.scenario.hash, [run])
  }
  return [...groups.values()]
}
