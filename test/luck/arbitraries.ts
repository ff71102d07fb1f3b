import fc from 'fast-check'
import { TAPE_STEPS, tapeUniform } from './exact.ts'

/** Evenly spread over [0, 1), unlike `fc.double`, which is even over the exponents. */
export const fraction = fc.maxSafeNat().map((i) => i / 2 ** 53)

/** Uniforms of the tape, its far tails as likely as its middle. */
export const uniform = fc.tuple(fc.constantFrom('anywhere', 'low', 'high'), fraction).map(([where, x]) => {
  const i = where === 'anywhere' ? Math.floor(x * TAPE_STEPS) : Math.floor(TAPE_STEPS ** x) - 1
  return tapeUniform(where === 'high' ? TAPE_STEPS - 1 - i : i)
})

/** Numbers of all magnitudes between two positive ones. */
export function magnitude(low: number, high: number) {
  return fraction.map((x) => Math.min(high, Math.max(low, low * (high / low) ** x)))
}

export const trials = magnitude(1, 1e9).map(Math.round)
