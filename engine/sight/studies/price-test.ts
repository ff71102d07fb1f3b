import { z } from 'zod'
import { base, measured, type StudyKind } from './kind.ts'

const schema = z.strictObject({ kind: z.literal('price-test'), ...base, error: z.number().positive() })

/** Price interviews: elasticity of the first purchase by segment (a negative number). */
export const priceTest: StudyKind<typeof schema> = {
  schema,
  asks: [],
  answer: (study, { outcome, error }) =>
    outcome.scenario.spec.segments.map((segment) =>
      measured(
        'priceElasticity',
        -(1 - outcome.scenario.spec.drivers.brandTolerance * segment.brand) *
          (segment.priceSensitivity + segment.referenceSensitivity),
        study.error,
        error(segment.id),
        { segment: segment.id },
      ),
    ),
}
