import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowser } from './browser.ts'
import { digestScript } from './digest-script.ts'

/** Longest that a browser may take, milliseconds. */
const PATIENCE = 600_000

/** The script in Chromium, in a worker. */
export async function inChromium(seeds?: number): Promise<string> {
  const browser = await launchBrowser()
  try {
    return await inPage(async (url) => void (await (await browser.newPage()).goto(url)), seeds)
  } finally {
    await browser.close()
  }
}

/** The script in Firefox, in a worker; it is only told an address, so nothing has to know how to drive it. */
export async function inFirefox(program: string, seeds?: number): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'sandtable-firefox-'))
  await writeFile(join(profile, 'user.js'), QUIET.map((pref) => `user_pref(${pref});\n`).join(''))
  const ended = new AbortController()
  const closed: Promise<unknown>[] = []
  try {
    return await inPage((url) => {
      const child = spawn(program, ['--headless', '--no-remote', '--profile', profile, url], {
        stdio: 'ignore',
        signal: ended.signal,
      })
      closed.push(new Promise((resolve) => child.once('close', resolve)))
      return new Promise<never>((_, reject) => {
        child.once('error', reject)
        child.once('exit', (code) => reject(new Error(`Firefox ended with ${code}.`)))
      })
    }, seeds)
  } finally {
    ended.abort()
    await Promise.all(closed)
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Nothing of its own on the network, and no page but ours. */
const QUIET = [
  '"browser.shell.checkDefaultBrowser", false',
  '"browser.aboutwelcome.enabled", false',
  '"datareporting.policy.dataSubmissionEnabled", false',
  '"toolkit.telemetry.enabled", false',
  '"app.normandy.enabled", false',
  '"app.update.enabled", false',
  '"extensions.update.enabled", false',
  '"network.captive-portal-service.enabled", false',
  '"network.connectivity-service.enabled", false',
  '"browser.safebrowsing.update.enabled", false',
]

/** Serves a page that runs the script in a worker and sends back what it says; `open` shows the page to a browser. */
async function inPage(open: (url: string) => Promise<void>, seeds?: number): Promise<string> {
  const script = await digestScript('postMessage', seeds)
  let tell: (digest: string) => void
  const told = new Promise<string>((resolve) => (tell = resolve))
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      const chunks: Buffer[] = []
      request
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          tell(Buffer.concat(chunks).toString())
          response.end()
        })
      return
    }
    const [type, body] = request.url === '/digest.js' ? ['text/javascript', script] : ['text/html', PAGE]
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const late = timeout()
  try {
    const { port } = server.address() as AddressInfo
    // A page that could not be opened ends the waiting; one that could says nothing yet.
    const opened = open(`http://127.0.0.1:${port}/`).then(() => told)
    return await Promise.race([told, opened, late.passed])
  } finally {
    late.clear()
    server.close()
    server.closeAllConnections()
  }
}

const PAGE = `<!doctype html><script>
  const tell = (body) => fetch('/', { method: 'POST', body })
  const worker = new Worker('/digest.js')
  worker.onmessage = ({ data }) => tell(data)
  worker.onerror = ({ message }) => tell(message)
</script>`

function timeout(): { passed: Promise<never>; clear: () => void } {
  let timer: NodeJS.Timeout
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer.')), PATIENCE)
  })
  return { passed, clear: () => clearTimeout(timer) }
}
