import type { Scenario } from '../model/compile.ts'
import type { Game } from './encode.ts'
import { SENSIBLE, screeningJobs, type CardSeries, type Job, type Series } from './balance.ts'
import { paired } from './statistics.ts'

/** Plans under which an answer is tried on the judging seeds: those that looked best for it on the screening seeds. */
const TRIED = 2

/** How far an answer is ahead of the next best of its event, in raw points with noise; over the runs in which the event came. */
interface Lead {
  value: number
  noise: number
}

/** Fewest runs with the event that say anything. */
const FEWEST = 5

export function leadOf(card: CardSeries | undefined, answer: string): Lead | null {
  if (card === undefined || card.asPlayed.length < FEWEST) return null
  const own = card.answers[answer]
  return Object.entries(card.answers)
    .filter(([other]) => other !== answer)
    .map(([, scores]) => paired(own, scores))
    .reduce((least, lead) => (lead.value < least.value ? lead : least))
}

/** Lead in units of its noise; a lead without noise is one that every run shows. */
const clearness = ({ value, noise }: Lead): number => (value <= 0 ? value : value / Math.max(noise, 1e-6))

/** The plans for each answer of each event that the screening speaks for, best first. */
function shortList(scenario: Scenario, screened: readonly Series[]): Map<string, string[]> {
  return new Map(
    scenario.spec.events.flatMap((event) =>
      event.answers.map((answer): [string, string[]] => [
        `${event.id} ${answer.id}`,
        screened
          .flatMap(({ key, cards }) => {
            const lead = leadOf(cards[event.id], answer.id)
            return lead === null ? [] : [{ key, clear: clearness(lead) }]
          })
          .toSorted((a, b) => b.clear - a.clear)
          .slice(0, TRIED)
          .map(({ key }) => key),
      ]),
    ),
  )
}

/** Jobs that try on the judging seeds what the screening found: one for each plan, with the events that it is wanted for. */
export function answerJobs(scenario: Scenario, best: Game, screened: readonly Series[]): Job[] {
  const wanted = new Map<string, Set<string>>()
  for (const [name, plans] of shortList(scenario, screened)) {
    for (const plan of plans) wanted.set(plan, (wanted.get(plan) ?? new Set()).add(name.split(' ')[0]))
  }
  return screeningJobs(scenario, best)
    .filter(({ key }) => wanted.has(key) && !SENSIBLE.includes(key))
    .map((job) => ({ ...job, key: `committed ${job.key}`, cards: [...wanted.get(job.key)!] }))
}

/** Under which plan an answer is clearly the best, by how much; or where it came nearest to it. */
export function bestUnder(
  plans: readonly { id: string; cards: Series['cards'] }[],
  event: string,
  answer: string,
): { plan: string | null; lead: number; noise: number } {
  const tried = plans.flatMap(({ id, cards }) => {
    const lead = leadOf(cards[event], answer)
    return lead === null ? [] : [{ id, ...lead }]
  })
  if (tried.length === 0) return { plan: null, lead: 0, noise: 0 }
  const top = tried.reduce((most, one) => (clearness(one) > clearness(most) ? one : most))
  return { plan: top.value > top.noise ? top.id : null, lead: top.value, noise: top.noise }
}
