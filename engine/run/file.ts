import { z } from 'zod'
import type { Scenario } from '../model/compile.ts'
import { issue } from '../plan/issue.ts'
import { utf8Length } from '../scenario/utf8.ts'
import { finding, pathText, type Finding, type Issue, type Path, type Result } from '../scenario/issue.ts'
import { BOUNDS } from '../scenario/parts.ts'
import { checkShape } from '../scenario/shape.ts'
import { RECORD_FORMAT, recordOf, recordSchema, replay, sealOf } from './record.ts'
import type { Run } from './run.ts'

/** Largest run file that is read, bytes. */
export const RUN_FILE_BYTES = 5_000_000

/** Deepest nesting, and most problems that are listed. */
const MOST_LEVELS = 64
const MOST_ISSUES = 50

/** What people wrote about a run: kept beside the record and never verified. */
export type About = Record<string, unknown>

const fileSchema = z.strictObject({
  format: z.literal(RECORD_FORMAT),
  about: z.record(z.string(), z.unknown()),
  record: recordSchema,
  /** The scenario's text where it is not one that is shipped. */
  scenario: z.string().max(BOUNDS.bytes).optional(),
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

/** Reads a run file's text: its shape only, everything wrong with it at once; `verifyRunFile` says whether it is true. */
export function readRunFile(text: string): Result<RunFile, Issue[]> {
  const fail = (problem: Issue): Result<RunFile, Issue[]> => ({ ok: false, issues: [problem] })
  const bytes = utf8Length(text)
  if (bytes > RUN_FILE_BYTES) return fail(issue('run-too-large', '', { bytes, most: RUN_FILE_BYTES }))
  if (deeperThan(text, MOST_LEVELS)) return fail(issue('run-too-deep', '', { most: MOST_LEVELS }))
  let data: unknown
  try {
    data = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch (error) {
    return fail(
      issue('run-not-json', '', { reason: String(error instanceof Error ? error.message : error).slice(0, 200) }),
    )
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return fail(issue('run-not-a-mapping', '', {}))
  const format = Object.hasOwn(data, 'format') ? (data as { format: unknown }).format : undefined
  if (typeof format === 'number' && format !== RECORD_FORMAT)
    return fail(issue('run-format-unknown', 'format', { found: String(format), newest: RECORD_FORMAT }))
  const shaped = checkShape(fileSchema, data)
  const findings = [
    ...foreign(Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'about')), []),
    ...('findings' in shaped ? shaped.findings : []),
  ]
  if ('value' in shaped && findings.length === 0) return { ok: true, value: shaped.value }
  return {
    ok: false,
    issues: findings.slice(0, MOST_ISSUES).map(({ code, path, params }) => ({ code, path: pathText(path), params })),
  }
}

/** Whether a JSON text nests deeper; told from its brackets alone, since parsing a very deep text ends some runtimes. */
function deeperThan(text: string, most: number): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (quoted) {
      if (character === '\\') at++
      else if (character === '"') quoted = false
    } else if (character === '"') quoted = true
    else if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') depth--
    if (depth > most) return true
  }
  return false
}

/** What JSON can hold and a record cannot: numbers without end, and a name that would be lost on the way. */
function foreign(value: unknown, path: Path): Finding[] {
  if (typeof value === 'number' && !Number.isFinite(value))
    return [finding('not-finite', path, { found: String(value) })]
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item, index) => foreign(item, [...path, index]))
  return Object.entries(value).flatMap(([key, member]) =>
    key === '__proto__' ? [finding('forbidden-key', [...path, key], { key })] : foreign(member, [...path, key]),
  )
}

/** Recomputes a run file: the first week that differs, or, where no week does, a seal that something else broke. */
export function verifyRunFile(scenario: Scenario, file: RunFile): Result<Run, Issue[]> {
  const run = replay(scenario, file.record)
  if (!run.ok) return run
  const expected = sealOf(file.format, file.record, file.scenario)
  if (file.seal !== expected)
    return { ok: false, issues: [issue('run-seal-broken', 'seal', { found: file.seal, expected })] }
  return run
}
