import {
  recordOf,
  transferGain,
  transferOf,
  type Analysis,
  type Run,
  type Scenario,
  type TransferGain,
} from '../../engine/index.ts'
import { emptyAbout, type GameAbout } from './about.ts'
import type { GameContext } from './context.ts'
import type { Beginning } from './event.ts'

/**
 * A round to find out whether what was learned carries over: the same task in a market that behaves otherwise, under luck
 * that nobody has met. The team and its design go with it.
 */
export function transferRound(context: GameContext, game: string, seed: string): Beginning {
  const { scenario, run, about } = context
  const { scenario: other, text } = transferOf(scenario!, seed)
  const { team, colour, practice, people, clock, design } = about
  return {
    game,
    scenario: other,
    scenarioText: text,
    seed,
    about: {
      ...emptyAbout(),
      ...{ team, colour, practice, people, design },
      clock: { minutes: clock.minutes, pauses: [] },
      transferOf: recordOf(scenario!, run!),
    },
  }
}

/**
 * What the transfer round gained over the decisions of the game before, both in the market of the transfer round; `null`
 * where the game is no transfer round, or the one of another task.
 */
export function gainOf(
  scenario: Scenario,
  run: Run,
  { transferOf: before }: Pick<GameAbout, 'transferOf'>,
): (() => Analysis<TransferGain>) | null {
  if (before === null || before.scenario.id !== scenario.spec.id) return null
  // Of the game before only its decisions count here; both markets have the same rounds.
  return () => transferGain(scenario, run, scenario, { ...run, decisions: before.decisions })
}
