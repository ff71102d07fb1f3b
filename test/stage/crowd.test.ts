import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyCrowd, regroup, type Crowd } from '../../game/stage/crowd.ts'

const STAGES = 4
const counts = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: STAGES, maxLength: STAGES }), {
  minLength: 3,
  maxLength: 3,
})

/** Where each figure on the table stands. */
function places({ groups }: Crowd): Map<number, string> {
  const found = new Map<number, string>()
  for (const [district, stages] of groups.entries()) {
    for (const [stage, group] of stages.entries()) {
      for (const [place, figure] of group.entries()) found.set(figure, `${district} ${stage} ${place}`)
    }
  }
  return found
}

test('there are as many as wanted, nobody stands twice, and no place is left out', () => {
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 6 }), (weeks) => {
      const crowd = emptyCrowd(3, STAGES)
      for (const wanted of weeks) {
        regroup(crowd, wanted)
        expect(crowd.groups.map((stages) => stages.map((group) => group.length))).toEqual(wanted)
        expect(places(crowd).size).toBe(wanted.flat().reduce((sum, count) => sum + count, 0))
      }
    }),
  )
})

test('a figure keeps its place unless it is told to move, and no more move than must', () => {
  fc.assert(
    fc.property(counts, counts, (before, after) => {
      const crowd = emptyCrowd(3, STAGES)
      regroup(crowd, before)
      const stood = places(crowd)
      const moves = regroup(crowd, after)
      const stands = places(crowd)
      const moved = new Set(moves.map(({ figure }) => figure))
      for (const [figure, place] of stands) if (!moved.has(figure)) expect(stood.get(figure)).toBe(place)
      for (const { figure, district, stage, place, kind } of moves) {
        if (kind === 'goes') expect(stands.has(figure)).toBe(false)
        else expect(stands.get(figure)).toBe(`${district} ${stage} ${place}`)
      }
      const must = after.flatMap((stages, district) => {
        const gained = stages.map((count, stage) => Math.max(0, count - before[district]![stage]!))
        const lost = stages.map((count, stage) => Math.max(0, before[district]![stage]! - count))
        return Math.max(
          gained.reduce((a, b) => a + b),
          lost.reduce((a, b) => a + b),
        )
      })
      expect(moves).toHaveLength(must.reduce((a, b) => a + b))
    }),
  )
})

test('nobody walks to another district', () => {
  const crowd = emptyCrowd(2, 2)
  regroup(crowd, [
    [5, 0],
    [0, 3],
  ])
  const moves = regroup(crowd, [
    [3, 2],
    [1, 2],
  ])
  expect(moves.map(({ district, stage, kind }) => [district, stage, kind])).toEqual([
    [0, 1, 'walks'],
    [0, 1, 'walks'],
    [1, 0, 'walks'],
  ])
})
