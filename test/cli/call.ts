import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { sandtable } from '../../game/cli/sandtable.ts'

/** What a call of the command line said. */
export interface Said {
  code: number
  out: string
  err: string
}

/** Runs a call in this process. */
export async function call(words: string[], env: Record<string, string> = {}): Promise<Said> {
  const said = { out: '', err: '' }
  const code = await sandtable(words, { env, out: (text) => (said.out += text), err: (text) => (said.err += text) })
  return { code, ...said }
}

/** A folder that lasts as long as the tests of a file. */
export function temporaryFolder(): {
  path: (name: string) => string
  write: (name: string, content: string | Uint8Array) => string
} {
  const folder = mkdtempSync(join(tmpdir(), 'sandtable-cli-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const path = (name: string): string => join(folder, name)
  return {
    path,
    write(name, content) {
      writeFileSync(path(name), content)
      return path(name)
    },
  }
}
