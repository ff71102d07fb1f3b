import { z } from 'zod'
import { SEGMENT_FIGURE, SEGMENT_FIGURES } from '../../model/world.ts'
import { base, Z95, type StudyKind, type Finding } from './kind.ts'

const schema = z.strictObject({
  kind: z.literal('satisfaction-survey'),
  ...base,
  sample: z.number().int().min(20).max(100_000),
})

/** NPS by segment from a sample of customers: standard error 100·√((P + D − (P − D)²)/n). */
export const satisfactionSurvey: StudyKind<typeof schema> = {
  schema,
  asks: [],
  answer(study, { outcome, error }) {
    const last = outcome.results.at(-1)
    if (!last) return []
    return outcome.scenario.spec.segments.map((segment, s): Finding => {
      const promoters = last.segments[s * SEGMENT_FIGURES.length + SEGMENT_FIGURE.promoters]
      const detractors = last.segments[s * SEGMENT_FIGURES.length + SEGMENT_FIGURE.detractors]
      const net = promoters - detractors
      const spread = 100 * Math.sqrt(Math.max(0, promoters + detractors - net * net) / study.sample)
      const value = Math.min(100, Math.max(-100, 100 * net + spread * error(segment.id)))
      return {
        figure: 'nps',
        segment: segment.id,
        value,
        low: Math.max(-100, value - Z95 * spread),
        high: Math.min(100, value + Z95 * spread),
      }
    })
  },
}
