import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SHAPES, shapeWeeks } from '../../engine/index.ts'

test('any shape is whole yuan that add up to the amount', () => {
  fc.assert(
    fc.property(
      fc.nat(10_000_000),
      fc.integer({ min: 1, max: 52 }),
      fc.constantFrom(...SHAPES),
      (amount, weeks, shape) => {
        const row = shapeWeeks(amount, weeks, shape)
        expect(row).toHaveLength(weeks)
        expect(row.every((yuan) => Number.isInteger(yuan) && yuan >= 0)).toBe(true)
        expect(row.reduce((sum, yuan) => sum + yuan, 0)).toBe(amount)
      },
    ),
  )
})

test('each shape on four weeks', () => {
  expect(Object.fromEntries(SHAPES.map((shape) => [shape, shapeWeeks(1000, 4, shape)]))).toEqual({
    even: [250, 250, 250, 250],
    front: [375, 292, 208, 125],
    back: [125, 208, 292, 375],
    pulse: [400, 100, 400, 100],
  })
})
