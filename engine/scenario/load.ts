import { compile, type Scenario } from '../model/compile.ts'
import { checkMeaning, checkToday } from './check.ts'
import { hashRules } from './hash.ts'
import type { Finding, Issue, Result } from './issue.ts'
import { migrate } from './migrate.ts'
import { scenarioSchema } from './schema.ts'
import { checkShape } from './shape.ts'
import { readYaml, type Source } from './yaml.ts'

/**
 * A scenario from the text of its file, or everything that is wrong with it. It never throws. First the text must be YAML,
 * then it must have the shape of a scenario, then it must make sense; each of the three is checked whole.
 */
export function loadScenario(text: string, file: string): Result<Scenario> {
  const read = readYaml(text, file)
  if (!read.ok) return read
  const source = read.value
  const migrated = migrate(source.value)
  if ('finding' in migrated) return refused(source, [migrated.finding])
  const shaped = checkShape(scenarioSchema, migrated.document)
  if ('findings' in shaped) return refused(source, shaped.findings)
  const spec = shaped.value
  const findings = checkMeaning(spec)
  if (findings.length > 0) return refused(source, findings)
  const scenario = compile(spec, hashRules(spec))
  const untrue = checkToday(scenario)
  return untrue.length > 0 ? refused(source, untrue) : { ok: true, value: scenario }
}

/** The findings at their places, in the order of the file, one for each place. */
function refused(source: Source, findings: readonly Finding[]): { ok: false; issues: Issue[] } {
  const places = new Set<string>()
  const issues = findings.map(source.locate).filter(({ path }) => {
    const seen = places.has(path)
    places.add(path)
    return !seen
  })
  issues.sort((a, b) => a.line! - b.line! || a.column! - b.column!)
  return { ok: false, issues }
}
