import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { poissonQuantile } from '../../engine/luck/poisson.ts'
import { LARGEST_SEARCHED_MEAN } from '../../engine/luck/cornish-fisher.ts'
import { magnitude, uniform } from './arbitraries.ts'
import { moments, poisson, quantile, sampledDistribution, tapeUniform, TAPE_STEPS, totalVariation } from './exact.ts'

const anyMean = magnitude(1e-6, 1e9)

describe('Poisson quantile', () => {
  test('is the exact one for small means', () => {
    fc.assert(
      fc.property(magnitude(1e-3, 12), uniform, (m, u) => {
        const mean = Math.fround(m)
        expect(poissonQuantile(mean, u)).toBe(quantile(poisson(mean), u))
      }),
      { numRuns: 10_000 },
    )
  })

  test('is at most one beside the exact one for larger means, on all of the tape', () => {
    fc.assert(
      fc.property(magnitude(12, 1e5), uniform, (m, u) => {
        const mean = Math.fround(m)
        expect(Math.abs(poissonQuantile(mean, u) - quantile(poisson(mean), u))).toBeLessThanOrEqual(1)
      }),
      { numRuns: 2000 },
    )
  })

  test('of nothing expected is nothing', () => {
    fc.assert(fc.property(uniform, (u) => poissonQuantile(0, u) === 0))
  })

  test('does not turn a broken mean into people', () => {
    expect(poissonQuantile(NaN, 0.5)).toBeNaN()
  })

  test('is a whole number of at least 0', () => {
    fc.assert(
      fc.property(anyMean, uniform, (mean, u) => {
        const count = poissonQuantile(mean, u)
        return Number.isInteger(count) && count >= 0
      }),
      { numRuns: 10_000 },
    )
  })

  test('never falls when more are expected, or with more luck', () => {
    fc.assert(
      fc.property(fc.oneof(anyMean, magnitude(8, 24)), magnitude(2 ** -52, 1), uniform, uniform, (mean, more, u, v) => {
        const count = poissonQuantile(mean, Math.min(u, v))
        expect(poissonQuantile(mean * (1 + more), Math.min(u, v))).toBeGreaterThanOrEqual(count)
        expect(poissonQuantile(mean, Math.max(u, v))).toBeGreaterThanOrEqual(count)
      }),
      { numRuns: 40_000 },
    )
  })

  test('does not fall at the seam of its methods, for the uniforms at which counts change', () => {
    const exact = poisson(LARGEST_SEARCHED_MEAN)
    for (const [i, share] of exact.probability.entries()) {
      for (const offset of [-1e-1, -1e-2, -1e-3, -1e-4, 1e-4, 1e-3, 1e-2, 1e-1]) {
        const u = exact.below[i] + offset * share
        if (u < tapeUniform(0) || u > tapeUniform(TAPE_STEPS - 1)) continue
        const before = poissonQuantile(LARGEST_SEARCHED_MEAN, u)
        expect(poissonQuantile(LARGEST_SEARCHED_MEAN * (1 + 1e-6), u), `u = ${u}`).toBeGreaterThanOrEqual(before)
      }
    }
  })

  test.each([0.01, 1, 11.9, 12.1, 19.9, 20.1, 300, 1e5])(
    'of mean %d has the mean, variance and shape it should',
    (m) => {
      const exact = poisson(m)
      const sampled = sampledDistribution((u) => poissonQuantile(m, u), exact)
      const { mean, variance } = moments(exact.first, sampled)
      expect(totalVariation(sampled, exact.probability)).toBeLessThan(1.5e-4)
      expect(Math.abs(mean / m - 1)).toBeLessThan(2e-5)
      expect(Math.abs(variance / m - 1)).toBeLessThan(2e-4)
    },
  )
})
