import { describe, expect, test } from 'vitest'
import {
  conclude,
  publishedSeeds,
  referencePlayers,
  simulate,
  turningPoints,
  unsharedFacts,
  type Plan,
  type TurningPoint,
} from '../../engine/index.ts'
import { equalSplit } from '../../engine/score/players/rules.ts'
import { always, steady } from '../run/games.ts'
import { pointsOf, sum, wideToy } from './toy.ts'

const scenario = wideToy()
const plan = steady(scenario, { search: 4000, feed: 5000, texts: 500 }, { price: 36, 'contact.active': 1 })
const play = (of: Plan, seed = 'advice') => simulate(scenario, seed, always(of), { counterfactual: true })
const run = play(plan)

describe('facts that stayed with a role', () => {
  const worthOf = (of: Plan, shared: string[] = []) =>
    new Map(conclude(scenario, unsharedFacts(scenario, play(of), shared, { seeds: 10 })).map((fact) => [fact.id, fact]))

  test('are those neither ticked as told nor acted on', () => {
    const facts = worthOf({ ...plan, settings: { ...plan.settings, discount: 0.1 } }, ['value-talk'])
    expect(facts.get('students-save')).toMatchObject({ shared: false, acted: true, kept: false, worth: null })
    expect(facts.get('value-talk')).toMatchObject({ shared: true, acted: false, kept: false })
    expect(facts.get('late-scroll')).toMatchObject({ shared: false, acted: false, kept: true })
  })

  test('are worth what following them would have changed, seed by seed', () => {
    const { worth } = worthOf(plan).get('value-talk')!
    const followed = { ...plan, settings: { ...plan.settings, message: 'price' } }
    expect(worth!.realised).toBeCloseTo(pointsOf(play(followed)) - pointsOf(run), 9)
    const gains = publishedSeeds(10).map((seed) => pointsOf(play(followed, seed)) - pointsOf(play(plan, seed)))
    expect(worth!.band!.mean).toBeCloseTo(sum(gains) / 10, 9)
  })

  test('a mix counts as moved where the part that the fact names has gained weight', () => {
    const towards = { commute: 1, lunch: 1, evening: 1, bedtime: 3 }
    expect(worthOf({ ...plan, settings: { windows: towards } }).get('late-scroll')!.acted).toBe(true)
    const away = { commute: 3, lunch: 1, evening: 1, bedtime: 1 }
    expect(worthOf({ ...plan, settings: { windows: away } }).get('late-scroll')!.acted).toBe(false)
  })
})

describe('turning points', () => {
  const points = conclude(scenario, turningPoints(scenario, run))

  test('are three to five, about different levers, the most moving first among those that other luck bears out', () => {
    expect(points.length).toBeGreaterThanOrEqual(3)
    expect(points.length).toBeLessThanOrEqual(5)
    expect(new Set(points.map(({ lever }) => lever)).size).toBe(points.length)
    const borneOut = points.filter(({ fork }) => fork.score.difference! * fork.score.band!.mean > 0)
    const moved = borneOut.map(({ fork }) => Math.abs(fork.score.difference!))
    expect(moved).toEqual(moved.toSorted((a, b) => b - a))
  })

  test('a price set too high is found, with what today’s price would have made of it', () => {
    const price = points.find(({ lever }) => lever === 'price')!
    expect(price).toMatchObject({ kind: 'setting', rounds: [0, 1], was: 36 })
    const neutral = price.alternatives.find(({ id }) => id === 'neutral')!
    expect(neutral.to).toBe(30)
    const today = { ...plan, settings: { ...plan.settings, price: 30 } }
    expect(neutral.difference).toBeCloseTo(pointsOf(play(today)) - pointsOf(run), 9)
    expect(price.direction).toBe(price.alternatives[price.chosen].difference > 0 ? 'missed' : 'kept')
  })

  test('each has the alternative that was chosen as its fork, and a question of its kind', () => {
    for (const { alternatives, chosen, fork, question, kind, direction } of points) {
      expect(fork.score.difference).toBe(alternatives[chosen].difference)
      expect(question).toBe(`${kind}.${direction}`)
      expect(fork.weeks.newCustomers).toHaveLength(scenario.weeks)
    }
  })

  test('a decision is called good only where undoing it would have cost points', () => {
    const undoing: TurningPoint['alternatives'][number]['id'][] = [
      'neutral',
      'previous',
      'none',
      'half',
      'even',
      'default',
    ]
    for (const { kind, direction, alternatives, chosen } of points)
      if (direction === 'kept' && kind !== 'answer') expect(undoing).toContain(alternatives[chosen].id)
  })
})

test('reference players play the same seed, and the published ones', () => {
  const players = conclude(scenario, referencePlayers(scenario, 'advice', null, { seeds: 8 }))
  const equal = players.find(({ id }) => id === 'equal-split')!
  const alone = (seed: string) => pointsOf(simulate(scenario, seed, equalSplit.policy(seed)))
  expect(equal.realised).toBe(alone('advice'))
  expect(equal.expected).toBeCloseTo(sum(publishedSeeds(8).map(alone)) / 8, 9)
})
