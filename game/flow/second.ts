import { recordOf } from '../../engine/index.ts'
import { emptyAbout } from './about.ts'
import { useGame } from './hooks.ts'
import type { GameContext } from './context.ts'
import type { Beginning } from './event.ts'

/**
 * The same scenario under the same luck once more, for the second version of a plan: the team and its design go with it,
 * each round begins with what the first version did, and what was said of the first version stays there.
 */
export function secondVersion(context: GameContext, game: string, begunBefore: number): Beginning {
  const { scenario, scenarioText, run, about } = context
  const { team, colour, practice, people, seedFrom, clock, told, design } = about
  return {
    game,
    scenario: scenario!,
    scenarioText,
    seed: run!.seed,
    about: {
      ...emptyAbout(),
      ...{ team, colour, practice, people, seedFrom, begunBefore, told, design },
      clock: { minutes: clock.minutes, pauses: [] },
      first: recordOf(scenario!, run!),
    },
  }
}

const whole = (context: GameContext): GameContext => context

/** What a second version of the game that is open begins with, and what it is asked about before. */
export function useSecondVersion(): {
  scenario: string
  seed: string
  begunBefore: number
  beginning: (game: string, begunBefore: number) => Beginning
} {
  const context = useGame(whole)
  return {
    scenario: context.scenario!.spec.id,
    seed: context.run!.seed,
    begunBefore: context.about.begunBefore,
    beginning: (game, begunBefore) => secondVersion(context, game, begunBefore),
  }
}
