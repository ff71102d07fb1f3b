import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync } from 'vite'

/** A file of code: its path from the top of the repository, with slashes, and its text. */
export type Source = { path: string; text: string }

/** One arrow of the import graph. A bare request ("react", "node:fs") is its own target. */
export type Import = { target: string; relative: boolean; kind: 'value' | 'type' | 'later' }

/** A node of the syntax tree (ESTree with TypeScript), as far as the rules look at it. */
export type Node = { type: string; start: number; [field: string]: unknown }

/** All TypeScript files below the folders. */
export function readSources(top: string, folders: string[]): Source[] {
  return globSync(
    folders.map((folder) => `${folder}/**/*.{ts,tsx}`),
    { cwd: top },
  )
    .toSorted()
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(posix.join(top, path), 'utf8') }))
}

/** The syntax tree and the comments; throws on a file that is not TypeScript. */
export function parse({ path, text }: Source) {
  const { program, comments, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`)
  return { program: program as unknown as Node, comments }
}

/** Calls `enter` for every node, parents first, with the parent and the parent's field that holds the node. */
export function walk(node: Node, enter: (node: Node, parent: Node | null, field: string) => void): void {
  const visit = (value: unknown, parent: Node | null, field: string): void => {
    if (Array.isArray(value)) return value.forEach((item) => visit(item, parent, field))
    if (!isNode(value)) return
    enter(value, parent, field)
    for (const [name, child] of Object.entries(value)) visit(child, value, name)
  }
  visit(node, null, '')
}

/** Everything that the file imports, re-exports, imports later, or hands to a worker by its address. */
export function importsOf(source: Source): Import[] {
  const imports: Import[] = []
  const add = (request: unknown, kind: Import['kind']): void => {
    const name = literal(request)
    if (name === null) throw new Error(`${source.path}: an import whose name is not written out`)
    const relative = name.startsWith('.')
    const file = name.replace(/\?.*$/, '')
    imports.push({ target: relative ? posix.join(posix.dirname(source.path), file) : name, relative, kind })
  }
  walk(parse(source).program, (node) => {
    // `import { type A }` still loads the module at run time; only `import type` does not.
    if (node.type === 'ImportDeclaration') add(node['source'], node['importKind'] === 'type' ? 'type' : 'value')
    if (node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration') {
      if (node['source']) add(node['source'], node['exportKind'] === 'type' ? 'type' : 'value')
    }
    if (node.type === 'TSImportType') add(node['source'], 'type')
    if (node.type === 'ImportExpression') add(node['source'], 'later')
    if (node.type === 'NewExpression' && isModuleAddress(node)) add((node['arguments'] as Node[])[0], 'later')
  })
  return imports
}

/** A name that a file takes from another: as it is called there and here; `*` for the whole. */
export type ImportedName = { target: string; name: string; local: string; kind: 'value' | 'type' }

/** Every name that the file imports or passes on from a file of the repository. */
export function namesOf(source: Source): ImportedName[] {
  const names: ImportedName[] = []
  walk(parse(source).program, (node) => {
    const passesOn = node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration'
    if (node.type !== 'ImportDeclaration' && !(passesOn && node['source'])) return
    const request = literal(node['source'])
    if (request === null || !request.startsWith('.')) return
    const target = posix.join(posix.dirname(source.path), request)
    const whole = (node['importKind'] ?? node['exportKind']) === 'type'
    if (node.type === 'ExportAllDeclaration')
      names.push({ target, name: '*', local: '*', kind: whole ? 'type' : 'value' })
    for (const item of (node['specifiers'] ?? []) as Node[]) {
      const called = (item['imported'] ?? (passesOn ? item['local'] : null)) as Node | null
      const local = ((passesOn ? item['exported'] : item['local']) as Node)['name'] as string
      const type = whole || item['importKind'] === 'type' || item['exportKind'] === 'type'
      names.push({
        target,
        name: (called?.['name'] as string | undefined) ?? '*',
        local,
        kind: type ? 'type' : 'value',
      })
    }
  })
  return names
}

/** Whether the node is `new URL('…', import.meta.url)`, the way to name a worker's file. */
function isModuleAddress(node: Node): boolean {
  const [, base] = node['arguments'] as Node[]
  return (node['callee'] as Node)['name'] === 'URL' && (base?.['object'] as Node | undefined)?.type === 'MetaProperty'
}

function literal(node: unknown): string | null {
  if (!isNode(node) || node.type !== 'Literal') return null
  return typeof node['value'] === 'string' ? node['value'] : null
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}
