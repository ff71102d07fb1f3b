import { z } from 'zod'
import { KPI_NAMES } from '../../score/kpis.ts'
import { id, text } from '../parts.ts'

/** What a lever can be set to. */
const setting = () => z.union([z.number(), z.string(), z.boolean(), z.array(id), z.record(z.string(), z.number())])

/** What the author answers for: that every lever does something, and where the numbers come from. */
export const grounds = {
  /** For each lever a value that moves a figure: what its author says that it does. */
  proofs: z.record(
    z.string(),
    z.strictObject({
      to: setting(),
      kpi: z.enum(KPI_NAMES),
      moves: z.enum(['up', 'down']),
      with: z.record(z.string(), setting()).optional(),
    }),
  ),
  sources: z
    .array(z.strictObject({ path: z.string().min(1).max(200), kind: z.enum(['course', 'assumption']), reason: text }))
    .max(200),
}
