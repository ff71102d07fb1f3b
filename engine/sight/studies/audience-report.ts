import { z } from 'zod'
import { base, measured, type StudyKind } from './kind.ts'

const schema = z.strictObject({ kind: z.literal('audience-report'), ...base, error: z.number().positive() })

/** Whom each channel reaches: share of its contacts that falls on each segment. */
export const audienceReport: StudyKind<typeof schema> = {
  schema,
  asks: [],
  answer: (study, { outcome, error }) =>
    outcome.scenario.spec.channels.flatMap((channel) =>
      outcome.scenario.spec.segments.map((segment) => {
        const found = measured(
          'audience',
          channel.audience[segment.id] ?? 0,
          study.error,
          error(`${channel.id}/${segment.id}`),
          { channel: channel.id, segment: segment.id },
        )
        return { ...found, value: clip(found.value), low: clip(found.low), high: clip(found.high) }
      }),
    ),
}

const clip = (share: number): number => Math.min(1, Math.max(0, share))
