import { GUARDED_SPAN, LARGEST_SEARCHED_MEAN, roundedQuantile } from './cornish-fisher.ts'
import { FAR_TAIL, quantileFromAbove } from './far-tail.ts'
import { clamp, exp, log1p } from './math.ts'

/**
 * Successes among n independent trials of probability p, read off one uniform: the smallest count k with
 * P(X ≤ k) ≥ u.
 *
 * @param n trials, an integer in 0…1e9
 * @param p probability of a success; values outside 0…1 count as 0 or 1
 * @param u a uniform of the tape, in (0, 1)
 * @returns an integer in 0…n
 *
 * For the same n and u a larger p never gives fewer successes: two plans on one tape differ by what they do, not by a
 * reshuffled luck. Every piece sees to it:
 * - the exact search and the approximation for large means both rise with p;
 * - just above the seam between them the approximation may not fall below the exact quantile of the seam, which no
 *   smaller p exceeds;
 * - p > ½ counts the failures with 1 − u: mirror images, that meet at ½;
 * - p is rounded to single precision, which keeps its order. Two probabilities are then equal or so far apart, a part in
 *   2^24, that rounding errors cannot swap their counts.
 *
 * One more trial adds nobody or one person, but for a few uniforms in 10^8 at the seam.
 */
export function binomialQuantile(n: number, p: number, u: number): number {
  if (n <= 0 || p <= 0) return 0
  if (p >= 1) return n
  const rare = p <= 0.5
  const q = Math.fround(rare ? p : 1 - p)
  const v = rare ? u : 1 - u
  const mean = n * q
  let count
  // (1 − q)^n ≥ 1 − nq (Bernoulli): spares most draws of rare events everything else.
  if (v <= 1 - mean) count = 0
  else if (mean >= LARGEST_SEARCHED_MEAN + GUARDED_SPAN) count = approximation(n, q, v)
  else count = smallQuantile(n, q, v)
  return rare ? count : n - count
}

/** The quantile for p ≤ ½ up to the end of the guarded span. */
function smallQuantile(n: number, p: number, u: number): number {
  if (n * p <= LARGEST_SEARCHED_MEAN) return searchBinomial(n, p, u)
  const count = approximation(n, p, u)
  // The exact quantile of the seam is at most one above its approximation: mostly there is no need to search for it.
  const seam = LARGEST_SEARCHED_MEAN / n
  return count > approximation(n, seam, u) ? count : Math.max(count, searchBinomial(n, seam, u))
}

/** The approximate quantile for p ≤ ½. */
function approximation(n: number, p: number, u: number): number {
  const spread = p * (1 - p)
  return clamp(roundedQuantile(n * p, spread, 1 - 2 * p, n * spread, u), 0, n)
}

/** Adds up the probabilities of 0, 1, 2, … successes until they reach u. */
function searchBinomial(n: number, p: number, u: number): number {
  const odds = p / (1 - p)
  let term = failureOfAll(n, p)
  if (1 - u < FAR_TAIL) return searchFromAbove(n, odds, term, 1 - u)
  let sum = term
  let count = 0
  while (sum < u) {
    count += 1
    term *= ((n + 1) / count - 1) * odds
    sum += term
  }
  return count
}

/** Apart from the search: a closure in it would cost every search an allocation, a tenth of its time. */
function searchFromAbove(n: number, odds: number, none: number, tail: number): number {
  return quantileFromAbove(none, (k) => ((n + 1) / k - 1) * odds, n, tail)
}

/** (1 − p)^n. Squaring doubles the relative error every time, so large powers go through the logarithm. */
function failureOfAll(n: number, p: number): number {
  return n <= LARGEST_SQUARED_POWER ? powerBySquaring(1 - p, n) : exp(n * log1p(-p))
}

/** Up to this power, squaring costs a third of exp and log1p and errs by less than 1e-13. */
const LARGEST_SQUARED_POWER = 1000

function powerBySquaring(base: number, exponent: number): number {
  let power = 1
  let square = base
  for (let rest = exponent; rest > 0; rest >>= 1) {
    if (rest & 1) power *= square
    square *= square
  }
  return power
}
