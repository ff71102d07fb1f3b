import { exp } from './math.ts'
import { normalQuantile } from './normal.ts'

/**
 * Normal quantiles from a table, for those who round what they make of them: without what makes the exact
 * ones slow: two polynomials of the seventh degree, a branch on luck and, in the tails, a logarithm and a root.
 *
 * The tail is cut into octaves (¼ to ½, ⅛ to ¼, …), and these into equal intervals. In each stands the cubic that has the
 * quantile and its slope at both ends (Hermite), at most (width⁴ / 384) × the fourth derivative beside it.
 */

/** Intervals of an octave; and octaves, below which one uniform in 4096 falls. */
const INTERVALS = 64
const OCTAVES = 12

/** The x with P(Z ≤ x) = u for a standard normal Z, u in (0, 1); off by less than 5e-10 (tested). */
export function quickQuantile(u: number): number {
  // Exact on a tape's uniforms. No branches on luck, which no processor foresees.
  const tail = 0.5 - Math.abs(u - 0.5)
  // Zeros after the binary point: none for ½ itself, one from ¼ up, two from ⅛ up.
  const octave = Math.clz32(tail * TWO_TO_32)
  if (octave === 0 || octave > OCTAVES) return normalQuantile(u)
  // From 64 to 128 through the octave.
  const place = tail * (INTERVALS << (octave + 1))
  const interval = place | 0
  const w = place - interval
  const at = (octave * INTERVALS + interval) * 4
  return SIGNS[(2 * u) | 0] * (CUBICS[at] + w * (CUBICS[at + 1] + w * (CUBICS[at + 2] + w * CUBICS[at + 3])))
}

const TWO_TO_32 = 4294967296
const ROOT_TWO_PI = 2.5066282746310002
const SIGNS = Float64Array.of(1, -1)

/** Coefficients of the cubics, lowest power first: octave by octave, the first two rows empty. */
const CUBICS = hermite()

function hermite(): Float64Array {
  const cubics = new Float64Array((OCTAVES + 2) * INTERVALS * 4)
  for (let octave = 1; octave <= OCTAVES; octave += 1) {
    const width = 1 / (INTERVALS << (octave + 1))
    for (let interval = INTERVALS; interval < 2 * INTERVALS; interval += 1) {
      const low = normalQuantile(interval * width)
      const high = normalQuantile((interval + 1) * width)
      const rise = high - low
      const slopeLow = width * slope(low)
      const slopeHigh = width * slope(high)
      const cubic = [low, slopeLow, 3 * rise - 2 * slopeLow - slopeHigh, slopeLow + slopeHigh - 2 * rise]
      cubics.set(cubic, (octave * INTERVALS + interval) * 4)
    }
  }
  return cubics
}

/** Of the quantile at the deviate z: one over the density. */
function slope(z: number): number {
  return ROOT_TWO_PI * exp(0.5 * z * z)
}
