/*
 * `npm test`: every check and every test, one after another, and one closing line that sums them up.
 * `npm test -- luck` runs the same checks and only the tests whose path contains "luck".
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

type Tally = { passed: number; failed: number }

const top = join(import.meta.dirname, '../..')
const programs = join(top, 'node_modules/.bin')
const env = { ...process.env, PATH: programs + delimiter + process.env['PATH'] }
const filter = process.argv.slice(2)
const reports = mkdtempSync(join(tmpdir(), 'sandtable-tests-'))

const tallies: Tally[] = []
for (const name of ['typecheck', 'lint', 'format:check', 'knip']) tallies.push(check(name))
tallies.push(suite('node'))
tallies.push(check('same-bits'))
const built = check('build')
tallies.push(built)
if (built.failed === 0) tallies.push(suite('browser'))
rmSync(reports, { recursive: true, force: true })

const passed = sum(tallies.map((tally) => tally.passed))
const failed = sum(tallies.map((tally) => tally.failed))
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

/** Runs one npm script that is no test: nothing when it succeeds, one failure when it does not. */
function check(name: string): Tally {
  return { passed: 0, failed: run(name, ['npm', 'run', '--silent', name]) ? 0 : 1 }
}

/** Runs one project of Vitest and counts its tests; a run that broke without a failed test is one failure. */
function suite(project: string): Tally {
  const report = join(reports, `${project}.json`)
  const fine = run(`tests: ${project}`, [
    ...['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json'],
    ...[`--outputFile.json=${report}`, ...(filter.length > 0 ? ['--passWithNoTests', ...filter] : [])],
  ])
  const { passed, failed } = read(report)
  return { passed, failed: fine ? failed : Math.max(1, failed) }
}

/** The part of Vitest's report that is read here. */
type Report = { testResults: { status: string; assertionResults: { status: string }[] }[] }

/** What a report says: a file that broke before its tests is one failure; no report at all says nothing. */
function read(report: string): Tally {
  if (!existsSync(report)) return { passed: 0, failed: 0 }
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  const tests = testResults.flatMap((file) => (file.assertionResults.length > 0 ? file.assertionResults : [file]))
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length,
  }
}

function run(title: string, [program, ...words]: string[]): boolean {
  console.log(`\n── ${title}`)
  const began = performance.now()
  const { status, error } = spawnSync(program!, words, { cwd: top, env, stdio: 'inherit' })
  if (error) console.error(error)
  console.log(`── ${title}: ${status === 0 ? 'ok' : 'FAILED'} in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  return status === 0
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
