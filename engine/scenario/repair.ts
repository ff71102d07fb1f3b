import type { z } from 'zod'
import type { Path } from './issue.ts'
import { definition, definitionAt } from './shape.ts'

/** A value made to fit its schema, and the places where stand-ins took over. */
export interface Repaired<T> {
  value: T
  touched: Path[]
}

/** A stand-in can itself be wrong for what is round it; after so many rounds it is given up. */
const ROUNDS = 6

/**
 * A document with stand-ins where it does not have the schema's shape, so that what it means can be checked beside; `null`
 * where that does not succeed. Nothing that follows from a stand-in may be told as the author's mistake.
 */
export function repair<Schema extends z.ZodType>(schema: Schema, broken: unknown): Repaired<z.output<Schema>> | null {
  const value = structuredCopy(broken)
  const touched: Path[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const result = schema.safeParse(value, { jitless: true })
    if (result.success) return { value: result.data, touched }
    for (const issue of result.error.issues) {
      const path = issue.path as Path
      if (issue.code === 'unrecognized_keys')
        issue.keys.forEach((key) => touched.push(put(value, [...path, key], undefined)))
      else if (issue.code === 'invalid_key') touched.push(put(value, path, undefined))
      else if (path.length === 0) return null
      else touched.push(put(value, path, standIn(schema, value, path)))
    }
  }
  return null
}

/** Sets a member, or takes it out, where its parent can have one. */
function put(root: unknown, path: Path, member: unknown): Path {
  let parent = root
  for (const step of path.slice(0, -1)) parent = isObject(parent) ? parent[step] : undefined
  if (!isObject(parent)) return path
  const last = path.at(-1)!
  if (member === undefined) delete parent[last]
  else parent[last] = member
  return path
}

const isObject = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null

function standIn(schema: z.ZodType, root: unknown, path: Path): unknown {
  const parent = definitionAt(schema, root, path.slice(0, -1))
  const step = path.at(-1)!
  const own =
    parent?.shape && Object.hasOwn(parent.shape, step) ? parent.shape[step] : (parent?.element ?? parent?.valueType)
  // The word that decides between kinds: take the first kind.
  if (!own && parent?.options) return definition(definition(parent.options[0]).shape![step]).values?.[0]
  return own && exampleOf(own)
}

/** Some value of a schema; `undefined` where it need not be there. */
function exampleOf(schema: z.ZodType): unknown {
  const { type, innerType, shape, element, options, values, entries } = definition(schema)
  switch (type) {
    case 'optional':
    case 'default':
      return undefined
    case 'nullable':
      return exampleOf(innerType!)
    case 'object':
      return Object.fromEntries(
        Object.entries(shape!).flatMap(([key, member]) =>
          exampleOf(member) === undefined ? [] : [[key, exampleOf(member)]],
        ),
      )
    case 'record':
      return {}
    case 'union':
      return exampleOf(options![0])
    case 'array':
      return [0, 1, 2, 3, 4, 5]
        .map((length) => new Array(length).fill(exampleOf(element!)) as unknown[])
        .find((list) => schema.safeParse(list, { jitless: true }).success)
    default:
      return [...(values ?? []), ...Object.values(entries ?? {}), ...EXAMPLES].find(
        (example) => schema.safeParse(example, { jitless: true }).success,
      )
  }
}

const EXAMPLES = [0, 1, 0.5, 2, 5, 10, true, 'unset', '2024-01-01']

/** A copy without shared parts. */
function structuredCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCopy)
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, structuredCopy(member)]))
}
