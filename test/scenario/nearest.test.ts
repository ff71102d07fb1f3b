import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, nearest } from '../../engine/scenario/nearest.ts'

describe('the nearest right word', () => {
  const words = ['segments', 'channels', 'messages', 'searchLift', 'orders', 'order-rate']

  it.each([
    ['segmens', 'segments'],
    ['chanenls', 'channels'],
    ['Channels', 'channels'],
    ['search_lift', 'searchLift'],
    ['orderRate', 'order-rate'],
    ['budget', undefined],
    ['x', undefined],
    ['', undefined],
  ])('of %j is %j', (word, expected) => {
    expect(nearest(word, words)).toBe(expected)
  })

  it('does not waste time on a long word', () => {
    expect(nearest('x'.repeat(1e6), ['x'.repeat(1e6)])).toBeUndefined()
  })
})

describe('the distance of two words', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
    ['chanenls', 'channels', 1],
    // A letter is moved once at most: ca → ac → abc is not taken (optimal string alignment).
    ['ca', 'abc', 3],
  ])('%j to %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
  })

  it('is symmetric, zero for equals alone, and at most the longer length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const distance = editDistance(a, b)
        expect(distance).toBe(editDistance(b, a))
        expect(distance === 0).toBe(a === b)
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
    )
  })
})
