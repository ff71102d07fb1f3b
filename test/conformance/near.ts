import { expect } from 'vitest'

/** Holds a figure, or each of a list, to its fixture. A relative tolerance from 1 up, an absolute one below. */
export function near(found: number | readonly number[], wanted: number | readonly number[], tolerance: number): void {
  const [a, b] = [found, wanted].map((side) => (typeof side === 'number' ? [side] : side)) as [number[], number[]]
  expect(a).toHaveLength(b.length)
  a.forEach((value, at) =>
    expect(Math.abs(value - b[at]), `${value} at ${at} is not ${b[at]}`).toBeLessThanOrEqual(
      tolerance * Math.max(1, Math.abs(b[at])),
    ),
  )
}
