import type { Scenario } from '../model/compile.ts'
import type { Run } from '../run/run.ts'
import { score } from '../score/score.ts'
import { differences, lineOf, type Difference, type Edit } from './decisions.ts'
import {
  compareTeams,
  LUCK_SEEDS,
  scaleName,
  scaleOf,
  verdictOf,
  type Comparison,
  type LuckOptions,
  type Pair,
  type Scale,
} from './luck.ts'
import { outcomeOf } from './outcome.ts'
import { pieces, publishedSeeds, type Analysis, type Play, type Played } from './play.ts'
import { orders, stepsOf, wholeShares } from './shapley.ts'
import { noiseOf } from './statistics.ts'

/** Why b has another score than a. Points in whole thousandths; positive is in favour of b. */
export interface ScoreLedger {
  scale: Scale
  /** Realised: b's score less a's. The lines add up to it exactly. */
  difference: number
  lines: LedgerEntry[]
}

export interface LedgerEntry {
  kind: Difference['kind'] | 'luck'
  /** From 0; `null` for luck. */
  round: number | null
  /** A lever's id, `studies`, an event's id, or `luck`. */
  lever: string
  value: number
  /** Half the 95 % interval of the value, from sampling the orders. */
  noise: number
}

/** Everything about teams of one scenario: each by itself, and every pair of them with its ledger. */
export interface FullComparison extends Omit<Comparison, 'pairs'> {
  pairs: (Pair & { ledger: ScoreLedger })[]
}

/** Runs that the orders of a ledger may cost, and the fewest and most orders. */
const RUNS = 640
const [FEWEST, MOST] = [2, 32]
/** Runs that the ledgers of a whole board may cost together. */
const BOARD_RUNS = 20_000
const PIECE = 25

/** Why b has another score than a, and beside it the difference that is to be expected over the published seeds. */
export function* whyBetter(
  scenario: Scenario,
  a: Run,
  b: Run,
  { seeds = LUCK_SEEDS }: LuckOptions = {},
): Analysis<ScoreLedger & { expected: Pair['expected'] }> {
  const work = ledgerWork(scenario, a, b, RUNS)
  const others = pieces(publishedSeeds(seeds), PIECE)
  const games = [a, b].map((run) => lineOf(scenario, run).game)
  const played = yield [
    ...work.plays,
    ...games.flatMap((game) => others.map((part): Play => ({ game, seeds: part, trials: [[]] }))),
  ]
  const scores = played.slice(work.plays.length).flatMap(([one]) => one.scores.map(scaleOf(scenario)))
  const differences = scores.slice(0, seeds).map((value, at) => scores[seeds + at] - value)
  return { ...work.ledger(played), expected: verdictOf(differences) }
}

/** Teams of one scenario under the same published seeds, with the ledger of every pair. */
export function* compareInFull(
  scenario: Scenario,
  runs: readonly Run[],
  options: LuckOptions = {},
): Analysis<FullComparison> {
  const comparison = yield* compareTeams(scenario, runs, options)
  const { pairs } = comparison
  const each = Math.min(RUNS, BOARD_RUNS / Math.max(1, pairs.length))
  const work = pairs.map(({ a, b }) => ledgerWork(scenario, runs[a], runs[b], each))
  const played = yield work.flatMap(({ plays }) => plays)
  let from = 0
  return {
    ...comparison,
    pairs: pairs.map((pair, at) => ({
      ...pair,
      ledger: work[at].ledger(played.slice(from, (from += work[at].plays.length))),
    })),
  }
}

/**
 * The decisions in which two runs of one scenario differ, round × lever, each with its part of the difference in score: its
 * mean effect when a's decisions are replaced by b's one after the other, over orders and their reverses (a sampled Shapley
 * value). Mixed plans are counterfactual. The ledger of b and a has the opposite lines.
 */
function ledgerWork(
  scenario: Scenario,
  a: Run,
  b: Run,
  runs: number,
): { plays: Play[]; ledger: (played: readonly Played[][]) => ScoreLedger } {
  const [from, to] = [lineOf(scenario, a), lineOf(scenario, b)]
  const steps: { entry: Omit<LedgerEntry, 'value' | 'noise'>; edit: Edit }[] = differences(
    scenario,
    from.game,
    to.game,
  ).map(({ edit, kind, round, lever }) => ({
    entry: { kind, lever, round: round ?? roundOfEvent(scenario, lever, a, b) },
    edit,
  }))
  if (from.seed !== to.seed)
    steps.push({ entry: { kind: 'luck', round: null, lever: 'luck' }, edit: { kind: 'seed', to: to.seed } })
  const all = steps.length === 0 ? [] : orders(steps.length, ordersFor(steps.length, runs))
  const plays = all.map((order): Play => ({
    game: from.game,
    seeds: [from.seed],
    trials: order.map((step) => [steps[step].edit]),
    cumulative: true,
  }))
  const ledger = (played: readonly Played[][]): ScoreLedger => {
    const points = scaleOf(scenario)
    const whole = (raw: number) => Math.round(points(raw) * 1000)
    const first = whole(score(outcomeOf(scenario, a), null).raw)
    const { sum, pairs } = stepsOf(
      all,
      all.map((_, at) => [first, ...played[at].map(({ scores }) => whole(scores[0]))]),
    )
    const shares = wholeShares(sum, Math.max(1, all.length))
    return {
      scale: scaleName(scenario),
      difference: shares.reduce((total, value) => total + value, 0) / 1000,
      lines: steps.map(({ entry }, at) => ({ ...entry, value: shares[at] / 1000, noise: noiseOf(pairs[at]) / 1000 })),
    }
  }
  return { plays, ledger }
}

/** An even number of orders. */
const ordersFor = (steps: number, runs: number): number =>
  2 * Math.floor(Math.min(MOST, Math.max(FEWEST, runs / steps)) / 2)

/** The round in which an event came to one of the runs. */
function roundOfEvent(scenario: Scenario, id: string, ...runs: readonly Run[]): number | null {
  const event = scenario.spec.events.findIndex((candidate) => candidate.id === id)
  const week = runs.map(({ world }) => world.eventWeek[event]).find((came) => came > 0)
  return week === undefined ? null : scenario.roundStarts.findLastIndex((start) => start < week)
}
