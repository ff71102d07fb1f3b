import { expect, test } from 'vitest'
import { ENGINE } from '../../engine/index.ts'
import golden from './golden.json' with { type: 'json' }
import { nameOf, playGolden } from './runs.ts'

/*
 * A run file is true as long as the model of its ENGINE is the same. Where a test here fails, either the change was not meant
 * to change any outcome, or raise ENGINE in engine/version.ts and run `node test/golden/update.ts`.
 */

const now = playGolden()

test('the golden file is of this version of the model; if not: node test/golden/update.ts', () => {
  expect(golden.engine).toBe(ENGINE)
})

test('the golden file has every scenario as it is; if not: node test/golden/update.ts', () => {
  const rules = (runs: { scenario: string; rules: string }[]) =>
    Object.fromEntries(runs.map((run) => [run.scenario, run.rules]))
  expect(rules(golden.runs)).toEqual(rules(now.runs))
})

test.each(now.runs.map((run) => [nameOf(run), run] as const))('the model gives the same run: %s', (name, run) => {
  const known = golden.runs.find((candidate) => nameOf(candidate as typeof run) === name)
  if (known?.rules === run.rules) expect(run).toEqual(known)
})
