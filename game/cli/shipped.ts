import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Plugin } from 'vite'
import { loadScenario, packScenario, type Scenario } from '../../engine/index.ts'
import { targetsOf } from '../flow/views.ts'
import type { Summary } from '../store/catalogue.ts'

/** What the game takes of a shipped scenario, by the query behind its file. */
const FORMS: Record<string, (scenario: Scenario) => unknown> = {
  /** What the lobby shows, so that neither the scenario nor the rules have to be fetched before somebody chooses. */
  summary(scenario): Summary {
    const { sector, title, summary, difficulty, weeks, rounds, budget } = scenario.brief
    const [main] = targetsOf(scenario)
    return { id: scenario.spec.id, sector, title, summary, difficulty, weeks, rounds, budget, main: main! }
  },
  /** The scenario read and checked: a page would stand still for as long as that takes. */
  packed: packScenario,
}

/**
 * For Vite: `scenarios/x.yaml?summary` and `scenarios/x.yaml?packed`, read while building. A shipped scenario that does not
 * load ends the build.
 */
export function shippedScenarios(): Plugin {
  return {
    name: 'shipped-scenarios',
    async load(id) {
      const [file, query] = id.split('?')
      const form = query !== undefined && Object.hasOwn(FORMS, query) ? FORMS[query] : undefined
      if (!form) return null
      const loaded = loadScenario(await readFile(file!, 'utf8'), basename(file!))
      if (!loaded.ok) throw new Error(loaded.issues.map((issue) => JSON.stringify(issue)).join('\n'))
      this.addWatchFile(file!)
      // A text that is parsed is taken in faster than the same thing as code.
      const text = JSON.stringify(JSON.stringify(form(loaded.value)))
      return { code: `export default JSON.parse(${text})`, moduleType: 'js' }
    },
  }
}
