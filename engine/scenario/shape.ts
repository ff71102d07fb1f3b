import type { z } from 'zod'
import { finding, pathText, sortOf, type Finding, type Path } from './issue.ts'
import { nearest } from './nearest.ts'
import { DATE_PATTERN, ID_PATTERN } from './parts.ts'

type ZodIssue = z.core.$ZodIssue
/** What zod keeps of how a schema was made; only the members that are read here. */
export interface Definition {
  type: string
  innerType?: z.ZodType
  shape?: Record<string, z.ZodType>
  element?: z.ZodType
  valueType?: z.ZodType
  options?: z.ZodType[]
  discriminator?: string
  values?: unknown[]
  entries?: Record<string, unknown>
}

/** A value that has its schema's shape, or everything in which it has not, one finding for each place. */
export function checkShape<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): { value: z.output<Schema> } | { findings: Finding[] } {
  // Without code made at run time, which a strict Content-Security-Policy forbids.
  const result = schema.safeParse(value, { jitless: true })
  if (result.success) return { value: result.data }
  return { findings: withoutMisspelt(result.error.issues.flatMap((issue) => findingsOf(issue, schema, value))) }
}

/** A key that is missing only because it is misspelt is one mistake, not two. */
function withoutMisspelt(findings: Finding[]): Finding[] {
  const meant = new Set(
    findings.flatMap(({ code, path, params }) =>
      code === 'unknown-key' ? [pathText([...path.slice(0, -1), String(params['nearest'])])] : [],
    ),
  )
  return findings.filter(({ code, path }) => code !== 'missing' || !meant.has(pathText(path)))
}

function findingsOf(issue: ZodIssue, schema: z.ZodType, root: unknown): Finding[] {
  const path = issue.path as Path
  const found = valueAt(root, path)
  if (issue.code === 'unrecognized_keys') {
    const words = wordsAt(schema, root, path)
    const unused = words.filter((word) => !Object.hasOwn(found as object, word))
    return issue.keys.map((key) =>
      finding('unknown-key', [...path, key], { key, nearest: nearest(key, unused), expected: list(words) }, 'key'),
    )
  }
  if (found === undefined) return [finding('missing', path, { key: String(path.at(-1) ?? '') })]
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'int' && typeof found === 'number') return [finding('not-whole', path, { found })]
      return [finding('wrong-type', path, { found: sortOf(found), expected: sortName(issue.expected) })]
    case 'invalid_value':
      return [notOneOf(path, found, issue.values)]
    case 'invalid_union':
      return [unionFinding(issue, path, found, schema, root)]
    case 'invalid_key':
      return [finding('bad-id', path, { found: String(path.at(-1)) }, 'key')]
    case 'invalid_format':
      if (issue.pattern === String(ID_PATTERN)) return [finding('bad-id', path, { found: shown(found) })]
      if (issue.pattern === String(DATE_PATTERN)) return [finding('bad-date', path, { found: shown(found) })]
      return [finding('invalid', path, { reason: issue.format })]
    case 'too_small':
      return [tooSmall(path, found, Number(issue.minimum), issue.inclusive !== false)]
    case 'too_big':
      return [tooBig(path, found, Number(issue.maximum), issue.inclusive !== false)]
    default:
      if (issue.code === 'custom' && issue.params?.['code'] === 'not-ascending')
        return [finding('not-ascending', path, {}, 'key')]
      return [finding('invalid', path, { reason: issue.code })]
  }
}

function tooSmall(path: Path, found: unknown, low: number, inclusive: boolean): Finding {
  if (typeof found === 'string') return finding('empty-text', path, {})
  if (Array.isArray(found)) return finding('too-few', path, { found: found.length, low })
  return finding('too-small', path, { found: Number(found), low, inclusive })
}

function tooBig(path: Path, found: unknown, high: number, inclusive: boolean): Finding {
  if (typeof found === 'string') return finding('too-long', path, { found: found.length, high })
  if (Array.isArray(found)) return finding('too-many', path, { found: found.length, high })
  return finding('too-big', path, { found: Number(found), high, inclusive })
}

