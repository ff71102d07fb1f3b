import stdlibExp from '@stdlib/math-base-special-exp'
import stdlibExpm1 from '@stdlib/math-base-special-expm1'
import stdlibLn from '@stdlib/math-base-special-ln'
import stdlibLog1p from '@stdlib/math-base-special-log1p'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clamp, exp, expm1, ln, log1p, logistic, logit, pow, tanh } from '../../engine/luck/math.ts'
import { fraction, magnitude } from './arbitraries.ts'

describe('elementary functions', () => {
  test('agree with the built-in ones to the last digits', () => {
    const number = magnitude(1e-6, 20)
    fc.assert(
      fc.property(number, number, (x, y) => {
        close(exp(x), Math.exp(x))
        close(ln(x), Math.log(x), 1e-15)
        close(expm1(-x), Math.expm1(-x))
        close(log1p(x), Math.log1p(x))
        close(pow(x, y), Math.pow(x, y))
        close(tanh(x), Math.tanh(x))
      }),
    )
  })
})

describe('exp', () => {
  test("gives the bits of @stdlib's, its ends and the seams between powers of two included", () => {
    const ends = [
      0,
      -0,
      709,
      709.782712893384,
      710,
      -708,
      -745.1,
      -746,
      2 ** -28,
      -(2 ** -28),
      5e-324,
      Infinity,
      -Infinity,
      NaN,
    ]
    const seams = Array.from({ length: 4200 }, (_, i) => ((i - 2100) / 2) * Math.LN2)
    const spread = Array.from({ length: 200_000 }, (_, i) => (i - 100_000) * 0.00712345)
    const differing = [
      ...ends,
      ...seams,
      ...seams.map((x) => x * (1 + 2 ** -52)),
      ...seams.map((x) => x * (1 - 2 ** -52)),
      ...spread,
    ].filter((x) => !Object.is(exp(x), stdlibExp(x)))
    expect(differing).toEqual([])
  })
})

describe.each([
  ['ln', ln, stdlibLn],
  ['expm1', expm1, stdlibExpm1],
  ['log1p', log1p, stdlibLog1p],
])('%s', (_, own, stdlib) => {
  test("gives the bits of @stdlib's, its ends and the seams between its steps included", () => {
    const highBits = [0, 1, 0x6147a, 0x6a09c, 0x6b851, 0x6b852, 0xffffe].map((bits) => 1 + bits / 2 ** 20)
    const powers = Array.from({ length: 2098 }, (_, i) => 2 ** (i - 1074))
    const seams = [Math.SQRT2, Math.SQRT2 - 1, Math.SQRT1_2 - 1, Math.LN2 / 2, 1.5 * Math.LN2, 56 * Math.LN2].concat(
      powers.flatMap((power) => highBits.map((bits) => bits * power)),
    )
    const spread = Array.from({ length: 200_000 }, (_, i) => (i - 100_000) * 0.00012345)
    const uniforms = Array.from({ length: 50_000 }, (_, i) => (i * 85_899 + 0.5) / 2 ** 32)
    const differing = [0, Infinity, NaN]
      .concat(seams, spread, uniforms)
      .flatMap((x) => [x, x * (1 + 2 ** -52), x * (1 - 2 ** -52), 1 + x])
      .flatMap((x) => [x, -x])
      .filter((x) => !Object.is(own(x), stdlib(x)))
    expect(differing).toEqual([])
  })
})

describe('logistic and logit', () => {
  test('are inverse to each other', () => {
    fc.assert(
      fc.property(fraction, (share) => {
        const x = 40 * share - 30
        expect(logit(logistic(x))).toBeCloseTo(x, 9)
      }),
    )
  })

  test('reach their ends without NaN', () => {
    expect([logistic(-Infinity), logistic(-1e4), logistic(0), logistic(1e4), logistic(Infinity)]).toEqual([
      0, 0, 0.5, 1, 1,
    ])
    expect([logit(0), logit(0.5), logit(1)]).toEqual([-Infinity, 0, Infinity])
  })
})

test('clamp keeps within bounds and does not hide NaN', () => {
  expect([clamp(-1, 0, 2), clamp(1, 0, 2), clamp(3, 0, 2), clamp(NaN, 0, 2)]).toEqual([0, 1, 2, NaN])
})

function close(actual: number, expected: number, slack = 0): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(2e-14 * Math.abs(expected) + slack)
}
