import { normalQuantile } from './normal.ts'
import { quickQuantile } from './quick-normal.ts'

/**
 * The normal approximation to a binomial or Poisson quantile, corrected for skewness, kurtosis and the lattice.
 *
 * Source: E. A. Cornish and R. A. Fisher, "Moments and cumulants in the specification of distributions", Revue de
 * l'Institut International de Statistique 5 (1937) 307–320, to the terms in the fifth cumulant. A count is a continuous
 * variable rounded, so the variance takes Sheppard's correction −1/12 before the expansion. Put in the cumulants of the
 * binomial distribution and the terms collapse to the three below; with p → 0 they are the Poisson ones of M. B. Giles,
 * "Algorithm 955: approximation of the inverse Poisson cumulative distribution function", ACM Transactions on
 * Mathematical Software 42 (2016), eq. Q_N3.
 */

/**
 * Up to this mean a quantile is searched for exactly, beyond it is approximated. At 12 the approximation
 * misplaces 1 draw in 10,000 by one (total variation 1e-4) and the guard below lifts the mean by a part in 70,000; both
 * fade quickly as the mean grows. The search takes as many steps as the count is large.
 */
export const LARGEST_SEARCHED_MEAN = 12

/**
 * A quantile whose mean lies less than this above `LARGEST_SEARCHED_MEAN` is held not to fall below the exact one there.
 * Further on it cannot: every quantile of a tape's uniform has grown by more than one by then, and the approximation
 * errs by less (both are tested).
 */
export const GUARDED_SPAN = 8

/**
 * So near the middle between two integers a quantile is not rounded by a quick deviate, whose error moves the widest
 * distribution, a Poisson one of mean 1e9, by less than 2e-5.
 */
const TOO_NEAR = 1e-4

/** The count at a uniform u: the quantile rounded, as with an exact deviate. Parameters as for `cornishFisher`. */
export function roundedQuantile(mean: number, spread: number, lean: number, variance: number, u: number): number {
  const quick = cornishFisher(mean, spread, lean, variance, quickQuantile(u)) + 0.5
  const count = Math.floor(quick)
  const above = quick - count
  if (above > TOO_NEAR && above < 1 - TOO_NEAR) return count
  return Math.floor(cornishFisher(mean, spread, lean, variance, normalQuantile(u)) + 0.5)
}

/**
 * The quantile before rounding: the count is the nearest integer.
 *
 * @param mean n·p, or the Poisson mean; at least `LARGEST_SEARCHED_MEAN`
 * @param spread the product p·(1 − p); 0 for Poisson
 * @param lean the difference (1 − p) − p; 1 for Poisson
 * @param variance n·p·(1 − p), or the Poisson mean
 * @param z standard normal quantile of the draw
 */
export function cornishFisher(mean: number, spread: number, lean: number, variance: number, z: number): number {
  const deviation = Math.sqrt(variance)
  // One division instead of four.
  const r = 1 / deviation
  const s = z * z
  const skewness = lean * (s - 1) * (1 / 6)
  const kurtosis = z * ((1 + 2 * spread) * s + 2 - 14 * spread) * (1 / 72)
  const fifth = lean * (2 + spread) * ((3 * s + 7) * s - 16) * (1 / 1620)
  return mean + deviation * z + (skewness + r * (r * fifth - kurtosis))
}
