import type { Scenario } from '../model/compile.ts'
import type { Run } from '../run/run.ts'
import { anchor, score, thousandths } from '../score/score.ts'
import { outcomeOf } from './outcome.ts'
import { lineOf } from './decisions.ts'
import { pieces, publishedSeeds, type Analysis, type Play, type Played } from './play.ts'
import { mean, noiseOf, quantile, variance } from './statistics.ts'

/** Seeds over which an expected score is taken, unless asked otherwise. */
export const LUCK_SEEDS = 200
/** Seeds of one piece of work. */
const PIECE = 25

export interface LuckOptions {
  seeds?: number
}

/**
 * One team's decisions under the luck of others: held fixed, so a team that reacted to its own luck is no sample of it.
 * Points in whole thousandths.
 */
export interface Luck {
  scale: Scale
  /** One per published seed, in their order: the same seeds, and so the same luck, for every team. */
  scores: number[]
  expected: number
  /** 95 % interval of the expected score. */
  low: number
  high: number
  /** Standard deviation that luck makes, and quantiles of the scores. */
  sd: number
  quantiles: { share: number; score: number }[]
  /** The score that was reached, and its percentile (0–1) among the scores of the other seeds and itself. */
  realised: number
  percentile: number
  /** Share of the seeds in which the main target is reached together with its guard-rails. */
  reached: number
}

export type Verdict = 'a-better' | 'b-better' | 'too-close'

/** Two teams under the same seeds. Positive is in favour of b. */
export interface Pair {
  a: number
  b: number
  /** b's realised score less a's. */
  realised: number
  /** Mean difference over the seeds with its 95 % interval. */
  expected: { difference: number; low: number; high: number; verdict: Verdict }
  /** Share of the seeds in which b has more (a tie counts half). */
  ahead: number
}

export interface Comparison {
  teams: Luck[]
  /** Every pair with a before b, by place in the list of teams. */
  pairs: Pair[]
  /** 1 + number of teams that are clearly better. */
  ranks: number[]
}

const QUANTILES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]

/** How much of a run's score was luck: its decisions under other seeds. */
export function* luckAndSkill(scenario: Scenario, run: Run, options: LuckOptions = {}): Analysis<Luck> {
  const [luck] = yield* underOtherSeeds(scenario, [run], options)
  return luck
}

/** Teams of one scenario under the same published seeds: expected scores, who is clearly better, ranks. */
export function* compareTeams(
  scenario: Scenario,
  runs: readonly Run[],
  options: LuckOptions = {},
): Analysis<Comparison> {
  const teams = yield* underOtherSeeds(scenario, runs, options)
  const pairs = teams.flatMap((a, first) =>
    teams.slice(first + 1).map((b, offset) => pairOf(a, b, first, first + 1 + offset)),
  )
  return { teams, pairs, ranks: ranksOf(teams.length, pairs) }
}

function* underOtherSeeds(
  scenario: Scenario,
  runs: readonly Run[],
  { seeds = LUCK_SEEDS }: LuckOptions,
): Analysis<Luck[]> {
  const parts = pieces(publishedSeeds(seeds), PIECE)
  const played = yield runs.flatMap((run) =>
    parts.map((part): Play => ({ game: lineOf(scenario, run).game, seeds: part, trials: [[]] })),
  )
  return runs.map((run, at) => {
    const own = played.slice(at * parts.length, (at + 1) * parts.length).map(([one]) => one)
    return luckOf(scenario, score(outcomeOf(scenario, run), null).raw, own)
  })
}

function luckOf(scenario: Scenario, raw: number, played: readonly Played[]): Luck {
  const points = scaleOf(scenario)
  const scores = played.flatMap((part) => part.scores).map(points)
  const sorted = scores.toSorted((a, b) => a - b)
  const realised = points(raw)
  const expected = mean(scores)
  const noise = noiseOf(scores)
  const reached = played.flatMap((part) => part.reached)
  return {
    scale: scaleName(scenario),
    scores,
    expected,
    low: expected - noise,
    high: expected + noise,
    sd: Math.sqrt(variance(scores)),
    quantiles: QUANTILES.map((share) => ({ share, score: quantile(sorted, share) })),
    realised,
    percentile: percentileOf(realised, scores),
    reached: reached.filter(Boolean).length / reached.length,
  }
}

/** Raw points on the scale of the scenario: anchored where it has anchors. */
export const scaleOf =
  ({ anchors }: Scenario): ((raw: number) => number) =>
  (raw) =>
    anchors ? anchor(raw, anchors) : raw

export type Scale = 'anchored' | 'raw'
export const scaleName = ({ anchors }: Scenario): Scale => (anchors ? 'anchored' : 'raw')

/**
 * Place of a value among others and itself, 0–1: the middle of its ranks ÷ (n + 1). Values that come from the same
 * distribution give a uniform percentile.
 */
export function percentileOf(value: number, others: readonly number[]): number {
  const below = others.filter((other) => other < value).length
  const equal = others.filter((other) => other === value).length
  return (below + (equal + 1) / 2) / (others.length + 1)
}

function pairOf(first: Luck, second: Luck, a: number, b: number): Pair {
  const differences = second.scores.map((value, index) => value - first.scores[index])
  const ahead = differences.reduce((sum, value) => sum + (value > 0 ? 1 : value === 0 ? 0.5 : 0), 0)
  return {
    a,
    b,
    realised: thousandths(second.realised - first.realised),
    expected: verdictOf(differences),
    ahead: ahead / differences.length,
  }
}

/** Mean of paired differences, its 95 % interval, and who is better where the interval leaves out zero. */
export function verdictOf(differences: readonly number[]): Pair['expected'] {
  const difference = mean(differences)
  const noise = noiseOf(differences)
  const [low, high] = [difference - noise, difference + noise]
  return { difference, low, high, verdict: low > 0 ? 'b-better' : high < 0 ? 'a-better' : 'too-close' }
}

function ranksOf(teams: number, pairs: readonly Pair[]): number[] {
  const ranks = new Array<number>(teams).fill(1)
  for (const { a, b, expected } of pairs) {
    if (expected.verdict === 'b-better') ranks[a] += 1
    if (expected.verdict === 'a-better') ranks[b] += 1
  }
  return ranks
}