function notOneOf(path: Path, found: unknown, values: readonly unknown[]): Finding {
  const words = values.map(String)
  const sort = sortOf(found)
  if (sort === 'list' || sort === 'mapping' || sort === 'nothing')
    return finding('wrong-type', path, { found: sort, expected: list(words) })
  return finding('not-one-of', path, {
    found: shown(found),
    expected: list(words),
    nearest: sort === 'text' ? nearest(String(found), words) : undefined,
  })
}

function unionFinding(
  issue: Extract<ZodIssue, { code: 'invalid_union' }>,
  path: Path,
  found: unknown,
  schema: z.ZodType,
  root: unknown,
): Finding {
  const owner = issue.discriminator === undefined ? null : definitionAt(schema, root, path.slice(0, -1))
  if (owner?.options) {
    const kinds = owner.options.flatMap((option) =>
      (definition(definition(option).shape![issue.discriminator!]).values ?? []).map(String),
    )
    return finding('unknown-kind', path, {
      found: shown(found),
      expected: list(kinds),
      nearest: nearest(String(found), kinds),
    })
  }
  const inside = issue.errors.flat()
  const literals = inside.flatMap((one) => (one.code === 'invalid_value' && one.path.length === 0 ? one.values : []))
  if (literals.length > 0) return notOneOf(path, found, literals)
  // An option of the right sort was meant; its own complaint is the one that helps.
  const deeper = inside.find((one) => one.path.length > 0 || one.code !== 'invalid_type')
  if (deeper) {
    const [first] = findingsOf({ ...deeper, path: [...path, ...deeper.path] } as ZodIssue, schema, root)
    if (first) return first
  }
  const sorts = inside.flatMap((one) => (one.code === 'invalid_type' ? [sortName(one.expected)] : []))
  return finding('wrong-type', path, { found: sortOf(found), expected: list([...new Set(sorts)]) })
}

const list = (words: readonly string[]): string => words.join(', ')
const shown = (value: unknown): string =>
  (typeof value === 'object' && value !== null ? sortOf(value) : String(value)).slice(0, 80)

/** Our words for zod's types. */
function sortName(type: string): string {
  const names: Record<string, string> = {
    string: 'text',
    int: 'whole-number',
    array: 'list',
    object: 'mapping',
    record: 'mapping',
    null: 'nothing',
  }
  return Object.hasOwn(names, type) ? names[type] : type
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

export const definition = (schema: z.ZodType): Definition => schema.def as unknown as Definition

/** The keys that may stand at a place. */
function wordsAt(schema: z.ZodType, root: unknown, path: Path): string[] {
  return Object.keys(definitionAt(schema, root, path)?.shape ?? {})
}

/** The schema that is in force at a place, where the kinds of the values on the way decide between alternatives. */
export function definitionAt(schema: z.ZodType, root: unknown, path: Path): Definition | null {
  let here = settle(schema, root)
  let value = root
  for (const step of path) {
    value = valueAt(value, [step])
    const next = here.shape && Object.hasOwn(here.shape, step) ? here.shape[step] : (here.element ?? here.valueType)
    if (next === undefined) return null
    here = settle(next, value)
  }
  return here
}

function settle(schema: z.ZodType, value: unknown): Definition {
  let here = definition(schema)
  while (here.innerType) here = definition(here.innerType)
  if (!here.options) return here
  const { discriminator } = here
  if (discriminator === undefined) {
    const sort = sortOf(value)
    const fits = here.options.find(
      (option) => (sort === 'list' ? 'array' : sort === 'mapping' ? 'object' : sort) === definition(option).type,
    )
    return fits ? settle(fits, value) : here
  }
  const kind = valueAt(value, [discriminator])
  const option = here.options.find((candidate) =>
    (definition(definition(candidate).shape![discriminator]).values ?? []).includes(kind),
  )
  return option ? settle(option, value) : here
}
