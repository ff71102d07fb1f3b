import { compile, type Scenario } from '../model/compile.ts'
import { checkMeaning, checkToday } from './check.ts'
import { hashRules } from './hash.ts'
import type { Finding, Issue, Path, Result, ScenarioIssueCode } from './issue.ts'
import { migrate } from './migrate.ts'
import { repair } from './repair.ts'
import { scenarioSchema, type ScenarioSpec } from './schema.ts'
import { checkShape } from './shape.ts'
import { readYaml, type Source } from './yaml.ts'

/**
 * A scenario from the text of its file, or everything that is wrong with it: in the order of the file, one issue for each
 * place. It never throws.
 */
export function loadScenario(text: string, file: string): Result<Scenario> {
  const read = readYaml(text, file)
  if (!read.ok) return read
  const source = read.value
  const migrated = migrate(source.value)
  if ('finding' in migrated) return refused(source, [migrated.finding])
  const shaped = checkShape(scenarioSchema, migrated.document)
  if ('findings' in shaped) return refused(source, [...shaped.findings, ...meaningBeside(migrated.document)])
  const spec = shaped.value
  const findings = checkMeaning(spec)
  if (findings.some(({ path }) => path[0] !== undefined && OPENING.has(path[0]))) return refused(source, findings)
  const scenario = compile(spec, hashRules(spec))
  findings.push(...checkToday(scenario))
  return findings.length > 0 || source.issues.length > 0 ? refused(source, findings) : { ok: true, value: scenario }
}

/** Parts from which today's figures are computed: while one of them is wrong the figures say nothing. */
const OPENING = new Set<string | number>([
  'start',
  'rounds',
  'classes',
  'origins',
  'segments',
  'offer',
  'channels',
  'market',
  'history',
])

/** Parts that levers come from, and findings that are about levers. */
const LEVER_PARTS = new Set<string | number>([
  'segments',
  'offer',
  'messages',
  'claims',
  'content',
  'contact',
  'programmes',
  'channels',
  'resources',
  'envelope',
])
const ABOUT_LEVERS = new Set<ScenarioIssueCode>([
  'no-proof',
  'bad-setting',
  'bad-direction',
  'proof-without-change',
  'reserved-id',
])

/** Members that ids come from. */
const ID_PLACES = new Set<string | number>([
  'id',
  'segments',
  'classes',
  'channels',
  'resources',
  'messages',
  'answers',
])
/** Findings that compare a value with its neighbours. */
const RELATIONS = new Set<ScenarioIssueCode>([
  'more-than-people',
  'from-after-to',
  'not-in-range',
  'low-above-high',
  'off-step',
  'step-too-wide',
  'same-ends',
  'costly-default',
  'goal-behind-today',
  'wrong-owner',
  'too-small',
])

/** What is wrong with the meaning of a document that has not the right shape either, as far as the two are independent. */
function meaningBeside(document: unknown): Finding[] {
  const repaired = repair<typeof scenarioSchema>(scenarioSchema, document)
  if (repaired === null) return []
  const { value, touched } = repaired
  const parts = new Set(touched.map(([part]) => part))
  const leversShifted = [...parts].some((part) => LEVER_PARTS.has(part))
  const idsShifted = touched.some((path) => typeof path.at(-1) === 'number' || ID_PLACES.has(path.at(-1)!))
  const related = touched.map((path) => path.slice(0, -1)).filter((parent) => parent.length > 0)
  return checkMeaning(value satisfies ScenarioSpec).filter(({ code, path, params }) => {
    if (touched.some((place) => begins(place, path) || begins(path, place))) return false
    if (leversShifted && (ABOUT_LEVERS.has(code) || params['sort'] === 'lever')) return false
    if (idsShifted && code === 'unknown-reference') return false
    if (RELATIONS.has(code) && related.some((parent) => begins(path, parent))) return false
    if (code === 'unknown-path') return false
    if (code === 'after-the-end') return !parts.has('rounds')
    if (code === 'trial-missing') return !parts.has('offer')
    if (code === 'contact-missing') return !parts.has('contact')
    if (code === 'not-in-range' && path[0] === 'envelope') return !parts.has('budget')
    return true
  })
}

const begins = (path: Path, start: Path): boolean =>
  start.length <= path.length && start.every((step, index) => step === path[index])

/** Most issues that are listed; the last one then says how many more there are. */
const MOST = 200

function refused(source: Source, findings: readonly Finding[]): { ok: false; issues: Issue[] } {
  const issues = [...source.issues]
  const places = new Set(issues.map(({ path }) => path))
  for (const finding of findings.slice(0, MOST)) {
    const issue = source.locate(finding)
    if (!places.has(issue.path)) issues.push(issue)
    places.add(issue.path)
  }
  issues.sort((a, b) => a.line! - b.line! || a.column! - b.column!)
  if (findings.length > MOST)
    issues.push({
      code: 'more-problems',
      path: '',
      params: { count: findings.length - MOST },
      file: issues[0].file,
      line: 1,
      column: 1,
    })
  return { ok: false, issues }
}
