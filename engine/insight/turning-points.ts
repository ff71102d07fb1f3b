import type { Scenario } from '../model/compile.ts'
import { settingOf } from '../model/prepare.ts'
import type { Lever, Setting } from '../plan/levers.ts'
import type { Run } from '../run/run.ts'
import { thousandths } from '../score/score.ts'
import { canonical } from '../scenario/hash.ts'
import { editFor, equalPart } from './advice.ts'
import { answerIn, heldRounds, lineOf, rowOf } from './decisions.ts'
import type { Game } from './encode.ts'
import { editsOf, forksOf, type Change, type Fork } from './fork.ts'
import { scaleOf } from './luck.ts'
import { pieces, type Analysis, type Play } from './play.ts'

/** How an alternative came about; the words for it are the product's. */
export const ALTERNATIVES = [
  'neutral',
  'previous',
  'none',
  'half',
  'double',
  'even',
  'less',
  'more',
  'other',
  'fact',
  'default',
] as const
export type AlternativeId = (typeof ALTERNATIVES)[number]

/** A decision whose change would have moved the result much, with what to draw and what to ask. */
export interface TurningPoint {
  kind: 'spend' | 'setting' | 'answer'
  /** A lever's id, or an event's. */
  lever: string
  /** Rounds (from 0) in which the decision held; none of an event that came to no round. */
  rounds: number[]
  /** What was decided: a setting, yuan of each week, or an answer. */
  was: Setting | number[] | null
  /** Everything that was tried instead, on the run's own luck. `difference`: points that it would have gained. */
  alternatives: { id: AlternativeId; to: Setting | number[] | null; difference: number }[]
  /** The alternative that says most: a gain that was missed, or what undoing the decision would have cost. */
  chosen: number
  /** `missed`: it would have been better; `kept`: the team did well not to. */
  direction: 'missed' | 'kept'
  /** Key of the question to ask: kind and direction. */
  question: `${'spend' | 'setting' | 'answer'}.${'missed' | 'kept'}`
  /** The chosen alternative in every figure, week by week, with its band. */
  fork: Fork
}

interface Decision extends Pick<TurningPoint, 'kind' | 'lever' | 'rounds' | 'was'> {
  alternatives: { id: AlternativeId; change: Change }[]
}

/** Fewest and most turning points; how many are looked at closely; seeds of their bands. */
const [FEWEST, MOST] = [3, 5]
const CLOSELY = 10
const BAND_SEEDS = 16
/** A further one has to move at least this part of what the first does (assumption). */
const LEAST = 0.2
/** Trials of one piece of work. */
const PIECE = 12

/**
 * The three to five decisions whose change would have moved the result most: every decision is forked on the run's own luck
 * against sensible alternatives; those that move most are looked at under other luck too. No two are about the same lever.
 */
export function* turningPoints(scenario: Scenario, run: Run): Analysis<TurningPoint[]> {
  const line = lineOf(scenario, run)
  const decisions = decisionsIn(scenario, run, line.game)
  const trials = decisions.flatMap(({ alternatives }) =>
    alternatives.map(({ change }) => editsOf(scenario, line, change)),
  )
  const played = yield [[[]], ...pieces(trials, PIECE)].map((part): Play => ({
    game: line.game,
    seeds: [line.seed],
    trials: part,
  }))
  const points = scaleOf(scenario)
  const [was, ...scores] = played.flat().map((trial) => points(trial.scores[0]))
  let next = 0
  const tried = decisions
    .map((decision) => ({
      decision,
      differences: decision.alternatives.map(() => thousandths(scores[next++] - was)),
    }))
    .flatMap(({ decision, differences }) => {
      const chosen = mostTelling(decision, differences)
      return chosen === null ? [] : [{ decision, differences, chosen }]
    })
    .toSorted((a, b) => Math.abs(b.differences[b.chosen]) - Math.abs(a.differences[a.chosen]))
  const seen = new Set<string>()
  const apart = tried.filter(({ decision }) => !seen.has(decision.lever) && seen.add(decision.lever)).slice(0, CLOSELY)
  const bands = yield* forksOf(
    scenario,
    line,
    apart.map(({ decision, chosen }) => decision.alternatives[chosen].change),
    { seeds: BAND_SEEDS },
  )
  const all = apart.map(({ decision, differences, chosen }, at): TurningPoint => {
    const direction = differences[chosen] > 0 ? 'missed' : 'kept'
    const { kind, lever, rounds, was: decided } = decision
    return {
      kind,
      lever,
      rounds,
      was: decided,
      alternatives: decision.alternatives.map(({ id, change }, alternative) => ({
        id,
        to: change.kind === 'studies' ? null : change.to,
        difference: differences[alternative],
      })),
      chosen,
      direction,
      question: `${kind}.${direction}`,
      fork: bands[at],
    }
  })
  return chosenFrom(all)
}

