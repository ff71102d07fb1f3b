import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conclude, simulate, whyBetter, type Plan, type Run } from '../../engine/index.ts'
import { orders, wholeShares } from '../../engine/insight/shapley.ts'
import { games, play as playGame, steady, always } from '../run/games.ts'
import { milli, pointsOf, sum, wideToy } from './toy.ts'

const scenario = wideToy()
const raw = (run: Run) => milli(pointsOf(run))
const ledger = (a: Run, b: Run) => conclude(scenario, whyBetter(scenario, a, b, { seeds: 20 }))

describe('why b beat a', () => {
  test('for any two runs the lines add up to the realised difference, to the thousandth', () => {
    fc.assert(
      fc.property(games(scenario), games(scenario), (one, other) => {
        const [a, b] = [playGame(scenario, one), playGame(scenario, other)]
        const { lines, difference } = ledger(a, b)
        expect(sum(lines.map(({ value }) => milli(value)))).toBe(raw(b) - raw(a))
        expect(milli(difference)).toBe(raw(b) - raw(a))
      }),
      { numRuns: 15 },
    )
  })

  test('on the anchored scale too', () => {
    const anchors = { random: 11.111, best: 33.333 }
    const [a, b] = [steady(scenario, { search: 3000 }), steady(scenario, { feed: 6000 })].map((plan, index) =>
      simulate(scenario, `s${index}`, always(plan)),
    )
    const { lines, difference } = conclude(scenario, whyBetter({ ...scenario, anchors }, a, b, { seeds: 20 }))
    const anchored = (run: Run) => milli(pointsOf(run, anchors))
    expect(milli(difference)).toBe(anchored(b) - anchored(a))
    expect(sum(lines.map(({ value }) => milli(value)))).toBe(anchored(b) - anchored(a))
  })

  test('seen from the other side every line is the opposite', () => {
    const a = simulate(scenario, 'left', always(steady(scenario, { search: 3000, feed: 2000 })))
    const b = simulate(scenario, 'right', always(steady(scenario, { search: 1000, texts: 2000 })))
    const [there, back] = [ledger(a, b), ledger(b, a)]
    const values = ({ lines }: typeof there) =>
      Object.fromEntries(lines.map(({ round, lever, value }) => [`${round} ${lever}`, milli(value)]))
    expect(values(back)).toEqual(
      Object.fromEntries(Object.entries(values(there)).map(([key, value]) => [key, value === 0 ? 0 : -value])),
    )
  })

  test('a run and itself differ in nothing', () => {
    const run = simulate(scenario, 'same', always(steady(scenario, { search: 3000 })))
    expect(ledger(run, run)).toMatchObject({
      difference: 0,
      lines: [],
      expected: { difference: 0, low: 0, high: 0, verdict: 'too-close' },
    })
  })

  test('the same plan under two seeds differs by luck alone', () => {
    const plan = steady(scenario, { search: 3000 })
    const [a, b] = ['one', 'two'].map((seed) => simulate(scenario, seed, always(plan)))
    const { lines } = ledger(a, b)
    expect(lines.map(({ lever, round }) => [lever, round])).toEqual([['luck', null]])
    expect(milli(lines[0].value)).toBe(raw(b) - raw(a))
  })

  test('a single decision that differs carries the whole difference, in its round', () => {
    const first = steady(scenario, { search: 3000 })
    const later: Plan = { ...first, settings: { price: 25 } }
    const policy = { plan: ({ played }: { played: number }) => (played > 0 ? later : first), answer: () => null }
    const [a, b] = [simulate(scenario, 's', always(first)), simulate(scenario, 's', policy)]
    expect(ledger(a, b).lines).toEqual([
      { kind: 'lever', round: 1, lever: 'price', value: (raw(b) - raw(a)) / 1000, noise: 0 },
    ])
  })

  test('decisions share as Shapley says, by brute force over every order', () => {
    const short = wideToy((text) => text.replace('rounds: [2, 2]', 'rounds: [4]'))
    const value = (...edits: ((plan: Plan) => Plan)[]) =>
      raw(simulate(short, 's', always(edits.reduce((plan, edit) => edit(plan), steady(short, {})))))
    const search = (plan: Plan): Plan => ({ ...plan, spend: { ...plan.spend, search: [9000, 0, 9000, 0] } })
    const price = (plan: Plan): Plan => ({ ...plan, settings: { ...plan.settings, price: 22 } })
    const discount = (plan: Plan): Plan => ({ ...plan, settings: { ...plan.settings, discount: 0.2 } })
    const exact = (one: typeof price, two: typeof price, three: typeof price) =>
      (value(one) - value()) / 3 +
      (value(one, two) - value(two) + value(one, three) - value(three)) / 6 +
      (value(one, two, three) - value(two, three)) / 3
    const [a, b] = [steady(short, {}), [search, price, discount].reduce((plan, edit) => edit(plan), steady(short, {}))]
    const { lines } = conclude(
      short,
      whyBetter(short, ...([a, b].map((plan) => simulate(short, 's', always(plan))) as [Run, Run]), { seeds: 20 }),
    )
    const shares = new Map(lines.map((line) => [line.lever, line]))
    for (const [lever, expected] of [
      ['spend.search', exact(search, price, discount)],
      ['price', exact(price, search, discount)],
      ['discount', exact(discount, search, price)],
    ] as const) {
      const { value: share, noise } = shares.get(lever)!
      expect(Math.abs(1000 * share - expected)).toBeLessThanOrEqual(2 * 1000 * noise + 1)
    }
    expect(sum(lines.map((line) => milli(line.value)))).toBe(value(search, price, discount) - value())
  })
})

describe('orders and whole shares', () => {
  test('every order comes with its reverse, and has every player once', () => {
    const all = orders(7, 8)
    expect(all).toHaveLength(8)
    for (let at = 0; at < 8; at += 2) expect(all[at + 1]).toEqual(all[at].toReversed())
    for (const order of all) expect(order.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6])
  })

  test('whole shares add up to the whole and are each within one of the exact share', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 1, maxLength: 30 }), (sums) => {
        const count = 8
        sums[0] += (count - (((sum(sums) % count) + count) % count)) % count
        const whole = wholeShares(sums, count)
        expect(sum(whole) * count).toBe(sum(sums))
        for (const [at, share] of whole.entries()) expect(Math.abs(share - sums[at] / count)).toBeLessThan(1)
        expect(
          wholeShares(
            sums.map((value) => -value),
            count,
          ).map((value) => -value + 0),
        ).toEqual(whole.map((v) => v + 0))
      }),
    )
  })
})
