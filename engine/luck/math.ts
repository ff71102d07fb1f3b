/**
 * The transcendental functions of the engine, and the only place that imports them.
 *
 * The built-in ones differ in the last bits between JavaScript engines, and between versions of one engine. These are
 * written in plain arithmetic, so they return the same bits everywhere.
 */
import exp from '@stdlib/math-base-special-exp'
import expm1 from '@stdlib/math-base-special-expm1'
import ln from '@stdlib/math-base-special-ln'
import log1p from '@stdlib/math-base-special-log1p'
import pow from '@stdlib/math-base-special-pow'
import tanh from '@stdlib/math-base-special-tanh'

export { exp, expm1, ln, log1p, pow, tanh }

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
