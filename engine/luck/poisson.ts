import { GUARDED_SPAN, LARGEST_SEARCHED_MEAN, roundedQuantile } from './cornish-fisher.ts'
import { FAR_TAIL, quantileFromAbove } from './far-tail.ts'
import { exp } from './math.ts'

/**
 * A Poisson count read off one uniform: the smallest k with P(X ≤ k) ≥ u.
 *
 * @param mean expected count, 0…1e9; a negative one counts as 0
 * @param u a uniform of the tape, in (0, 1)
 * @returns a non-negative integer
 *
 * For the same u a larger mean never gives a smaller count; `binomialQuantile` says how.
 */
export function poissonQuantile(mean: number, u: number): number {
  if (mean <= 0) return 0
  const rate = Math.fround(mean)
  // e^(−rate) ≥ 1 − rate
  if (u <= 1 - rate) return 0
  if (rate <= LARGEST_SEARCHED_MEAN) return searchPoisson(rate, u)

  const count = approximation(rate, u)
  if (rate >= LARGEST_SEARCHED_MEAN + GUARDED_SPAN || count > approximation(LARGEST_SEARCHED_MEAN, u)) return count
  return Math.max(count, searchPoisson(LARGEST_SEARCHED_MEAN, u))
}

function approximation(rate: number, u: number): number {
  return Math.max(0, roundedQuantile(rate, 0, 1, rate, u))
}

/** Adds up the probabilities of 0, 1, 2, … until they reach u. */
function searchPoisson(rate: number, u: number): number {
  let term = exp(-rate)
  if (1 - u < FAR_TAIL) return searchFromAbove(rate, term, 1 - u)
  let sum = term
  let count = 0
  while (sum < u) {
    count += 1
    term *= rate / count
    sum += term
  }
  return count
}

/** Apart from the search, to which its closure would cost an allocation. */
function searchFromAbove(rate: number, none: number, tail: number): number {
  return quantileFromAbove(none, (k) => rate / k, Infinity, tail)
}
