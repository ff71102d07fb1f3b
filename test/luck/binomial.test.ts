import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binomialQuantile } from '../../engine/luck/binomial.ts'
import { LARGEST_SEARCHED_MEAN } from '../../engine/luck/cornish-fisher.ts'
import { fraction, magnitude, trials, uniform } from './arbitraries.ts'
import { binomial, moments, quantile, sampledDistribution, tapeUniform, totalVariation, TAPE_STEPS } from './exact.ts'

const probability = fc.oneof({ weight: 9, arbitrary: fraction }, fc.constantFrom(0, 0.5, 1))
const SMALLEST = tapeUniform(0)
const LARGEST = tapeUniform(TAPE_STEPS - 1)

describe('binomial quantile', () => {
  test('is the exact one while few are expected to succeed, or to fail', () => {
    fc.assert(
      fc.property(trials, magnitude(1e-3, 12), fc.boolean(), uniform, (n, mean, mirrored, u) => {
        const rare = Math.fround(Math.min(mean / n, 0.5)) * (1 - 1e-6)
        const p = Math.fround(rare)
        const exact = binomial(n, p)
        if (mirrored) expect(binomialQuantile(n, 1 - p, u)).toBe(n - quantile(exact, 1 - u))
        else expect(binomialQuantile(n, p, u)).toBe(quantile(exact, u))
      }),
      { numRuns: 10_000 },
    )
  })

  test('is at most one beside the exact one elsewhere, on all of the tape', () => {
    fc.assert(
      fc.property(fc.integer({ min: 25, max: 20_000 }), probability, uniform, (n, share, u) => {
        const p = Math.fround(share)
        fc.pre(p > 0 && p < 1)
        expect(Math.abs(binomialQuantile(n, p, u) - quantile(binomial(n, p), u))).toBeLessThanOrEqual(1)
      }),
      { numRuns: 3000 },
    )
  })

  test('stays within 0…n and has no surprises at the ends', () => {
    for (const u of [SMALLEST, 0.5, LARGEST]) {
      for (const n of [0, 1, 40, 1e9]) {
        expect(binomialQuantile(n, 0, u)).toBe(0)
        expect(binomialQuantile(n, 1, u)).toBe(n)
        expect(binomialQuantile(n, 1e-300, u)).toBe(0)
        expect(binomialQuantile(n, 1 - 2 ** -53, u)).toBeGreaterThanOrEqual(n - 5)
      }
    }
    fc.assert(
      fc.property(trials, probability, uniform, (n, p, u) => {
        const count = binomialQuantile(n, p, u)
        return Number.isInteger(count) && count >= 0 && count <= n
      }),
      { numRuns: 10_000 },
    )
  })

  test('does not turn a broken probability into people', () => {
    expect(binomialQuantile(10, NaN, 0.5)).toBeNaN()
  })
})

describe('on one uniform, a larger probability never gives a smaller count', () => {
  // Each ladder holds 60 probabilities: 4000 × 59 pairs per test.
  const numRuns = 4000
  const ladder = (rung: fc.Arbitrary<number>) => fc.array(rung, { minLength: 60, maxLength: 60 })
  const rises = (n: number, probabilities: number[], u: number) => {
    const counts = probabilities.toSorted((a, b) => a - b).map((p) => binomialQuantile(n, p, u))
    return counts.every((count, i) => i === 0 || count >= counts[i - 1])
  }

  test('anywhere', () => {
    const rung = fc.oneof(probability, magnitude(1e-9, 1))
    fc.assert(fc.property(trials, ladder(rung), uniform, rises), { numRuns })
  })

  test('where the exact search ends and the approximation begins', () => {
    fc.assert(
      fc.property(trials, ladder(magnitude(8, 24)), fc.boolean(), uniform, (n, means, mirrored, u) => {
        const rungs = means.map((mean) => Math.min(1, mean / n))
        return rises(n, mirrored ? rungs.map((p) => 1 - p) : rungs, u)
      }),
      { numRuns },
    )
  })

  test('across one half, where failures are counted instead', () => {
    const offset = fc.tuple(magnitude(1e-16, 0.1), fc.constantFrom(-1, 1)).map(([size, sign]) => 0.5 + sign * size)
    fc.assert(fc.property(trials, ladder(offset), uniform, rises), { numRuns })
  })

  test('right at the seam, for the uniforms at which counts change', () => {
    for (const n of [25, 30, 40, 60, 100, 1000, 1e6, 1e9]) {
      const seam = LARGEST_SEARCHED_MEAN / n
      const exact = binomial(n, seam)
      for (const [i, share] of exact.probability.entries()) {
        for (const offset of [-1e-1, -1e-2, -1e-3, -1e-4, -1e-5, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1]) {
          const u = exact.below[i] + offset * share
          if (u < SMALLEST || u > LARGEST) continue
          expect(rises(n, [seam * (1 - 1e-6), seam * (1 + 1e-6), seam * (1 + 1e-3)], u), `n = ${n}, u = ${u}`).toBe(
            true,
          )
        }
      }
    }
  })

  test('digit by digit round the probability at which one more succeeds', () => {
    fc.assert(
      fc.property(trials, magnitude(0.1, 1e6), fc.boolean(), uniform, (n, mean, mirrored, u) => {
        const near = Math.min(0.5, mean / n)
        const start = mirrored ? 1 - near : near
        const turn = nextRise(n, start, u)
        const ulps = Array.from({ length: 81 }, (_, i) => turn * (1 + (i - 40) * Number.EPSILON))
        const floats = Array.from({ length: 9 }, (_, i) => turn * (1 + (i - 4) * 2 ** -25))
        return rises(n, [...ulps, ...floats], u)
      }),
      { numRuns },
    )
  })

  /** The least probability above p that gives more than p does, or nearly 1. */
  function nextRise(n: number, p: number, u: number): number {
    const count = binomialQuantile(n, p, u)
    let [low, high] = [p, 1]
    for (let step = 0; step < 60; step += 1) {
      const middle = (low + high) / 2
      if (binomialQuantile(n, middle, u) > count) high = middle
      else low = middle
    }
    return low
  }
})

