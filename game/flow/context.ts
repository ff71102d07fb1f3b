import type { Issue, Run, Scenario } from '../../engine/index.ts'
import { emptyAbout, type GameAbout } from './about.ts'
import type { Draft } from './draft.ts'
import { emptyHistory, type History } from './history.ts'

/** The screens of a game, by which it is found again. */
export const SCREENS = ['plan', 'confirm', 'running', 'review', 'result', 'slides', 'debrief'] as const
export type Screen = (typeof SCREENS)[number]

/** Where a game stood when it was put away: independent of the language and of anything that can be computed. */
export interface Position {
  screen: Screen
  shownWeek: number
  /** Seconds left to answer the card that is open. */
  cardLeft: number
  /** Seconds of planning so far, over all rounds. */
  clockUsed: number
}

export type Speed = 1 | 4

export interface GameContext {
  /** Under which the game is saved; '' before it began. */
  game: string
  scenario: Scenario | null
  scenarioText: string | null
  run: Run | null
  about: GameAbout
  draft: Draft | null
  history: History
  /** Weeks of the run that were revealed so far. */
  shownWeek: number
  speed: Speed
  cardLeft: number
  clockUsed: number
  /** Seconds that the pause of the clock has lasted; `null` while it runs. */
  clockPaused: number | null
  /** Why the last decision was not taken. */
  refused: Issue[]
  /** Where a resumed game goes on; `null` when it has. */
  resume: Screen | null
}

/** The context while no game is open. */
export const fresh: GameContext = {
  game: '',
  scenario: null,
  scenarioText: null,
  run: null,
  about: emptyAbout(),
  draft: null,
  history: emptyHistory,
  shownWeek: 0,
  speed: 1,
  cardLeft: 0,
  clockUsed: 0,
  clockPaused: null,
  refused: [],
  resume: null,
}
