/**
 * The standard normal distribution: distribution function and its inverse.
 *
 * The coefficients of the rational approximations below are those of the two papers, lowest power first unless said
 * otherwise. Both are written out as Horner chains: they run inside every large draw of the simulation.
 */
import { exp, ln } from './math.ts'

/** 1 / √(2π) */
const DENSITY_AT_ZERO = 0.3989422804014327

/** Below this |x|, the quartile of the normal distribution, the central approximation of Cody holds. */
const CODY_CENTRE = 0.67448975
/** Beyond this |x| = √32 the asymptotic approximation of Cody holds. */
const CODY_TAIL = 5.656854249492381

/**
 * P(Z ≤ x) for a standard normal Z; relative error below 1e-13, in the lower tail too.
 *
 * Source: W. J. Cody, "Rational Chebyshev approximations for the error function", Mathematics of Computation 23 (1969)
 * 631–637, in the arrangement for the normal distribution of his SPECFUN routine ANORM (ACM Algorithm 715, 1993).
 */
export function normalCdf(x: number): number {
  const size = Math.abs(x)
  if (size <= CODY_CENTRE) return 0.5 + x * centralArea(x * x)
  const ratio = size <= CODY_TAIL ? middleMills(size) : tailMills(size)
  const tail = ratio * exp(-0.5 * x * x)
  return x < 0 ? tail : 1 - tail
}

/** (Φ(x) − ½) / x as a function of s = x². */
function centralArea(s: number): number {
  const above =
    (((6.5682337918207449113e-2 * s + 2.2352520354606839287) * s + 1.6102823106855587881e2) * s +
      1.0676894854603709582e3) *
      s +
    1.8154981253343561249e4
  const below =
    (((s + 4.720258190468824187e1) * s + 9.7609855173777669322e2) * s + 1.0260932208618978205e4) * s +
    4.5507789335026729956e4
  return above / below
}

/** Upper tail area × e^(x²/2), for the middle range of x. */
function middleMills(x: number): number {
  const above =
    (((((((1.0765576773720192317e-8 * x + 3.9894151208813466764e-1) * x + 8.8831497943883759412) * x +
      9.3506656132177855979e1) *
      x +
      5.9727027639480026226e2) *
      x +
      2.4945375852903726711e3) *
      x +
      6.8481904505362823326e3) *
      x +
      1.1602651437647350124e4) *
      x +
    9.8427148383839780218e3
  const below =
    (((((((x + 2.2266688044328115691e1) * x + 2.3538790178262499861e2) * x + 1.519377599407554805e3) * x +
      6.485558298266760755e3) *
      x +
      1.8615571640885098091e4) *
      x +
      3.4900952721145977266e4) *
      x +
      3.8912003286093271411e4) *
      x +
    1.9685429676859990727e4
  return above / below
}

/** Upper tail area × e^(x²/2), for large x. */
function tailMills(x: number): number {
  const s = 1 / (x * x)
  const above =
    ((((2.307344176494017303e-2 * s + 2.1589853405795699e-1) * s + 1.274011611602473639e-1) * s +
      2.2235277870649807e-2) *
      s +
      1.421619193227893466e-3) *
      s +
    2.9112874951168792e-5
  const below =
    ((((s + 1.28426009614491121) * s + 4.68238212480865118e-1) * s + 6.59881378689285515e-2) * s +
      3.78239633202758244e-3) *
      s +
    7.29751555083966205e-5
  return (DENSITY_AT_ZERO - (s * above) / below) / x
}

/** |u − ½| up to which the central approximation of Wichura holds, and its square. */
const WICHURA_CENTRE = 0.425
const WICHURA_CENTRE_SQUARED = 0.180625
/** √(−ln tail) that parts the two tail approximations of Wichura, and the points they are expanded about. */
const WICHURA_FAR = 5
const WICHURA_NEAR_SHIFT = 1.6

/**
 * The x with P(Z ≤ x) = u for a standard normal Z, u in (0, 1); relative error about 1e-16.
 * Antisymmetric to the bit whenever 1 − u is exact.
 *
 * Source: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37
 * (1988) 477–484, routine PPND16.
 */
export function normalQuantile(u: number): number {
  const offset = u - 0.5
  if (Math.abs(offset) <= WICHURA_CENTRE) {
    return offset * centralQuantile(WICHURA_CENTRE_SQUARED - offset * offset)
  }
  const root = Math.sqrt(-ln(offset < 0 ? u : 1 - u))
  const size = root <= WICHURA_FAR ? nearTailQuantile(root - WICHURA_NEAR_SHIFT) : farTailQuantile(root - WICHURA_FAR)
  return offset < 0 ? -size : size
}

function centralQuantile(r: number): number {
  const r2 = r * r
  const r4 = r2 * r2
  const above =
    ((2.5090809287301226727e3 * r + 3.3430575583588128105e4) * r2 +
      (6.7265770927008700853e4 * r + 4.5921953931549871457e4)) *
      r4 +
    ((1.3731693765509461125e4 * r + 1.9715909503065514427e3) * r2 +
      (1.3314166789178437745e2 * r + 3.387132872796366608))
  const below =
    ((5.226495278852854561e3 * r + 2.8729085735721942674e4) * r2 +
      (3.930789580009271061e4 * r + 2.1213794301586595867e4)) *
      r4 +
    ((5.3941960214247511077e3 * r + 6.871870074920579083e2) * r2 + (4.2313330701600911252e1 * r + 1))
  return above / below
}

function nearTailQuantile(r: number): number {
  const above =
    ((((((7.7454501427834140764e-4 * r + 2.27238449892691845833e-2) * r + 2.4178072517745061177e-1) * r +
      1.27045825245236838258) *
      r +
      3.64784832476320460504) *
      r +
      5.7694972214606914055) *
      r +
      4.6303378461565452959) *
      r +
    1.42343711074968357734
  const below =
    ((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 1.51986665636164571966e-2) * r +
      1.4810397642748007459e-1) *
      r +
      6.8976733498510000455e-1) *
      r +
      1.6763848301838038494) *
      r +
      2.05319162663775882187) *
      r +
    1
  return above / below
}

function farTailQuantile(r: number): number {
  const above =
    ((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 1.2426609473880784386e-3) * r +
      2.6532189526576123093e-2) *
      r +
      2.9656057182850489123e-1) *
      r +
      1.7848265399172913358) *
      r +
      5.4637849111641143699) *
      r +
    6.6579046435011037772
  const below =
    ((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r +
      7.868691311456132591e-4) *
      r +
      1.48753612908506148525e-2) *
      r +
      1.3692988092273580531e-1) *
      r +
      5.9983220655588793769e-1) *
      r +
    1
  return above / below
}
