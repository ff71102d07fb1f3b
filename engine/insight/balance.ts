import type { Scenario } from '../model/compile.ts'
import type { Plan } from '../plan/plan.ts'
import type { Setting } from '../plan/levers.ts'
import { simulate, type Policy } from '../run/simulate.ts'
import type { Run } from '../run/run.ts'
import { careful } from '../score/players/careful.ts'
import { singleChannel } from '../score/players/evidence.ts'
import { PLAYERS } from '../score/players/registry.ts'
import { guardStates, score, targetStates } from '../score/score.ts'
import { policyOf, type Game } from './encode.ts'
import { committedPlans } from './committed.ts'
import { endsOf, sameSetting } from './ends.ts'
import { outcomeOf, withoutChannel } from './outcome.ts'

/** Who plays in a job; plain data, so that a job can go to another core. */
export type Seat = { player: string } | { game: Game } | { careful: string[] }

/** One series of runs over the same seeds. Jobs do not depend on each other. */
export interface Job {
  key: string
  seat: Seat
  /** A channel taken out, or a setting replaced. */
  withoutChannel?: string
  setting?: { lever: string; value: Setting }
  /** Events to look at: in each run in which one came, the run is played again with each answer and without the event. */
  cards?: string[]
}

/** What a job gave; arrays have one entry per seed. */
export interface Series {
  key: string
  scores: number[]
  /** Seeds × targets; the main target counts only with every guard-rail. */
  reached: boolean[][]
  coverage: number[][]
  /** For each event looked at. */
  cards: Record<string, CardSeries>
}

/** Scores of the runs in which an event came. */
export interface CardSeries {
  asPlayed: number[]
  without: number[]
  /** By answer. */
  answers: Record<string, number[]>
}

export const BEST = 'best-found'

/** Players that play sensibly: luck is measured among them, and what events do to them. */
export const SENSIBLE: readonly string[] = [
  'equal-split',
  'seventy-twenty-ten',
  'brand-demand-sales-retention',
  'careful',
  BEST,
]

/** All jobs of a scenario's balance but those that find the plans under which answers are best. */
export function balanceJobs(scenario: Scenario, best: Game): Job[] {
  const { spec } = scenario
  const seats: { id: string; seat: Seat }[] = [
    ...PLAYERS.map(({ id }) => ({ id, seat: { player: id } })),
    ...spec.channels.map((channel) => ({ id: `only-${channel.id}`, seat: { player: `only-${channel.id}` } })),
    { id: BEST, seat: { game: best } },
  ]
  const cards = spec.events.map((event) => event.id)
  const jobs = seats.map(({ id, seat }): Job => ({
    key: `player ${id}`,
    seat,
    ...(SENSIBLE.includes(id) ? { cards } : {}),
  }))
  for (const channel of spec.channels)
    jobs.push({ key: `channel ${channel.id}`, seat: { game: best }, withoutChannel: channel.id })
  for (const lever of scenario.levers) {
    for (const [index, value] of otherValues(scenario, lever.id, best).entries())
      jobs.push({ key: `lever ${lever.id} ${index}`, seat: { game: best }, setting: { lever: lever.id, value } })
  }
  jobs.push({ key: 'facts none', seat: { careful: [] } })
  for (const fact of spec.facts) jobs.push({ key: `fact ${fact.id}`, seat: { careful: [fact.id] } })
  return jobs
}

/** Jobs that try every answer of every event under every committed plan; on other seeds than those that will judge. */
export function screeningJobs(scenario: Scenario, best: Game): Job[] {
  const cards = scenario.spec.events.map((event) => event.id)
  return [
    ...SENSIBLE.filter((id) => id !== BEST).map((id): Job => ({ key: id, seat: { player: id }, cards })),
    ...committedPlans(scenario, best).map(({ id, game }): Job => ({ key: id, seat: { game }, cards })),
  ]
}

/**
 * Settings to try in place of the best game's: today's first (where the best game's is another), then the ends. A lever
 * of several or of a mix: each option alone.
 */
function otherValues(scenario: Scenario, id: string, best: Game): Setting[] {
  const lever = scenario.leverById.get(id)!
  if (lever.kind === 'spend') return []
  const chosen = best.plans[0].settings[id] ?? lever.start
  return [lever.start, ...endsOf(scenario, id)].filter(
    (value, index, all) => !sameSetting(chosen, value) && all.findIndex((other) => sameSetting(other, value)) === index,
  )
}

