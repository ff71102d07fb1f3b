import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadScenario, type Scenario } from '../../engine/index.ts'

const top = join(import.meta.dirname, '../..')

/** Every scenario file of a folder, ready to run. */
function scenariosIn(folder: string): Scenario[] {
  return globSync(`${folder}/*.yaml`, { cwd: top })
    .toSorted()
    .map((file) => {
      const loaded = loadScenario(readFileSync(join(top, file), 'utf8'), file)
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues.slice(0, 5), null, 2))
      return loaded.value
    })
}

/** Every shipped scenario. */
export const shippedScenarios = (): Scenario[] => scenariosIn('scenarios')

/** The small scenarios that hold the model to the course's table. */
export const calibrationScenarios = (): Scenario[] => scenariosIn('test/calibration')
