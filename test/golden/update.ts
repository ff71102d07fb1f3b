/*
 * Writes golden.json anew: `node test/golden/update.ts`, after a scenario was changed or ENGINE was raised. It refuses where
 * the model gives other outcomes under the same ENGINE, since run files of that version would no longer be true; as long as
 * no run file of it can exist, `--unreleased` says so. Digests of versions before stay in it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { differing, playGolden, type Golden } from './runs.ts'

const file = join(import.meta.dirname, 'golden.json')
const unreleased = process.argv.includes('--unreleased')

const now = playGolden()
const before = read()
const changed = before ? differing(before, now) : []
if (changed.length > 0 && !unreleased) {
  console.error(`The model changed, and ENGINE (engine/version.ts) is still ${now.engine}:\n  ${changed.join('\n  ')}`)
  process.exitCode = 1
} else {
  const digests = { ...before?.digests, ...now.digests }
  writeFileSync(file, `${JSON.stringify({ ...now, digests }, null, 2)}\n`)
}

function read(): Golden | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Golden
  } catch {
    return null
  }
}
