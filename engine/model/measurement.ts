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
  const { scenario, result, chance, world, tally, media, contacts } = week
  const { channels, people, spec, sites, weeks } = scenario
  const luck = sites.first.claimed + world.week
  let weights = NO_TOUCH
  for (let c = 0; c < channels; c++) {
    const { reached } = spec.channels[c].kind === 'owned' ? contacts : media
    result.channels[c * CHANNEL_FIGURES.length + CHANNEL_FIGURE.reached] = reached[c]
    weights += (reached[c] / people) * spec.channels[c].measurement.recency
  }
  for (let c = 0; c < channels; c++) {
    const figures = c * CHANNEL_FIGURES.length
    const { claim, window, recency } = spec.channels[c].measurement
    const reached = result.channels[figures + CHANNEL_FIGURE.reached] / people
    result.channels[figures + CHANNEL_FIGURE.lastTouch] = (tally.newCustomers * reached * recency) / weights
    let missed = 1 - reached
    for (let back = 1; back < window && back <= past.length; back++)
      missed *= 1 - past[past.length - back].channels[figures + CHANNEL_FIGURE.reached] / people
    const seen = claim * (1 - missed) * tally.newCustomers
    const claimed = seen === 0 ? 0 : seen * (1 + CLAIM_NOISE * deviation(chance, chance.columns, luck + c * weeks))
    result.channels[figures + CHANNEL_FIGURE.claimed] = chance.sampled
      ? Math.max(0, Math.round(claimed))
      : Math.max(0, claimed)
  }
}
