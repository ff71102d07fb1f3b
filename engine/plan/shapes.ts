/** Ways to lay an amount over the weeks of a round. */
export const SHAPES = ['even', 'front', 'back', 'pulse'] as const
export type Shape = (typeof SHAPES)[number]

/** Weight of the first week against the last in a front- or back-loaded round (assumption). */
const STEEPNESS = 3
/** Weight of a strong against a weak week in pulses (assumption). */
const PULSE = 4

function weightOf(shape: Shape, week: number, weeks: number): number {
  const way = weeks > 1 ? week / (weeks - 1) : 0
  switch (shape) {
    case 'even':
      return 1
    case 'front':
      return STEEPNESS + (1 - STEEPNESS) * way
    case 'back':
      return 1 + (STEEPNESS - 1) * way
    case 'pulse':
      return week % 2 === 0 ? PULSE : 1
  }
}

/** Whole yuan per week that add up to the amount (largest remainder), in the shape. */
export function shapeWeeks(amount: number, weeks: number, shape: Shape): number[] {
  const weights = Array.from({ length: weeks }, (_, week) => weightOf(shape, week, weeks))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const exact = weights.map((weight) => (amount * weight) / total)
  const whole = exact.map(Math.floor)
  const order = exact
    .map((value, week) => ({ week, rest: value - whole[week] }))
    .toSorted((a, b) => b.rest - a.rest || a.week - b.week)
  let left = Math.round(amount - whole.reduce((sum, yuan) => sum + yuan, 0))
  for (const { week } of order) {
    if (left <= 0) break
    whole[week] += 1
    left -= 1
  }
  return whole
}