/** Those first that other luck bears out; a further one only where it moves enough. */
function chosenFrom(points: readonly TurningPoint[]): TurningPoint[] {
  const value = ({ fork }: TurningPoint) => fork.score.difference ?? 0
  const isBorneOut = (point: TurningPoint) => value(point) * (point.fork.score.band?.mean ?? 0) > 0
  const ranked = [...points.filter(isBorneOut), ...points.filter((point) => !isBorneOut(point))]
  return ranked
    .slice(0, MOST)
    .filter(
      (point, at) => at < FEWEST || (isBorneOut(point) && Math.abs(value(point)) >= LEAST * Math.abs(value(ranked[0]))),
    )
}

/** Alternatives that undo a decision; the rest would be decisions of their own. */
const UNDOING = new Set<AlternativeId>(['neutral', 'previous', 'none', 'half', 'even', 'default'])

/**
 * The alternative that says most about a decision. It was good where undoing it would have cost points, and a chance was
 * missed where anything sensible would have gained some; that other things would have been worse still says nothing of it.
 */
function mostTelling({ kind, alternatives }: Decision, differences: readonly number[]): number | null {
  const telling = differences.flatMap((value, at) =>
    value > 0 || (value < 0 && (kind === 'answer' || UNDOING.has(alternatives[at].id))) ? [at] : [],
  )
  return telling.length === 0
    ? null
    : telling.reduce((best, at) => (Math.abs(differences[at]) > Math.abs(differences[best]) ? at : best))
}

/** Every decision of a game with its alternatives; decisions without one are left out. */
function decisionsIn(scenario: Scenario, run: Run, game: Game): Decision[] {
  const decisions = [
    ...game.plans.flatMap((_, round) =>
      scenario.levers.flatMap((lever) =>
        lever.kind === 'spend'
          ? spendDecision(scenario, game, round, lever)
          : settingDecision(scenario, game, round, lever),
      ),
    ),
    ...answerDecisions(scenario, run, game),
  ]
  return decisions.filter(({ alternatives }) => alternatives.length > 0)
}

function spendDecision(
  scenario: Scenario,
  game: Game,
  round: number,
  lever: Extract<Lever, { kind: 'spend' }>,
): Decision {
  const row = lever.id.slice('spend.'.length)
  const [first, weeks] = [scenario.roundStarts[round], scenario.spec.rounds[round]]
  const was = rowOf(scenario, game.plans[round], row).slice(first, first + weeks)
  const flat = (yuan: number) => new Array<number>(weeks).fill(Math.min(lever.maximum, Math.floor(yuan)))
  const before =
    round === 0 ? [] : rowOf(scenario, game.plans[round - 1], row).slice(scenario.roundStarts[round - 1], first)
  const told = factEdits(scenario, game, round, lever.id)
  const wanted: [AlternativeId, number[]][] = [
    ['none', flat(0)],
    ['half', was.map((yuan) => Math.floor(yuan / 2))],
    ['double', was.map((yuan) => Math.min(lever.maximum, 2 * yuan))],
    ['even', flat(equalPart(scenario, game.plans, round))],
    ...(before.length > 0
      ? [['previous', flat(before.reduce((sum, yuan) => sum + yuan, 0) / before.length)] as [AlternativeId, number[]]]
      : []),
    ...told.flatMap((edit): [AlternativeId, number[]][] =>
      edit.kind === 'spend' ? [['fact', edit.to.slice(first, first + weeks)]] : [],
    ),
  ]
  return {
    kind: 'spend',
    lever: lever.id,
    rounds: [round],
    was,
    alternatives: unlike(was, wanted).map(({ id, to }) => ({ id, change: { kind: 'spend', round, row, to } })),
  }
}

