import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { serveFolder, type Served } from '../../game/cli/static-server.ts'

const top = join(import.meta.dirname, '../..')

/** Builds the page that holds nothing but a stage, as the game is built, and serves it at its url. */
export async function serveStagePage(): Promise<Served> {
  const root = join(top, 'test/browser/fixtures')
  const outDir = await mkdtemp(join(tmpdir(), 'sandtable-stage-'))
  await build({
    configFile: join(top, 'vite.config.ts'),
    root,
    logLevel: 'error',
    build: { outDir, rolldownOptions: { input: join(root, 'stage.html') } },
  })
  const { url, close } = await serveFolder(outDir)
  return {
    url: `${url}stage.html`,
    async close() {
      await close()
      await rm(outDir, { recursive: true, force: true })
    },
  }
}
