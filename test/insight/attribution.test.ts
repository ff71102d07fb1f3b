import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attribution, conclude, simulate } from '../../engine/index.ts'
import { withoutChannel } from '../../engine/insight/outcome.ts'
import { newCustomersOf, total } from '../../engine/score/outcome.ts'
import { always, games, play, steady } from '../run/games.ts'
import { sum, wideToy } from './toy.ts'

const scenario = wideToy()
const channels = scenario.spec.channels.map(({ id }) => id)
const plan = steady(
  scenario,
  { search: 5000, feed: 9000, texts: 3000 },
  { 'contact.active': 1, 'contact.interested': 2 },
)
const run = simulate(scenario, 'attribution', always(plan))

/** New customers when only these channels are paid for. */
const value = (kept: readonly string[]): number =>
  total(
    simulate(scenario, 'attribution', always(channels.filter((id) => !kept.includes(id)).reduce(withoutChannel, plan)))
      .results,
    newCustomersOf,
  )

describe('attribution', () => {
  const result = conclude(scenario, attribution(scenario, run))
  const of = new Map(result.channels.map((channel) => [channel.id, channel]))

  test('knows the run with all channels and with none', () => {
    expect(result.all).toBe(value(channels))
    expect(result.none).toBe(value([]))
  })

  test('leave-one-out is what is lost without the channel', () => {
    for (const id of channels)
      expect(of.get(id)!.leaveOneOut).toBe(result.all - value(channels.filter((other) => other !== id)))
  })

  test('Shapley shares are those of brute force over every set of channels, within their sampling error', () => {
    for (const id of channels) {
      const [one, two] = channels.filter((other) => other !== id)
      const exact =
        (value([id]) - value([])) / 3 +
        (value([id, one]) - value([one]) + value([id, two]) - value([two])) / 6 +
        (value(channels) - value([one, two])) / 3
      const { shapley, noise } = of.get(id)!
      expect(Math.abs(shapley - exact)).toBeLessThanOrEqual(2 * noise + 1e-9)
    }
  })

  test('Shapley shares add up to all − none exactly, for any run', () => {
    fc.assert(
      fc.property(games(scenario), (game) => {
        const shares = conclude(scenario, attribution(scenario, play(scenario, game)))
        expect(sum(shares.channels.map(({ shapley }) => shapley))).toBe(shares.all - shares.none)
      }),
      { numRuns: 15 },
    )
  })

  test('a channel that was not paid for caused nothing', () => {
    const only = conclude(
      scenario,
      attribution(scenario, simulate(scenario, 's', always(steady(scenario, { search: 3000 })))),
    )
    for (const { id, leaveOneOut, shapley, noise } of only.channels)
      if (id !== 'search') expect([leaveOneOut, shapley, noise]).toEqual([0, 0, 0])
    expect(only.channels[0].shapley).toBe(only.all - only.none)
  })

  test('what was claimed and what last touch says are the run’s own counts', () => {
    expect(sum(result.channels.map(({ claimed }) => claimed))).toBeGreaterThan(result.all - result.none)
    expect(sum(result.channels.map(({ lastTouch }) => lastTouch))).toBeLessThanOrEqual(result.all)
    expect(of.get('search')!.spend).toBe(20000)
  })
})
