import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import type { Source } from './digest.ts'
import { shippedSources } from './shipped-scenarios.ts'

const top = join(import.meta.dirname, '../..')

/**
 * A plain script, without imports, that any runtime can run: it computes the digest of all shipped scenarios and hands its
 * JSON to `tell`, the source of a function.
 */
export async function digestScript(tell: string, seeds?: number): Promise<string> {
  // Made once: whatever is saved while the runtimes have their turns, all of them run the same.
  const { code, sources } = await (once ??= bundled())
  const words = [JSON.stringify(sources), ...(seeds === undefined ? [] : [seeds])]
  return `${code}\n;(${tell})(JSON.stringify(sandtable.digestOf(${words.join(', ')})));\n`
}

let once: ReturnType<typeof bundled> | undefined

/** `digest.ts` with the engine and its libraries as one script that sets the variable `sandtable`, and the scenarios. */
const bundled = (): Promise<{ code: string; sources: Source[] }> =>
  build({
    configFile: false,
    root: top,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, 'digest.ts'), formats: ['iife'], name: 'sandtable' },
    },
  }).then((built) => {
    const [{ output }] = built as Rolldown.RolldownOutput[]
    return { code: output[0].code, sources: shippedSources() }
  })
