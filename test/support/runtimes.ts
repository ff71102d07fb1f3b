import { execFile, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { launchBrowser } from './browser.ts'
import { digestScript } from './digest-script.ts'

const top = join(import.meta.dirname, '../..')
const call = promisify(execFile)

/** Longest that a runtime may take, milliseconds: they are slow where others work beside them. */
const PATIENCE = 600_000

/** A JavaScript runtime that can compute the digest. */
export interface Runtime {
  name: string
  /** Whether it must be there. */
  needed: boolean
  /** The digest as JSON; `null` where the runtime is not installed. */
  digest(): Promise<string | null>
}

/** Besides the one that comes with the npm packages. */
const OLDER_NODES = ['20.20.2', '22.23.3']

/** Every runtime that counts: those that must be there first. */
export function runtimes(seeds?: number): Runtime[] {
  const node = (name: string, program: () => string | Promise<string>): Runtime => ({
    name,
    needed: true,
    digest: async () => plain(await program(), 'console.log', '.mjs', seeds),
  })
  const found = (name: string, program: string | undefined, digest: (program: string) => Promise<string>): Runtime => ({
    name,
    needed: false,
    digest: async () => (program === undefined ? null : digest(program)),
  })
  const pinned = versionOf(join(top, 'node_modules/node/package.json'))
  const starter = process.env['npm_node_execpath'] ?? process.execPath
  return [
    node(`Node ${pinned}`, () => join(top, 'node_modules/node/bin/node')),
    ...OLDER_NODES.map((version) => node(`Node ${version}`, () => nodeFromNpm(version))),
    node('the Node that started this', () => starter),
    { name: 'Chromium', needed: true, digest: () => inChromium(seeds) },
    found('Firefox', firstOf('FIREFOX_PATH', ['/usr/bin/firefox-esr', '/usr/bin/firefox']), (program) =>
      inFirefox(program, seeds),
    ),
    found('JavaScriptCore', firstOf('JSC_PATH', ['/usr/bin/jsc']), (program) => plain(program, 'print', '.js', seeds)),
  ]
}

/** The script in the Node that runs this. */
export const inNode = (seeds?: number): Promise<string> => plain(process.execPath, 'console.log', '.mjs', seeds)

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
async function inFirefox(program: string, seeds?: number): Promise<string> {
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

/** The script as a file that a program runs; `print` is how it says something there. */
async function plain(program: string, print: string, ending: string, seeds?: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sandtable-digest-'))
  const file = join(folder, `digest${ending}`)
  try {
    await writeFile(file, await digestScript(print, seeds))
    return (await call(program, [file], { timeout: PATIENCE })).stdout.trim()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * The program of an older Node. npm fetches it when it is first asked for and keeps it in its own cache: as a dependency it
 * would cost every clone 220 MB, and its program `node` could take the place of the pinned one in `node_modules/.bin`.
 */
async function nodeFromNpm(version: string): Promise<string> {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const family = system === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'
  const words = [
    'exec',
    '--yes',
    `--package=${family}-${system}-${process.arch}@${version}`,
    '--',
    'node',
    '-p',
    'process.execPath',
  ]
  return (await call('npm', words, { cwd: tmpdir(), timeout: PATIENCE, shell: system === 'win' })).stdout.trim()
}

const versionOf = (file: string): string => (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version

/** The program that a variable of the environment names, else the first that is there. */
const firstOf = (variable: string, places: string[]): string | undefined =>
  process.env[variable] ?? places.find((place) => existsSync(place))
