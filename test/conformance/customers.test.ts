import { describe, expect, test } from 'vitest'
import { CLASS_FLOW, CLASS_FLOWS, FIRST_CLASS, FLOW, openWorld, type WeekResult } from '../../engine/model/world.ts'
import { endlessValue } from '../../engine/score/lifetime.ts'
import { repurchaseRate } from '../../engine/score/measures/repurchase.ts'
import { betaPoints, gammaPoints, type Point } from '../support/quadrature.ts'
import fixture from './customers.json' with { type: 'json' }
import { near } from './near.ts'
import { buyers, people, plain, play, slope, STILL } from './plain.ts'

/** Classes of equal rate whose drop-outs and odds are the points. */
function classesOf(points: readonly Point[], rate: number) {
  const ids = points.map((_, index) => `class-${String.fromCharCode(97 + index)}`)
  const odds = Object.fromEntries(ids.map((id, index) => [id, points[index].weight]))
  return {
    classes: points.map(({ at }, index) => ({ id: ids[index], name: { 'zh-CN': '-', en: '-' }, rate, dropOut: at })),
    origins: { direct: odds, referred: odds, bargain: odds },
  }
}

/** So many orders a week that every active customer buys in every week. */
const ALWAYS = 400

describe('loyalty classes are a beta-geometric cohort', () => {
  /** Fader & Hardie 2007. */
  const [alpha, beta] = [0.704, 1.182]
  const years = 12
  const cohort = 1e6
  const scenario = plain(years + 1, (spec) => ({
    ...classesOf(betaPoints(5, alpha, beta), ALWAYS),
    segments: [buyers(spec, cohort)],
    journey: { ...STILL, purchase: 1 },
  }))
  const results = play(scenario)
  /** Share of the cohort that is active: everybody bought in the first step, each step after it is a year. */
  const active = results.map(
    ({ stocks }) => stocks.slice(FIRST_CLASS, FIRST_CLASS + scenario.classes).reduce((sum, n) => sum + n, 0) / cohort,
  )

  test('survival, with five classes for a beta distribution', () => {
    const { value, tolerance } = fixture['sbg.regular.published_params.S_1..12']
    expect(active[0]).toBeCloseTo(1, 12)
    near(active.slice(1, 10), value.slice(0, 9), tolerance)
    near(active.slice(10), value.slice(9), 1e-4)
  })

  test('retention rises with tenure', () => {
    const { value, tolerance } = fixture['sbg.regular.published_params.r_1..12']
    const retention = active.slice(1).map((share, year) => share / active[year])
    near(retention.slice(0, 9), value.slice(0, 9), tolerance)
    near(retention.slice(9), value.slice(9), 1e-3)
    retention.slice(1).forEach((share, year) => expect(share).toBeGreaterThan(retention[year]))
  })

  test('discounted expected lifetime', () => {
    const { value, tolerance } = fixture['sbg.regular.DEL_10pct']
    const lifetime = betaPoints(40, alpha, beta).reduce((sum, { at, weight }) => sum + weight * valueOf(1 - at, 0.1), 0)
    near(lifetime, value, tolerance)
  })
})

/** Value of a customer with a margin of 1 a period, the first at once, who stays from one to the next with chance r. */
function valueOf(r: number, interest: number): number {
  return endlessValue({ margin: 1, leave: 1 - r, return: 0, lapse: 0, recover: 0 }, 1 / (1 + interest)).active
}

