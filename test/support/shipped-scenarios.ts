import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadScenario, type AnchorsFile, type Scenario } from '../../engine/index.ts'
import type { Source } from './digest.ts'

const top = join(import.meta.dirname, '../..')

/** Every scenario file of a folder, in the order of their names. */
const sourcesIn = (folder: string): Source[] =>
  globSync(`${folder}/*.yaml`, { cwd: top })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted()
    .map((file) => ({ file, text: readFileSync(join(top, file), 'utf8') }))

/** Every scenario file of a folder, ready to run. */
const scenariosIn = (folder: string): Scenario[] =>
  sourcesIn(folder).map(({ file, text }) => {
    const loaded = loadScenario(text, file)
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues.slice(0, 5), null, 2))
    return loaded.value
  })

/** What lies in the file of anchors beside a shipped scenario. */
export const shippedAnchors = (id: string): AnchorsFile =>
  JSON.parse(readFileSync(join(top, `scenarios/${id}.anchors.json`), 'utf8')) as AnchorsFile

/** The text of every shipped scenario. */
export const shippedSources = (): Source[] => sourcesIn('scenarios')

/** Every shipped scenario. */
export const shippedScenarios = (): Scenario[] => scenariosIn('scenarios')

/** The small scenarios that hold the model to the course's table. */
export const calibrationScenarios = (): Scenario[] => scenariosIn('test/calibration')
