import {
  loadScenario,
  readRunFile,
  verifyRunFile,
  type Issue,
  type Run,
  type RunFile,
  type Scenario,
} from '../../engine/index.ts'
import { readAbout } from '../flow/about.ts'
import type { Resumed } from '../flow/event.ts'
import { knownPart } from '../flow/known-plan.ts'
import { newGameId } from './identity.ts'
import type { FindScenario } from './judged.ts'
import { readShared } from './share.ts'
import { shippedScenario } from './shipped.ts'

/** Larger files are refused before they are read. */
const MOST_BYTES = 8_000_000

/** What a file that somebody opened turned out to be. */
export type Opened =
  | { kind: 'scenario'; file: string; scenario: Scenario; text: string }
  | { kind: 'bad-scenario'; file: string; issues: Issue[] }
  | { kind: 'run'; file: string; save: Resumed; weeks: number; over: boolean }
  | { kind: 'bad-run'; file: string; issues: Issue[] }
  | { kind: 'too-large'; file: string; bytes: number }
  | { kind: 'unreadable'; file: string }
  /** What reads it, or the scenario that it needs, could not be fetched. */
  | { kind: 'not-fetched'; file: string }
  | { kind: 'bad-link'; file: string; why: 'damaged' | 'too-large' | 'other-form' }

export async function openFile(file: File): Promise<Opened> {
  if (file.size > MOST_BYTES) return { kind: 'too-large', file: file.name, bytes: file.size }
  let text: string
  try {
    text = await file.text()
  } catch {
    return { kind: 'unreadable', file: file.name }
  }
  return looksLikeRun(file.name, text) ? openRun(file.name, text) : openScenario(file.name, text)
}

/** The run in an address's fragment under a name for messages; `null` where it holds none. */
export async function openLink(fragment: string, name: string): Promise<Opened | null> {
  const shared = await readShared(fragment)
  if (shared.kind === 'none') return null
  return shared.kind === 'run' ? openRun(name, shared.text) : { kind: 'bad-link', file: name, why: shared.kind }
}

/** Scenarios are YAML by name; anything else that begins like an object of JSON is taken for a run file. */
function looksLikeRun(name: string, text: string): boolean {
  if (/\.ya?ml$/i.test(name)) return false
  return /\.json$/i.test(name) || /^\uFEFF?\s*\{/.test(text)
}

function openScenario(file: string, text: string): Opened {
  const loaded = loadScenario(text, file)
  return loaded.ok
    ? { kind: 'scenario', file, scenario: loaded.value, text }
    : { kind: 'bad-scenario', file, issues: loaded.issues }
}

async function openRun(file: string, text: string): Promise<Opened> {
  const read = readRunFile(text)
  if (!read.ok) return { kind: 'bad-run', file, issues: read.issues }
  const found = await scenarioOf(read.value)
  if (!found.ok) return { kind: 'bad-run', file, issues: found.issues }
  const run = verifyRunFile(found.scenario, read.value)
  if (!run.ok) return { kind: 'bad-run', file, issues: run.issues }
  const over = run.value.due.kind === 'end'
  return { kind: 'run', file, save: takenUp(found, read.value, run.value, over), weeks: run.value.results.length, over }
}

/** What `judge` asks for, from the scenarios that come with the game. */
export const findScenario: FindScenario = async (file) => {
  const found = await scenarioOf(file)
  return found.ok ? { ok: true, value: found.scenario } : found
}

type Found = { ok: true; scenario: Scenario; text: string | null } | { ok: false; issues: Issue[] }

/** The scenario of a run file: its own text where it has one, else the shipped one of that name. */
async function scenarioOf({ record, scenario: text }: RunFile): Promise<Found> {
  if (text !== undefined) {
    const loaded = loadScenario(text, `${record.scenario.id}.yaml`)
    return loaded.ok ? { ok: true, scenario: loaded.value, text } : { ok: false, issues: loaded.issues }
  }
  const scenario = await shippedScenario(record.scenario.id)
  if (scenario) return { ok: true, scenario, text: null }
  return {
    ok: false,
    issues: [{ code: 'run-scenario-missing', path: 'record.scenario.id', params: { id: record.scenario.id } }],
  }
}

function takenUp(found: { scenario: Scenario; text: string | null }, file: RunFile, run: Run, over: boolean): Resumed {
  const about = readAbout(file.about)
  return {
    game: newGameId(),
    scenario: found.scenario,
    scenarioText: found.text,
    run,
    about: {
      ...about,
      versions: about.versions.map((kept) => ({ ...kept, plan: knownPart(found.scenario, run, kept.plan) })),
    },
    draft: null,
    position: {
      screen: over ? 'result' : run.due.kind === 'event' ? 'running' : 'review',
      shownWeek: run.results.length,
      cardLeft: 0,
      clockUsed: 0,
    },
  }
}
