import { z } from 'zod'
import type { Scenario } from '../model/compile.ts'
import { issue } from '../plan/issue.ts'
import { utf8Length } from '../scenario/utf8.ts'
import type { Issue, Result } from '../scenario/issue.ts'
import { RECORD_FORMAT, recordOf, recordSchema, replay, sealOf } from './record.ts'
import type { Run } from './run.ts'

/** Largest run file that is read, bytes. */
export const RUN_FILE_BYTES = 5_000_000

/** What people wrote about a run: kept beside the record and never verified. */
export type About = Record<string, unknown>

const fileSchema = z.strictObject({
  format: z.literal(RECORD_FORMAT),
  about: z.record(z.string(), z.unknown()),
  record: recordSchema,
  /** The scenario's text where it is not one that is shipped. */
  scenario: z.string().max(1_000_000).optional(),
  seal: z.string(),
})
export type RunFile = z.infer<typeof fileSchema>

/** Text of a run file. `scenarioText` goes in for a scenario that is not shipped. */
export function writeRunFile(scenario: Scenario, run: Run, about: About, scenarioText?: string): string {
  const record = recordOf(scenario, run)
  const file: RunFile = {
    format: RECORD_FORMAT,
    about,
    record,
    ...(scenarioText === undefined ? {} : { scenario: scenarioText }),
    seal: sealOf(RECORD_FORMAT, record, scenarioText),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Reads a run file's text: its shape only; `verifyRunFile` says whether it is true. */
export function readRunFile(text: string): Result<RunFile, Issue[]> {
  const fail = (problem: Issue): Result<RunFile, Issue[]> => ({ ok: false, issues: [problem] })
  const bytes = utf8Length(text)
  if (bytes > RUN_FILE_BYTES) return fail(issue('run-too-large', '', { bytes, most: RUN_FILE_BYTES }))
  let data: unknown
  try {
    data = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch (error) {
    return fail(issue('run-not-json', '', { reason: String(error instanceof Error ? error.message : error).slice(0, 200) }))
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return fail(issue('run-malformed', '', { found: Array.isArray(data) ? 'list' : typeof data }))
  const format = Object.hasOwn(data, 'format') ? (data as { format: unknown }).format : undefined
  if (typeof format === 'number' && format !== RECORD_FORMAT) return fail(issue('run-format-unknown', 'format', { found: String(format), newest: RECORD_FORMAT }))
  const shape = fileSchema.safeParse(data)
  if (shape.success) return { ok: true, value: shape.data }
  return { ok: false, issues: shape.error.issues.map((problem) => issue('run-malformed', placeOf(problem), { found: problem.code })) }
}

const placeOf = (problem: z.core.$ZodIssue): string => {
  const extra = problem.code === 'unrecognized_keys' ? [problem.keys.join(', ')] : []
  return [...problem.path, ...extra].join('.')
}

/** Recomputes a run file: the first week that differs, or, where no week does, a seal that something else broke. */
export function verifyRunFile(scenario: Scenario, file: RunFile): Result<Run, Issue[]> {
  const run = replay(scenario, file.record)
  if (!run.ok) return run
  const expected = sealOf(file.format, file.record, file.scenario)
  if (file.seal !== expected) return { ok: false, issues: [issue('run-seal-broken', 'seal', { found: file.seal, expected })] }
  return run
}
