/*
 * `npm run same-bits`: the digest of many runs in every runtime that can be had. All must be equal; the Nodes and Chromium
 * must be there. FIREFOX_PATH and JSC_PATH name the two others where they are not in their usual place.
 */
import type { Digest } from './digest.ts'
import { runtimes } from './runtimes.ts'

const digests = new Set<string>()
let failed = 0
for (const { name, needed, digest } of runtimes()) {
  const began = performance.now()
  const [text, fine] = await digest().then(lineOf, (error: unknown) => [String(error).slice(0, 300), false] as const)
  if (!(fine ?? !needed)) failed++
  console.log(`${name.padEnd(28)} ${text}  ${((performance.now() - began) / 1000).toFixed(1)} s`)
}
const same = digests.size === 1 && failed === 0
console.log(
  same ? 'The same bits everywhere.' : digests.size > 1 ? 'NOT the same bits.' : 'Not every runtime could be asked.',
)
process.exitCode = same ? 0 : 1

/** What is told of a runtime, and whether it could compute the digest; `null` where it is not there. */
function lineOf(json: string | null): readonly [string, boolean | null] {
  if (json === null) return ['not installed, left out', null]
  const { runs, digest } = JSON.parse(json) as Digest
  digests.add(digest)
  return [`${digest}  ${runs} runs`, true]
}
