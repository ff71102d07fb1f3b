import { existsSync, readFileSync } from 'node:fs'
import { readAnchors, type AnchorsFile, type Result, type Scenario } from '../../engine/index.ts'

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
