import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cornishFisher, LARGEST_SEARCHED_MEAN, roundedQuantile } from '../../engine/luck/cornish-fisher.ts'
import { normalQuantile } from '../../engine/luck/normal.ts'
import { quickQuantile } from '../../engine/luck/quick-normal.ts'
import { fraction, magnitude, uniform } from './arbitraries.ts'
import { TAPE_STEPS, tapeUniform } from './exact.ts'

test('the table is off by less than 5e-10 everywhere on the tape', () => {
  let largest = 0
  // Every 4096th uniform, and all of them where the table begins.
  for (let i = 0; i < TAPE_STEPS; i += i < 2 ** 21 && i >= 2 ** 20 ? 1 : 4096) {
    const u = tapeUniform(i)
    largest = Math.max(largest, Math.abs(quickQuantile(u) - normalQuantile(u)))
  }
  expect(largest).toBeLessThan(5e-10)
})

test('the table is antisymmetric to the bit, and exact at its nodes', () => {
  fc.assert(fc.property(uniform, (u) => quickQuantile(1 - u) === 0 - quickQuantile(u)))
  for (const u of [0.5, 0.25, 0.75, 0.125, 2 ** -12, 1e-20]) expect(quickQuantile(u)).toBe(normalQuantile(u))
})

test('a count comes out as with the exact deviate', () => {
  const share = fraction.map((x) => x / 2)
  fc.assert(
    fc.property(magnitude(LARGEST_SEARCHED_MEAN, 1e9), share, uniform, (mean, p, u) => {
      const parameters = [mean, p * (1 - p), 1 - 2 * p, mean * (1 - p)] as const
      const exact = Math.floor(cornishFisher(...parameters, normalQuantile(u)) + 0.5)
      expect(roundedQuantile(...parameters, u)).toBe(exact)
    }),
    { numRuns: 200_000 },
  )
})
