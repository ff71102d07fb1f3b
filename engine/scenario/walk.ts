import type { Path } from './issue.ts'

/** Every mapping of a document with its place, outermost first. */
export function* mappings(
  value: unknown,
  path: Path = [],
): Generator<{ mapping: Record<string, unknown>; path: Path }> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield { mapping: value as Record<string, unknown>, path }
  const steps = Array.isArray(value) ? value.keys() : Object.keys(value)
  for (const step of steps) yield* mappings((value as Record<string | number, unknown>)[step], [...path, step])
}
