import { expect, test } from 'vitest'
import { ENGINE } from '../../engine/index.ts'
import file from './golden.json' with { type: 'json' }
import { differing, nameOf, otherScenarios, playGolden, type Golden } from './runs.ts'

/*
 * A run file is true as long as the model of its ENGINE is the same. Where a test here fails, its message says what to do.
 */

const UPDATE = 'run `node test/golden/update.ts`'
const golden = file as unknown as Golden
const now = playGolden()

test('the golden file is of this version of the model', () => {
  expect(golden.engine, `ENGINE was raised: ${UPDATE}`).toBe(ENGINE)
})

test('the golden file has every scenario as it is', () => {
  expect(otherScenarios(golden, now), `The rules of a scenario changed; if that was meant, ${UPDATE}`).toBe(false)
})

test('the model gives the same outcomes as ever', () => {
  expect(
    differing(golden, now),
    `The model changed. If it was meant to, raise ENGINE in engine/version.ts and ${UPDATE}, with --unreleased as long as no version was released`,
  ).toEqual([])
})

test.each(now.runs.map((run) => [nameOf(run), run] as const))('the model gives the same run: %s', (name, run) => {
  const known = golden.runs.find((candidate) => nameOf(candidate) === name)
  if (known?.rules === run.rules && golden.engine === now.engine) expect(run).toEqual(known)
})
