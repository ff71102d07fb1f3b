import { expect, test } from 'vitest'
import { cornishFisher, GUARDED_SPAN, LARGEST_SEARCHED_MEAN } from '../../engine/luck/cornish-fisher.ts'
import { normalQuantile } from '../../engine/luck/normal.ts'
import { binomial, poisson, quantile, tapeUniform } from './exact.ts'

// What the promise of monotone counts rests on, over the whole range of a tape's uniform (|z| < 6.34) and p ≤ ½.

const DEVIATES = Array.from({ length: 635 }, (_, i) => (i - 317) / 50)
const PROBABILITIES = Array.from({ length: 51 }, (_, i) => i / 100)
const MEANS = Array.from({ length: 81 }, (_, i) => LARGEST_SEARCHED_MEAN * 10 ** ((i / 80) ** 2 * 8))

test('the approximation rises with the mean wherever it gives a person at all', () => {
  let leastByProbability = Infinity
  let leastByTrials = Infinity
  let mostPerTrial = 0
  for (const z of DEVIATES) {
    for (const mean of MEANS) {
      for (const p of PROBABILITIES) {
        const count = quantileOf(mean, p, z)
        if (count < 0.5) continue
        const step = mean * 1e-5
        const trials = mean / p
        if (p < 0.5) {
          const byProbability = (quantileOf(mean + step, (mean + step) / trials, z) - count) / step
          leastByProbability = Math.min(leastByProbability, byProbability)
        }
        const byTrials = (quantileOf(mean + step, p, z) - count) / step
        leastByTrials = Math.min(leastByTrials, byTrials)
        mostPerTrial = Math.max(mostPerTrial, byTrials * p)
      }
    }
  }
  expect(leastByProbability).toBeGreaterThan(0.3)
  expect(leastByTrials).toBeGreaterThan(0.3)
  expect(mostPerTrial).toBeLessThan(0.9)
})

test('beyond the guarded span the approximation is above every exact quantile at its beginning', () => {
  const end = LARGEST_SEARCHED_MEAN + GUARDED_SPAN
  const uniforms = Array.from({ length: 33 }, (_, i) => 2 ** i).flatMap((i) => [
    tapeUniform(i - 1),
    1 - tapeUniform(i - 1),
  ])
  for (const n of [40, 41, 45, 60, 100, 300, 1000, 1e5, 1e9, Infinity]) {
    const exact = n === Infinity ? poisson(LARGEST_SEARCHED_MEAN) : binomial(n, LARGEST_SEARCHED_MEAN / n)
    for (const u of uniforms) {
      const count = Math.max(0, Math.floor(quantileOf(end, end / n, normalQuantile(u)) + 0.5))
      expect(count, `n = ${n}, u = ${u}`).toBeGreaterThanOrEqual(quantile(exact, u))
    }
  }
})

test('at the beginning of the guarded span the exact quantile is at most one above the approximation', () => {
  const uniforms = Array.from({ length: 4001 }, (_, i) => tapeUniform(Math.min(2 ** 32 - 1, i * 2 ** 20)))
  const tails = Array.from({ length: 33 }, (_, i) => tapeUniform(2 ** i - 1)).flatMap((u) => [u, 1 - u])
  for (const n of [24, 25, 27, 30, 35, 40, 60, 100, 300, 1000, 1e5, 1e9, Infinity]) {
    const exact = n === Infinity ? poisson(LARGEST_SEARCHED_MEAN) : binomial(n, LARGEST_SEARCHED_MEAN / n)
    for (const u of [...uniforms, ...tails]) {
      const z = normalQuantile(u)
      const count = Math.max(0, Math.floor(quantileOf(LARGEST_SEARCHED_MEAN, LARGEST_SEARCHED_MEAN / n, z) + 0.5))
      expect(quantile(exact, u), `n = ${n}, u = ${u}`).toBeLessThanOrEqual(count + 1)
    }
  }
})

function quantileOf(mean: number, p: number, z: number): number {
  return cornishFisher(mean, p * (1 - p), 1 - 2 * p, mean * (1 - p), z)
}
