import { ROLES } from '../../engine/index.ts'
import { isForecast } from './about.ts'
import { playingOf, screenOf, type GameSnapshot } from './screen.ts'
import { spendsNothing } from './views.ts'

/** The scenario of the practice week. */
export const PRACTICE = 'first-week'

/** What the practice week leads through, in order. */
export const COACH_STEPS = ['spend', 'sign', 'lock', 'foretell', 'run', 'watch', 'card', 'read', 'end'] as const
export type CoachStep = (typeof COACH_STEPS)[number]

/** What is to be done next in the practice week, told from where the game stands; `null` in any other game. */
export function coachStep(snapshot: GameSnapshot): CoachStep | null {
  const { scenario, about, draft } = snapshot.context
  if (scenario?.brief.id !== PRACTICE || !about.practice) return null
  switch (screenOf(snapshot)) {
    case 'plan':
      if (draft === null || spendsNothing(snapshot.context)) return 'spend'
      return ROLES.every((role) => draft.signed.includes(role)) ? 'lock' : 'sign'
    case 'confirm':
      return isForecast(draft!.forecast) ? 'run' : 'foretell'
    case 'running':
      return playingOf(snapshot) === 'card' ? 'card' : 'watch'
    case 'review':
      return 'read'
    case 'result':
      return 'end'
    default:
      return null
  }
}
