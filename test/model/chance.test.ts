import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openTape } from '../../engine/luck/tape.ts'
import { someByClass, type Chance } from '../../engine/model/chance.ts'

const none = new Float64Array(0)
const sampled: Chance = { sampled: true, tape: null, segments: none, columns: none }
const expected: Chance = { ...sampled, sampled: false }

const draw = (chance: Chance, people: number[], p: number, luck: ArrayLike<number> = [0.5, 0.5]) => {
  const into = new Float64Array(people.length)
  const total = someByClass(chance, Float64Array.from([-1, ...people]), 1, p, Float64Array.from(luck), 0, into)
  return { total, into: [...into] }
}
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)

describe('people of a row of classes with one chance', () => {
  const uniform = fc.nat(2 ** 32 - 1).map((i) => (i + 0.5) / 2 ** 32)
  const people = fc.array(fc.oneof(fc.nat(3), fc.nat(1000), fc.nat(200_000_000)), { minLength: 1, maxLength: 5 })
  const chance = fc.oneof(fc.constantFrom(0, 1e-9, 1 - 1e-9, 1), fc.double({ min: 0, max: 1, noNaN: true }))

  test('are whole, never more than there are, and all that were drawn', () => {
    fc.assert(
      fc.property(people, chance, uniform, uniform, (row, p, u, start) => {
        const { total, into } = draw(sampled, row, p, [u, start])
        expect(sum(into)).toBe(total)
        into.forEach((count, k) => {
          expect(Number.isInteger(count)).toBe(true)
          expect(count).toBeGreaterThanOrEqual(0)
          expect(count).toBeLessThanOrEqual(row[k])
          expect(Math.abs(count - (sum(row) > 0 ? (row[k] * total) / sum(row) : 0))).toBeLessThan(1 + 1e-6)
        })
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['many', [4000, 900, 12_000, 300], 0.03],
    ['a few', [3, 40, 1, 9], 0.07],
    ['most', [5, 1, 2], 0.9],
  ])('come in proportion on average, and as binomially in all: %s', (_, row, p) => {
    const times = 40_000
    const luck = openTape('classes', 2 * times).column('start')
    const counts = Array.from({ length: times }, (__, i) => draw(sampled, row, p, luck.subarray(2 * i, 2 * i + 2)))
    row.forEach((here, k) => {
      const deviation = Math.sqrt((here * p * (1 - p)) / times)
      expect(Math.abs(sum(counts.map(({ into }) => into[k])) / times - here * p)).toBeLessThan(4 * deviation)
    })
    const variance = sum(counts.map(({ total }) => (total - sum(row) * p) ** 2)) / times
    // The relative error of a variance from so many draws is about √(2/times).
    expect(variance / (sum(row) * p * (1 - p))).toBeCloseTo(1, 1)
  })

  test('take their means without luck', () => {
    const { total, into } = draw(expected, [10, 0, 30], 0.25)
    expect(total).toBe(10)
    expect(into).toEqual([2.5, 0, 7.5])
    expect(draw(expected, [0, 0], 0.25)).toEqual({ total: 0, into: [0, 0] })
  })
})
