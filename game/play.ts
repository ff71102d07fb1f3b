import { createActor } from 'xstate'
import type { GameSource } from './flow/hooks.ts'
import type { AnyScreen } from './flow/screen.ts'
import { gameMachine } from './flow/machine.ts'
import { Brief } from './panels/brief/Brief.tsx'
import { Plan } from './panels/plan/Plan.tsx'
import { Result } from './panels/result/Result.tsx'
import { Review } from './panels/review/Review.tsx'
import { Running } from './panels/run/Running.tsx'
import { Team } from './panels/team/Team.tsx'
import { autosave } from './store/autosave.ts'
import { writeGame } from './store/database.ts'
import { holdByLocks } from './store/hold.ts'

/*
 * The game with its rules and the screens of play: everything that the lobby can be shown without. It lives outside
 * React: a component that is mounted anew finds it as it was.
 */

const actor = createActor(gameMachine).start()
export const saving = autosave(actor, writeGame, holdByLocks(navigator.locks))

/** A game that another page has can be looked at and left, and nothing else. */
export const game: GameSource = {
  getSnapshot: () => actor.getSnapshot(),
  subscribe: actor.subscribe.bind(actor),
  send: (event) => {
    if (saving.state().kind !== 'elsewhere' || event.type === 'leave') actor.send(event)
  },
}

/** The confirmation is a dialog over the plan. */
export const screens: Partial<Record<AnyScreen, React.ComponentType>> = {
  brief: Brief,
  team: Team,
  plan: Plan,
  confirm: Plan,
  running: Running,
  review: Review,
  result: Result,
}
