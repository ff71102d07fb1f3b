/**
 * Exact quantiles so far up that summing from below would lose them: next to 1, the sum has no digits left to tell two
 * nearly equal distributions apart, and counts could fall where they must not.
 */

/** Quantiles whose upper tail is smaller than this are searched for from above. */
export const FAR_TAIL = 1e-3

/** What adds less than this part to a sum is below its last digit. */
const NEGLIGIBLE = 1e-18

/**
 * The smallest k with P(X > k) ≤ tail, for a distribution on 0…largest with one mode.
 *
 * @param none P(X = 0), not underflown
 * @param growth P(X = k) / P(X = k − 1), falling in k
 * @param tail 1 − u, in (0, 1)
 */
export function quantileFromAbove(none: number, growth: (k: number) => number, largest: number, tail: number): number {
  let count = 0
  let term = none
  while (count < largest) {
    const factor = growth(count + 1)
    if (factor < 0.5 && term < tail * NEGLIGIBLE) break
    count += 1
    term *= factor
  }
  let above = term
  while (count > 0 && above <= tail) {
    term /= growth(count)
    count -= 1
    above += term
  }
  return count
}
