import { describe, expect, test } from 'vitest'
import { carryOver, hill, reachOf } from '../../engine/model/media.ts'
import fixture from './media.json' with { type: 'json' }
import { near } from './near.ts'
import { elasticity } from './plain.ts'

/** What is carried in each of the weeks under these contacts per head. */
function carried(contacts: readonly number[], lambda: number): number[] {
  let a = 0
  return contacts.map((g) => (a = carryOver(a, g, lambda)))
}

const impulse = (weeks: number): number[] => Array.from({ length: weeks }, (_, week) => (week === 0 ? 100 : 0))
const ones = (weeks: number): number[] => new Array<number>(weeks).fill(1)
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

describe('carry-over is a geometric adstock, normalised: 1 − λ times the textbook one', () => {
  test('an impulse fades by λ a week', () => {
    const { value, tolerance } = fixture['adstock.geometric.a0.7.impulse100.recursive']
    near(
      carried(impulse(value.length), 0.7).map((a) => a / (1 - 0.7)),
      value,
      tolerance,
    )
  })

  test('the weights of eight weeks, scaled to one', () => {
    const { value, tolerance } = fixture['adstock.geometric.a0.5.l8.normalized.impulse100']
    const weights = carried(impulse(8), 0.5)
    near(
      weights.map((weight) => (100 * weight) / sum(weights)),
      value,
      tolerance,
    )
  })

  test('a memory of eight weeks is the endless one less what is older', () => {
    const { value, tolerance } = fixture['adstock.geometric.a0.5.l8.unnormalized.ones10']
    const endless = carried(ones(value.length), 0.5).map((a) => a / (1 - 0.5))
    near(
      endless.map((a, week) => a - (week < 8 ? 0 : 0.5 ** 8 * endless[week - 8])),
      value,
      tolerance,
    )
  })

  test('all that an impulse does adds up to itself', () => {
    const { value, tolerance } = fixture['adstock.geometric.total.a0.7']
    const all = sum(carried(impulse(120), 0.7))
    near(all, 100, tolerance)
    near(all / (1 - 0.7) / 100, value, tolerance)
  })

  test('steady contacts carry themselves', () => {
    near(carried(ones(120), 0.7).at(-1)!, 1, 1e-9)
  })

  test('half-life, ninety per cent duration, and the weekly share for a half-life', () => {
    // The engine fades by the factor carryOver(1, 0, λ) a week.
    const weeks = (left: number) => Math.log(left) / Math.log(carryOver(1, 0, 0.7))
    near(
      weeks(0.5),
      fixture['adstock.geometric.halflife.a0.7'].value,
      fixture['adstock.geometric.halflife.a0.7'].tolerance,
    )
    near(
      weeks(0.1),
      fixture['adstock.geometric.duration90.a0.7'].value,
      fixture['adstock.geometric.duration90.a0.7'].tolerance,
    )
    const { value, tolerance } = fixture['adstock.geometric.a_from_halflife_4wk']
    near(carried([100 / (1 - value), 0, 0, 0, 0], value).at(-1)!, 50, 100 * tolerance)
  })
})

describe('response', () => {
  test('Hill of power 2', () => {
    const { value, tolerance } = fixture['sat.hill.slope2.kappa0.5.x[0.25,0.5,1,2]']
    near(
      [0.25, 0.5, 1, 2].map((x) => hill(x, 0.5, 2)),
      value,
      tolerance,
    )
  })

  test('Michaelis–Menten is Hill of power 1 times its ceiling', () => {
    const { value, tolerance } = fixture['sat.michaelis_menten.alpha100.lam5.x[10,20]']
    near(
      [10, 20].map((x) => 100 * hill(x, 5, 1)),
      value,
      tolerance,
    )
  })

  test('its elasticity falls from the power to nothing', () => {
    const { value, tolerance } = fixture['sat.hill.elasticity.slope1.at_x/ec[0.5,1,2,4]']
    near(
      [0.5, 1, 2, 4].map((x) => elasticity((a) => hill(a, 1, 1), x)),
      value,
      tolerance,
    )
    for (const power of [1, 2] as const) {
      for (const x of [0.3, 1, 5])
        near(
          elasticity((a) => hill(a, 1, power), x),
          power * (1 - hill(x, 1, power)),
          tolerance,
        )
    }
  })

  test('elasticity of sales to a steady channel: at once, and once it has settled', () => {
    const { value, tolerance } = fixture['elasticity.identity.phi.48_h.5_s1_lam.5']
    // Steady contacts at the half point; 0.48 of the sales come of them.
    const sales = (a: number) => 0.52 + (0.48 / 0.5) * hill(a, 1, 1)
    near(
      elasticity((g) => sales(carryOver(1, g, 0.5)), 1),
      value.SR,
      tolerance,
    )
    near(
      elasticity((g) => sales(carried(new Array<number>(200).fill(g), 0.5).at(-1)!), 1),
      value.LR,
      tolerance,
    )
  })
})

describe('reach', () => {
  const contacts = [0.5, 1, 2, 3]

  test('negative binomial exposure', () => {
    const { value, tolerance } = fixture['reach.nbd.k.3.g[.5,1,2,3]']
    near(
      contacts.map((g) => reachOf(g, 0.3)),
      value,
      tolerance,
    )
  })

  test('alike people are the limit of a large k: Poisson', () => {
    const { value, tolerance } = fixture['reach.poisson.grp/pop[.5,1,2,3]']
    near(
      contacts.map((g) => reachOf(g, 1e11)),
      value,
      tolerance,
    )
    for (const g of contacts) expect(reachOf(g, 50)).toBeLessThan(reachOf(g, 1e11))
  })
})
