import { recordOf } from '../../engine/index.ts'
import { emptyAbout } from './about.ts'
import type { Beginning, GameContext } from './machine.ts'

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