/** A setting is decided where it is first set and where it changes. */
function settingDecision(
  scenario: Scenario,
  game: Game,
  round: number,
  lever: Exclude<Lever, { kind: 'spend' }>,
): Decision[] {
  const at = (place: number) => settingOf(scenario, game.plans[place], lever.id)
  const was = at(round)
  if (round > 0 && canonical(at(round - 1)) === canonical(was)) return []
  const told = factEdits(scenario, game, round, lever.id)
  const wanted: [AlternativeId, Setting][] = [
    ['neutral', lever.start],
    ...(round > 0 ? [['previous', at(round - 1)] as [AlternativeId, Setting]] : []),
    ...told.flatMap((edit): [AlternativeId, Setting][] => (edit.kind === 'setting' ? [['fact', edit.to]] : [])),
    ...otherSettings(lever, was),
  ]
  return [
    {
      kind: 'setting',
      lever: lever.id,
      rounds: heldRounds(scenario, game, lever.id, round),
      was,
      alternatives: unlike(was, wanted).map(({ id, to }) => ({
        id,
        change: { kind: 'setting', round, lever: lever.id, to },
      })),
    },
  ]
}

function otherSettings(lever: Exclude<Lever, { kind: 'spend' }>, was: Setting): [AlternativeId, Setting][] {
  switch (lever.kind) {
    case 'number': {
      const towards = (end: number) => {
        const steps = Math.round((end - Number(was)) / 2 / lever.step)
        return Math.min(lever.high, Math.max(lever.low, Number(was) + steps * lever.step))
      }
      return [
        ['less', towards(lever.low)],
        ['more', towards(lever.high)],
      ]
    }
    case 'switch':
      return [['other', was !== true]]
    case 'choice':
      return lever.options.map(({ id }) => ['other', id])
    case 'several':
      return lever.options.map(({ id }) => {
        const chosen = was as string[]
        return ['other', chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]]
      })
    case 'mix':
      return []
  }
}

/** Answers to the events that came. */
function answerDecisions(scenario: Scenario, run: Run, game: Game): Decision[] {
  return scenario.spec.events.flatMap((event, index): Decision[] => {
    const week = run.world.eventWeek[index]
    if (week === 0) return []
    const was = answerIn(game, event.id) ?? event.default
    const round = scenario.roundStarts.findLastIndex((start) => start < week)
    return [
      {
        kind: 'answer',
        lever: event.id,
        rounds: [round],
        was,
        alternatives: event.answers
          .filter(({ id }) => id !== was)
          .map(({ id }) => ({
            id: id === event.default ? 'default' : 'other',
            change: { kind: 'answer', event: event.id, to: id },
          })),
      },
    ]
  })
}

const factEdits = (scenario: Scenario, game: Game, round: number, lever: string) =>
  scenario.spec.facts
    .filter(({ suggests }) => suggests.lever === lever)
    .flatMap((fact) => editFor(scenario, game, round, fact) ?? [])

/** Alternatives that are not what was decided, each value once. */
function unlike<Value>(was: Value, wanted: readonly [AlternativeId, Value][]): { id: AlternativeId; to: Value }[] {
  const seen = new Set([canonical(was)])
  return wanted.flatMap(([id, to]) => {
    const text = canonical(to)
    if (seen.has(text)) return []
    seen.add(text)
    return [{ id, to }]
  })
}
