import {
  recordOf,
  replay,
  writeRunFile,
  type Issue,
  type Result,
  type RunRecord,
  type Scenario,
  type Text,
} from '../../engine/index.ts'
import type { Draft } from './draft.ts'
import { emptyForecast, readAbout, type GameAbout } from './about.ts'
import { SCREENS, type GameContext, type Position, type Screen } from './context.ts'
import type { Resumed } from './event.ts'

/** Format of saved games; a change of shape raises it and brings a migration. */
export const SAVE_FORMAT = 2

/** A game put away: the record and what people wrote, never what can be computed from them. */
export interface SavedGame {
  id: string
  format: number
  scenario: { id: string; title: Text }
  scenarioText: string | null
  record: RunRecord
  about: GameAbout
  draft: Draft | null
  position: Position
  /** For the list of saved games, without replaying: weeks played and to play, whether it is over. */
  progress: { week: number; weeks: number; over: boolean }
  /** Milliseconds since 1970, set by the store. */
  begun: number
  changed: number
}

/**
 * A saved game of any format that was ever written in this version's; `null` where it is of a later one, or nothing of
 * the kind.
 */
export function migrateSave(save: SavedGame): SavedGame | null {
  switch (save.format) {
    case SAVE_FORMAT:
      return save
    // Format 1 knew neither design, forecast and signatures nor the planning clock.
    case 1: {
      const about = readAbout(save.about)
      const draft = save.draft && {
        ...save.draft,
        design: about.design,
        forecast: { ...emptyForecast() },
        signed: [],
      }
      return { ...save, format: SAVE_FORMAT, about, draft, position: { ...save.position, clockUsed: 0 } }
    }
    default:
      return null
  }
}

/** What is to be stored of a game as it stands, without times; `null` when there is none. */
export function saveOf(context: GameContext, screen: Screen | null): Omit<SavedGame, 'begun' | 'changed'> | null {
  const { game, scenario, scenarioText, run, about, draft, shownWeek, cardLeft, clockUsed } = context
  if (game === '' || !scenario || !run || screen === null) return null
  return {
    id: game,
    format: SAVE_FORMAT,
    scenario: { id: scenario.spec.id, title: scenario.brief.title },
    scenarioText,
    record: recordOf(scenario, run),
    about,
    draft,
    position: { screen, shownWeek, cardLeft, clockUsed },
    progress: {
      week: Math.min(shownWeek, run.results.length),
      weeks: scenario.weeks,
      over: run.due.kind === 'end' && shownWeek >= run.results.length,
    },
  }
}

/** A saved game replayed, ready for the machine; or why it cannot be. */
export function resume(save: SavedGame, scenario: Scenario): Result<Resumed, Issue[]> {
  const run = replay(scenario, save.record)
  if (!run.ok) return run
  const { about, draft, scenarioText, id } = save
  const position = {
    screen: SCREENS.includes(save.position.screen) ? save.position.screen : ('review' as const),
    shownWeek: Math.min(Math.max(0, save.position.shownWeek), run.value.results.length),
    cardLeft: Math.max(0, save.position.cardLeft),
    clockUsed: Math.max(0, save.position.clockUsed),
  }
  return { ok: true, value: { game: id, scenario, scenarioText, run: run.value, about, draft, position } }
}

/** What goes into a run file besides the record: with the design that is being worked on. */
const writtenOf = ({ about, draft }: Pick<GameContext, 'about' | 'draft'>): GameAbout => ({
  ...about,
  design: draft?.design ?? about.design,
})

/** Text of the run file of a game, as it is played or as it was put away. */
export const runFileOf = (game: Pick<GameContext, 'scenario' | 'scenarioText' | 'run' | 'about' | 'draft'>): string =>
  writeRunFile(game.scenario!, game.run!, { ...writtenOf(game) }, game.scenarioText ?? undefined)
