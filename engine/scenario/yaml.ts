import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type ParsedNode,
  type YAMLError,
} from 'yaml'
import {
  finding,
  pathText,
  type Finding,
  type Issue,
  type Path,
  type Result,
  type ScenarioIssueCode,
  type ScenarioIssues,
} from './issue.ts'
import { BYTE_ORDER_MARK, refuseText } from './raw-text.ts'
import { readValue, startOf, type Report } from './yaml-values.ts'

/** A document that was read: its value, and where each part of it stands. */
export interface Source {
  value: unknown
  /** What is wrong with it although the rest could be read: keys twice, numbers that are not finite. */
  issues: Issue[]
  /** The issue at its place; what is not there is placed at the name of its parent. */
  locate(finding: Finding): Issue
}

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
  const early = refuseText(source, file)
  if (early.length > 0) return { ok: false, issues: early }

  const lines = new LineCounter()
  const issues: Issue[] = []
  const report: Report = (code, path, params, offset) => {
    if (issues.length >= MOST_ISSUES) return
    const { line, col } = lines.linePos(offset)
    issues.push({ code, path: pathText(path), params: finding(code, path, params).params, file, line, column: col })
  }
  let document: Document.Parsed
  try {
    document = parseDocument(source, {
      lineCounter: lines,
      prettyErrors: false,
      schema: 'core',
      merge: false,
      resolveKnownTags: false,
      stringKeys: true,
      uniqueKeys: false,
      logLevel: 'error',
    })
  } catch {
    return {
      ok: false,
      issues: [{ code: 'not-yaml', path: '', params: { reason: 'IMPOSSIBLE' }, file, line: 1, column: 1 }],
    }
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

  const { value, targets } = readValue(document.contents, lines, report)
  if (issues.some(({ code }) => !LIGHT.has(code))) return { ok: false, issues }
  return {
    ok: true,
    value: {
      value,
      issues,
      locate({ code, path, params, at, first }) {
        const position = (place: Path, part: 'key' | 'value') =>
          lines.linePos(offsetOf(document.contents, targets, place, part))
        const { line, col } = position(path, at)
        return {
          code,
          path: pathText(path),
          params: first ? { ...params, firstLine: position(first, 'value').line } : params,
          file,
          line,
          column: col,
        }
      },
    },
  }
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

/** Where a path leads: the key that names the value, or the value; as far as the document has it. */
function offsetOf(
  root: ParsedNode | null,
  targets: Map<ParsedNode, ParsedNode>,
  path: Path,
  at: 'key' | 'value',
): number {
  let node = root
  /** Where the name of the present node stands; a list's item and the whole have none. */
  let name = startOf(root)
  for (const step of path) {
    const here = node !== null && isAlias(node) ? (targets.get(node) ?? null) : node
    if (here !== null && isMap(here)) {
      const pair = here.items.find(
        (candidate) => isScalar(candidate.key) && String(candidate.key.value) === String(step),
      )
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
