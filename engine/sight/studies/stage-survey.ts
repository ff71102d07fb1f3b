import { z } from 'zod'
import { base, sampledShare, type StudyKind, type Finding } from './kind.ts'

const schema = z.strictObject({
  kind: z.literal('stage-survey'),
  ...base,
  sample: z.number().int().min(20).max(100_000),
})

/** Survey: shares of each segment that know the offer, are interested, or are customers. */
export const stageSurvey: StudyKind<typeof schema> = {
  schema,
  asks: [],
  answer(study, { outcome, error }) {
    const { scenario, results } = outcome
    const stocks = results.at(-1)?.stocks ?? scenario.openingStocks
    const row = 5 + 3 * scenario.classes
    return scenario.spec.segments.flatMap((segment, s): Finding[] => {
      const at = s * row
      let active = 0
      for (let k = 0; k < scenario.classes; k++) active += stocks[at + 5 + k]
      const share = (people: number) => people / segment.people
      const figure = (name: string, part: number) =>
        sampledShare(name, part, study.sample, error(`${segment.id}/${name}`), { segment: segment.id })
      return [
        figure('aware', 1 - share(stocks[at])),
        figure('interested', share(stocks[at + 2] + stocks[at + 3] + stocks[at + 4])),
        figure('active', share(active)),
      ]
    })
  },
}
