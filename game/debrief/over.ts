import type { Run, Scenario } from '../../engine/index.ts'
import type { GameAbout } from '../flow/about.ts'
import { useGame } from '../flow/hooks.ts'
import type { GameContext } from '../flow/context.ts'

const scenarioOf = ({ scenario }: GameContext) => scenario!
const runOf = ({ run }: GameContext) => run!
const aboutOf = ({ about }: GameContext) => about

/** A game that is over, whole: in a debrief nothing is hidden any more. */
export function useOver(): { scenario: Scenario; run: Run; about: GameAbout } {
  return { scenario: useGame(scenarioOf), run: useGame(runOf), about: useGame(aboutOf) }
}
