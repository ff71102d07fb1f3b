import { z } from 'zod'
import { base, measured, type StudyKind } from './kind.ts'

const schema = z.strictObject({ kind: z.literal('message-test'), ...base, error: z.number().positive() })

/** Test of all messages on samples of each segment: response relative to an average message. */
export const messageTest: StudyKind<typeof schema> = {
  schema,
  asks: [],
  answer: (study, { outcome, error }) =>
    outcome.scenario.spec.segments.flatMap((segment) =>
      outcome.scenario.spec.messages.map((message) =>
        measured('messageFit', segment.messages[message.id] ?? 1, study.error, error(`${segment.id}/${message.id}`), {
          segment: segment.id,
          message: message.id,
        }),
      ),
    ),
}