/** A job's game with its channel taken out or its setting replaced. */
function edited(
  game: Game,
  { withoutChannel: channel, setting }: Pick<Job, 'seat' | 'withoutChannel' | 'setting'>,
): Game {
  const less = (plan: Plan) => (channel === undefined ? plan : withoutChannel(plan, channel))
  const other = (plan: Plan) =>
    setting === undefined ? plan : { ...plan, settings: { ...plan.settings, [setting.lever]: setting.value } }
  // One plan object for rounds that share it, so that it is made ready once.
  const done = new Map<Plan, Plan>()
  for (const plan of game.plans) if (!done.has(plan)) done.set(plan, other(less(plan)))
  return { ...game, plans: game.plans.map((plan) => done.get(plan)!) }
}

/** What a seat decides. */
export function seatPolicy(job: Pick<Job, 'seat' | 'withoutChannel' | 'setting'>, seed: string): Policy {
  const { seat } = job
  if ('game' in seat) return policyOf(edited(seat.game, job))
  if ('careful' in seat) {
    const known = new Set(seat.careful)
    const policy = careful.policy(seed)
    const only = <S extends { facts: readonly { id: string }[] }>(situation: S): S => ({
      ...situation,
      facts: situation.facts.filter((fact) => known.has(fact.id)),
    })
    return { plan: (situation) => policy.plan(only(situation)), answer: (situation) => policy.answer(only(situation)) }
  }
  const player =
    PLAYERS.find((candidate) => candidate.id === seat.player) ?? singleChannel(seat.player.replace(/^only-/, ''))
  return player.policy(seed)
}

/** A policy with one event's answer given. */
const answering = (base: Policy, event: string, answer: string): Policy => ({
  plan: base.plan,
  answer: (situation) =>
    situation.due.kind === 'event' && situation.due.event === event ? answer : base.answer(situation),
})

/** Plays a job over seeds. Plans with a replaced setting may cost more than the budget: they are counterfactual. */
export function playJob(scenario: Scenario, job: Job, seeds: readonly string[]): Series {
  const { events } = scenario.spec
  const series: Series = { key: job.key, scores: [], reached: [], coverage: [], cards: {} }
  for (const event of job.cards ?? []) series.cards[event] = { asPlayed: [], without: [], answers: {} }
  // A game does not depend on the seed: one policy, so that its plans are made ready once.
  const fixed = 'game' in job.seat ? seatPolicy(job, '') : null
  const counterfactual = job.setting !== undefined
  for (const seed of seeds) {
    const play = (change: (policy: Policy) => Policy = (policy) => policy, without: string[] = []): Run =>
      simulate(scenario, seed, change(fixed ?? seatPolicy(job, seed)), { counterfactual, without })
    const run = play()
    const outcome = outcomeOf(scenario, run)
    const kept = guardStates(outcome).every((guard) => guard.holds)
    const targets = targetStates(outcome)
    const { raw } = score(outcome, null)
    series.scores.push(raw)
    series.reached.push(targets.map((target, index) => target.reached && (index > 0 || kept)))
    series.coverage.push(targets.map((target) => target.coverage))
    for (const [event, card] of Object.entries(series.cards)) {
      const index = events.findIndex(({ id }) => id === event)
      if (run.world.eventWeek[index] === 0) continue
      const rawOf = (other: Run) => score(outcomeOf(scenario, other), null).raw
      card.asPlayed.push(raw)
      card.without.push(rawOf(play(undefined, [event])))
      for (const { id } of events[index].answers)
        (card.answers[id] ??= []).push(rawOf(play((policy) => answering(policy, event, id))))
    }
  }
  return series
}

/** Series of the same job over different seeds, put together. */
export function joined(parts: readonly Series[]): Series {
  const cards: Series['cards'] = {}
  for (const part of parts) {
    for (const [event, card] of Object.entries(part.cards)) {
      const whole = (cards[event] ??= { asPlayed: [], without: [], answers: {} })
      whole.asPlayed.push(...card.asPlayed)
      whole.without.push(...card.without)
      for (const [answer, scores] of Object.entries(card.answers)) (whole.answers[answer] ??= []).push(...scores)
    }
  }
  return {
    key: parts[0].key,
    scores: parts.flatMap((part) => part.scores),
    reached: parts.flatMap((part) => part.reached),
    coverage: parts.flatMap((part) => part.coverage),
    cards,
  }
}
