import { z } from 'zod'
import { STUDY_KINDS } from '../../sight/studies/registry.ts'
import { id, role, schemasOf, text } from '../parts.ts'

const study = z.discriminatedUnion('kind', schemasOf(STUDY_KINDS))

/** What can be found out of the market: what studies sell, and what each role knows. */
export const knowledge = {
  studies: z.array(study).max(16),
  facts: z
    .array(
      z.strictObject({
        id,
        role,
        text,
        suggests: z.strictObject({
          lever: z.string(),
          direction: z.enum(['up', 'down', 'to']),
          to: z.union([z.string(), z.number(), z.boolean()]).optional(),
        }),
      }),
    )
    .max(60),
}
