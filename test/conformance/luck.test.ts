import { describe, expect, test } from 'vitest'
import { binomialQuantile } from '../../engine/luck/binomial.ts'
import { normalCdf } from '../../engine/luck/normal.ts'
import { generator } from '../../engine/luck/tape.ts'
import { binomial, moments, sampledDistribution, totalVariation } from '../luck/exact.ts'
import fixture from './luck.json' with { type: 'json' }

describe('reference vectors of luck', () => {
  test('the stream of a seed', () => {
    const { value, tolerance } = fixture['prng.seed=maestria-1']
    const next = generator('maestria-1')
    for (const draw of value) {
      const uniform = next()
      expect(Math.abs(uniform - draw)).toBeLessThan(tolerance)
      expect(uniform).toBe(draw + 0.5 / 2 ** 32)
    }
  })

  test.each(fixture['binomInv.quantiles'].value)('the quantile $u of $n trials of $p', ({ u, n, p, count }) => {
    expect(binomialQuantile(n, p, u)).toBe(count)
  })

  test('mean and deviation of a large draw', () => {
    const { value, tolerance } = fixture['binomial.n1e6.p.02']
    const exact = binomial(value.n, value.p)
    const sampled = sampledDistribution((u) => binomialQuantile(value.n, value.p, u), exact)
    const { mean, variance } = moments(exact.first, sampled)
    expect(Math.abs(mean / value.mean - 1)).toBeLessThan(tolerance)
    expect(Math.abs(Math.sqrt(variance) / value.sd - 1)).toBeLessThan(tolerance)
  })

  test.each(fixture['binomInv.total_variation'].value)('distance of $n trials of $p', ({ n, p, distance }) => {
    const exact = binomial(n, p)
    const sampled = sampledDistribution((u) => binomialQuantile(n, p, u), exact)
    const { tolerance } = fixture['binomInv.total_variation']
    expect(totalVariation(sampled, exact.probability)).toBeLessThan(distance * (1 + tolerance))
  })

  test('promoters and detractors of normal ratings', () => {
    const { value, tolerance } = fixture['nps.normal(8,1.5).cut8.5/6.5']
    const promoters = 1 - normalCdf((8.5 - 8) / 1.5)
    const detractors = normalCdf((6.5 - 8) / 1.5)
    expect(Math.abs(promoters - value.promoters)).toBeLessThan(tolerance)
    expect(Math.abs(detractors - value.detractors)).toBeLessThan(tolerance)
    expect(Math.abs(100 * (promoters - detractors) - value.nps)).toBeLessThan(100 * tolerance)
  })
})
