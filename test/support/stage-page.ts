import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import viteConfig from '../../vite.config.ts'
import { serveFolder, type Served } from '../../game/cli/static-server.ts'

const top = join(import.meta.dirname, '../..')

/** Builds the page that holds nothing but a stage, as the game is built, and serves it at its url. */
export async function serveStagePage(): Promise<Served> {
  const root = join(top, 'test/browser/fixtures')
  const outDir = await mkdtemp(join(tmpdir(), 'sandtable-stage-'))
  // As the game, but without what makes an app of it.
  const { resolve, define } = viteConfig({ command: 'build', mode: 'production' })
  await build({
    ...{ resolve, define, root, base: './', configFile: false, logLevel: 'error' },
    build: { outDir, target: 'es2023', assetsInlineLimit: 0, rolldownOptions: { input: join(root, 'stage.html') } },
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
