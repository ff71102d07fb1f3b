import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Plugin } from 'vite'
import { loadScenario } from '../../engine/index.ts'
import { targetsOf } from '../flow/views.ts'
import type { Summary } from '../store/catalogue.ts'

/**
 * For Vite: `scenarios/x.yaml?summary` is what the lobby shows of a scenario, read while building, so that neither the
 * scenarios nor the rules have to be fetched before somebody chooses. A shipped scenario that does not load ends the build.
 */
export function scenarioSummaries(): Plugin {
  return {
    name: 'scenario-summaries',
    async load(id) {
      const [file, query] = id.split('?')
      if (query !== 'summary') return null
      const loaded = loadScenario(await readFile(file!, 'utf8'), basename(file!))
      if (!loaded.ok) throw new Error(loaded.issues.map((issue) => JSON.stringify(issue)).join('\n'))
      this.addWatchFile(file!)
      const { sector, title, summary, difficulty, weeks, rounds, budget } = loaded.value.brief
      const { id: name } = loaded.value.spec
      const [main] = targetsOf(loaded.value)
      const card: Summary = { id: name, sector, title, summary, difficulty, weeks, rounds, budget, main: main! }
      return { code: `export default ${JSON.stringify(card)}`, moduleType: 'js' }
    },
  }
}
