import type { Scenario } from '../model/compile.ts'
import { settingOf } from '../model/prepare.ts'
import { emptyPlan, type Plan, type StudyOrder } from '../plan/plan.ts'
import type { Setting } from '../plan/levers.ts'
import type { Policy } from '../run/simulate.ts'
import type { Run } from '../run/run.ts'
import { canonical } from '../scenario/hash.ts'
import type { Game } from './encode.ts'
import { withoutChannel } from './outcome.ts'

/** Decisions and the luck that they met; plain data. */
export interface Line {
  game: Game
  seed: string
}

/** One change to a game; rounds count from 0. */
export type Edit =
  | { kind: 'setting'; round: number; lever: string; to: Setting }
  /** Yuan of every week of the game, as the plan of the round has them. */
  | { kind: 'spend'; round: number; row: string; to: number[] }
  | { kind: 'studies'; round: number; to: StudyOrder[] }
  /** `null` lets the time run out. */
  | { kind: 'answer'; event: string; to: string | null }
  /** No spend on the channel in any round, no holdout on it. */
  | { kind: 'without'; channel: string }
  | { kind: 'seed'; to: string }

/** What a run's team decided. A round without a plan of its own goes on with the one before. */
export function lineOf(scenario: Scenario, run: Run): Line {
  const plans: Plan[] = []
  const answers: [string, string][] = []
  for (const decision of run.decisions) {
    if (decision.kind === 'plan') plans[scenario.roundStarts.indexOf(decision.week - 1)] = decision.plan
    else if (decision.kind === 'answer') answers.push([decision.event, decision.answer])
  }
  const all: Plan[] = []
  for (let round = 0; round < scenario.roundStarts.length; round++)
    all.push(plans[round] ?? all[round - 1] ?? emptyPlan())
  return { game: { plans: all, answers: Object.fromEntries(answers) }, seed: run.seed }
}

/** The very decisions of a game, whatever happens: events that it has no answer for take their default. */
export function heldTo(game: Game): Policy {
  return {
    plan: ({ due }) => game.plans[due.kind === 'plan' ? due.round : 0],
    answer: ({ due }) => (due.kind === 'event' ? answerIn(game, due.event) : null),
  }
}

export const answerIn = (game: Game, event: string): string | null =>
  Object.hasOwn(game.answers, event) ? game.answers[event] : null

/** The line with an edit made; parts that it does not touch are shared. */
export function edited({ game, seed }: Line, edit: Edit): Line {
  switch (edit.kind) {
    case 'seed':
      return { game, seed: edit.to }
    case 'answer': {
      const others = Object.entries(game.answers).filter(([event]) => event !== edit.event)
      const answers = Object.fromEntries(edit.to === null ? others : [...others, [edit.event, edit.to]])
      return { game: { ...game, answers }, seed }
    }
    case 'without':
      return { game: { ...game, plans: onePer(game.plans, (plan) => withoutChannel(plan, edit.channel)) }, seed }
    case 'setting':
      return replan(game, seed, edit.round, (plan) => ({
        ...plan,
        settings: { ...plan.settings, [edit.lever]: edit.to },
      }))
    case 'spend':
      return replan(game, seed, edit.round, (plan) => ({ ...plan, spend: { ...plan.spend, [edit.row]: edit.to } }))
    case 'studies':
      return replan(game, seed, edit.round, (plan) => ({ ...plan, studies: edit.to }))
  }
}

function replan(game: Game, seed: string, round: number, change: (plan: Plan) => Plan): Line {
  return { game: { ...game, plans: game.plans.map((plan, at) => (at === round ? change(plan) : plan)) }, seed }
}

/** Rounds that share a plan go on sharing it, so that it is made ready once. */
function onePer(plans: readonly Plan[], change: (plan: Plan) => Plan): Plan[] {
  const done = new Map<Plan, Plan>()
  for (const plan of plans) if (!done.has(plan)) done.set(plan, change(plan))
  return plans.map((plan) => done.get(plan)!)
}

/** Yuan of a row in each week of the whole game. */
export const rowOf = (scenario: Scenario, plan: Plan, row: string): number[] =>
  Array.from({ length: scenario.weeks }, (_, week) =>
    Object.hasOwn(plan.spend, row) ? (plan.spend[row][week] ?? 0) : 0,
  )

/** A decision in which two games differ, with the edit that takes the second's. */
export interface Difference {
  kind: 'lever' | 'studies' | 'answer'
  /** From 0; of an answer the round in which its event came, as far as known. */
  round: number | null
  /** A lever's id, `studies`, or an event's id. */
  lever: string
  edit: Edit
}

/** Every decision of `from` that `to` took otherwise, by round. Weeks that were over when a plan was made do not count. */
export function differences(scenario: Scenario, from: Game, to: Game): Difference[] {
  const found: Difference[] = []
  from.plans.forEach((plan, round) => {
    const other = to.plans[round]
    if (plan === other) return
    for (const lever of scenario.levers) {
      if (lever.kind === 'spend') {
        const row = lever.id.slice('spend.'.length)
        const [mine, theirs] = [rowOf(scenario, plan, row), rowOf(scenario, other, row)]
        const first = scenario.roundStarts[round]
        if (mine.some((yuan, week) => week >= first && yuan !== theirs[week]))
          found.push({ kind: 'lever', round, lever: lever.id, edit: { kind: 'spend', round, row, to: theirs } })
      } else {
        const value = settingOf(scenario, other, lever.id)
        if (canonical(settingOf(scenario, plan, lever.id)) !== canonical(value))
          found.push({
            kind: 'lever',
            round,
            lever: lever.id,
            edit: { kind: 'setting', round, lever: lever.id, to: value },
          })
      }
    }
    if (canonical(plan.studies) !== canonical(other.studies))
      found.push({ kind: 'studies', round, lever: 'studies', edit: { kind: 'studies', round, to: other.studies } })
  })
  for (const { id, default: fallback } of scenario.spec.events) {
    const [mine, theirs] = [answerIn(from, id), answerIn(to, id)]
    if ((mine ?? fallback) !== (theirs ?? fallback))
      found.push({ kind: 'answer', round: null, lever: id, edit: { kind: 'answer', event: id, to: theirs } })
  }
  return found
}

/** The rounds from one on in which a lever stayed as it was set there. */
export function heldRounds(scenario: Scenario, { plans }: Game, lever: string, round: number): number[] {
  const value = (at: number) => canonical(settingOf(scenario, plans[at], lever))
  const rounds = [round]
  for (let next = round + 1; next < plans.length && value(next) === value(round); next++) rounds.push(next)
  return rounds
}
