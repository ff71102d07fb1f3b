import {
  lineOf,
  loadScenario,
  recordOf,
  shiftedScenario,
  simulate,
  type Game,
  type Run,
  type RunRecord,
  type Scenario,
  type Text,
} from '../../engine/index.ts'
import { emptyAbout } from './about.ts'
import type { Beginning, GameContext } from './machine.ts'

/**
 * A round to find out whether what was learned carries over: the same task in a market that behaves otherwise, under luck
 * that nobody has met. The team and its design go with it.
 */
export function transferRound(context: GameContext, game: string, seed: string, title: Text): Beginning {
  const { scenario, run, about } = context
  const scenarioText = shiftedScenario(scenario!.spec, seed, title)
  const shifted = loadScenario(scenarioText, `${scenario!.spec.id}.yaml`)
  if (!shifted.ok) throw new Error(`A shifted scenario does not load: ${JSON.stringify(shifted.issues)}`)
  const { team, colour, practice, people, clock, design } = about
  return {
    game,
    scenario: shifted.value,
    scenarioText,
    seed,
    about: {
      ...emptyAbout(),
      ...{ team, colour, practice, people, design },
      clock: { minutes: clock.minutes, pauses: [] },
      transferOf: recordOf(scenario!, run!),
    },
  }
}

const carried = new WeakMap<RunRecord, Run | null>()

/**
 * What the decisions of the game before would have done in the market of the transfer round: the bar that its plan has to
 * beat. `null` where the record is of another task.
 */
export function carriedOver(scenario: Scenario, run: Run, before: RunRecord): Run | null {
  const known = carried.get(before)
  if (known !== undefined) return known
  const game = before.scenario.id === scenario.spec.id ? gameOf(scenario, run, before) : null
  const result = game && simulate(scenario, run.seed, heldTo(game), { counterfactual: true })
  carried.set(before, result)
  return result
}

function gameOf(scenario: Scenario, run: Run, { decisions }: RunRecord): Game {
  return lineOf(scenario, { ...run, decisions }).game
}

const heldTo = (game: Game): Parameters<typeof simulate>[2] => ({
  plan: ({ due }) => game.plans[due.kind === 'plan' ? due.round : 0],
  answer: ({ due }) => (due.kind === 'event' ? (game.answers[due.event] ?? null) : null),
})
