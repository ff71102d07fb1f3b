import type { Run, Scenario } from '../../engine/index.ts'
import type { GameAbout, Writing } from './about.ts'
import type { Position, Speed } from './context.ts'
import type { Draft, Edit } from './draft.ts'

/** Everything that can be done to a game. */
export type GameEvent =
  | { type: 'choose'; scenario: Scenario; scenarioText: string | null }
  | { type: 'resume'; save: Resumed }
  | { type: 'next' }
  | { type: 'back' }
  | { type: 'leave' }
  | { type: 'begin'; game: string; seed: string; about: GameAbout }
  /** Begins a game from another one: a practice game, the second version of a plan, a transfer round. */
  | { type: 'another'; beginning: Beginning }
  | { type: 'compare' }
  | { type: 'present' }
  | { type: 'debrief' }
  | { type: 'write'; writing: Writing }
  | { type: 'stopClock' }
  | { type: 'startClock' }
  | { type: 'edit'; edit: Edit }
  | { type: 'settle' }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'lock' }
  | { type: 'run' }
  | { type: 'pause' }
  | { type: 'play' }
  | { type: 'speed'; speed: Speed }
  | { type: 'skip' }
  /** One week, and then a pause. */
  | { type: 'step' }
  | { type: 'answer'; answer: string }

/** A game that begins: under which name it is saved, what is played, and what is known of it before. */
export interface Beginning {
  game: string
  scenario: Scenario
  /** The scenario's text where it is not a shipped one. */
  scenarioText: string | null
  seed: string
  about: GameAbout
}

/** A game taken up again: its record was replayed before. */
export interface Resumed {
  game: string
  scenario: Scenario
  /** The scenario's text where it is not a shipped one. */
  scenarioText: string | null
  run: Run
  about: GameAbout
  draft: Draft | null
  position: Position
}
