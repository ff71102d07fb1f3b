import { existsSync, readFileSync } from 'node:fs'
import { anchored, readAnchors, type AnchorsFile, type Result, type Scenario } from '../../engine/index.ts'

/** The sidecar file with a scenario's anchors: beside it, with its name. */
export const anchorsPath = (scenarioFile: string): string => scenarioFile.replace(/\.ya?ml$/, '') + '.anchors.json'

/** The anchors beside a scenario file; `null` where there are none. */
export function anchorsBeside(scenario: Scenario, scenarioFile: string): Result<AnchorsFile> | null {
  const file = anchorsPath(scenarioFile)
  if (!existsSync(file)) return null
  let data: unknown
  try {
    data = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    data = null
  }
  const read = readAnchors(scenario, data)
  return read.ok
    ? read
    : { ok: false, issues: read.issues.map((problem) => ({ ...problem, file, line: 1, column: 1 })) }
}

/** The scenario with the anchors beside its file; without, where there are none or they are stale (`check` says so). */
export function withAnchors(scenario: Scenario, scenarioFile: string): Scenario {
  const anchors = anchorsBeside(scenario, scenarioFile)
  return anchors?.ok === true ? anchored(scenario, anchors.value) : scenario
}

/** The text of an anchors file: lists of numbers on one line, since people read them. */
export const anchorsText = (file: AnchorsFile): string =>
  `${JSON.stringify(file, null, 2).replaceAll(/\[[-\d.,\s]+\]/g, (list) => list.replaceAll(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']'))}\n`
