import { z } from 'zod'
import { ENGINE } from '../version.ts'
import type { Scenario } from '../model/compile.ts'
import { issue } from '../plan/issue.ts'
import { canonical, digest } from '../scenario/hash.ts'
import type { Issue, Result } from '../scenario/issue.ts'
import { BOUNDS } from '../scenario/parts.ts'
import { advance, start } from './advance.ts'
import { decisionSchema } from './decisions.ts'
import type { Run } from './run.ts'

const hash = z.string().regex(/^[0-9a-f]{16,64}$/)

/** Format of records and run files; older ones are migrated, newer ones refused. */
export const RECORD_FORMAT = 1

/** All that has to be kept of a run: everything else is computed again from it. */
export const recordSchema = z.strictObject({
  format: z.literal(RECORD_FORMAT),
  engine: z.string().max(40),
  scenario: z.strictObject({ id: z.string().max(60), hash }),
  seed: z.string().min(1).max(200),
  mode: z.enum(['sampled', 'expected']),
  decisions: z.array(decisionSchema).max(1000),
  /** One per week played. */
  hashes: z.array(hash).max(BOUNDS.weeks),
})
export type RunRecord = z.infer<typeof recordSchema>

/** The record of a run that was started with `recording`. */
export function recordOf(scenario: Scenario, run: Run): RunRecord {
  return {
    format: RECORD_FORMAT,
    engine: ENGINE,
    scenario: { id: scenario.spec.id, hash: scenario.hash },
    seed: run.seed,
    mode: run.mode,
    decisions: [...run.decisions],
    hashes: run.results.map((result) => result.hash),
  }
}

/** A record from data that anybody may have written: its shape only; `replay` says whether it is true. */
export function readRecord(data: unknown): Result<RunRecord, Issue[]> {
  const shape = recordSchema.safeParse(data)
  if (shape.success) return { ok: true, value: shape.data }
  return {
    ok: false,
    issues: shape.error.issues.map(({ path, code }) => issue('record-malformed', path.join('.'), { found: code })),
  }
}

/**
 * Plays a record again. Fails with the first week that differs, the decision that was refused, or another scenario or
 * engine than the one it was played with.
 */
export function replay(scenario: Scenario, record: RunRecord): Result<Run, Issue[]> {
  const fail = (problem: Issue): Result<Run, Issue[]> => ({ ok: false, issues: [problem] })
  if (record.engine !== ENGINE)
    return fail(issue('run-other-engine', 'record.engine', { found: record.engine, expected: ENGINE }))
  if (record.scenario.id !== scenario.spec.id || record.scenario.hash !== scenario.hash) {
    return fail(
      issue('run-scenario-differs', 'record.scenario', {
        id: record.scenario.id,
        found: record.scenario.hash,
        expected: scenario.hash,
      }),
    )
  }
  let run = start(scenario, record.seed, { mode: record.mode })
  let compared = 0
  for (const [index, decision] of record.decisions.entries()) {
    const next = advance(scenario, run, decision)
    if (!next.ok) {
      const [first] = next.issues
      return fail(
        issue('run-decision-refused', `record.decisions.${index}.${first.path}`, {
          decision: index + 1,
          week: run.world.week + 1,
          code: first.code,
        }),
      )
    }
    run = next.value
    for (; compared < run.results.length; compared++) {
      const expected = run.results[compared].hash
      const found = record.hashes[compared] ?? ''
      if (found !== expected)
        return fail(issue('run-diverges', `record.hashes.${compared}`, { week: compared + 1, found, expected }))
    }
  }
  if (record.hashes.length !== run.results.length) {
    return fail(
      issue('run-weeks-differ', 'record.hashes', { found: record.hashes.length, expected: run.results.length }),
    )
  }
  return { ok: true, value: run }
}

/** Seal over everything of a run file that is verified: a change that nothing recomputed is noticed, whatever it touches. */
export function sealOf(format: number, record: RunRecord, scenarioText: string | undefined): string {
  return digest(canonical(['run-file', format, record, scenarioText ?? null]))
}
