import type { Scenario } from '../model/compile.ts'
import { exp, ln } from '../luck/math.ts'
import { normalQuantile } from '../luck/normal.ts'
import { generator } from '../luck/tape.ts'
import { simulate } from '../run/simulate.ts'
import { guardStates, mainTargetReached, score, targetStates } from '../score/score.ts'
import { encodingOf, policyOf, type Encoding, type Game } from './encode.ts'
import { outcomeOf } from './outcome.ts'

/** State of a search; plain data, so that it can be stored and taken up again. */
export interface Search {
  seed: string
  best: { point: number[]; value: number }
  stage: Evolution | Pattern
}

/** State of the separable CMA-ES, in expected mode. */
interface Evolution {
  kind: 'evolution'
  generation: number
  mean: number[]
  /** Step size, and standard deviation of each coordinate. */
  sigma: number
  spread: number[]
  sigmaPath: number[]
  spreadPath: number[]
}

/** State of the pattern search: moves are tried in turn, each with a step of its own. */
interface Pattern {
  kind: 'pattern'
  /** 0 = expected mode; otherwise sampled runs over so many seeds. */
  seeds: number
  /** Move to try next. */
  next: number
  steps: number[]
}

/** Points for reaching the main target together with its guard-rails, beside the raw score. */
const REACHED = 10
/** Way to the main target beyond which the search sees no more safety in it (assumption). */
const SAFE = 1.15

/** First step size of the evolution in the unit cube (assumption). */
const FIRST_SIGMA = 0.18

/** A search from today's settings and equal parts. */
export function startSearch(scenario: Scenario, seed: string): Search {
  const encoding = encodingOf(scenario)
  const origin = [...encoding.origin()]
  const zeros = () => new Array<number>(encoding.length).fill(0)
  const stage: Evolution = {
    kind: 'evolution',
    generation: 0,
    mean: origin,
    sigma: FIRST_SIGMA,
    spread: zeros().map(() => 1),
    sigmaPath: zeros(),
    spreadPath: zeros(),
  }
  return { seed, best: { point: origin, value: -Infinity }, stage }
}

/** Step of the pattern search at first, how it grows and shrinks, and where it stops to shrink (assumptions). */
const FIRST_STEP = 0.2
const GROWTH = 1.5
const SHRINKAGE = 0.5
const LAST_STEP = 0.004

/**
 * The search going on from the best point found so far, move by move; `seeds` 0 = in expected mode. `from`: part of the moves
 * that it begins after, so that searches side by side try different ones.
 */
export function polish(scenario: Scenario, search: Search, seeds: number, from = 0): Search {
  const encoding = encodingOf(scenario)
  const moves = encoding.moves(seeds > 0)
  const point = seeds > 0 ? encoding.withReserve(search.best.point) : search.best.point
  const steps = moves.map(() => (seeds === 0 ? FIRST_STEP : FIRST_STEP / 2))
  const stage: Pattern = { kind: 'pattern', seeds, next: Math.floor(from * moves.length), steps }
  return { ...search, best: { point, value: -Infinity }, stage }
}

/** What the search maximises: raw score and main target, over sampled seeds or in expected mode. */
export function gameValue(scenario: Scenario, game: Game, seeds: number): number {
  const policy = policyOf(game)
  if (seeds === 0) {
    const run = simulate(scenario, 'expected', policy, { mode: 'expected' })
    const outcome = outcomeOf(scenario, run)
    const [main] = targetStates(outcome)
    let value = score(outcome, null).raw + REACHED * Math.min(SAFE, main.coverage)
    for (const guard of guardStates(outcome))
      if (!guard.holds) value -= REACHED * (1 + Math.min(2, Math.abs(((guard.value ?? 0) - guard.bound) / guard.bound)))
    return value
  }
  let sum = 0
  for (let index = 0; index < seeds; index++) {
    const outcome = outcomeOf(scenario, simulate(scenario, `search-${index}`, policy))
    sum += score(outcome, null).raw + (mainTargetReached(outcome) ? REACHED : 0)
  }
  return sum / seeds
}

/** One step of a search: a generation, or one move tried both ways. */
export function searchOn(scenario: Scenario, search: Search): Search {
  return search.stage.kind === 'evolution'
    ? evolve(scenario, search, search.stage)
    : tryMove(scenario, search, search.stage)
}

const valueAt = (scenario: Scenario, encoding: Encoding, point: readonly number[], seeds: number): number =>
  gameValue(scenario, encoding.decode(Float64Array.from(point)), seeds)

/**
 * Pattern search (R. Hooke & T. A. Jeeves 1961, "Direct search solution of numerical and statistical problems"): a move forward, else
 * back; a move that helps is kept and its step grows, one that does not shrinks. Settings with choices, and answers, are moved
 * whole. Finds what the evolution leaves lying on single levers, and makes the best game a local optimum in each.
 */
