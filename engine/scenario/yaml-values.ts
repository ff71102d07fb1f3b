import { isAlias, isCollection, isMap, isScalar, isSeq, type LineCounter, type ParsedNode } from 'yaml'
import type { Path, ScenarioIssueCode, ScenarioIssues } from './issue.ts'
import { BOUNDS } from './parts.ts'

/** A report of what is wrong at an offset of the text. */
export type Report = <Code extends ScenarioIssueCode>(
  code: Code,
  path: Path,
  params: ScenarioIssues[Code],
  offset: number,
) => void

/** Most nodes that aliases may stand for together. */
const MOST_ALIASED = 10_000

interface Reading {
  lines: LineCounter
  report: Report
  /** What each alias stands for. */
  targets: Map<ParsedNode, ParsedNode>
  anchors: Map<string, ParsedNode>
  /** Nodes below each anchored node, aliases followed; absent while it is being read. */
  sizes: Map<ParsedNode, { nodes: number; value: unknown; height: number }>
  open: Set<ParsedNode>
  nodes: number
  aliased: number
}

export const startOf = (node: ParsedNode | null): number => node?.range?.[0] ?? 0

/**
 * The plain value of a tree, and what each of its aliases stands for. Aliases share their value, so they cost nothing
 * here; how much they stand for is bounded. Keys that stand twice, numbers that are not finite, cycles are reported.
 */
export function readValue(
  root: ParsedNode | null,
  lines: LineCounter,
  report: Report,
): { value: unknown; targets: Map<ParsedNode, ParsedNode> } {
  const targets = new Map<ParsedNode, ParsedNode>()
  const reading = {
    lines,
    report,
    targets,
    anchors: new Map(),
    sizes: new Map(),
    open: new Set<ParsedNode>(),
    nodes: 0,
    aliased: 0,
  }
  return { value: read(root, [], reading).value, targets }
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
  const result = isMap(node)
    ? readMap(node, path, reading)
    : isSeq(node)
      ? readList(node, path, reading)
      : { value: readScalar(node, path, reading), height: 0 }
  if (node.anchor !== undefined) {
    reading.open.delete(node)
    reading.sizes.set(node, { nodes: reading.nodes - before + 1, ...result })
  }
  return result
}

function readAlias(
  node: ParsedNode & { source: string },
  path: Path,
  reading: Reading,
): { value: unknown; height: number } {
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
  // What stands for too much is cut off here: whoever reads the value would have to walk through all of it.
  if (reading.aliased > MOST_ALIASED) {
    if (allowed) reading.report('too-many-aliases', path, { most: MOST_ALIASED }, startOf(node))
    return { value: null, height: 0 }
  }
  reading.nodes += known.nodes
  if (path.length + known.height > BOUNDS.depth) {
    reading.report('too-deep', path, { most: BOUNDS.depth }, startOf(node))
    return { value: null, height: 0 }
  }
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
