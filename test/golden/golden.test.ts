import { expect, test } from 'vitest'
import { ENGINE } from '../../engine/index.ts'
import golden from './golden.json' with { type: 'json' }
import { nameOf, playGolden } from './runs.ts'

/*
 * A run file is true as long as the model of its ENGINE is the same. Where a test here fails, either the change was not meant
 * to change any outcome, or raise ENGINE in engine/version.ts and run `node test/golden/update.ts`.
 */

const HOW = 'run: node test/golden/update.ts'
const now = playGolden()

test('is of this version of the model', () => {
  expect(golden.engine, HOW).toBe(ENGINE)
})

test('has every scenario as it is', () => {
  const rules = (runs: { scenario: string; rules: string }[]) => Object.fromEntries(runs.map((run) => [run.scenario, run.rules]))
  expect(rules(golden.runs), `a scenario changed; ${HOW}`).toEqual(rules(now.runs))
})

test.each(now.runs.map((run) => [nameOf(run), run] as const))('the model gives the same run: %s', (name, run) => {
  const known = golden.runs.find((candidate) => nameOf(candidate as typeof run) === name)
  if (known?.rules === run.rules) expect(run).toEqual(known)
})
