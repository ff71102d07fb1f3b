import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadScenario, type Scenario } from '../../engine/index.ts'

const top = join(import.meta.dirname, '../..')

/** Every shipped scenario, ready to run. */
export const shippedScenarios = (): Scenario[] =>
  globSync('scenarios/*.yaml', { cwd: top })
    .toSorted()
    .map((file) => {
      const loaded = loadScenario(readFileSync(join(top, file), 'utf8'), file)
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues.slice(0, 5), null, 2))
      return loaded.value
    })
