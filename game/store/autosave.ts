import type { GameActor } from '../flow/hooks.ts'
import { saveOf } from '../flow/save.ts'
import { savedScreenOf, type GameSnapshot } from '../flow/screen.ts'
import { troubleOf, writeGame, type StoreTrouble } from './database.ts'

/** Milliseconds without a change after which a game is written. */
const QUIET = 300
/** The card's timer is part of what is saved, but not worth a write each second. */
const CARD_SECONDS = 5

export type SaveState = { kind: 'idle' | 'waiting' | 'saved' } | { kind: 'failed'; trouble: StoreTrouble }

/** Writes a game to the device at every change, and at once when the page goes away. */
export interface Autosave {
  state: () => SaveState
  subscribe: (listener: () => void) => () => void
  /** Resolves when everything is written. */
  flush: () => Promise<void>
}

export function autosave(actor: GameActor, write: typeof writeGame = writeGame): Autosave {
  let state: SaveState = { kind: 'idle' }
  const listeners = new Set<() => void>()
  const setState = (next: SaveState): void => {
    state = next
    for (const listener of listeners) listener()
  }

  let written = partsOf(actor.getSnapshot())
  let timer: ReturnType<typeof setTimeout> | undefined
  let pending: GameSnapshot | null = null
  let writing: Promise<void> = Promise.resolve()

  const flush = (): Promise<void> => {
    clearTimeout(timer)
    const snapshot = pending
    pending = null
    if (snapshot) {
      const save = saveOf(snapshot.context, savedScreenOf(snapshot))
      if (save) {
        writing = writing
          .then(() => write(save))
          .then(
            () => (pending === null ? setState({ kind: 'saved' }) : undefined),
            (error: unknown) => setState({ kind: 'failed', trouble: troubleOf(error) }),
          )
      }
    }
    return writing
  }

  actor.subscribe((snapshot) => {
    const parts = partsOf(snapshot)
    if (parts.every((part, index) => part === written[index])) return
    const left = written[0] !== parts[0]
    written = parts
    // A game that is left is written as it was before; the lobby has nothing of its own to save.
    if (left && pending) void flush()
    if (snapshot.context.game === '') return
    pending = snapshot
    if (state.kind !== 'failed') setState({ kind: 'waiting' })
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), QUIET)
  })

  if (typeof window !== 'undefined') {
    window.addEventListener('pagehide', () => void flush())
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void flush()
    })
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    flush,
  }
}

/** What is saved, to tell whether it changed. */
function partsOf(snapshot: GameSnapshot): unknown[] {
  const { game, run, about, draft, shownWeek, cardLeft } = snapshot.context
  return [game, run, about, draft, shownWeek, Math.ceil(cardLeft / CARD_SECONDS), savedScreenOf(snapshot)]
}
