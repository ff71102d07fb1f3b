import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresOf, largestRemainder, MOST_FIGURES, peoplePerFigure } from '../../game/stage/figures.ts'
import { LIFE_STAGES, type LifeStage } from '../../game/stage/view.ts'

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
const count = fc.integer({ min: 0, max: 1e8 })
const people = fc
  .array(count, { minLength: LIFE_STAGES.length, maxLength: LIFE_STAGES.length })
  .map(
    (counts) => Object.fromEntries(LIFE_STAGES.map((stage, at) => [stage, counts[at]!])) as Record<LifeStage, number>,
  )

describe('people per figure', () => {
  test('is a round number, and the smallest with which all fit on the table', () => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 12 }), (populations) => {
        const size = peoplePerFigure(populations)
        expect(String(size)).toMatch(/^[125]0*$/)
        const figures = (size: number) => sum(populations.map((people) => Math.round(people / size)))
        expect(figures(size)).toBeLessThanOrEqual(MOST_FIGURES)
        const smaller = String(size).startsWith('5') ? (size / 5) * 2 : size / 2
        if (size > 1) expect(figures(smaller)).toBeGreaterThan(MOST_FIGURES)
      }),
    )
  })

  test('is one where there are few people', () => {
    expect(peoplePerFigure([])).toBe(1)
    expect(peoplePerFigure([0, 2000])).toBe(1)
    expect(peoplePerFigure([1, 2000])).toBe(2)
    expect(peoplePerFigure([600_000, 400_000])).toBe(500)
  })

  test('can be asked for a smaller table', () => {
    expect(peoplePerFigure([600_000, 400_000], 500)).toBe(2000)
    expect(() => peoplePerFigure([1], 0)).toThrow(RangeError)
  })
})

describe('the figures of a district', () => {
  test('add up to its people', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(1, 2, 5, 100, 500, 20_000), (district, size) => {
        expect(sum(Object.values(figuresOf(district, size)))).toBe(Math.round(sum(Object.values(district)) / size))
      }),
    )
  })

  test('are of each stage its share, rounded one way or the other', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(1, 2, 5, 100, 500), (district, size) => {
        const figures = figuresOf(district, size)
        const all = sum(Object.values(district))
        for (const stage of LIFE_STAGES) {
          const quota = all === 0 ? 0 : (district[stage] * Math.round(all / size)) / all
          expect(Math.abs(figures[stage] - quota)).toBeLessThan(1)
        }
      }),
    )
  })

  test('are nobody where nobody lives', () => {
    const nobody = Object.fromEntries(LIFE_STAGES.map((stage) => [stage, 0])) as Record<LifeStage, number>
    expect(figuresOf(nobody, 10)).toEqual(nobody)
  })
})

test('what is left over goes to the largest remainders, and to the first of equal ones', () => {
  expect(largestRemainder([47, 16, 15, 12, 6, 4], 10)).toEqual([5, 2, 1, 1, 1, 0])
  expect(largestRemainder([1, 1, 1], 2)).toEqual([1, 1, 0])
  expect(largestRemainder([1, 1, 1], 0)).toEqual([0, 0, 0])
})
