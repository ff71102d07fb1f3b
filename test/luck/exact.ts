/**
 * Distributions by brute force, sharing nothing with the engine: probabilities relative to the mode by the ratio of
 * neighbours, out to where they vanish, then scaled to sum to one.
 */
export interface Distribution {
  /** Count that the first entries belong to. */
  readonly first: number
  readonly probability: readonly number[]
  /** P(X ≤ first + i), added up from below. */
  readonly below: readonly number[]
  /** P(X > first + i), added up from above. */
  readonly above: readonly number[]
}

const NEGLIGIBLE = 1e-30

export function binomial(n: number, p: number): Distribution {
  return distribution(Math.floor((n + 1) * p), n, (k) => (((n - k) / (k + 1)) * p) / (1 - p))
}

export function poisson(mean: number): Distribution {
  return distribution(Math.floor(mean), Infinity, (k) => mean / (k + 1))
}

/** @param ratio P(X = k + 1) / P(X = k) */
function distribution(mode: number, largest: number, ratio: (k: number) => number): Distribution {
  const start = Math.min(mode, largest)
  const up = [1]
  for (let k = start; k < largest && up.at(-1)! > NEGLIGIBLE; k += 1) up.push(up.at(-1)! * ratio(k))
  const down: number[] = []
  for (let k = start - 1, term = 1; k >= 0 && term > NEGLIGIBLE; k -= 1) down.push((term /= ratio(k)))
  const weights = [...down.toReversed(), ...up]
  const total = sum(weights.toSorted((a, b) => a - b))
  const probability = weights.map((w) => w / total)
  return {
    first: start - down.length,
    probability,
    below: running(probability),
    above: [...running(probability.toReversed()).toReversed().slice(1), 0],
  }
}

/** The smallest k with P(X ≤ k) ≥ u, from the tail that loses no digits. */
export function quantile({ first, below, above }: Distribution, u: number): number {
  const index = u <= 0.5 ? below.findIndex((c) => c >= u) : above.findIndex((c) => c <= 1 - u)
  return first + index
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function running(values: readonly number[]): number[] {
  let total = 0
  return values.map((value) => (total += value))
}

/** Values of a uniform of the tape: (i + ½) / 2^32. */
export const TAPE_STEPS = 2 ** 32

export function tapeUniform(i: number): number {
  return (i + 0.5) / TAPE_STEPS
}

/**
 * The distribution that a sampler of one uniform has over all values of the tape, on the support of an exact one: how
 * many of them give at most k, by bisection.
 */
export function sampledDistribution(sample: (u: number) => number, exact: Distribution): number[] {
  let before = 0
  return exact.probability.map((_, i) => {
    const atMost = stepsGivingAtMost(sample, exact.first + i)
    const share = (atMost - before) / TAPE_STEPS
    before = atMost
    return share
  })
}

function stepsGivingAtMost(sample: (u: number) => number, k: number): number {
  let low = 0
  let high = TAPE_STEPS
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (sample(tapeUniform(middle)) <= k) low = middle + 1
    else high = middle
  }
  return low
}

/** Total variation distance: the largest difference in the probability of any event. */
export function totalVariation(a: readonly number[], b: readonly number[]): number {
  return sum(a.map((value, i) => Math.abs(value - b[i]!))) / 2
}

export function moments(first: number, probability: readonly number[]): { mean: number; variance: number } {
  const mean = sum(probability.map((p, i) => p * (first + i)))
  return { mean, variance: sum(probability.map((p, i) => p * (first + i - mean) ** 2)) }
}