describe('orders and drop-out are a BG/NBD in steps of time', () => {
  /** CDNOW, Fader, Hardie & Lee 2005. */
  const [r, alpha, a, b] = [0.243, 4.414, 0.793, 2.426]
  const cohort = 1e6
  const rates = gammaPoints(12, r, alpha, 1)

  /** Everybody buys first in the first step; a week is so many steps. */
  const shop = (weeks: number, steps: number) =>
    plain(weeks * steps + 1, (spec) => ({
      ...classesOf(betaPoints(5, a, b), 1 / steps),
      segments: rates.map(({ at, weight }, index) => ({
        ...buyers(spec, cohort * weight),
        id: `segment-${index}`,
        orderRate: at,
      })),
      journey: { ...STILL, purchase: 1 },
    }))

  /** Orders per customer within so many steps of the first. */
  const ordersOf = (results: readonly WeekResult[], within: number) => {
    let orders = 0
    for (const { classFlows } of results.slice(1, within + 1)) {
      for (let at = CLASS_FLOW.orders; at < classFlows.length; at += CLASS_FLOWS.length) orders += classFlows[at]
    }
    return orders / cohort
  }

  const scenario = shop(78, 1)
  const results = play(scenario)
  const byDay = play(shop(78, 7))
  const { value: published, tolerance } = fixture['bgnbd.cdnow.EX_t']

  test('customers without another order', () => {
    const { value, tolerance } = fixture['bgnbd.cdnow.P(X(39)=0..5)']
    const seen = { scenario, results: results.slice(0, 40), world: openWorld(scenario) }
    near(1 - repurchaseRate(seen, 39)!, value, tolerance)
  })

  test.each(published)('orders within $weeks weeks', ({ weeks, orders }) => {
    expect(Math.abs(ordersOf(results, weeks) / orders - 1)).toBeLessThan(tolerance)
    expect(Math.abs(ordersOf(byDay, 7 * weeks) / orders - 1)).toBeLessThan(0.01)
  })
})

describe('lifetime value', () => {
  const multiples = fixture['clv.multiple r/(1+i-r).i=.12']
  const elasticities = fixture['clv.retention_elasticity (1+i)/(1+i-r).i=.12']
  /** A margin at the end of each year, paid by those who stayed: the year from now on, discounted by one. */
  const multiple = (r: number, interest: number) => (r * valueOf(r, interest)) / (1 + interest)

  test.each(Object.entries(multiples.value))('margin multiple at a retention of %s', (r, value) => {
    near(multiple(Number(r), 0.12), value, multiples.tolerance)
  })

  test.each(Object.entries(elasticities.value))('elasticity to a retention of %s', (text, value) => {
    const r = Number(text)
    const small = (x: number) => multiple(r + (x - 1) * 0.1, 0.12)
    near((slope(small, 1) * 10 * r) / multiple(r, 0.12), value, 10 * elasticities.tolerance)
  })

  test('its elasticity to the margin is one', () => {
    const life = { leave: 0.2, return: 0.1, lapse: 0.2, recover: 0.01 }
    near(
      endlessValue({ ...life, margin: 2.5 }, 0.9).active,
      2.5 * endlessValue({ ...life, margin: 1 }, 0.9).active,
      1e-12,
    )
  })
})

describe('recommendation is a branching process', () => {
  const { value, tolerance } = fixture['clv.viral.rho=.01/wk r=.97']
  const first = 1000
  const scenario = plain(30, (spec) => ({
    ...classesOf([{ at: 0.03, weight: 1 }], ALWAYS),
    segments: [people(spec, 1e9, { start: { active: { 'class-a': first } } })],
    journey: { ...STILL, accept: 1 },
    // Everybody is a promoter.
    satisfaction: { ...spec.satisfaction, mean: 10, spread: 0.1 },
    referral: { rate: 0.01 },
  }))
  const friends = play(scenario).map(({ flows }) => flows[FLOW.newReferred])

  test('friends of friends of a customer', () => {
    // The friends of a week are a constant share of those of the week before: a geometric series.
    const shares = friends.slice(1).map((count, week) => count / friends[week])
    near(
      shares,
      shares.map(() => shares[0]),
      tolerance,
    )
    const multiplier = 1 + friends[0] / first / (1 - shares[0])
    near(multiplier, value.multiplier, tolerance)
    near(1 - 1 / multiplier, value.k, tolerance)
  })
})
