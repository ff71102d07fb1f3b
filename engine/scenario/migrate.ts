import { finding, sortOf, type Finding } from './issue.ts'
import { FORMAT } from './schema.ts'

/** Turns the document of one format into the next; it gets and gives plain values. */
export type Migration = (document: Record<string, unknown>) => Record<string, unknown>

/** `MIGRATIONS[n]` turns format `OLDEST + n` into the next one. There is one for every format since the oldest. */
export const MIGRATIONS: readonly Migration[] = []
export const OLDEST_FORMAT = FORMAT - MIGRATIONS.length

/** A document in the newest format, or why it cannot be brought there. */
export function migrate(
  value: unknown,
  migrations: readonly Migration[] = MIGRATIONS,
  newest: number = FORMAT,
): { document: Record<string, unknown> } | { finding: Finding } {
  if (sortOf(value) !== 'mapping') return { finding: finding('not-a-mapping', [], { found: sortOf(value) }) }
  let document = value as Record<string, unknown>
  const { format } = document
  if (!Object.hasOwn(document, 'format')) return { finding: finding('missing', ['format'], { key: 'format' }) }
  if (typeof format !== 'number' || !Number.isInteger(format)) {
    return { finding: finding('wrong-type', ['format'], { found: sortOf(format), expected: 'whole-number' }) }
  }
  const oldest = newest - migrations.length
  if (format > newest) return { finding: finding('format-too-new', ['format'], { found: format, newest }) }
  if (format < oldest) return { finding: finding('format-too-old', ['format'], { found: format, oldest }) }
  for (let step = format; step < newest; step++) document = { ...migrations[step - oldest](document), format: step + 1 }
  return { document }
}