test('more luck never gives fewer', () => {
  fc.assert(
    fc.property(trials, fc.oneof(probability, magnitude(1e-9, 1)), uniform, uniform, (n, p, u, v) => {
      return binomialQuantile(n, p, Math.min(u, v)) <= binomialQuantile(n, p, Math.max(u, v))
    }),
    { numRuns: 10_000 },
  )
})

// Not to the last case, unlike p: where n·p passes from search to approximation, about one tape value in 10^8 may lose
// one person. Those values are left out here.
test('one more trial adds nobody or one person', () => {
  const usual = uniform.filter((u) => Math.min(u, 1 - u) > 1e-6)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), fc.oneof(probability, magnitude(1e-4, 1)), usual, (n, p, u) => {
      const added = binomialQuantile(n + 1, p, u) - binomialQuantile(n, p, u)
      return added === 0 || added === 1
    }),
    { numRuns: 10_000 },
  )
})

describe('over all values of the tape', () => {
  test.each([
    [1, 0.3],
    [5, 0.5],
    [24, 0.5],
    [25, 0.5],
    [40, 0.3],
    [100, 0.12],
    [100, 0.1201],
    [100, 0.2],
    [100, 0.9],
    [1000, 0.012],
    [1000, 0.0121],
    [10_000, 0.0019],
    [10_000, 0.0021],
    [1_000_000, 1e-6],
    [1_000_000, 1.3e-5],
    [1_000_000, 0.02],
    [1_000_000_000, 1e-9],
    [1_000_000_000, 1.21e-8],
    [1_000_000_000, 1e-6],
  ])('n = %d, p = %d has the mean, variance and shape it should', (n, p) => {
    const exact = binomial(n, p)
    const sampled = sampledDistribution((u) => binomialQuantile(n, p, u), exact)
    const { mean, variance } = moments(exact.first, sampled)
    expect(totalVariation(sampled, exact.probability)).toBeLessThan(1.5e-4)
    expect(Math.abs(mean / (n * p) - 1)).toBeLessThan(2e-5)
    expect(Math.abs(variance / (n * p * (1 - p)) - 1)).toBeLessThan(2e-4)
  })

  test('a billion people keep their mean and spread', () => {
    const strata = 200_000
    const counts = Array.from({ length: strata }, (_, i) => binomialQuantile(1e9, 0.4, (i + 0.5) / strata))
    const { mean, variance } = describeCounts(counts)
    expect(Math.abs(mean / 4e8 - 1)).toBeLessThan(1e-7)
    expect(Math.abs(variance / 2.4e8 - 1)).toBeLessThan(1e-3)
  })
})

function describeCounts(counts: readonly number[]): { mean: number; variance: number } {
  const mean = counts.reduce((total, count) => total + count, 0) / counts.length
  const variance = counts.reduce((total, count) => total + (count - mean) ** 2, 0) / counts.length
  return { mean, variance }
}

// The inversion sampler of a well-known package gives a mean of 20.476 here.
test('a hundred trials of one in five come to twenty on average', () => {
  const draws = 1_000_000
  let total = 0
  for (let i = 0; i < draws; i += 1) total += binomialQuantile(100, 0.2, (i + 0.5) / draws)
  expect(total / draws).toBeCloseTo(20, 3)
})
