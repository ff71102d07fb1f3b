import type { Scenario } from '../model/compile.ts'
import { openWorld } from '../model/world.ts'
import { checkPlan } from '../plan/check.ts'
import { issue } from '../plan/issue.ts'
import type { Setting } from '../plan/levers.ts'
import type { StudyOrder } from '../plan/plan.ts'
import type { Run } from '../run/run.ts'
import { KPI_NAMES, type KpiName } from '../score/kpis.ts'
import { thousandths } from '../score/score.ts'
import type { Issue, Result } from '../scenario/issue.ts'
import { edited, heldRounds, lineOf, rowOf, type Edit, type Line } from './decisions.ts'
import { scaleOf, type LuckOptions } from './luck.ts'
import { pieces, publishedSeeds, type Analysis, type Play, type Played } from './play.ts'
import { mean, quantile } from './statistics.ts'

/**
 * One decision taken otherwise: a setting from a round on for as long as the run kept its own (until its team changed it
 * again), the spend of a round, its studies, or the answer to an event. Rounds count from 0.
 */
export type Change =
  | { kind: 'setting'; round: number; lever: string; to: Setting }
  /** Yuan of each week of the round. */
  | { kind: 'spend'; round: number; row: string; to: number[] }
  | { kind: 'studies'; round: number; to: StudyOrder[] }
  | { kind: 'answer'; event: string; to: string | null }

/** A figure as it was, as it would have been on the same luck, and how far that holds under other luck. */
export interface Forked {
  was: number | null
  would: number | null
  difference: number | null
  /** Over the published seeds: mean difference, and the range that eight of ten fall in. */
  band: { mean: number; low: number; high: number } | null
}

export interface Fork {
  change: Change
  score: Forked
  kpis: Record<KpiName, Forked>
  /** By target of the scenario. */
  targets: Forked[]
  /** By week of the game, as it was and as it would have been. */
  weeks: { newCustomers: number[]; revenue: number[]; would: { newCustomers: number[]; revenue: number[] } }
}

/** Seeds of a fork's band, and of one piece of work. */
const BAND_SEEDS = 32
const PIECE = 8

/** What a change of one decision would have made of everything, all else and the luck the same; or why it cannot be made. */
export function fork(
  scenario: Scenario,
  run: Run,
  change: Change,
  options: LuckOptions = {},
): Result<Analysis<Fork>, Issue[]> {
  const line = lineOf(scenario, run)
  const issues = change.kind === 'answer' ? refuseAnswer(scenario, change) : refusePlans(scenario, line, change)
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: forked(scenario, line, change, options) }
}

function refusePlans(scenario: Scenario, line: Line, change: Change): Issue[] {
  const world = openWorld(scenario)
  return editsOf(scenario, line, change)
    .reduce(edited, line)
    .game.plans.flatMap((plan) => checkPlan(scenario, world, plan, null, { counterfactual: true }))
}

function refuseAnswer({ spec }: Scenario, { event: id, to }: Extract<Change, { kind: 'answer' }>): Issue[] {
  const event = spec.events.find((candidate) => candidate.id === id)
  if (!event) return [issue('unknown-event', 'event', { found: id })]
  const known = event.answers.map((answer) => answer.id)
  return to === null || known.includes(to)
    ? []
    : [issue('unknown-answer', 'answer', { found: to, expected: known.join(', ') })]
}

function* forked(scenario: Scenario, line: Line, change: Change, options: LuckOptions): Analysis<Fork> {
  const [one] = yield* forksOf(scenario, line, [change], options)
  return one
}

/** Forks of changes that were looked at before, each for itself. */
export function* forksOf(
  scenario: Scenario,
  line: Line,
  changes: readonly Change[],
  { seeds = BAND_SEEDS }: LuckOptions,
): Analysis<Fork[]> {
  const trials = [[], ...changes.map((change) => editsOf(scenario, line, change))]
  const parts = [[line.seed], ...pieces(publishedSeeds(seeds), Math.ceil(PIECE / changes.length))]
  const played = yield parts.map((part): Play => ({ game: line.game, seeds: part, trials, detail: true }))
  return changes.map((change, at) =>
    forkFrom(
      scenario,
      change,
      played.map((part) => [part[0], part[1 + at]]),
    ),
  )
}

function forkFrom(scenario: Scenario, change: Change, played: readonly Played[][]): Fork {
  const points = scaleOf(scenario)
  const read = (figure: (played: Played, at: number) => number | null): Forked => forkedFigure(played, figure)
  const weekly = (trial: number) => {
    const { newCustomers, revenue } = played[0][trial].details[0]
    return { newCustomers, revenue }
  }
  return {
    change,
    score: exact(read(({ scores }, at) => points(scores[at]))),
    kpis: Object.fromEntries(
      KPI_NAMES.map((name) => [name, read(({ details }, at) => details[at].kpis[name])]),
    ) as Fork['kpis'],
    targets: scenario.spec.targets.map((_, target) => read(({ details }, at) => details[at].targets[target])),
    weeks: { ...weekly(0), would: weekly(1) },
  }
}

/** The first part is the run's own seed, the others the band. */
function forkedFigure(parts: readonly Played[][], figure: (played: Played, at: number) => number | null): Forked {
  const [own, ...band] = parts.map(([was, would]) =>
    was.scores.map((_, at) => ({ was: figure(was, at), would: figure(would, at) })),
  )
  const less = ({ was, would }: { was: number | null; would: number | null }): number | null =>
    was === null || would === null ? null : would - was
  const differences = band.flatMap((part) => part.map(less)).filter((value) => value !== null)
  return { ...own[0], difference: less(own[0]), band: bandOf(differences) }
}

/** A difference of scores in whole thousandths, as scores are. */
const exact = (score: Forked): Forked => ({
  ...score,
  difference: score.difference === null ? null : thousandths(score.difference),
})

/** Mean of the values, and the range that eight of ten fall in. */
export function bandOf(values: readonly number[]): Forked['band'] {
  const sorted = values.toSorted((a, b) => a - b)
  return values.length === 0 ? null : { mean: mean(values), low: quantile(sorted, 0.1), high: quantile(sorted, 0.9) }
}

/** The edits that a change comes to in a run's own plans. */
export function editsOf(scenario: Scenario, { game }: Line, change: Change): Edit[] {
  switch (change.kind) {
    case 'answer':
    case 'studies':
      return [change]
    case 'spend': {
      const { round, row, to } = change
      const whole = rowOf(scenario, game.plans[round], row)
      const first = scenario.roundStarts[round]
      to.slice(0, scenario.spec.rounds[round]).forEach((yuan, week) => (whole[first + week] = yuan))
      return [{ kind: 'spend', round, row, to: whole }]
    }
    case 'setting':
      return heldRounds(scenario, game, change.lever, change.round).map((round) => ({ ...change, round }))
  }
}
