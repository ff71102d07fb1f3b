import { isAlias, isCollection, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type ParsedNode, type YAMLError } from 'yaml'
import { tooDeepAt } from './depth.ts'
import { finding, pathText, type Finding, type Issue, type Path, type Result, type ScenarioIssueCode, type ScenarioIssues, type Sort } from './issue.ts'
import { BOUNDS } from './parts.ts'
import { utf8Length } from './utf8.ts'

/** A document that was read: its value, and where each part of it stands. */
export interface Source {
  value: unknown
  /** What is wrong with it although the rest could be read: keys twice, numbers that are not finite. */
  issues: Issue[]
  /** The issue at its place; what is not there is placed at the name of its parent. */
  locate(finding: Finding): Issue
}

/** Most nodes that aliases may stand for together. */
const MOST_ALIASED = 10_000
/** Syntax errors follow from each other: more of them say nothing. */
const MOST_ERRORS = 20
/** Issues with which a document can still be read on. */
const LIGHT = new Set(['duplicate-key', 'forbidden-key', 'not-finite'])
/** Most that are listed. */
const MOST_ISSUES = 200

/**
 * Reads YAML 1.2 (and so JSON) from anywhere, without ever throwing: everything is refused that is too large, too deep,
 * cyclic, ambiguous or no YAML. Dates stay text.
 */
export function readYaml(text: string, file: string): Result<Source> {
  const source = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
  const early = refuse(source, file)
  if (early.length > 0) return { ok: false, issues: early }

  const lines = new LineCounter()
  const issues: Issue[] = []
  const report = <Code extends ScenarioIssueCode>(code: Code, path: Path, params: ScenarioIssues[Code], offset: number) => {
    if (issues.length >= MOST_ISSUES) return
    const { line, col } = lines.linePos(offset)
    issues.push({ code, path: pathText(path), params: finding(code, path, params).params, file, line, column: col })
  }
  let document: Document.Parsed
  try {
    document = parseDocument(source, {
      lineCounter: lines, prettyErrors: false, schema: 'core', merge: false, resolveKnownTags: false, stringKeys: true, uniqueKeys: false, logLevel: 'error',
    })
  } catch {
    return { ok: false, issues: [{ code: 'not-yaml', path: '', params: { reason: 'IMPOSSIBLE' }, file, line: 1, column: 1 }] }
  }
  const seenLines = new Set<number>()
  for (const error of [...document.errors, ...document.warnings]) {
    const { line } = lines.linePos(error.pos[0])
    if (seenLines.has(line) || seenLines.size >= MOST_ERRORS) continue
    seenLines.add(line)
    const [code, params] = syntaxIssue(error, source)
    report(code, [], params, error.pos[0])
  }
  if (issues.length > 0) return { ok: false, issues }

  const targets = new Map<ParsedNode, ParsedNode>()
  const value = readValue(document.contents, { lines, report, targets, anchors: new Map(), sizes: new Map(), open: new Set(), nodes: 0, aliased: 0 })
  if (issues.some(({ code }) => !LIGHT.has(code))) return { ok: false, issues }
  return {
    ok: true,
    value: {
      value,
      issues,
      locate({ code, path, params, at, first }) {
        const position = (place: Path, part: 'key' | 'value') => lines.linePos(offsetOf(document.contents, targets, place, part))
        const { line, col } = position(path, at)
        return { code, path: pathText(path), params: first ? { ...params, firstLine: position(first, 'value').line } : params, file, line, column: col }
      },
    },
  }
}

/** The editors of some systems begin every UTF-8 file with it; it means nothing. */
const BYTE_ORDER_MARK = '\uFEFF'

