import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inChromium, inFirefox } from './digest-page.ts'
import { digestScript } from './digest-script.ts'

const top = join(import.meta.dirname, '../..')
const call = promisify(execFile)

/** Longest that a program may take, milliseconds: they are slow where others work beside them. */
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
