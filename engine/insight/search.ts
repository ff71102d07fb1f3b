import type { Scenario } from '../model/compile.ts'
import { exp, ln } from '../luck/math.ts'
import { normalQuantile } from '../luck/normal.ts'
import { generator } from '../luck/tape.ts'
import { simulate } from '../run/simulate.ts'
import { guardStates, mainTargetReached, score, targetStates } from '../score/score.ts'
import { encodingOf, policyOf, type Game } from './encode.ts'
import { outcomeOf } from './outcome.ts'

/** State of a search; plain data, so that it can be stored and taken up again. */
export interface Search {
  seed: string
  generation: number
  mean: number[]
  /** Step size, and standard deviation of each coordinate. */
  sigma: number
  spread: number[]
  sigmaPath: number[]
  spreadPath: number[]
  best: { point: number[]; value: number }
  /** 0 = expected mode; otherwise sampled runs over so many seeds. */
  seeds: number
}

/** Points for reaching the main target together with its guard-rails, beside the raw score. */
const REACHED = 10

/** First step size in the unit cube (assumption). */
const FIRST_SIGMA = 0.18

export function startSearch(scenario: Scenario, seed: string, from?: Float64Array): Search {
  const encoding = encodingOf(scenario)
  const origin = from ?? encoding.origin()
  const zeros = () => new Array<number>(encoding.length).fill(0)
  return {
    seed,
    generation: 0,
    mean: [...origin],
    sigma: FIRST_SIGMA,
    spread: zeros().map(() => 1),
    sigmaPath: zeros(),
    spreadPath: zeros(),
    best: { point: [...origin], value: -Infinity },
    seeds: 0,
  }
}

/** The same search going on over sampled runs, close round the best found so far. */
export function polish(search: Search, seeds: number): Search {
  return {
    ...search,
    generation: 0,
    mean: [...search.best.point],
    sigma: FIRST_SIGMA / 4,
    seeds,
    best: { ...search.best, value: -Infinity },
    sigmaPath: search.sigmaPath.map(() => 0),
    spreadPath: search.spreadPath.map(() => 0),
  }
}

/** What the search maximises: raw score and main target, over sampled seeds or in expected mode. */
export function gameValue(scenario: Scenario, game: Game, seeds: number): number {
  const policy = policyOf(game)
  if (seeds === 0) {
    const run = simulate(scenario, 'expected', policy, { mode: 'expected' })
    const outcome = outcomeOf(scenario, run)
    const [main] = targetStates(outcome)
    let value = score(outcome, null).raw + REACHED * Math.min(1.15, main.coverage)
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

/**
 * One generation of a separable CMA-ES (R. Ros & N. Hansen 2008, "A simple modification in CMA-ES achieving linear time and
 * space complexity"): samples round the mean with a diagonal covariance, ranks, and moves mean, spread and step size.
 */
export function searchOn(scenario: Scenario, search: Search): Search {
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

  const next = generator(`search ${search.seed} ${search.seeds} ${search.generation}`)
  const tried = Array.from({ length: lambda }, () => {
    const step = search.spread.map((spread) => spread * normalQuantile(next()))
    // Outside the cube a coordinate is reflected, so that the ends are reached but not left.
    const point = search.mean.map((mean, i) => reflect(mean + search.sigma * step[i]))
    const real = point.map((x, i) => (x - search.mean[i]) / search.sigma)
    return { point, step: real, value: gameValue(scenario, encoding.decode(Float64Array.from(point)), search.seeds) }
  }).toSorted((a, b) => b.value - a.value)

  const moved = search.mean.map((_, i) => weights.reduce((sum, weight, rank) => sum + weight * tried[rank].step[i], 0))
  const mean = search.mean.map((value, i) => value + search.sigma * moved[i])
  const sigmaPath = search.sigmaPath.map(
    (path, i) => (1 - cSigma) * path + (Math.sqrt(cSigma * (2 - cSigma) * effective) * moved[i]) / search.spread[i],
  )
  const norm = Math.sqrt(sigmaPath.reduce((sum, x) => sum + x * x, 0))
  const calm = norm / expectedNorm < 1.4 + 2 / (n + 1) ? 1 : 0
  const spreadPath = search.spreadPath.map(
    (path, i) => (1 - cPath) * path + calm * Math.sqrt(cPath * (2 - cPath) * effective) * moved[i],
  )
  const spread = search.spread.map((value, i) => {
    const ranked = weights.reduce((sum, weight, rank) => sum + weight * tried[rank].step[i] * tried[rank].step[i], 0)
    return Math.sqrt((1 - cOne - cMu) * value * value + cOne * spreadPath[i] * spreadPath[i] + cMu * ranked)
  })
  const sigma = Math.min(0.5, search.sigma * exp((cSigma / damping) * (norm / expectedNorm - 1)))
  const best = tried[0].value > search.best.value ? { point: tried[0].point, value: tried[0].value } : search.best
  return { ...search, generation: search.generation + 1, mean, sigma, spread, sigmaPath, spreadPath, best }
}

function reflect(x: number): number {
  const folded = Math.abs(x) % 2
  return folded > 1 ? 2 - folded : folded
}

/** The best game that a search found. */
export const bestGame = (scenario: Scenario, search: Search): Game =>
  encodingOf(scenario).decode(Float64Array.from(search.best.point))
