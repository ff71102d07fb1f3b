import { expect, test } from 'vitest'
import { KINDS } from '../support/fuzzing.ts'

/* A small part of `npm run fuzz`: always the same cases, so that a failure is there again the next time. */

const CASES: Record<string, number> = { plans: 200, 'scenario files': 60, 'run files': 300, 'plan files': 100 }

test('every kind of case is tried', () => {
  expect(Object.keys(CASES)).toEqual(Object.keys(KINDS))
})

test.each(Object.entries(CASES))(
  'random or broken %s never do harm',
  (kind, cases) => {
    for (let seed = 0; seed < cases; seed++) {
      try {
        KINDS[kind].run(seed)
      } catch (error) {
        throw new Error(
          `${kind} ${seed}: ${String(error)} Again: npm run fuzz -- --only '${kind}' --seed ${seed} --cases 1`,
          { cause: error },
        )
      }
    }
  },
  120_000,
)
