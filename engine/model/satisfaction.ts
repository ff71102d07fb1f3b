import { normalCdf } from '../luck/normal.ts'
import type { Scenario } from './compile.ts'
import { SEGMENT_FIGURE, SEGMENT_FIGURES, type World } from './world.ts'

/** Cut points of the 0–10 rating as a latent normal: promoters answer 9–10, detractors 0–6 (Reichheld 2003). */
export const PROMOTER_CUT = 8.5
export const DETRACTOR_CUT = 6.5

/** NPS of a normal rating in points, −100 to 100. */
export function npsOf(mean: number, spread: number): number {
  return 100 * (promoterShare(mean, spread) - detractorShare(mean, spread))
}
export const promoterShare = (mean: number, spread: number): number => normalCdf((mean - PROMOTER_CUT) / spread)
export const detractorShare = (mean: number, spread: number): number => normalCdf((DETRACTOR_CUT - mean) / spread)

/**
 * Phase 9: mean rating by segment, moved by remembered quality (peak and end), price fairness, trust and events
 * (the weights are assumptions), and the promoters and detractors that follow. Writes into the segments' figures.
 */
export function rate(
  scenario: Scenario,
  world: World,
  values: Float64Array,
  aboveReference: Float64Array,
  figures: Float64Array,
): void {
  const { satisfaction, service } = scenario.spec
  const remembered = satisfaction.peak * world.worst + (1 - satisfaction.peak) * world.quality
  let promoters = 0
  let detractors = 0
  for (let s = 0, last = NaN; s < scenario.segments; s++) {
    const mean =
      satisfaction.mean +
      satisfaction.quality * (remembered - service.quality) -
      satisfaction.price * aboveReference[s] +
      satisfaction.trust * (world.trust - 1) +
      values[scenario.dials.first.satisfaction + s]
    const rating = Math.min(10, Math.max(0, mean))
    // Most weeks every segment rates alike.
    if (rating !== last) {
      promoters = promoterShare(rating, satisfaction.spread)
      detractors = detractorShare(rating, satisfaction.spread)
      last = rating
    }
    const at = s * SEGMENT_FIGURES.length
    figures[at + SEGMENT_FIGURE.rating] = rating
    figures[at + SEGMENT_FIGURE.promoters] = promoters
    figures[at + SEGMENT_FIGURE.detractors] = detractors
  }
}
