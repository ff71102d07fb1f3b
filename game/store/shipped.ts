import {
  anchored,
  readAnchors,
  unpackScenario,
  type AnchorsFile,
  type PackedScenario,
  type Scenario,
} from '../../engine/index.ts'
import type { GameEvent } from '../flow/event.ts'

/** Read and checked when the game was built. */
const packed = import.meta.glob<PackedScenario>('../../scenarios/*.yaml', { query: '?packed', import: 'default' })
const anchors = import.meta.glob<unknown>('../../scenarios/*.anchors.json', { import: 'default' })

const loading = new Map<string, Promise<Scenario | null>>()

/** A scenario that comes with the game, read once; `null` where none has this id. The file's name is its id. */
export function shippedScenario(id: string): Promise<Scenario | null> {
  const before = loading.get(id)
  if (before) return before
  const reading = read(id)
  loading.set(id, reading)
  // A file that could not be fetched is asked for again.
  reading.catch(() => loading.delete(id))
  return reading
}

/** The event that takes up a scenario of the catalogue. */
export async function chooseShipped(id: string): Promise<GameEvent> {
  const scenario = await shippedScenario(id)
  if (!scenario) throw new Error(`No scenario ${id} comes with the game.`)
  return { type: 'choose', scenario, scenarioText: null }
}

async function read(id: string): Promise<Scenario | null> {
  const file = packed[`../../scenarios/${id}.yaml`]
  return file ? withAnchors(unpackScenario(await file())) : null
}

/** With the anchors of its score; stale ones make no scale: the result then shows the raw score alone. */
async function withAnchors(scenario: Scenario): Promise<Scenario> {
  const file = await anchorsOf(scenario)
  return file ? anchored(scenario, file) : scenario
}

/** The anchors that lie beside a shipped scenario, with the best game found; `null` where none fit these rules. */
export async function anchorsOf(scenario: Scenario): Promise<AnchorsFile | null> {
  const beside = anchors[`../../scenarios/${scenario.spec.id}.anchors.json`]
  if (!beside) return null
  const read = readAnchors(scenario, await beside())
  return read.ok ? read.value : null
}
