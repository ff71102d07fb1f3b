import { z } from 'zod'
import { ENGINE } from '../version.ts'
import type { Scenario } from '../model/compile.ts'
import { planSchema } from '../plan/plan.ts'
import { issue } from '../plan/issue.ts'
import type { Issue, Result } from '../scenario/issue.ts'

/** Format of anchors files. */
const FORMAT = 1

const schema = z.strictObject({
  format: z.literal(FORMAT),
  scenario: z.strictObject({ id: z.string(), hash: z.string() }),
  engine: z.string(),
  /** Seeds over which both means were taken. */
  seeds: z.number().int().min(1),
  /** Mean raw score of random play, and of the best game found. */
  random: z.number(),
  best: z.number(),
  /** The best game found: plans by round, answers by event. */
  game: z.strictObject({ plans: z.array(planSchema).min(1).max(12), answers: z.record(z.string(), z.string()) }),
})
export type AnchorsFile = z.infer<typeof schema>

export function anchorsFile(
  scenario: Scenario,
  found: Omit<AnchorsFile, 'format' | 'scenario' | 'engine'>,
): AnchorsFile {
  return { format: FORMAT, scenario: { id: scenario.spec.id, hash: scenario.hash }, engine: ENGINE, ...found }
}

/** The scenario with the scale that its anchors make; every report of it then has the anchored score. */
export const anchored = (scenario: Scenario, { random, best }: AnchorsFile): Scenario => ({
  ...scenario,
  anchors: { random, best },
})

/** The anchors of a scenario from their file's data. Anchors of other rules or of another model are stale and refused. */
export function readAnchors(scenario: Scenario, data: unknown): Result<AnchorsFile, Issue[]> {
  const shape = schema.safeParse(data)
  if (!shape.success)
    return {
      ok: false,
      issues: shape.error.issues.map((problem) =>
        issue('anchors-malformed', problem.path.join('.'), { found: problem.code }),
      ),
    }
  const file = shape.data
  const expected = `${scenario.spec.id} ${scenario.hash} ${ENGINE}`
  const found = `${file.scenario.id} ${file.scenario.hash} ${file.engine}`
  if (found !== expected) return { ok: false, issues: [issue('anchors-stale', '', { found, expected })] }
  if (!(file.best > file.random))
    return { ok: false, issues: [issue('anchors-reversed', 'best', { random: file.random, best: file.best })] }
  return { ok: true, value: file }
}
