import { z } from 'zod'
import { scenarioSchema } from '../../engine/scenario/schema.ts'

/** A field of a scenario file: where it stands, and what it may be, in the words of the author's guide. */
export interface Field {
  path: string
  value: string
}

interface Node {
  type?: string | string[]
  properties?: Record<string, Node>
  required?: string[]
  items?: Node
  additionalProperties?: Node | false
  oneOf?: Node[]
  anyOf?: Node[]
  enum?: (string | number)[]
  const?: string | number
  default?: unknown
  pattern?: string
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  minItems?: number
  maxItems?: number
}

/** Every field of the schema once. Shapes that are used in many places have a name and stand under it. */
export function scenarioFields(): Field[] {
  const root = z.toJSONSchema(scenarioSchema, { io: 'input', reused: 'inline' }) as Node
  const fields: Field[] = []
  const named = new Map<string, Node>()
  collect(root, '', fields, named)
  for (const [name, node] of named) {
    if (node.properties || node.oneOf) collect(node, name, fields, named)
  }
  return fields
}

function collect(node: Node, path: string, fields: Field[], named: Map<string, Node>): void {
  if (node.oneOf) return collectKinds(node.oneOf, path, fields, named)
  for (const [key, member] of Object.entries(node.properties ?? {})) {
    const place = path === '' ? key : `${path}.${key}`
    fields.push({ path: place, value: valueOf(member, node.required?.includes(key) ?? false) })
    below(member, place, fields, named)
  }
}

function below(node: Node, path: string, fields: Field[], named: Map<string, Node>): void {
  const name = nameOf(node)
  if (name !== null) {
    if (!['text', 'role', 'dial', 'figure', 'setting', 'number, word, true or false'].includes(name))
      named.set(name, node)
    return
  }
  if (node.type === 'array') below(node.items!, `${path}[]`, fields, named)
  else if (node.properties || node.oneOf) collect(node, path, fields, named)
  else if (node.additionalProperties) below(node.additionalProperties, `${path}.*`, fields, named)
  else if (node.anyOf) node.anyOf.forEach((option) => below(option, path, fields, named))
}

/** Fields that all kinds share stand once, the others behind the kind. */
function collectKinds(kinds: Node[], path: string, fields: Field[], named: Map<string, Node>): void {
  const [first, ...others] = kinds.map((kind) =>
    Object.entries(kind.properties!).map(([key, node]) => `${key} ${valueOf(node, kind.required!.includes(key))}`),
  )
  const common = new Set(
    first
      .filter((field) => others.every((fieldsOfKind) => fieldsOfKind.includes(field)))
      .map((field) => field.split(' ')[0]),
  )
  const [head] = kinds
  const word = (kind: Node): [string, Node] =>
    Object.entries(kind.properties!).find(([, member]) => member.const !== undefined)!
  fields.push({ path: `${path}.${word(head)[0]}`, value: kinds.map((kind) => String(word(kind)[1].const)).join(', ') })
  collect({ ...head, properties: pick(head, (key) => common.has(key)) }, path, fields, named)
  for (const kind of kinds) {
    collect(
      { ...kind, properties: pick(kind, (key) => !common.has(key) && kind.properties![key].const === undefined) },
      `${path}(${String(word(kind)[1].const)})`,
      fields,
      named,
    )
  }
}

const pick = (node: Node, wanted: (key: string) => boolean) =>
  Object.fromEntries(Object.entries(node.properties!).filter(([key]) => wanted(key)))

function valueOf(node: Node, required: boolean): string {
  const more = required
    ? ''
    : node.default === undefined
      ? ', optional'
      : `, else ${typeof node.default === 'object' ? 'empty' : String(node.default)}`
  return `${plain(node)}${more}`
}

function plain(node: Node): string {
  const name = nameOf(node)
  if (name !== null) return name
  if (node.const !== undefined) return String(node.const)
  if (node.enum) return node.enum.join(', ')
  switch (node.type) {
    case 'integer':
      return `whole ${ends(node)}`
    case 'number':
      return ends(node)
    case 'boolean':
      return 'true, false'
    case 'string':
      return node.pattern === undefined ? 'word' : node.pattern.includes('\\d{4}') ? 'date' : 'id'
    case 'array':
      return `list of ${counts(node)} ${plain(node.items!)}`
    case 'object':
      return node.properties ? 'mapping' : `${plain(node.additionalProperties as Node)} by id`
    default:
      return node.anyOf ? node.anyOf.map(plain).join(' or ') : node.oneOf ? 'kind' : 'nothing'
  }
}

function ends({ minimum, maximum, exclusiveMinimum }: Node): string {
  const high = maximum === undefined || maximum > 1e15 ? '' : number(maximum)
  if (exclusiveMinimum !== undefined)
    return high ? `above ${exclusiveMinimum}, to ${high}` : `above ${exclusiveMinimum}`
  if (minimum === undefined || minimum < -1e15) return high ? `to ${high}` : 'number'
  return high ? `${minimum} to ${high}` : `from ${minimum}`
}

function counts({ minItems, maxItems }: Node): string {
  if (minItems === maxItems) return String(minItems)
  return `${minItems ?? 0} to ${maxItems ?? 'any'}`
}

const number = (value: number): string => (value >= 1e6 ? `10^${Math.round(Math.log10(value))}` : String(value))

/** The names of shapes and lists of words that the guide explains once. */
function nameOf(node: Node): string | null {
  const keys = Object.keys(node.properties ?? {}).join()
  if (keys === 'zh-CN,en') return 'text'
  if (keys === 'start,low,high,step') return 'range'
  if (keys === 'on,by,segment,channel,resource') return 'turn'
  if (keys === 'reading,from,to') return 'grip'
  if (keys.startsWith('rate,value,followsPrice')) return 'orders'
  if (keys.startsWith('awareness,imitation,forget')) return 'journey'
  if (node.anyOf?.some(({ type }) => type === 'array')) return 'setting'
  if (Array.isArray(node.type) || node.anyOf?.some(({ type }) => type === 'string'))
    return 'number, word, true or false'
  const words = node.enum ?? []
  if (words.includes('marketing-director')) return 'role'
  if (words.includes('class-rate')) return 'dial'
  if (words.includes('averageOrderValue')) return 'figure'
  const kinds = (node.oneOf ?? []).flatMap((kind) => Object.values(kind.properties ?? {}).map((member) => member.const))
  if (kinds.includes('cac')) return 'measure'
  if (kinds.includes('pay')) return 'effect'
  return kinds.includes('brand') ? 'reading' : null
}
