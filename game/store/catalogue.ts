import { anchored, loadScenario, readAnchors, type Brief, type Issue, type Scenario } from '../../engine/index.ts'
import type { GameEvent } from '../flow/machine.ts'
import { targetsOf, type TargetView } from '../flow/views.ts'

const texts = import.meta.glob<string>('../../scenarios/*.yaml', { query: '?raw', import: 'default' })
const anchors = import.meta.glob<unknown>('../../scenarios/*.anchors.json', { import: 'default' })

export interface Catalogue {
  /** Each with the anchors of its score, where they belong to these rules and this model. */
  scenarios: Scenario[]
  /** A shipped scenario that does not load is a fault of ours: shown, not hidden. */
  faults: { file: string; issues: Issue[] }[]
}

let loading: Promise<Catalogue> | null = null

/** The scenarios that come with the game, the easier ones first; read once. */
export function loadCatalogue(): Promise<Catalogue> {
  return (loading ??= read())
}

async function read(): Promise<Catalogue> {
  const catalogue: Catalogue = { scenarios: [], faults: [] }
  const files = Object.keys(texts).toSorted()
  for (const [index, text] of (await Promise.all(files.map((file) => texts[file]()))).entries()) {
    const file = files[index].replace(/^.*\//, '')
    const loaded = loadScenario(text, file)
    if (loaded.ok) catalogue.scenarios.push(await withAnchors(loaded.value, files[index]))
    else catalogue.faults.push({ file, issues: loaded.issues })
  }
  catalogue.scenarios.sort((a, b) => a.spec.difficulty - b.spec.difficulty || (a.spec.id < b.spec.id ? -1 : 1))
  return catalogue
}

/** A scenario as the lobby lays it out, and the event that takes it up. */
export interface ScenarioCard {
  brief: Brief
  main: TargetView
  choose: GameEvent
}

let laying: Promise<{ cards: ScenarioCard[]; faults: Catalogue['faults'] }> | null = null

export const loadCards = (): NonNullable<typeof laying> =>
  (laying ??= loadCatalogue().then(({ scenarios, faults }) => ({
    faults,
    cards: scenarios.map((scenario) => ({
      brief: scenario.brief,
      main: targetsOf(scenario)[0],
      choose: { type: 'choose', scenario, scenarioText: null },
    })),
  })))

/** Stale anchors make no scale: the result then shows the raw score alone. */
async function withAnchors(scenario: Scenario, file: string): Promise<Scenario> {
  const beside = anchors[file.replace(/\.yaml$/, '.anchors.json')]
  if (!beside) return scenario
  const read = readAnchors(scenario, await beside())
  return read.ok ? anchored(scenario, read.value) : scenario
}
