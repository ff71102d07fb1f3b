import { compile, type Scenario } from '../model/compile.ts'
import type { Plan } from '../plan/plan.ts'
import type { Setting } from '../plan/levers.ts'
import { simulate, type Policy } from '../run/simulate.ts'
import type { Run } from '../run/run.ts'
import { careful } from '../score/players/careful.ts'
import { singleChannel } from '../score/players/evidence.ts'
import { PLAYERS } from '../score/players/registry.ts'
import { guardStates, score, targetStates } from '../score/score.ts'
import { policyOf, type Game } from './encode.ts'
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
  /** The budget is not checked: the plan was changed and may cost more. */
  counterfactual?: boolean
  /** Whether each run in which an event came is played again without it. */
  cards?: boolean
  /** An event that is made to come, alone, and is given each of its answers in turn. */
  event?: string
}

/** What a job gave; arrays have one entry per seed. */
export interface Series {
  key: string
  scores: number[]
  /** Seeds × targets; the main target counts only with every guard-rail. */
  reached: boolean[][]
  coverage: number[][]
  /** By event: the runs in which it came, as played and without it. */
  cards: Record<string, { asPlayed: number[]; without: number[] }>
  /** By answer of the job's event. */
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

/** All jobs of a scenario's balance but those about the answers to events. */
export function balanceJobs(scenario: Scenario, best: Game): Job[] {
  const { spec } = scenario
  const seats: { id: string; seat: Seat }[] = [
    ...PLAYERS.map(({ id }) => ({ id, seat: { player: id } })),
    ...spec.channels.map((channel) => ({ id: `only-${channel.id}`, seat: { player: `only-${channel.id}` } })),
    { id: BEST, seat: { game: best } },
  ]
  const jobs = seats.map(({ id, seat }): Job => ({
    key: `player ${id}`,
    seat,
    cards: SENSIBLE.includes(id),
  }))
  for (const channel of spec.channels)
    jobs.push({ key: `channel ${channel.id}`, seat: { game: best }, withoutChannel: channel.id })
  for (const lever of scenario.levers) {
    for (const [index, value] of otherValues(scenario, lever.id, best).entries())
      jobs.push({
        key: `lever ${lever.id} ${index}`,
        seat: { game: best },
        setting: { lever: lever.id, value },
        counterfactual: true,
      })
  }
  jobs.push({ key: 'facts none', seat: { careful: [] } })
  for (const fact of spec.facts) jobs.push({ key: `fact ${fact.id}`, seat: { careful: [fact.id] } })
  return jobs
}

/**
 * Settings to try in place of the best game's: today's first (where the best game's is another), then the ends.
 */
function otherValues(scenario: Scenario, id: string, best: Game): Setting[] {
  const lever = scenario.leverById.get(id)!
  if (lever.kind === 'spend') return []
  const chosen = best.plans[0].settings[id] ?? lever.start
  const moved = !sameSetting(chosen, lever.start)
  const ends = moved && lever.kind !== 'number' ? [] : endsOf(scenario, id)
  return [...(moved ? [lever.start] : []), ...ends.filter((end) => !sameSetting(end, lever.start))].filter(
    (value) => !sameSetting(chosen, value),
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

/** Weekly chance of an event that is made to come: it nearly always comes within two weeks, and not always in the first (assumption). */
const SURELY = 0.8

const alone = new WeakMap<Scenario, Map<string, Scenario>>()

/** The scenario with one event alone, which is made to come. */
function withEvent(scenario: Scenario, id: string): Scenario {
  const made = alone.get(scenario) ?? new Map<string, Scenario>()
  alone.set(scenario, made)
  const { spec, hash } = scenario
  const chanceOf = (event: string) => (event === id ? SURELY : 0)
  const events = spec.events.map((event) => ({ ...event, chance: chanceOf(event.id) }))
  if (!made.has(id)) made.set(id, compile({ ...spec, events }, hash))
  return made.get(id)!
}

const emptySeries = (key: string): Series => ({
  key,
  scores: [],
  reached: [],
  coverage: [],
  cards: {},
  answers: {},
})

/** Plays a job over seeds. */
export function playJob(scenario: Scenario, job: Job, seeds: readonly string[]): Series {
  const series = emptySeries(job.key)
  // A game does not depend on the seed: one policy, so that its plans are made ready once.
  const fixed = 'game' in job.seat ? seatPolicy(job, '') : null
  for (const seed of seeds) {
    const policy = () => fixed ?? seatPolicy(job, seed)
    if (job.event === undefined) playOnce(scenario, job, seed, policy, series)
    else playAnswers(withEvent(scenario, job.event), job, seed, policy, series)
  }
  return series
}

function playOnce(scenario: Scenario, job: Job, seed: string, policy: () => Policy, series: Series): void {
  const { counterfactual = false } = job
  const run = simulate(scenario, seed, policy(), { counterfactual })
  const outcome = outcomeOf(scenario, run)
  const kept = guardStates(outcome).every((guard) => guard.holds)
  const targets = targetStates(outcome)
  const { raw } = score(outcome, null)
  series.scores.push(raw)
  series.reached.push(targets.map((target, index) => target.reached && (index > 0 || kept)))
  series.coverage.push(targets.map((target) => target.coverage))
  if (!job.cards) return
  for (const [index, { id }] of scenario.spec.events.entries()) {
    if (run.world.eventWeek[index] === 0) continue
    const card = (series.cards[id] ??= { asPlayed: [], without: [] })
    card.asPlayed.push(raw)
    card.without.push(rawOf(scenario, simulate(scenario, seed, policy(), { counterfactual, without: [id] })))
  }
}

const rawOf = (scenario: Scenario, run: Run): number => score(outcomeOf(scenario, run), null).raw

/** An event comes before it is answered, so in all of a seed's runs or in none. */
function playAnswers(scenario: Scenario, job: Job, seed: string, policy: () => Policy, series: Series): void {
  const { counterfactual = false, event: id } = job
  const index = scenario.spec.events.findIndex((event) => event.id === id)
  for (const { id: answer } of scenario.spec.events[index].answers) {
    const run = simulate(scenario, seed, answering(policy(), answer), { counterfactual })
    if (run.world.eventWeek[index] === 0) return
    ;(series.answers[answer] ??= []).push(rawOf(scenario, run))
  }
}

/** A policy that gives an answer, whatever happens. */
const answering = (base: Policy, answer: string): Policy => ({ plan: base.plan, answer: () => answer })

/** Series of the same job over different seeds, put together. */
export function joined(parts: readonly Series[]): Series {
  const whole = emptySeries(parts[0].key)
  for (const part of parts) {
    whole.scores.push(...part.scores)
    whole.reached.push(...part.reached)
    whole.coverage.push(...part.coverage)
    for (const [event, { asPlayed, without }] of Object.entries(part.cards)) {
      const card = (whole.cards[event] ??= { asPlayed: [], without: [] })
      card.asPlayed.push(...asPlayed)
      card.without.push(...without)
    }
    for (const [answer, scores] of Object.entries(part.answers)) (whole.answers[answer] ??= []).push(...scores)
  }
  return whole
}
