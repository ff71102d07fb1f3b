import { describe, expect, test } from 'vitest'
import { prepare } from '../../engine/model/prepare.ts'
import { AWARE, FIRST_CLASS, FLOW, UNAWARE, type World } from '../../engine/model/world.ts'
import { emptyPlan } from '../../engine/plan/plan.ts'
import fixture from './journey.json' with { type: 'json' }
import { near } from './near.ts'
import { buyers, elasticity, people, plain, play, STILL } from './plain.ts'

const MARKET = 1e6

/** One class of customers who stay: adopters, in the words of Bass. */
const adopters = (weeks: number, p: number, q: number) =>
  plain(weeks, (spec) => ({
    classes: [{ ...spec.classes[0], rate: 0, dropOut: 0 }],
    segments: [people(spec, MARKET, { journey: { awareness: p, imitation: q } })],
  }))

/** Puts the market where a share has adopted and nobody else has heard of it. */
function adopted(world: World, share: number): void {
  world.stocks[UNAWARE] = MARKET * (1 - share)
  world.stocks[AWARE] = 0
  world.stocks[FIRST_CLASS] = MARKET * share
}

/** Whoever heard of it this week has adopted by the next: then hearing of it is the adoption of Bass. */
const hearingIsAdopting = (world: World): void => adopted(world, 1 - world.stocks[UNAWARE] / MARKET)

describe('Bass 1969 nests in hearing of the offer', () => {
  test('the weekly hazard is p + q × adopters', () => {
    const { value, tolerance } = fixture['bass.discrete_annual.p.03.q.38.cum1..10']
    const cumulative = [0, ...value]
    const results = play(adopters(value.length, 0.03, 0.38), (world) => adopted(world, cumulative[world.week]))
    const next = results.map((result, step) => {
      const left = 1 - cumulative[step]
      // The recursion takes the hazard for a chance; the engine's chance is 1 − e^(−hazard).
      const hazard = -Math.log1p(-result.flows[FLOW.newAware] / MARKET / left)
      return cumulative[step] + hazard * left
    })
    near(next, value, tolerance)
  })

  const weeks = play(adopters(520, 0.03 / 52, 0.38 / 52), hearingIsAdopting)
  const after = (years: number) => 1 - weeks[52 * years - 1].stocks[UNAWARE] / MARKET

  test('ten years by the week, against the weekly recursion', () => {
    const { value, tolerance } = fixture['bass.discrete_weekly(p/52,q/52).cum_at_years1..10']
    near(
      value.map((_, year) => after(year + 1)),
      value,
      tolerance,
    )
  })

  test('ten years by the week, against the closed forms', () => {
    const { value, tolerance } = fixture['bass.p.03.q.38']
    near([1, 2, 5, 10].map(after), value['F[1,2,5,10]'], tolerance)
    const flows = weeks.map((result) => result.flows[FLOW.newAware] / MARKET)
    const top = Math.max(...flows)
    const at = flows.indexOf(top)
    near(52 * top, value.f_peak, tolerance)
    expect(Math.abs((at + 0.5) / 52 - value.t_peak)).toBeLessThan(2 / 52)
    // In the middle of the week.
    near(1 - weeks[at].stocks[UNAWARE] / MARKET - top / 2, value.F_peak, tolerance)
  })
})

describe('price', () => {
  const { value, tolerance } = fixture['price.optimal_markup.eta2.62']
  const scenario = plain(1, (spec) => ({
    segments: [{ ...buyers(spec, MARKET), priceSensitivity: 2.62, referenceSensitivity: 0 }],
    journey: { ...STILL, purchase: 1e-7 },
    drivers: { ...spec.drivers, brandTolerance: 0 },
  }))
  const { list } = scenario.spec.offer.price
  const bought = (price: number) =>
    play(scenario, undefined, { ...emptyPlan(), settings: { price } })[0].flows[FLOW.newDirect]

  test('the sensitivity is the elasticity of the first purchase', () => {
    expect(prepare(scenario, { ...emptyPlan(), settings: { price: 40 } }).price).toBe(40)
    for (const price of [0.8 * list, list, 1.3 * list]) near(elasticity(bought, price), -2.62, tolerance)
  })

  test('the price that earns most is the inverse-elasticity markup', () => {
    const cost = 0.6 * list
    // Where profit is highest its elasticity to the price is none: price ÷ (price − cost) = elasticity.
    let [low, high] = [1.1 * cost, 3 * cost]
    for (let round = 0; round < 60; round++) {
      const price = (low + high) / 2
      if (elasticity((x) => (x - cost) * bought(x), price) > 0) low = price
      else high = price
    }
    near(low / cost, value['P*/c'], tolerance)
    near((low - cost) / low, value.Lerner, tolerance)
  })
})
