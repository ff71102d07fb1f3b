import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalCdf, normalQuantile } from '../../engine/luck/normal.ts'
import { fraction, uniform } from './arbitraries.ts'

// To 17 digits, by arithmetic of 40 digits.
const KNOWN_AREAS = [
  [-37, 5.7255712225245768e-300],
  [-8, 6.2209605742717841e-16],
  [-5.7, 5.9903714010635282e-9],
  [-3, 1.3498980316300945e-3],
  [-1, 0.15865525393145705],
  [-0.5, 0.3085375387259869],
  [0, 0.5],
  [1 / 3, 0.63055865981823635],
  [1.5, 0.93319279873114193],
  [6, 0.99999999901341235],
] as const

const KNOWN_QUANTILES = [
  [0.5, 0],
  [0.75, 0.67448975019608174],
  [0.9, 1.2815515655446006],
  [0.975, 1.959963984540054],
  [0.001, -3.0902323061678135],
  [1e-10, -6.3613409024040562],
  [1e-20, -9.2623400897984076],
] as const

describe('normal distribution function', () => {
  test.each(KNOWN_AREAS)('P(Z ≤ %d) = %d', (x, area) => {
    expect(Math.abs(normalCdf(x) / area - 1)).toBeLessThan(1e-13)
  })

  test('is one half at 0 and complete at infinity', () => {
    expect([normalCdf(-Infinity), normalCdf(0), normalCdf(Infinity)]).toEqual([0, 0.5, 1])
  })

  test('is symmetric and has no step where its approximations meet', () => {
    for (const seam of [0.67448975, Math.sqrt(32)]) {
      expect(normalCdf(-seam * (1 + 1e-15)) / normalCdf(-seam * (1 - 1e-15))).toBeCloseTo(1, 12)
    }
    fc.assert(
      fc.property(fraction, (share) => {
        const x = 18 * share - 9
        expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 15)
      }),
    )
  })
})

describe('normal quantile', () => {
  test.each(KNOWN_QUANTILES)('z(%d) = %d', (u, z) => {
    expect(Math.abs(normalQuantile(u) - z)).toBeLessThanOrEqual(4e-16 * Math.abs(z))
  })

  test('is undone by the distribution function, for every uniform of a tape', () => {
    fc.assert(
      fc.property(uniform, (u) => {
        const tail = Math.min(u, 1 - u)
        expect(Math.abs(normalCdf(normalQuantile(tail)) / tail - 1)).toBeLessThan(2e-13)
      }),
      { numRuns: 5000 },
    )
  })

  test('is antisymmetric to the bit', () => {
    fc.assert(fc.property(uniform, (u) => normalQuantile(1 - u) === 0 - normalQuantile(u)))
  })
})
