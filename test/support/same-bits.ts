/*
 * `npm run same-bits`: the digest of many runs in every runtime that can be had. All must be equal; the Nodes and Chromium
 * must be there. FIREFOX_PATH and JSC_PATH name the two others where they are not in their usual place.
 */
import type { Digest } from './digest.ts'
import { runtimes, type Runtime } from './runtimes.ts'

const digests = new Set<string>()
let failed = 0
for (const runtime of runtimes()) {
  const began = performance.now()
  const told = await ask(runtime)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${runtime.name.padEnd(26)} ${told}  ${seconds} s`)
}
if (digests.size > 1) console.log('NOT the same bits.')
else console.log(failed > 0 ? 'Not every runtime could be asked.' : 'The same bits everywhere.')
process.exitCode = digests.size === 1 && failed === 0 ? 0 : 1

async function ask({ needed, digest: compute }: Runtime): Promise<string> {
  try {
    const json = await compute()
    if (json === null && needed) throw new Error('not installed')
    if (json === null) return 'not installed, left out'
    const { runs, digest } = JSON.parse(json) as Digest
    digests.add(digest)
    return `${digest}  ${runs} runs`
  } catch (error) {
    failed++
    return `FAILED: ${String(error).slice(0, 300)}`
  }
}
