import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflate } from '@sparticuz/chromium'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** How to start a browser: its program and what it must find in its environment. */
export type Program = { executablePath: string; env?: Record<string, string> }

/** CHROMIUM_PATH, else an installed Chromium, else the one that came with the npm packages. */
export async function findChromium(): Promise<Program> {
  const found = ownChromium()
  if (found) return { executablePath: found }
  if (process.platform === 'linux' && process.arch === 'x64') return packed()
  throw new Error('No Chromium found: install one, or set CHROMIUM_PATH to its program.')
}

/** Whether the browser will be the one that came with the packages: the same everywhere, with the same fonts. */
export const comesWithThePackages = (): boolean => ownChromium() === undefined

const ownChromium = (): string | undefined => process.env['CHROMIUM_PATH'] || installed.find((path) => existsSync(path))

/** The packed Chromium, unpacked once into the temporary folder (200 MB). */
async function packed(): Promise<Program> {
  const library = join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../..')
  const { version } = createRequire(import.meta.url)(join(library, 'package.json')) as { version: string }
  const home = join(tmpdir(), `sandtable-chromium-${version}`)
  if (!existsSync(home)) await unpack(join(library, 'bin'), home)
  return {
    executablePath: join(home, 'chromium'),
    // Its own fonts only: a bare machine has none, and pictures then look alike on every machine.
    env: { ...(process.env as Record<string, string>), FONTCONFIG_FILE: join(home, 'fonts.conf') },
  }
}

/** Unpacks beside the target and renames, so that a killed or a second process never leaves half a browser. */
async function unpack(archives: string, target: string): Promise<void> {
  const work = await mkdtemp(`${target}-`)
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = work // inflate() knows no other way to be told where
  try {
    for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br']) await inflate(join(archives, name))
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  // The packed configuration names folders of another world; without a font every text has no size.
  await writeFile(
    join(work, 'fonts.conf'),
    `<fontconfig><dir>${join(target, 'fonts')}</dir><cachedir>${join(target, 'fonts-cache')}</cachedir></fontconfig>`,
  )
  await rename(work, target).catch(async (error: unknown) => {
    await rm(work, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  })
}
