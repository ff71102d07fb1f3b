import type { GameEvent } from './flow/event.ts'
import type { GameSource } from './flow/hooks.ts'
import type { AnyScreen, GameSnapshot } from './flow/screen.ts'
import type { Autosave } from './store/autosave.ts'

/** A game in the page: its state, its saving, and the screens that it can be on. */
export interface Play {
  game: GameSource
  saving: Autosave
  screens: Partial<Record<AnyScreen, React.ComponentType>>
}

let opening: Promise<Play> | null = null

/** Fetches the game with its rules, once. What failed stays so in this page: browsers remember modules that they did not get. */
export function openPlay(): Promise<Play> {
  opening ??= import('./play.ts')
  return opening
}

/** The lobby asks of a game only where it stands and whether anything has begun. */
const IN_LOBBY = {
  matches: (state: unknown) => state === 'lobby',
  context: { game: '', scenario: null, run: null, about: { team: '', colour: 'clay', practice: false } },
} as unknown as GameSnapshot

const idle = { kind: 'idle' } as const

/** What the lobby stands on until the rules are there: nothing has begun, and what is sent goes to who fetches them. */
export const lobbyOnly = (send: (event: GameEvent) => void): Play => ({
  game: {
    getSnapshot: () => IN_LOBBY,
    subscribe: () => ({ unsubscribe: () => {} }),
    send,
  },
  saving: {
    state: () => idle,
    subscribe: () => () => {},
    flush: () => Promise.resolve(),
    takeOver: () => Promise.resolve(false),
  },
  screens: {},
})
