import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const top = join(import.meta.dirname, '../..')
const sources = ['game/**', 'engine/**', 'scenarios/**', 'vite.config.ts', 'package-lock.json']

/** The folder of the built game. */
export const builtFolder = join(top, 'dist')

/** Builds the game unless the built one is newer than everything it was made from. */
export async function buildIfStale(): Promise<void> {
  if (newest(sources) <= modified(join(builtFolder, 'index.html'))) return
  // What is built is what ships, also from a test runner that calls itself a test environment.
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  await build({ configFile: join(top, 'vite.config.ts'), logLevel: 'warn' })
  if (NODE_ENV === undefined) delete process.env.NODE_ENV
  else process.env.NODE_ENV = NODE_ENV
}

/** When the latest change among the files was made; deleting a file touches its folder, so folders count. */
function newest(patterns: string[]): number {
  return Math.max(...globSync(patterns, { cwd: top }).map((file) => modified(join(top, file))))
}

/** In milliseconds since 1970; 0 for a file that does not exist. */
function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
