import type { Scenario } from '../model/compile.ts'
import type { Game } from './encode.ts'
import { BEST, SENSIBLE, type Job, type Seat, type Series } from './balance.ts'
import { committedPlans } from './committed.ts'
import { paired } from './statistics.ts'

/*
 * Under which plan each answer to an event is the best. A screening tries all answers under all committed plans over a few
 * seeds; the plans that look best for an answer are then judged over other seeds.
 */

/** Plans under which an answer is judged. */
const TRIED = 3

/** Plan and event of a job or series about answers. */
const keyOf = (event: string, plan: string): string => `answers ${event} ${plan}`

function placeOf(key: string): { event: string; plan: string } {
  const [, event, ...plan] = key.split(' ')
  return { event, plan: plan.join(' ') }
}

/** Jobs that try every answer of every event under every committed plan. */
export function screeningJobs(scenario: Scenario, best: Game): Job[] {
  const plans: { id: string; seat: Seat }[] = [
    ...SENSIBLE.filter((id) => id !== BEST).map((id) => ({ id, seat: { player: id } })),
    ...committedPlans(scenario, best).map(({ id, game }) => ({ id, seat: { game } })),
  ]
  return scenario.spec.events.flatMap((event) =>
    plans.map(({ id, seat }): Job => ({
      key: keyOf(event.id, id),
      seat,
      counterfactual: 'game' in seat,
      event: event.id,
    })),
  )
}

/** Those of the screening's jobs that are to be judged on other seeds. */
export function answerJobs(scenario: Scenario, best: Game, screened: readonly Series[]): Job[] {
  const wanted = new Set(
    scenario.spec.events.flatMap((event) => {
      const tried = screened.filter(({ key }) => placeOf(key).event === event.id)
      return event.answers.flatMap((answer) =>
        tried
          .flatMap(({ key, answers }) => {
            const lead = leadOf(answers, answer.id)
            return lead === null ? [] : [{ key, clear: clearness(lead) }]
          })
          .toSorted((a, b) => b.clear - a.clear)
          .slice(0, TRIED)
          .map(({ key }) => key),
      )
    }),
  )
  return screeningJobs(scenario, best).filter(({ key }) => wanted.has(key))
}

/** How far an answer is ahead of the next best of its event, in points with noise. */
interface Lead {
  value: number
  noise: number
}

/** Fewest runs that say anything. */
const FEWEST = 4

function leadOf(answers: Series['answers'], answer: string): Lead | null {
  const own = answers[answer]
  if (own === undefined || own.length < FEWEST) return null
  return Object.entries(answers)
    .filter(([other]) => other !== answer)
    .map(([, scores]) => paired(own, scores))
    .reduce((least, lead) => (lead.value < least.value ? lead : least))
}

/** Lead in units of its noise, with a floor below which a lead is not worth more for being clear. */
const clearness = ({ value, noise }: Lead): number => (value <= 0 ? value : value / Math.max(noise, SMALLEST))

/** Points (assumption). */
const SMALLEST = 0.02

/** The plan under which an answer is clearly the best, and by how much; or `null` and where it came nearest to it. */
export function bestUnder(
  judged: readonly Series[],
  event: string,
  answer: string,
): { bestUnder: string | null; lead: number; noise: number } {
  const tried = judged.flatMap(({ key, answers }) => {
    const place = placeOf(key)
    const lead = key.startsWith('answers ') && place.event === event ? leadOf(answers, answer) : null
    return lead === null ? [] : [{ plan: place.plan, ...lead }]
  })
  if (tried.length === 0) return { bestUnder: null, lead: 0, noise: 0 }
  const top = tried.reduce((most, one) => (clearness(one) > clearness(most) ? one : most))
  return { bestUnder: top.value > top.noise ? top.plan : null, lead: top.value, noise: top.noise }
}
