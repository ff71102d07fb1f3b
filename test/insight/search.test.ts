import { describe, expect, test } from 'vitest'
import { encodingOf } from '../../engine/insight/encode.ts'
import { bestGame, gameValue, polish, searchOn, startSearch, type Search } from '../../engine/insight/search.ts'
import { checkPlan, freeCents } from '../../engine/plan/check.ts'
import { start } from '../../engine/run/advance.ts'
import { wideToy } from './toy.ts'

/* The search for the best game. */

const scenario = wideToy()
const origin = encodingOf(scenario).decode(encodingOf(scenario).origin())

const steps = (search: Search, count: number): Search => {
  let state = search
  for (let step = 0; step < count; step++) state = searchOn(scenario, state)
  return state
}
const evolved = steps(startSearch(scenario, 'a'), 6)

describe('the evolution', () => {
  test('finds clearly more than equal parts', () => {
    expect(evolved.best.value).toBeGreaterThan(gameValue(scenario, origin, 0) + 2)
    expect(gameValue(scenario, bestGame(scenario, evolved), 0)).toBe(evolved.best.value)
  })

  test('gives the same from the same seed, also when it was put away as text and taken up again', () => {
    const kept = JSON.parse(JSON.stringify(steps(startSearch(scenario, 'a'), 2))) as Search
    expect(steps(kept, 4)).toEqual(evolved)
    expect(steps(startSearch(scenario, 'b'), 5).best).not.toEqual(steps(startSearch(scenario, 'a'), 5).best)
  })
})

describe('the pattern search', () => {
  test('never loses and goes on where the evolution stops', () => {
    const first = searchOn(scenario, polish(scenario, evolved, 0))
    expect(first.best.value).toBeGreaterThanOrEqual(evolved.best.value)
    const later = steps(first, 60)
    expect(later.best.value).toBeGreaterThan(evolved.best.value)
  })

  test('leaves no single move that helps, once every step is small', () => {
    const { moves } = encodingOf(scenario)
    const done = steps(polish(scenario, evolved, 0), 60 * moves(false).length)
    const better = moves(false).filter((move) =>
      move(done.best.point, 0.1).some(
        (point) =>
          gameValue(scenario, encodingOf(scenario).decode(Float64Array.from(point)), 0) > done.best.value + 0.05,
      ),
    )
    expect(better).toEqual([])
  })

  test('judges answers to events, and money kept for them, on sampled runs', () => {
    const { moves } = encodingOf(scenario)
    expect(moves(true).length).toBe(moves(false).length + scenario.spec.events.length + 1)
    const done = steps(polish(scenario, evolved, 6), moves(true).length)
    expect(done.best.value).toBeGreaterThanOrEqual(gameValue(scenario, bestGame(scenario, evolved), 6))
    expect(gameValue(scenario, bestGame(scenario, done), 6)).toBe(done.best.value)
  })
})

test('a search on sampled runs begins with money that answers can cost', () => {
  const lean = wideToy((text) => text.replace('budget: 100000', 'budget: 60000'))
  const { budget, channels, rounds } = lean.spec
  const spend = (channels.length + 1) * rounds.length
  const search = startSearch(lean, 'a')
  const point = search.best.point.map((x, place) => (place < spend ? 1 : x))
  const { world } = start(lean, 'reserve', { recording: false })
  const kept = (seeds: number) => {
    const { best } = polish(lean, { ...search, best: { point, value: 0 } }, seeds)
    return freeCents(lean, world, encodingOf(lean).decode(Float64Array.from(best.point)).plans[0]) / 100 / budget
  }
  expect(kept(0)).toBeLessThan(0.01)
  expect(kept(6)).toBeCloseTo(0.1, 2)
})

test('every game of the cube can be afforded', () => {
  const { length, decode } = encodingOf(scenario)
  for (const corner of [0, 0.3, 0.7, 1]) {
    const { plans } = decode(new Float64Array(length).fill(corner))
    const { world } = start(scenario, 'corner', { recording: false })
    expect(checkPlan(scenario, world, plans[0], null)).toEqual([])
  }
})
