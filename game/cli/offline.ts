import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'
import { POLICY } from './policy.ts'

/** The bundle of a build, file by file. */
type Bundle = Rolldown.OutputBundle

/** For Vite: the built page carries its policy, and a service worker that knows every file beside it. */
export function offline(): Plugin {
  let top = ''
  return {
    name: 'offline',
    apply: 'build',
    configResolved: ({ root }) => void (top = root),
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
    ],
    async writeBundle({ dir }, bundle) {
      await build({
        configFile: false,
        logLevel: 'warn',
        define: { FILES: JSON.stringify(filesToKeep(dir!, bundle)), 'process.env.NODE_ENV': '"production"' },
        build: {
          outDir: dir!,
          emptyOutDir: false,
          lib: {
            entry: join(top, 'offline/service-worker.ts'),
            formats: ['iife'],
            name: 'sandtable',
            fileName: () => 'service-worker.js',
          },
        },
      })
    },
  }
}

/**
 * Every file of the game, and of the fonts' hundreds of slices those with a character that the game itself writes. A
 * hash in the name says that a file never changes; the others are told apart by their content.
 */
function filesToKeep(dir: string, bundle: Bundle): { url: string; revision: string | null }[] {
  const slices = slicesWritten(bundle)
  return Object.keys(bundle)
    .filter((name) => !name.endsWith('.woff2') || slices.has(name))
    .toSorted()
    .map((name) => ({ url: name, revision: name.startsWith('assets/') ? null : hash(readFileSync(join(dir, name))) }))
}

const hash = (content: Buffer): string => createHash('sha256').update(content).digest('hex').slice(0, 16)

/** Names of the font files whose range of characters holds one that is written in any script of the bundle. */
function slicesWritten(bundle: Bundle): Set<string> {
  const written = new Set<number>()
  for (const part of Object.values(bundle))
    if (part.type === 'chunk') for (const character of part.code) written.add(character.codePointAt(0)!)
  const slices = new Set<string>()
  for (const part of Object.values(bundle)) {
    if (part.type !== 'asset' || !part.fileName.endsWith('.css')) continue
    for (const [face] of String(part.source).matchAll(/@font-face\s*\{[^}]*\}/g)) {
      const file = /url\(["']?[^"')]*?([^/"')]+\.woff2)/.exec(face)?.[1]
      const ranges = /unicode-range:([^;}]*)/.exec(face)?.[1]
      if (file && (ranges === undefined || holdsAny(ranges, written))) slices.add(`assets/${file}`)
    }
  }
  return slices
}

/** Whether a list like `U+4E00-4E0B,U+4E0D,U+3??` holds any of the characters. */
function holdsAny(ranges: string, characters: Set<number>): boolean {
  return ranges.split(',').some((range) => {
    const [from, to = from] = range.trim().replace(/^U\+/i, '').split('-')
    const low = Number.parseInt(from!.replaceAll('?', '0'), 16)
    const high = Number.parseInt(to!.replaceAll('?', 'f'), 16)
    for (const character of characters) if (character >= low && character <= high) return true
    return false
  })
}
