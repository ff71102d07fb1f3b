import type { SavedGame } from '../flow/save.ts'

/** A game as it is handed to the store, which knows the times. */
export type Unsaved = Omit<SavedGame, 'begun' | 'changed'>

const KEY = 'sandtable.last-breath'

/** Keeps a game that the database may not have finished writing; local storage is written before the page is gone. */
export function keepLastBreath(save: Unsaved | null): void {
  if (save === null) return
  try {
    localStorage.setItem(KEY, JSON.stringify(save))
  } catch {
    // Forbidden or full: then only what the database has is left.
  }
}

/** The game kept so, once; `null` when there is none. */
export function takeLastBreath(): Unsaved | null {
  try {
    const text = localStorage.getItem(KEY)
    localStorage.removeItem(KEY)
    return text === null ? null : (JSON.parse(text) as Unsaved)
  } catch {
    return null
  }
}
