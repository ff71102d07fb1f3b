import { describe, expect, test } from 'vitest'
import { calibration, quadrantOf } from '../../engine/index.ts'

const sealed = (low: number, high: number, actual: number | null) => ({ low, high, actual })

describe('calibration of sealed 80 % intervals', () => {
  test('the interval score is the width, and ten times what was missed (Gneiting & Raftery 2007)', () => {
    const { forecasts, hits, counted, relative } = calibration([
      sealed(80, 120, 100),
      sealed(80, 120, 130),
      sealed(80, 120, 75),
    ])
    expect(forecasts.map(({ score }) => score)).toEqual(
      [40, 40 + 100, 40 + 50].map((value) => expect.closeTo(value, 9)),
    )
    expect(forecasts.map(({ hit, missedBy }) => [hit, missedBy])).toEqual([
      [true, 0],
      [false, 10],
      [false, 5],
    ])
    expect([hits, counted]).toEqual([1, 3])
    expect(relative).toBeCloseTo((40 / 100 + 140 / 130 + 90 / 75) / 3, 9)
  })

  test('the ends belong to the interval, and a figure that does not exist does not count', () => {
    const { forecasts, hits, counted } = calibration([sealed(5, 10, 5), sealed(5, 10, 10), sealed(0, 1, null)])
    expect(forecasts.map(({ hit }) => hit)).toEqual([true, true, null])
    expect([hits, counted]).toEqual([2, 2])
  })

  test('of all intervals the one between the 10 % and the 90 % quantile scores best on average', () => {
    const outcomes = Array.from({ length: 1000 }, (_, index) => index)
    const meanScore = (low: number, high: number) =>
      calibration(outcomes.map((actual) => sealed(low, high, actual))).forecasts.reduce(
        (sum, { score }) => sum + score!,
        0,
      )
    const honest = meanScore(100, 900)
    for (const [low, high] of [
      [200, 800],
      [0, 999],
      [50, 850],
      [150, 950],
      [450, 550],
    ])
      expect(meanScore(low, high)).toBeGreaterThan(honest)
  })

  test('says too narrow or too wide only where honest intervals would hardly give so few or so many hits', () => {
    const hitsOf = (hits: number, n: number) =>
      calibration(Array.from({ length: n }, (_, index) => sealed(0, 1, index < hits ? 0.5 : 2))).verdict
    expect(hitsOf(0, 0)).toBe('none')
    // P(0 of 1) = 0.2; P(0 of 2) = 0.04; P(≤ 2 of 6) = 0.017; P(≤ 3 of 6) = 0.099; 0.8^13 = 0.055, 0.8^14 = 0.044.
    expect(hitsOf(0, 1)).toBe('fits')
    expect(hitsOf(0, 2)).toBe('too-narrow')
    expect(hitsOf(2, 6)).toBe('too-narrow')
    expect(hitsOf(3, 6)).toBe('fits')
    expect(hitsOf(13, 13)).toBe('fits')
    expect(hitsOf(14, 14)).toBe('too-wide')
  })
})

test('the grid tells good decisions from good outcomes', () => {
  expect(quadrantOf({ expected: 60, realised: 70 }, 50)).toBe('deserved-success')
  expect(quadrantOf({ expected: 60, realised: 40 }, 50)).toBe('bad-break')
  expect(quadrantOf({ expected: 40, realised: 70 }, 50)).toBe('dumb-luck')
  expect(quadrantOf({ expected: 40, realised: 40 }, 50)).toBe('deserved-failure')
})
