import { z } from 'zod'
import { scenarioSchema } from './schema.ts'

/** JSON Schema of what an author writes, for editors that complete and check while typing. */
export function scenarioJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(scenarioSchema, { io: 'input', target: 'draft-7', reused: 'ref' }),
    title: 'Sandtable scenario',
  }
}
