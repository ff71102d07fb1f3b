import {
  loadScenario,
  readRunFile,
  RUN_FILE_BYTES,
  verifyRunFile,
  type Issue,
  type Result,
  type Run,
  type Scenario,
} from '../../engine/index.ts'
import type { Translate } from '../locales/texts.ts'
import { readText } from './files.ts'
import { shippedScenario } from './scenarios.ts'

/** A run that was played again from its file and is true, with its scenario; or why it is not. */
export function openRunFile(file: string, t: Translate): Result<{ scenario: Scenario; run: Run }, Issue[]> {
  const refuse = (code: string, params: Issue['params']): { ok: false; issues: Issue[] } => ({
    ok: false,
    issues: [{ code, path: '', params }],
  })
  const read = readText(file, RUN_FILE_BYTES, t)
  if (!('text' in read)) return refuse('run-too-large', { bytes: read.bytes, most: RUN_FILE_BYTES })
  const runFile = readRunFile(read.text)
  if (!runFile.ok) return runFile
  const { record, scenario: text } = runFile.value
  const scenario = text === undefined ? shippedScenario(record.scenario.id, t) : loadScenario(text, 'scenario')
  if (scenario === null) return refuse('run-scenario-missing', { id: record.scenario.id })
  if (!scenario.ok) return scenario
  const run = verifyRunFile(scenario.value, runFile.value)
  return run.ok ? { ok: true, value: { scenario: scenario.value, run: run.value } } : run
}
