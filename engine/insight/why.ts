import type { Scenario } from '../model/compile.ts'
import type { Run } from '../run/run.ts'
import { score } from '../score/score.ts'
import { differences, lineOf, type Difference, type Edit } from './decisions.ts'
import { LUCK_SEEDS, scaleName, scaleOf, verdictOf, type LuckOptions, type Pair, type Scale } from './luck.ts'
import { outcomeOf } from './outcome.ts'
import { pieces, publishedSeeds, type Analysis, type Play } from './play.ts'
import { orders, stepsOf, wholeShares } from './shapley.ts'
import { noiseOf } from './statistics.ts'

/** Why b has another score than a. Points in whole thousandths; positive is in favour of b. */
export interface ScoreLedger {
  scale: Scale
  /** Realised: b's score less a's. The lines add up to it exactly. */
  difference: number
  lines: LedgerEntry[]
  /** Over the published seeds, luck being the same for both. */
  expected: Pair['expected']
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

/** Runs that the orders of a ledger may cost, and the fewest and most orders. */
const RUNS = 640
const [FEWEST, MOST] = [4, 32]
const PIECE = 25

/**
 * The decisions in which two runs of one scenario differ, round × lever, each with its part of the difference in score: its
 * mean effect when a's decisions are replaced by b's one after the other, over orders and their reverses (a sampled Shapley
 * value). Mixed plans are counterfactual. The ledger of b and a has the opposite lines.
 */
export function* whyBetter(
  scenario: Scenario,
  a: Run,
  b: Run,
  { seeds = LUCK_SEEDS }: LuckOptions = {},
): Analysis<ScoreLedger> {
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
  const all = steps.length === 0 ? [] : orders(steps.length, ordersFor(steps.length))
  const others = pieces(publishedSeeds(seeds), PIECE)
  const played = yield [
    ...all.map((order): Play => ({
      game: from.game,
      seeds: [from.seed],
      trials: order.map((step) => [steps[step].edit]),
      cumulative: true,
    })),
    ...[from, to].flatMap(({ game }) => others.map((part): Play => ({ game, seeds: part, trials: [[]] }))),
  ]
  const points = scaleOf(scenario)
  const thousandths = (raw: number) => Math.round(points(raw) * 1000)
  const first = thousandths(score(outcomeOf(scenario, a), null).raw)
  const { sum, pairs } = stepsOf(
    all,
    all.map((_, at) => [first, ...played[at].map(({ scores }) => thousandths(scores[0]))]),
  )
  const whole = wholeShares(sum, Math.max(1, all.length))
  const scoresOf = (team: number) =>
    played
      .slice(all.length + team * others.length)
      .slice(0, others.length)
      .flatMap(([one]) => one.scores.map(points))
  const [scoresOfA, scoresOfB] = [scoresOf(0), scoresOf(1)]
  return {
    scale: scaleName(scenario),
    difference: whole.reduce((total, value) => total + value, 0) / 1000,
    lines: steps.map(({ entry }, at) => ({ ...entry, value: whole[at] / 1000, noise: noiseOf(pairs[at]) / 1000 })),
    expected: verdictOf(scoresOfB.map((value, at) => value - scoresOfA[at])),
  }
}

/** An even number of orders. */
const ordersFor = (steps: number): number => 2 * Math.floor(Math.min(MOST, Math.max(FEWEST, RUNS / steps)) / 2)

/** The round in which an event came to one of the runs. */
function roundOfEvent(scenario: Scenario, id: string, ...runs: readonly Run[]): number | null {
  const event = scenario.spec.events.findIndex((candidate) => candidate.id === id)
  const week = runs.map(({ world }) => world.eventWeek[event]).find((came) => came > 0)
  return week === undefined ? null : scenario.roundStarts.findLastIndex((start) => start < week)
}
