import type { Resumed } from '../flow/event.ts'
import type { GameActor } from '../flow/hooks.ts'
import { saveOf } from '../flow/save.ts'
import { savedScreenOf, type GameSnapshot } from '../flow/screen.ts'
import { readGame, troubleOf, writeGame, type StoreTrouble } from './database.ts'
import { holdByLocks, type Hold } from './hold.ts'
import { keepLastBreath, type Unsaved } from './last-breath.ts'
import { takeUp } from './saved.ts'

/** Clocks are part of what is saved, but not worth a write each second. */
const CLOCK_SECONDS = 5

/** `elsewhere`: another page has the game; here it can be looked at, and nothing is written. */
export type SaveState = { kind: 'idle' | 'waiting' | 'saved' | 'elsewhere' } | { kind: 'failed'; trouble: StoreTrouble }

/** Writes a game to the device at every change: at once, and what changes during a write in the next one. */
export interface Autosave {
  state: () => SaveState
  subscribe: (listener: () => void) => () => void
  /** Resolves when everything is written. */
  flush: () => Promise<void>
  /** Takes the game over from the page that has it, as that page left it; resolves to whether it could be read. */
  takeOver: () => Promise<boolean>
}

export function autosave(
  actor: GameActor,
  write: (game: Unsaved) => Promise<void> = writeGame,
  hold: Hold = holdByLocks(undefined),
): Autosave {
  let state: SaveState = { kind: 'idle' }
  const listeners = new Set<() => void>()
  const setState = (next: SaveState): void => {
    state = next
    for (const listener of listeners) listener()
  }

  let seen = partsOf(actor.getSnapshot())
  let game = ''
  let forced = false
  /** By game: whether this page may write it. */
  const mine = new Map<string, Promise<boolean>>()
  /** By game: a game that was left may still have to be written when the next one has begun. */
  const waiting = new Map<string, Unsaved>()
  let writing: Unsaved | null = null
  let working: Promise<void> | null = null

  const elsewhere = (id: string): void => {
    mine.set(id, Promise.resolve(false))
    waiting.delete(id)
    if (id === game) setState({ kind: 'elsewhere' })
  }
  hold.onLost(() => elsewhere(game))

  function open(id: string): void {
    game = id
    if (id === '') {
      hold.release()
      setState({ kind: 'idle' })
      return
    }
    const asked = hold.take(id, forced)
    mine.set(id, asked)
    if (state.kind === 'elsewhere') setState({ kind: 'idle' })
    void asked.then((granted) => granted || elsewhere(id))
  }

  async function writeAll(): Promise<void> {
    // A breath first: one event of the machine often comes right behind another.
    await Promise.resolve()
    for (const [id, save] of waiting) {
      waiting.delete(id)
      if (!(await (mine.get(id) ?? true))) continue
      writing = save
      try {
        await write(save)
        if (waiting.size === 0 && state.kind !== 'elsewhere') setState({ kind: 'saved' })
      } catch (error) {
        setState({ kind: 'failed', trouble: troubleOf(error) })
      }
    }
    writing = null
    working = null
  }

  actor.subscribe((snapshot) => {
    if (snapshot.context.game !== game) open(snapshot.context.game)
    const parts = partsOf(snapshot)
    if (parts.every((part, index) => part === seen[index])) return
    seen = parts
    const save = saveOf(snapshot.context, savedScreenOf(snapshot))
    if (!save || state.kind === 'elsewhere') return
    waiting.set(save.id, save)
    if (state.kind !== 'failed') setState({ kind: 'waiting' })
    working ??= writeAll()
  })

  // A database does not finish a write for a page that goes away.
  if (typeof window !== 'undefined') {
    window.addEventListener('pagehide', () => keepLastBreath([...waiting.values()].at(-1) ?? writing))
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    flush: () => working ?? Promise.resolve(),
    takeOver: async () => {
      const id = game
      await hold.take(id, true)
      const taken = await lastSaved(id).catch(() => null)
      if (taken === null) {
        hold.release()
        return false
      }
      actor.send({ type: 'leave' })
      forced = true
      actor.send({ type: 'resume', save: taken })
      forced = false
      return true
    },
  }
}

/** A game as it was written last, whichever page wrote it; `null` where it cannot be taken up. */
async function lastSaved(id: string): Promise<Resumed | null> {
  const saved = await readGame(id)
  const taken = saved && (await takeUp(saved))
  return taken?.ok ? taken.value : null
}

/** What is saved, to tell whether it changed. */
function partsOf(snapshot: GameSnapshot): unknown[] {
  const { game, run, about, draft, shownWeek, cardLeft, clockUsed } = snapshot.context
  const clocks = [cardLeft, clockUsed].map((seconds) => Math.ceil(seconds / CLOCK_SECONDS))
  return [game, run, about, draft, shownWeek, ...clocks, savedScreenOf(snapshot)]
}
