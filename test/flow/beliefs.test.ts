import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Belief } from '../../game/flow/about.ts'
import { believed } from '../../game/flow/beliefs.ts'
import { differences } from '../../game/flow/kept-plans.ts'
import { quiet } from './table.ts'

const { brief } = quiet()
const belief = (change: Partial<Belief>): Belief => ({
  channel: 'feed',
  cost: 0.5,
  ceiling: null,
  delay: null,
  buys: 0.01,
  ...change,
})
const plan = { spend: { feed: [1000, 2000, 0, 500], search: [0, 300, 0, 0] } }
const channel = (result: ReturnType<typeof believed>, id: string) =>
  result.channels.find((candidate) => candidate.channel === id)!

describe('what a plan would bring if the beliefs were true', () => {
  test('is money ÷ cost contacts, and the share of them that buys', () => {
    const result = believed(brief, [belief({})], plan, 0, 30)
    expect(channel(result, 'feed')).toMatchObject({ spend: 3500, contacts: 7000, customers: 70, costPerCustomer: 50 })
    expect(result.customers).toBe(70)
    expect(result.money).toBe(2100)
    expect(result.weeks.map(({ customers }) => customers)).toEqual([20, 40, 0, 10])
  })

  test('stops at the ceiling and says what was wasted', () => {
    const result = believed(brief, [belief({ ceiling: 1000 })], plan, 0, null)
    expect(channel(result, 'feed')).toMatchObject({ contacts: 3000, wasted: 2000, customers: 30 })
    expect(result.money).toBeNull()
  })

  test('comes later by the delay, and after the end not at all', () => {
    const result = believed(brief, [belief({ delay: 2 })], plan, 0, 30)
    expect(result.weeks.map(({ customers }) => customers)).toEqual([0, 0, 20, 40])
    expect(channel(result, 'feed').customers).toBe(60)
  })

  test('counts weeks to come only', () => {
    expect(believed(brief, [belief({})], plan, 2, 30)).toMatchObject({ contacts: 1000, customers: 10, spend: 500 })
  })

  test('takes the public price where no belief stands, and no customers', () => {
    const result = believed(brief, [], plan, 0, 30)
    expect(channel(result, 'search')).toMatchObject({ contacts: 1500, customers: null, costPerCustomer: null })
    expect(result.silent).toBe(2)
    expect(result.customers).toBe(0)
  })

  test('never more customers than contacts × share, whatever the beliefs', () => {
    const number = (max: number) => fc.option(fc.double({ min: 0, max, noNaN: true }))
    const any = fc.record({
      channel: fc.constantFrom('feed', 'search', 'texts'),
      cost: number(100),
      ceiling: number(1e6),
      delay: number(10),
      buys: number(1),
    })
    fc.assert(
      fc.property(any, (one) => {
        const result = believed(brief, [one], plan, 0, 1)
        const row = channel(result, one.channel)
        expect(Number.isFinite(row.contacts)).toBe(true)
        expect(row.customers ?? 0).toBeLessThanOrEqual(row.contacts * (one.buys ?? 0) * (1 + 1e-12))
        expect(row.wasted).toBeLessThanOrEqual(row.spend * (1 + 1e-12))
      }),
    )
  })
})

describe('two versions of a plan', () => {
  const base = { spend: { feed: [1, 2, 3, 4] }, settings: { price: 30 }, studies: [{ study: 'survey', week: 1 }] }

  test('that say the same differ in nothing, however they are written', () => {
    expect(differences(brief, base, { ...base, spend: { feed: [2, 1, 4, 3, 0], search: [0] }, settings: {} })).toEqual(
      [],
    )
  })

  test('differ in amounts by round, levers and orders', () => {
    const other = {
      spend: { feed: [1, 2, 3, 9] },
      settings: { price: 25, focus: { students: 2, workers: 1 } },
      studies: [{ study: 'survey', week: 2 }],
    }
    expect(differences(brief, base, other)).toEqual([
      { kind: 'amount', row: 'feed', round: 1, a: 7, b: 12 },
      { kind: 'setting', lever: 'focus', a: { students: 1, workers: 1 }, b: { students: 2, workers: 1 } },
      { kind: 'setting', lever: 'price', a: 30, b: 25 },
      { kind: 'order', order: { study: 'survey', week: 1 }, in: 'a' },
      { kind: 'order', order: { study: 'survey', week: 2 }, in: 'b' },
    ])
  })
})
