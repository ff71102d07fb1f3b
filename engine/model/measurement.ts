import { deviation } from './chance.ts'
import type { Week } from './week.ts'
import { CHANNEL_FIGURE, CHANNEL_FIGURES, type WeekResult } from './world.ts'

/** Spread of the platforms' counting errors (assumption). */
const CLAIM_NOISE = 0.08
/** Weight of "no touch seen" beside the channels' reach × recency (assumption). */
const NO_TOUCH = 0.05

/**
 * Phase 12, what the books of others say of this week's new customers. Last touch: w_c/(w₀ + Σw), w = reach × recency.
 * A platform claims v·[1 − Π(1 − reach over its window)] of all new customers, plus noise, so claims add up to too much.
 */
export function measure(week: Week, past: readonly WeekResult[]): void {
  const { scenario, result, chance, world, tally } = week
  const { channels, segments, spec, segmentConstants } = scenario
  const people = segmentConstants.reduce((sum, segment) => sum + segment.people, 0)
  let weights = NO_TOUCH
  const meanReach = (reach: Float64Array, c: number): number => {
    let sum = 0
    for (let s = 0; s < segments; s++) sum += reach[c * segments + s] * segmentConstants[s].people
    return sum / people
  }
  for (let c = 0; c < channels; c++) {
    const figures = c * CHANNEL_FIGURES.length
    const reached = meanReach(result.reach, c)
    result.channels[figures + CHANNEL_FIGURE.reached] = reached * people
    weights += reached * spec.channels[c].measurement.recency
  }
  for (let c = 0; c < channels; c++) {
    const figures = c * CHANNEL_FIGURES.length
    const { claim, window, recency } = spec.channels[c].measurement
    const reached = result.channels[figures + CHANNEL_FIGURE.reached] / people
    result.channels[figures + CHANNEL_FIGURE.lastTouch] = (tally.newCustomers * reached * recency) / weights
    let missed = 1 - reached
    for (let back = 1; back < window && back <= past.length; back++) missed *= 1 - meanReach(past[past.length - back].reach, c)
    const claimed = claim * (1 - missed) * tally.newCustomers * (1 + CLAIM_NOISE * deviation(chance, chance.claimed[c], world.week))
    result.channels[figures + CHANNEL_FIGURE.claimed] = chance.sampled ? Math.max(0, Math.round(claimed)) : Math.max(0, claimed)
  }
}
