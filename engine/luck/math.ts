/**
 * The transcendental functions of the engine, and the only place that imports them.
 *
 * The built-in ones differ in the last bits between JavaScript engines, and between versions of one engine. These are
 * written in plain arithmetic, so they return the same bits everywhere.
 *
 * Those that every week needs are @stdlib's to the bit, in a third of the time or less: its steps, which are those of
 * FreeBSD's msun, without taking numbers apart in memory, and for the arguments that occur. It answers itself for others.
 */
import exactExp from '@stdlib/math-base-special-exp'
import exactExpm1 from '@stdlib/math-base-special-expm1'
import exactLn from '@stdlib/math-base-special-ln'
import exactLog1p from '@stdlib/math-base-special-log1p'
import pow from '@stdlib/math-base-special-pow'
import tanh from '@stdlib/math-base-special-tanh'

export { pow, tanh }

/** e^x. A product with a power of two, from a table, is exact as long as nothing overflows or underflows. */
export function exp(x: number): number {
  if (!(x > -708 && x < 709)) return exactExp(x)
  if (x > -NEAR_ZERO && x < NEAR_ZERO) return 1 + x
  const k = (x < 0 ? LOG2_E * x - 0.5 : LOG2_E * x + 0.5) | 0
  const high = x - k * LN2_HIGH
  const low = k * LN2_LOW
  const r = high - low
  const t = r * r
  const c =
    r -
    t *
      (1.6666666666666602e-1 +
        t *
          (-2.7777777777015593e-3 +
            t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))))
  return (1 - (low - (r * c) / (2 - c) - high)) * POWERS_OF_TWO[k + LEAST_POWER]
}

/** ln x. */
export function ln(x: number): number {
  if (!(x >= 1 / TWO_TO_31 && x < TWO_TO_31)) return exactLn(x)
  // x = 2^k · m with m from 1 to 2, then from √½ to √2.
  let k = x < 1 ? -Math.clz32(x * TWO_TO_31) : 31 - Math.clz32(x)
  const m = x * POWERS_OF_TWO[LEAST_POWER - k]
  let f = m - 1
  if (m >= ABOUT_ROOT_TWO) {
    f = 0.5 * m - 1
    k += 1
  }
  if (f >= -NEAR_ONE && f < NEAR_ONE) {
    const r = f * f * (0.5 - 0.33333333333333333 * f)
    return k * LN2_HIGH - (r - k * LN2_LOW - f)
  }
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const odd = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373))
  const even = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)))
  const r = even + odd
  if (m < LOW_MIDDLE || m >= HIGH_MIDDLE) return k * LN2_HIGH - (s * (f - r) - k * LN2_LOW - f)
  const h = 0.5 * f * f
  return k * LN2_HIGH - (h - (s * (h + r) + k * LN2_LOW) - f)
}

/** e^x − 1, exact near 0. */
export function expm1(x: number): number {
  const size = Math.abs(x)
  if (!(size >= TINY && size <= HALF_LN2)) return exactExpm1(x)
  const half = 0.5 * x
  const z = x * half
  const r =
    1 +
    z *
      (-0.03333333333333313 +
        z *
          (0.0015873015872548146 +
            z * (-0.0000793650757867488 + z * (0.000004008217827329362 + z * -2.0109921818362437e-7))))
  const t = 3 - r * half
  const e = z * ((r - t) / (6 - x * t))
  return x - (x * e - z)
}

/** ln(1 + x), exact near 0. */
export function log1p(x: number): number {
  if (!(x > ROOT_HALF_LESS_1 && x < ROOT_TWO_LESS_1 && Math.abs(x) >= SMALL)) return exactLog1p(x)
  const h = 0.5 * x * x
  const s = x / (2 + x)
  const z = s * s
  const r =
    z *
    (0.6666666666666735 +
      z *
        (0.3999999999940942 +
          z *
            (0.2857142874366239 +
              z *
                (0.22222198432149784 +
                  z * (0.1818357216161805 + z * (0.15313837699209373 + z * 0.14798198605116586))))))
  return x - (h - s * (h + r))
}

const NEAR_ZERO = 1 / 268435456
/** Where the steps of `ln`, `log1p` and `expm1` change, as the sources have them. */
const NEAR_ONE = 1 / 1048576
const ABOUT_ROOT_TWO = 1 + 0x6a09c * NEAR_ONE
const LOW_MIDDLE = 1 + 0x6147a * NEAR_ONE
const HIGH_MIDDLE = 1 + 0x6b852 * NEAR_ONE
const ROOT_HALF_LESS_1 = -2.928932188134524755992e-1
const ROOT_TWO_LESS_1 = 4.142135623730950488017e-1
const SMALL = 1 / 536870912
const TINY = 1 / 18014398509481984
const HALF_LN2 = 3.46573590279972654709e-1

const TWO_TO_31 = 2147483648
/** ln 2 in two parts, of which the first has zeros to spare for products with k. */
const LN2_HIGH = 6.9314718036912381649e-1
const LN2_LOW = 1.90821492927058770002e-10
const LOG2_E = 1 / (LN2_HIGH + LN2_LOW)
const LEAST_POWER = 1022
/** From 2^-1022 to 2^1023. */
const POWERS_OF_TWO = powersOfTwo()

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(2 * LEAST_POWER + 2)
  powers[LEAST_POWER] = 1
  for (let k = 1; k <= LEAST_POWER + 1; k += 1) powers[LEAST_POWER + k] = powers[LEAST_POWER + k - 1] * 2
  for (let k = 1; k <= LEAST_POWER; k += 1) powers[LEAST_POWER - k] = powers[LEAST_POWER - k + 1] / 2
  return powers
}

/** Probability in [0, 1] of the log-odds x. Never overflows: −∞ gives 0, +∞ gives 1. */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x))
}

/** Log-odds of the probability p in [0, 1]: the inverse of `logistic`, −∞ at 0 and +∞ at 1. */
export function logit(p: number): number {
  return ln(p / (1 - p))
}

/** ln(a ÷ b) of positive numbers; the usual case a = b costs nothing. */
export function lnRatio(a: number, b: number): number {
  return a === b ? 0 : ln(a / b)
}

/** The value of [low, high] nearest to x. NaN stays NaN, so that a mistake is not hidden. */
export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x
}
