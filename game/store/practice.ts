import { loadScenario } from '../../engine/index.ts'
import { emptyAbout } from '../flow/about.ts'
import { PRACTICE } from '../flow/coach.ts'
import type { GameEvent } from '../flow/event.ts'
import { alone } from '../flow/people.ts'
import { drawSeed, newGameId } from './identity.ts'

/** The event that begins the practice week: one person, no clock, a seed by lot. */
export async function beginPractice(): Promise<GameEvent> {
  const { default: text } = await import('../../scenarios/practice/first-week.yaml?raw')
  const loaded = loadScenario(text, `${PRACTICE}.yaml`)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  const about = { ...emptyAbout(), practice: true, people: alone('') }
  const beginning = { game: newGameId(), scenario: loaded.value, scenarioText: text, seed: drawSeed(), about }
  return { type: 'another', beginning }
}