function tryMove(scenario: Scenario, search: Search, stage: Pattern): Search {
  const encoding = encodingOf(scenario)
  const { seeds, next } = stage
  const moves = encoding.moves(seeds > 0)
  let { best } = search
  // The value of the point that the stage was entered with is not known in its own mode.
  if (best.value === -Infinity) best = { ...best, value: valueAt(scenario, encoding, best.point, seeds) }
  const steps = [...stage.steps]
  const before = best
  for (const point of moves[next](before.point, steps[next])) {
    const value = valueAt(scenario, encoding, point, seeds)
    if (value > best.value) best = { point, value }
  }
  steps[next] = best === before ? Math.max(LAST_STEP, steps[next] * SHRINKAGE) : Math.min(0.5, steps[next] * GROWTH)
  return { ...search, best, stage: { ...stage, steps, next: (next + 1) % moves.length } }
}

/**
 * One generation of a separable CMA-ES (R. Ros & N. Hansen 2008, "A simple modification in CMA-ES achieving linear time and
 * space complexity"): samples round the mean with a diagonal covariance, ranks, and moves mean, spread and step size.
 */
function evolve(scenario: Scenario, search: Search, stage: Evolution): Search {
  const encoding = encodingOf(scenario)
  const n = encoding.length
  const lambda = 4 + Math.floor(3 * ln(n))
  const mu = Math.floor(lambda / 2)
  const raw = Array.from({ length: mu }, (_, i) => ln(mu + 0.5) - ln(i + 1))
  const total = raw.reduce((sum, weight) => sum + weight, 0)
  const weights = raw.map((weight) => weight / total)
  const effective = 1 / weights.reduce((sum, weight) => sum + weight * weight, 0)
  const cSigma = (effective + 2) / (n + effective + 5)
  const damping = 1 + 2 * Math.max(0, Math.sqrt((effective - 1) / (n + 1)) - 1) + cSigma
  const cPath = (4 + effective / n) / (n + 4 + (2 * effective) / n)
  const separable = (n + 2) / 3
  const cOne = Math.min(1, (separable * 2) / ((n + 1.3) * (n + 1.3) + effective))
  const cMu = Math.min(1 - cOne, (separable * 2 * (effective - 2 + 1 / effective)) / ((n + 2) * (n + 2) + effective))
  const expectedNorm = Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n))

  const next = generator(`search ${search.seed} ${stage.generation}`)
  const tried = Array.from({ length: lambda }, () => {
    const step = stage.spread.map((spread) => spread * normalQuantile(next()))
    // Outside the cube a coordinate is reflected, so that the ends are reached but not left.
    const point = stage.mean.map((mean, i) => reflect(mean + stage.sigma * step[i]))
    const real = point.map((x, i) => (x - stage.mean[i]) / stage.sigma)
    return { point, step: real, value: valueAt(scenario, encoding, point, 0) }
  }).toSorted((a, b) => b.value - a.value)

  const moved = stage.mean.map((_, i) => weights.reduce((sum, weight, rank) => sum + weight * tried[rank].step[i], 0))
  const mean = stage.mean.map((value, i) => value + stage.sigma * moved[i])
  const sigmaPath = stage.sigmaPath.map(
    (path, i) => (1 - cSigma) * path + (Math.sqrt(cSigma * (2 - cSigma) * effective) * moved[i]) / stage.spread[i],
  )
  const norm = Math.sqrt(sigmaPath.reduce((sum, x) => sum + x * x, 0))
  const calm = norm / expectedNorm < 1.4 + 2 / (n + 1) ? 1 : 0
  const spreadPath = stage.spreadPath.map(
    (path, i) => (1 - cPath) * path + calm * Math.sqrt(cPath * (2 - cPath) * effective) * moved[i],
  )
  const spread = stage.spread.map((value, i) => {
    const ranked = weights.reduce((sum, weight, rank) => sum + weight * tried[rank].step[i] * tried[rank].step[i], 0)
    return Math.sqrt((1 - cOne - cMu) * value * value + cOne * spreadPath[i] * spreadPath[i] + cMu * ranked)
  })
  const sigma = Math.min(0.5, stage.sigma * exp((cSigma / damping) * (norm / expectedNorm - 1)))
  const best = tried[0].value > search.best.value ? { point: tried[0].point, value: tried[0].value } : search.best
  const generation = stage.generation + 1
  return { ...search, best, stage: { kind: 'evolution', generation, mean, sigma, spread, sigmaPath, spreadPath } }
}

function reflect(x: number): number {
  const folded = Math.abs(x) % 2
  return folded > 1 ? 2 - folded : folded
}

/** The best game that a search found. */
export const bestGame = (scenario: Scenario, search: Search): Game =>
  encodingOf(scenario).decode(Float64Array.from(search.best.point))
