import { describe, expect, test } from 'vitest'
import { compareTeams, conclude, luckAndSkill, publishedSeeds, simulate, type Plan } from '../../engine/index.ts'
import { always, steady } from '../run/games.ts'
import { pointsOf, wideToy } from './toy.ts'

const scenario = wideToy()
const anchors = { random: 20, best: 60 }
const play = (plan: Plan, seed: string) => simulate(scenario, seed, always(plan))
const quiet = steady(scenario, {})
const search = steady(scenario, { search: 4000 })
const feed = steady(scenario, { feed: 4000 })

describe('luck and skill', () => {
  test('plays the same decisions under every published seed', () => {
    const luck = conclude(scenario, luckAndSkill({ ...scenario, anchors }, play(search, 'own'), { seeds: 30 }))
    expect(luck.scores).toEqual(publishedSeeds(30).map((seed) => pointsOf(play(search, seed), anchors)))
    expect(luck.realised).toBe(pointsOf(play(search, 'own'), anchors))
    const sum = luck.scores.reduce((total, points) => total + points, 0)
    expect(luck.expected).toBeCloseTo(sum / 30, 9)
    expect(luck.low).toBeLessThan(luck.expected)
    expect(luck.high).toBeGreaterThan(luck.expected)
  })

  test('for plans fixed beforehand the percentile of the luck is uniform over seeds', () => {
    const seeds = 1000
    const { scores } = conclude(scenario, luckAndSkill(scenario, play(search, 'any'), { seeds }))
    const sorted = scores.toSorted((a, b) => a - b)
    const percentiles = Array.from({ length: seeds }, (_, index) => {
      const points = pointsOf(play(search, `drawn ${index}`))
      const below = sorted.filter((other) => other < points).length
      const equal = sorted.filter((other) => other === points).length
      return (below + (equal + 1) / 2) / (seeds + 1)
    }).toSorted((a, b) => a - b)
    // Kolmogorov–Smirnov for two samples of n: the 1 % point is 1.628·√(2/n).
    const distance = percentiles.reduce(
      (most, percentile, index) =>
        Math.max(most, Math.abs(percentile - index / seeds), Math.abs(percentile - (index + 1) / seeds)),
      0,
    )
    expect(distance).toBeLessThan(1.628 * Math.sqrt(2 / seeds))
    const own = conclude(scenario, luckAndSkill(scenario, play(search, 'drawn 7'), { seeds }))
    expect(percentiles).toContain(own.percentile)
  })
})

describe('two teams under the same seeds', () => {
  const compared = (plans: Plan[]) =>
    conclude(
      scenario,
      compareTeams(
        scenario,
        plans.map((plan, index) => play(plan, `team ${index}`)),
        { seeds: 60 },
      ),
    )

  test('a team that wins under every seed is clearly better, and ranks before the other', () => {
    const { pairs, ranks } = compared([quiet, search])
    expect(pairs).toHaveLength(1)
    expect(pairs[0].expected.verdict).toBe('b-better')
    expect(ranks).toEqual([2, 1])
    expect(compared([search, quiet]).pairs[0].expected.difference).toBe(-pairs[0].expected.difference)
  })

  test('teams with the same plan are too close to call, whatever luck each had, and share a rank', () => {
    const { pairs, ranks, teams } = compared([search, search, feed])
    expect(pairs[0].expected).toEqual({ difference: 0, low: 0, high: 0, verdict: 'too-close' })
    expect(pairs[0].ahead).toBe(0.5)
    expect(pairs[0].realised).toBeCloseTo(teams[1].realised - teams[0].realised, 9)
    expect(ranks[0]).toBe(ranks[1])
  })

  test('common luck tells them apart with less noise than luck of their own would', () => {
    const { pairs, teams } = compared([search, feed])
    const [{ expected }] = pairs
    const paired = (expected.high - expected.low) / 2
    const apart = 1.96 * Math.sqrt((teams[0].sd ** 2 + teams[1].sd ** 2) / 60)
    expect(paired).toBeLessThan(apart)
  })
})
