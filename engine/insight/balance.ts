import type { Scenario } from '../model/compile.ts'
import type { Plan } from '../plan/plan.ts'
import type { Setting } from '../plan/levers.ts'
import { simulate, type Policy } from '../run/simulate.ts'
import { careful } from '../score/players/careful.ts'
import { singleChannel } from '../score/players/evidence.ts'
import { PLAYERS } from '../score/players/registry.ts'
import { guardStates, score, targetStates } from '../score/score.ts'
import { policyOf, type Game } from './encode.ts'
import { outcomeOf, withoutChannel } from './outcome.ts'

/** Who plays in a job; plain data, so that a job can go to another core. */
export type Seat = { player: string } | { game: Game } | { careful: string[] }

/** One series of runs over the same seeds. Jobs do not depend on each other. */
export interface Job {
  key: string
  seat: Seat
  /** A channel taken out, a setting replaced, an answer forced, an event that never comes. */
  withoutChannel?: string
  setting?: { lever: string; value: Setting }
  answer?: { event: string; answer: string }
  withoutEvent?: string
}

/** What a job gave, one entry per seed. */
export interface Series {
  key: string
  scores: number[]
  /** Seeds × targets; the main target counts only with every guard-rail. */
  reached: boolean[][]
  coverage: number[][]
  /** Ids of the events that came. */
  events: string[][]
}

export const BEST = 'best-found'

/** All jobs of a scenario's balance. */
export function balanceJobs(scenario: Scenario, best: Game): Job[] {
  const { spec } = scenario
  const seats: { id: string; seat: Seat }[] = [
    ...PLAYERS.map(({ id }) => ({ id, seat: { player: id } })),
    ...spec.channels.map((channel) => ({ id: `only-${channel.id}`, seat: { player: `only-${channel.id}` } })),
    { id: BEST, seat: { game: best } },
  ]
  const jobs: Job[] = seats.map(({ id, seat }) => ({ key: `player ${id}`, seat }))
  for (const channel of spec.channels)
    jobs.push({ key: `channel ${channel.id}`, seat: { game: best }, withoutChannel: channel.id })
  for (const lever of scenario.levers) {
    for (const [index, value] of otherValues(scenario, lever.id, best).entries()) {
      jobs.push({ key: `lever ${lever.id} ${index}`, seat: { game: best }, setting: { lever: lever.id, value } })
    }
  }
  for (const event of spec.events) {
    for (const { id, seat } of seats.filter((candidate) => SENSIBLE.includes(candidate.id))) {
      jobs.push({ key: `without ${event.id} ${id}`, seat, withoutEvent: event.id })
      for (const answer of event.answers)
        jobs.push({
          key: `answer ${event.id} ${answer.id} ${id}`,
          seat,
          answer: { event: event.id, answer: answer.id },
        })
    }
  }
  jobs.push({ key: 'facts none', seat: { careful: [] } })
  for (const fact of spec.facts) jobs.push({ key: `fact ${fact.id}`, seat: { careful: [fact.id] } })
  return jobs
}

/** Players that play sensibly: luck is measured among them, and each answer of an event is tried under them. */
export const SENSIBLE: readonly string[] = [
  'equal-split',
  'seventy-twenty-ten',
  'brand-demand-sales-retention',
  'careful',
  BEST,
]

/** Settings to try in place of the best game's: today's, or the ends where it is today's already. */
function otherValues(scenario: Scenario, id: string, best: Game): Setting[] {
  const lever = scenario.leverById.get(id)!
  if (lever.kind === 'spend') return []
  const chosen = best.plans[0].settings[id] ?? lever.start
  if (JSON.stringify(chosen) !== JSON.stringify(lever.start) && lever.kind !== 'mix') return [lever.start]
  switch (lever.kind) {
    case 'number':
      return [lever.low, lever.high].filter((value) => value !== lever.start)
    case 'switch':
      return [!lever.start]
    case 'choice':
      return lever.options.map((option) => option.id).filter((option) => option !== lever.start)
    case 'several':
      return lever.options.map((option) => [option.id])
    case 'mix':
      return [
        lever.start,
        ...lever.parts.map((part) =>
          Object.fromEntries(lever.parts.map((other) => [other.id, other.id === part.id ? 1 : 0])),
        ),
      ]
  }
}

function policyFor(job: Job, seed: string): Policy {
  const base = seatPolicy(job, seed)
  const { answer } = job
  if (answer === undefined) return base
  return {
    plan: base.plan,
    answer: (situation) =>
      situation.due.kind === 'event' && situation.due.event === answer.event ? answer.answer : base.answer(situation),
  }
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

/** Plays a job over seeds. Plans with a replaced setting may cost more than the budget: they are counterfactual. */
export function playJob(scenario: Scenario, job: Job, seeds: readonly string[]): Series {
  const series: Series = { key: job.key, scores: [], reached: [], coverage: [], events: [] }
  // A game does not depend on the seed: one policy, so that its plans are made ready once.
  const fixed = 'game' in job.seat ? policyFor(job, '') : null
  for (const seed of seeds) {
    const policy = fixed ?? policyFor(job, seed)
    const run = simulate(scenario, seed, policy, {
      counterfactual: job.setting !== undefined,
      without: job.withoutEvent === undefined ? [] : [job.withoutEvent],
    })
    const outcome = outcomeOf(scenario, run)
    const kept = guardStates(outcome).every((guard) => guard.holds)
    const targets = targetStates(outcome)
    series.scores.push(score(outcome, null).raw)
    series.reached.push(targets.map((target, index) => target.reached && (index > 0 || kept)))
    series.coverage.push(targets.map((target) => target.coverage))
    series.events.push(
      scenario.spec.events.flatMap((event, index) => (run.world.eventWeek[index] > 0 ? [event.id] : [])),
    )
  }
  return series
}