/** What can be refused before anything is parsed. */
function refuse(text: string, file: string): Issue[] {
  const place = (offset: number) => {
    const before = text.slice(0, offset)
    return { file, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
  }
  const bytes = text.length > BOUNDS.bytes ? text.length : utf8Length(text)
  if (bytes > BOUNDS.bytes) return [{ code: 'too-large', path: '', params: { bytes, most: BOUNDS.bytes }, file, line: 1, column: 1 }]
  const lost = text.indexOf('\uFFFD')
  if (lost >= 0) return [{ code: 'wrong-encoding', path: '', params: { count: text.split('\uFFFD').length - 1 }, ...place(lost) }]
  const controls = [...text].filter(isControl)
  if (controls.length > 0) {
    const point = controls[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    return [{ code: 'control-character', path: '', params: { character: `U+${point}`, count: controls.length }, ...place(text.indexOf(controls[0])) }]
  }
  const deep = tooDeepAt(text, BOUNDS.depth)
  if (deep !== null) return [{ code: 'too-deep', path: '', params: { most: BOUNDS.depth }, ...place(deep) }]
  return []
}

function isControl(character: string): boolean {
  const point = character.codePointAt(0)!
  if (character === BYTE_ORDER_MARK) return true
  return (point < 0x20 && point !== 9 && point !== 10 && point !== 13) || (point >= 0x7f && point <= 0x9f && point !== 0x85)
}

function syntaxIssue(error: YAMLError, text: string): [ScenarioIssueCode, ScenarioIssues[ScenarioIssueCode]] {
  const word = text.slice(error.pos[0], error.pos[1]).slice(0, 80)
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return ['tab-indent', {}]
    case 'MULTIPLE_DOCS':
      return ['several-documents', {}]
    case 'TAG_RESOLVE_FAILED':
      return ['unknown-tag', { tag: word }]
    default:
      return ['not-yaml', { reason: error.code }]
  }
}

interface Reading {
  lines: LineCounter
  report: <Code extends ScenarioIssueCode>(code: Code, path: Path, params: ScenarioIssues[Code], offset: number) => void
  /** What each alias stands for. */
  targets: Map<ParsedNode, ParsedNode>
  anchors: Map<string, ParsedNode>
  /** Nodes below each anchored node, aliases followed; absent while it is being read. */
  sizes: Map<ParsedNode, { nodes: number; value: unknown; height: number }>
  open: Set<ParsedNode>
  nodes: number
  aliased: number
}

const startOf = (node: ParsedNode | null): number => node?.range?.[0] ?? 0

/** The plain value of a node. Aliases share their value, so they cost nothing here; how much they stand for is bounded. */
function readValue(root: ParsedNode | null, reading: Reading): unknown {
  return read(root, [], reading).value
}

function read(node: ParsedNode | null, path: Path, reading: Reading): { value: unknown; height: number } {
  if (node === null) return { value: null, height: 0 }
  reading.nodes++
  if (path.length > BOUNDS.depth || (path.length === BOUNDS.depth && isCollection(node))) {
    reading.report('too-deep', path, { most: BOUNDS.depth }, startOf(node))
    return { value: null, height: 0 }
  }
  if (isAlias(node)) return readAlias(node, path, reading)
  const before = reading.nodes
  if (node.anchor !== undefined) {
    reading.anchors.set(node.anchor, node)
    reading.open.add(node)
  }
  const result = isMap(node) ? readMap(node, path, reading) : isSeq(node) ? readList(node, path, reading) : { value: readScalar(node, path, reading), height: 0 }
  if (node.anchor !== undefined) {
    reading.open.delete(node)
    reading.sizes.set(node, { nodes: reading.nodes - before + 1, ...result })
  }
  return result
}

function readAlias(node: ParsedNode & { source: string }, path: Path, reading: Reading): { value: unknown; height: number } {
  const target = reading.anchors.get(node.source)
  if (target === undefined) {
    reading.report('unknown-alias', path, { alias: node.source }, startOf(node))
    return { value: null, height: 0 }
  }
  const known = reading.sizes.get(target)
  if (known === undefined || reading.open.has(target)) {
    reading.report('alias-cycle', path, { alias: node.source }, startOf(node))
    return { value: null, height: 0 }
  }
  reading.targets.set(node, target)
  const allowed = reading.aliased <= MOST_ALIASED
  reading.aliased += known.nodes
  reading.nodes += known.nodes
  if (allowed && reading.aliased > MOST_ALIASED) reading.report('too-many-aliases', path, { most: MOST_ALIASED }, startOf(node))
  else if (path.length + known.height > BOUNDS.depth) reading.report('too-deep', path, { most: BOUNDS.depth }, startOf(node))
  return known
}

function readMap(node: ParsedNode, path: Path, reading: Reading): { value: unknown; height: number } {
  const value: Record<string, unknown> = {}
  const first = new Map<string, number>()
  let height = 0
  if (!isMap(node)) return { value, height }
  for (const pair of node.items) {
    const keyNode = pair.key as ParsedNode
    const key = isScalar(keyNode) ? String(keyNode.value) : ''
    const place = [...path, key]
    const earlier = first.get(key)
    if (earlier !== undefined) {
      reading.report('duplicate-key', place, { key, firstLine: earlier }, startOf(keyNode))
      continue
    }
    first.set(key, reading.lines.linePos(startOf(keyNode)).line)
    if (key === '__proto__') {
      reading.report('forbidden-key', place, { key }, startOf(keyNode))
      continue
    }
    const below = read(pair.value as ParsedNode | null, place, reading)
    value[key] = below.value
    height = Math.max(height, below.height + 1)
  }
  return { value, height }
}

function readList(node: ParsedNode, path: Path, reading: Reading): { value: unknown; height: number } {
  const value: unknown[] = []
  let height = 0
  if (!isSeq(node)) return { value, height }
  node.items.forEach((item, index) => {
    const below = read(item as ParsedNode | null, [...path, index], reading)
    value.push(below.value)
    height = Math.max(height, below.height + 1)
  })
  return { value, height }
}

function readScalar(node: ParsedNode, path: Path, reading: Reading): unknown {
  if (!isScalar(node)) return null
  const { value } = node
  if (typeof value === 'number' && !Number.isFinite(value)) {
    reading.report('not-finite', path, { found: String(node.source ?? value).slice(0, 80) }, startOf(node))
  }
  return value
}

/** Where a path leads: the key that names the value, or the value; as far as the document has it. */
function offsetOf(root: ParsedNode | null, targets: Map<ParsedNode, ParsedNode>, path: Path, at: 'key' | 'value'): number {
  let node = root
  /** Where the name of the present node stands; a list's item and the whole have none. */
  let name = startOf(root)
  for (const step of path) {
    const here = node !== null && isAlias(node) ? (targets.get(node) ?? null) : node
    if (here !== null && isMap(here)) {
      const pair = here.items.find((candidate) => isScalar(candidate.key) && String(candidate.key.value) === String(step))
      if (!pair) return name
      node = pair.value as ParsedNode | null
      name = startOf(pair.key as ParsedNode)
    } else if (here !== null && isSeq(here) && typeof step === 'number' && step < here.items.length) {
      node = here.items[step] as ParsedNode | null
      name = startOf(node)
    } else {
      return name
    }
  }
  return at === 'key' || node === null ? name : startOf(node)
}

/** The sort of a value as read. */
export function sortOf(value: unknown): Sort {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'object') return 'mapping'
  return typeof value === 'string' ? 'text' : typeof value === 'boolean' ? 'boolean' : 'number'
}
