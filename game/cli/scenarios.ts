import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BOUNDS, loadScenario, type Result, type Scenario } from '../../engine/index.ts'
import type { Translate } from '../locales/texts.ts'
import { withAnchors } from './anchors.ts'
import { WrongUse } from './command.ts'
import { readText } from './files.ts'

const folder = join(import.meta.dirname, '../../scenarios')
const ENDING = '.yaml'

/** A scenario with the anchors beside it, and its text where it is not one of those that are shipped. */
export interface Found {
  scenario: Scenario
  text?: string
}

/** The ids of the shipped scenarios. */
export const shippedIds = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .toSorted()

/** The shipped scenario of an id with its anchors, `null` where there is none. */
export function shippedScenario(id: string, t: Translate): Result<Scenario> | null {
  if (!shippedIds().includes(id)) return null
  const file = join(folder, id + ENDING)
  const { scenario } = readScenario(file, `scenarios/${id}${ENDING}`, t)
  return scenario.ok ? { ok: true, value: withAnchors(scenario.value, file) } : scenario
}

/** The scenario that an argument names: the id of a shipped one, or a file. */
export function findScenario(name: string, t: Translate): Result<Found> {
  const shipped = shippedScenario(name, t)
  if (shipped) return shipped.ok ? { ok: true, value: { scenario: shipped.value } } : shipped
  if (!existsSync(name)) throw new WrongUse(t('cli.wrong.scenario', { found: name, expected: shippedIds().join(', ') }))
  const { scenario, text } = readScenario(name, name, t)
  if (!scenario.ok) return scenario
  const same = shippedScenario(scenario.value.spec.id, t)
  if (same?.ok === true && same.value.hash === scenario.value.hash) return { ok: true, value: { scenario: same.value } }
  return { ok: true, value: { scenario: withAnchors(scenario.value, name), text } }
}

/** The file of a scenario: of a shipped id, or the file named. */
export const scenarioFile = (name: string): string => (shippedIds().includes(name) ? join(folder, name + ENDING) : name)

/** The text of a scenario that `findScenario` found. */
export const textOf = (name: string): string => readFileSync(scenarioFile(name), 'utf8')

/** Reads and loads a scenario file; `shown` is what its problems call it. */
export function readScenario(file: string, shown: string, t: Translate): { scenario: Result<Scenario>; text: string } {
  const read = readText(file, BOUNDS.bytes, t)
  if ('text' in read) return { scenario: loadScenario(read.text, shown), text: read.text }
  const params = { bytes: read.bytes, most: BOUNDS.bytes }
  return {
    scenario: { ok: false, issues: [{ code: 'too-large', path: '', params, file: shown, line: 1, column: 1 }] },
    text: '',
  }
}
