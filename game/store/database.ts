import { Dexie, type EntityTable } from 'dexie'
import type { SavedGame } from '../flow/save.ts'
import { takeLastBreath, type Unsaved } from './last-breath.ts'

/** Everything that Sandtable keeps on this device. */
class Database extends Dexie {
  games!: EntityTable<SavedGame, 'id'>

  constructor() {
    super('sandtable')
    this.version(1).stores({ games: 'id, changed' })
  }
}

let database: Database | null = null
const open = (): Database => (database ??= new Database())

/** Saved games, the one changed last first; what the page could not finish writing is finished before. */
export async function listGames(): Promise<SavedGame[]> {
  const unsaved = takeLastBreath()
  if (unsaved) await writeGame(unsaved)
  const games = await open().games.toArray()
  return games.toSorted((a, b) => b.changed - a.changed)
}

/** A saved game as it was written last. */
export async function readGame(id: string): Promise<SavedGame | undefined> {
  return open().games.get(id)
}

/** Writes a game as it stands now; the time at which it was begun stays. */
export async function writeGame(game: Unsaved): Promise<void> {
  const now = Date.now()
  await open().transaction('rw', open().games, async () => {
    const before = await open().games.get(game.id)
    await open().games.put({ ...game, begun: before?.begun ?? now, changed: now })
  })
}

/** Puts a deleted game back as it was. */
export async function restoreGame(game: SavedGame): Promise<void> {
  await open().games.put(game)
}

export async function renameGame(id: string, team: string): Promise<void> {
  await open()
    .games.where('id')
    .equals(id)
    .modify((game) => {
      game.about = { ...game.about, team }
    })
}

export async function deleteGame(id: string): Promise<void> {
  await open().games.delete(id)
}

/** How often a scenario was begun with a seed on this device: a known seed can be rehearsed. */
export async function timesBegun(scenario: string, seed: string): Promise<number> {
  return open()
    .games.filter((game) => game.record.seed === seed && game.scenario.id === scenario)
    .count()
}

/** Why the store cannot be used, as a key for the words that say so. */
export type StoreTrouble = 'quota' | 'refused' | 'unknown'

export function troubleOf(error: unknown): StoreTrouble {
  const names = [nameOf(error), nameOf((error as { inner?: unknown } | null)?.inner)]
  if (names.some((name) => /quota/i.test(name))) return 'quota'
  if (names.some((name) => /MissingAPI|InvalidState|Security|NotAllowed|OpenFailed|DatabaseClosed/i.test(name)))
    return 'refused'
  return 'unknown'
}

const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String((error as { name: unknown }).name) : ''
