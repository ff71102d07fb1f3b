import { z } from 'zod'
import { base, measured, type StudyKind } from './kind.ts'

const schema = z.strictObject({ kind: z.literal('rival-report'), ...base, error: z.number().positive() })

/** What the rival spends a week and how hard it presses (1 is usual). */
export const rivalReport: StudyKind<typeof schema> = {
  schema,
  asks: [],
  answer(study, { outcome, error }) {
    const pressure = outcome.results.at(-1)?.rival ?? 1
    const spend = outcome.scenario.spec.market.rival.spend * pressure
    return [
      measured('rivalPressure', pressure, study.error, error('pressure'), {}),
      measured('rivalSpend', spend, study.error * spend, error('spend'), {}),
    ]
  },
}
