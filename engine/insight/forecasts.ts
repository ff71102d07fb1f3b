/** A sealed interval and what came of it. */
export interface ForecastResult {
  low: number
  high: number
  /** `null` where the figure does not exist. */
  actual: number | null
}

/** Share of its intervals that an honest team hits: "eight times out of ten". */
const COVERAGE = 0.8
/** Chance below which a number of hits counts as no accident. */
const ACCIDENT = 0.05

export interface Calibration<Sealed extends ForecastResult = ForecastResult> {
  /**
   * `score`: interval score in the figure's unit, lower is better: width, plus what it missed by times 2 ÷ (1 − 0.8).
   * `relative`: the score ÷ the actual value, which can be compared between figures.
   */
  forecasts: { sealed: Sealed; hit: boolean | null; missedBy: number; score: number | null; relative: number | null }[]
  hits: number
  /** Forecasts whose figure exists. */
  counted: number
  /** Mean of the relative scores. */
  relative: number | null
  /** What the number of hits says, if every forecast were a fair 80 % interval (exact binomial). */
  verdict: 'none' | 'fits' | 'too-narrow' | 'too-wide'
}

/** How honest sealed intervals were: hit rate and interval score (Gneiting & Raftery 2007, equation 43). */
export function calibration<Sealed extends ForecastResult>(sealed: readonly Sealed[]): Calibration<Sealed> {
  const forecasts = sealed.map((one) => {
    const { low, high, actual } = one
    if (actual === null) return { sealed: one, hit: null, missedBy: 0, score: null, relative: null }
    const missedBy = Math.max(0, low - actual, actual - high)
    const score = high - low + (2 / (1 - COVERAGE)) * missedBy
    return {
      sealed: one,
      hit: missedBy === 0,
      missedBy,
      score,
      relative: actual === 0 ? null : score / Math.abs(actual),
    }
  })
  const counted = forecasts.filter(({ hit }) => hit !== null).length
  const hits = forecasts.filter(({ hit }) => hit === true).length
  const relative = forecasts.flatMap((one) => (one.relative === null ? [] : [one.relative]))
  return {
    forecasts,
    hits,
    counted,
    relative: relative.length > 0 ? relative.reduce((sum, value) => sum + value, 0) / relative.length : null,
    verdict: verdictOn(hits, counted),
  }
}

function verdictOn(hits: number, n: number): Calibration['verdict'] {
  if (n === 0) return 'none'
  const chances = binomialChances(n)
  const upTo = (last: number) => chances.slice(0, last + 1).reduce((sum, chance) => sum + chance, 0)
  if (upTo(hits) < ACCIDENT) return 'too-narrow'
  return 1 - (hits > 0 ? upTo(hits - 1) : 0) < ACCIDENT ? 'too-wide' : 'fits'
}

/** Chances of 0 … n hits at the honest share. */
function binomialChances(n: number): number[] {
  let chances = [1]
  for (let trial = 0; trial < n; trial++) {
    const before = chances
    chances = Array.from(
      { length: before.length + 1 },
      (_, hits) => (before[hits] ?? 0) * (1 - COVERAGE) + (before[hits - 1] ?? 0) * COVERAGE,
    )
  }
  return chances
}

/** Where a run stands between what was decided and what came of it (after Russo & Schoemaker 2001, "Winning Decisions"). */
export type Quadrant = 'deserved-success' | 'bad-break' | 'dumb-luck' | 'deserved-failure'

/**
 * The grid decision quality × outcome. Decisions are judged by their expected score, the outcome by the score that was
 * reached, both against the same bar, such as the expected score of money spread evenly.
 */
export function quadrantOf({ expected, realised }: { expected: number; realised: number }, bar: number): Quadrant {
  if (expected >= bar) return realised >= bar ? 'deserved-success' : 'bad-break'
  return realised >= bar ? 'dumb-luck' : 'deserved-failure'
}
