import { LIFE_STAGES, type LifeStage } from './view.ts'

/** More figures than this are neither seen apart nor drawn quickly. */
export const MOST_FIGURES = 2000

/**
 * How many people one figure stands for: the smallest of 1, 2, 5, 10, 20, 50, 100 … with which all districts together
 * need no more than `most` figures. `populations` are the people of each district.
 */
export function peoplePerFigure(populations: number[], most: number = MOST_FIGURES): number {
  if (most < 1) throw new RangeError(`peoplePerFigure: most must be at least 1, not ${most}`)
  for (let power = 1; ; power *= 10) {
    for (const digit of [1, 2, 5]) {
      const size = digit * power
      const figures = populations.reduce((sum, people) => sum + Math.round(people / size), 0)
      if (figures <= most) return size
    }
  }
}

/** Figures of one district by stage. They add up to its people over the size of a figure, rounded. */
export function figuresOf(people: Record<LifeStage, number>, size: number): Record<LifeStage, number> {
  const counts = LIFE_STAGES.map((stage) => people[stage])
  const total = counts.reduce((sum, count) => sum + count, 0)
  const seats = largestRemainder(counts, Math.round(total / size))
  return Object.fromEntries(LIFE_STAGES.map((stage, at) => [stage, seats[at]!])) as Record<LifeStage, number>
}

/**
 * Deals whole seats in proportion to the weights: each gets its quota rounded down, what is left goes to the largest
 * remainders, and among equal ones to the first, so that the same counts always give the same figures.
 */
export function largestRemainder(weights: number[], seats: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return weights.map(() => 0)
  const quotas = weights.map((weight) => (weight * seats) / total)
  const dealt = quotas.map(Math.floor)
  const left = seats - dealt.reduce((sum, count) => sum + count, 0)
  const byRemainder = quotas
    .map((quota, at) => ({ at, remainder: quota - dealt[at]! }))
    .toSorted((a, b) => b.remainder - a.remainder || a.at - b.at)
  for (const { at } of byRemainder.slice(0, left)) dealt[at]! += 1
  return dealt
}
