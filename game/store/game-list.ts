import type { SavedGame } from '../flow/save.ts'
import { deleteGame, listGames, renameGame, restoreGame, troubleOf, type StoreTrouble } from './database.ts'

export type Listed =
  | { kind: 'loading' }
  | { kind: 'listed'; games: SavedGame[] }
  | { kind: 'failed'; trouble: StoreTrouble }

let listed: Listed = { kind: 'loading' }
const listeners = new Set<() => void>()

function show(next: Listed): void {
  listed = next
  for (const listener of listeners) listener()
}

/** Does something with the saved games and lists them anew, or says why the store cannot be used. */
async function after(action: () => Promise<unknown>): Promise<void> {
  try {
    await action()
    show({ kind: 'listed', games: await listGames() })
  } catch (error) {
    show({ kind: 'failed', trouble: troubleOf(error) })
  }
}

/** The saved games of this device, for whoever lists them. */
export const gameList = {
  state: (): Listed => listed,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  /** Lists anew once `pending` is written. */
  refresh: (pending: () => Promise<void>) => after(pending),
  rename: (id: string, team: string) => after(() => renameGame(id, team)),
  delete: (id: string) => after(() => deleteGame(id)),
  restore: (game: SavedGame) => after(() => restoreGame(game)),
}
