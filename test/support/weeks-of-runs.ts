import { PLAYERS, simulate, type Run, type Scenario } from '../../engine/index.ts'
import type { GameContext } from '../../game/flow/context.ts'
import { sceneOf, stageView, type Telling } from '../../game/flow/stage-view.ts'
import type { StageView } from '../../game/stage/view.ts'

/** Words as plain as can be. */
export const plainTelling: Telling = {
  say: (text) => text.en,
  count: String,
  share: (value) => `${Math.round(100 * value)} %`,
  money: (yuan) => `¥${yuan}`,
  theme: 'light',
  motion: 'reduced',
  texts: {
    label: 'table',
    scale: (people) => `1:${people}`,
    week: 'week',
    business: 'us',
    load: String,
    queue: (count) => `${count} wait`,
    way: (segment, people) => `${segment ?? 'all'}: ${people}`,
    wayNote: 'arrows',
    stage: (stage) => stage,
  },
}

/** A whole run of somebody who decides by chance. */
export function randomRun(scenario: Scenario, seed: string): Run {
  const player = PLAYERS.find(({ id }) => id === 'random')!
  return simulate(scenario, seed, player.policy(seed))
}

/** What the stage is told in a week of a run; 0 is before the first. */
export function stageInWeek(scenario: Scenario, run: Run, week: number): StageView {
  const context = { scenario, run, shownWeek: week } as GameContext
  return stageView(sceneOf(null)(context), plainTelling)
}
