import { describe, expect, test } from 'vitest'
import { layOut } from '../../game/stage/layout.ts'
import { someView } from '../support/stage-views.ts'

/** All places of a layout, in pairs. */
const spots = (slots: Float32Array) =>
  Array.from({ length: slots.length / 2 }, (_, at) => [slots[2 * at]!, slots[2 * at + 1]!] as const)

describe.each([1, 2, 5, 12])('a table of %i districts', (districts) => {
  const view = someView({ districts, channels: 24 })
  const layout = layOut(view)

  test('has room for every figure in any stage, on the sand', () => {
    for (const [at, { slots }] of layout.districts.entries()) {
      const figures = Math.round(
        Object.values(view.districts[at]!.people).reduce((a, b) => a + b) / view.peoplePerFigure,
      )
      for (const stage of slots) {
        expect(stage.length).toBe(2 * figures)
        for (const [x, y] of spots(stage)) expect(Math.abs(x) / 2 + Math.abs(y)).toBeLessThan(0.955)
      }
    }
  })

  test('is the same again, and whatever people do', () => {
    expect(layOut(someView({ districts, channels: 24 }))).toEqual(layout)
    const later = someView({ districts, channels: 24, week: 12, season: 'winter', theme: 'dark' })
    expect(layOut(later)).toEqual(layout)
  })

  test('leads inward: customers stand nearer to the business than who has only heard of it', () => {
    const distance = (slots: Float32Array) => {
      const all = spots(slots).map(([x, y]) => Math.max(Math.abs(y + x / 2), Math.abs(y - x / 2)))
      return all.reduce((a, b) => a + b) / all.length
    }
    for (const { slots } of layout.districts) {
      const [unaware, aware, interested, trial, , active] = slots.map(distance)
      expect([active, trial, interested, aware, unaware]).toEqual(
        [active, trial, interested, aware, unaware].toSorted((a, b) => a! - b!),
      )
    }
  })
})

test('a larger district has more ground, a tiny one enough', () => {
  const view = someView({ districts: 3, channels: 1 })
  view.districts[0]!.people.unaware = 10
  const width = (at: number) => {
    const xs = layOut(view).districts[at]!.outline.map(({ x }) => x)
    return Math.max(...xs) - Math.min(...xs)
  }
  expect(width(2)).toBeGreaterThan(width(0))
  expect(width(0)).toBeGreaterThan(0.3)
})
