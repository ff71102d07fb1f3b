import { generator } from '../luck/tape.ts'

/**
 * Orders of n players for sampled Shapley values, in pairs of an order and its reverse (antithetic, as R. Mitchell, J. Cooper,
 * E. Frank & G. Holmes 2022 compare them): a pair alone gives the exact values where players interact at most two by two.
 * The first pair is the players as they stand and backwards. Always the same for the same n.
 */
export function orders(n: number, count: number): number[][] {
  const next = generator(`orders ${n}`)
  const all: number[][] = []
  while (all.length < count) {
    const order = Array.from({ length: n }, (_, index) => index)
    if (all.length > 0) shuffle(order, next)
    all.push(order, order.toReversed())
  }
  return all
}

/** Fisher–Yates. */
function shuffle(items: number[], next: () => number): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1))
    ;[items[last], items[other]] = [items[other], items[last]]
  }
}

/**
 * Sums of each player's steps over all orders, and the mean of each pair of an order and its reverse; `values` has, per
 * order, the value before the first step and after each. The sums of all players add up to orders × (last − first).
 */
export function stepsOf(
  all: readonly number[][],
  values: readonly (readonly number[])[],
): { sum: number[]; pairs: number[][] } {
  const n = all[0]?.length ?? 0
  const sum = new Array<number>(n).fill(0)
  const pairs = Array.from({ length: n }, () => new Array<number>(all.length / 2).fill(0))
  all.forEach((order, at) => {
    order.forEach((player, step) => {
      const change = values[at][step + 1] - values[at][step]
      sum[player] += change
      pairs[player][Math.floor(at / 2)] += change / 2
    })
  })
  return { sum, pairs }
}

/**
 * Whole numbers nearest to sums ÷ count that add up to exactly what the sums do (largest remainder); `sums` are whole and
 * add up to a multiple of `count`. The opposite sums give the opposite numbers.
 */
export function wholeShares(sums: readonly number[], count: number): number[] {
  const whole = sums.map((sum) => Math.trunc(sum / count))
  const left = sums.reduce((total, sum) => total + sum, 0) / count - whole.reduce((total, part) => total + part, 0)
  const sign = Math.sign(left)
  const order = sums
    .map((sum, index) => ({ index, rest: sign * (sum - whole[index] * count) }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of order.slice(0, Math.abs(left))) whole[index] += sign
  return whole
}
