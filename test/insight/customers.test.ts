import { describe, expect, test } from 'vitest'
import { customerView, simulate } from '../../engine/index.ts'
import { kpis } from '../../engine/score/kpis.ts'
import { activeCustomers, newCustomersOf, total } from '../../engine/score/outcome.ts'
import { always, steady } from '../run/games.ts'
import { sum, wideToy } from './toy.ts'

const scenario = wideToy()
const plan = steady(scenario, { search: 4000, feed: 3000 }, { 'trial.open': true })
const run = simulate(scenario, 'customers', always(plan))
const view = customerView(scenario, run)

describe('the customers of a run', () => {
  test('a cohort starts whole and only loses people', () => {
    for (const { kept } of view.cohorts)
      for (const [age, share] of kept.entries()) {
        expect(share).toBeLessThanOrEqual(age === 0 ? 1 : kept[age - 1])
        expect(share).toBeGreaterThan(0)
      }
  })

  test('the cohorts are the customers of the start, then those won in each round', () => {
    const won = (from: number, until: number) => total(run.results.slice(from - 1, until), newCustomersOf)
    expect(view.cohorts.map(({ from, until, people }) => [from, until, people])).toEqual([
      [0, 0, activeCustomers(scenario, scenario.openingStocks)],
      [1, 2, won(1, 2)],
      [3, 4, won(3, 4)],
    ])
  })

  test('where nobody comes back, what is left of all cohorts is exactly the active customers', () => {
    const oneWay = wideToy((text) => text.replace('return: 0.03', 'return: 0').replace('recover: 0.005', 'recover: 0'))
    const once = simulate(oneWay, 'one way', always(plan))
    expect(total(once.results, (result) => sum([...result.classFlows.filter((_, at) => at % 11 === 7)]))).toBe(0)
    const left = customerView(oneWay, once).cohorts.map(({ people, kept }) => people * kept.at(-1)!)
    expect(sum(left)).toBeCloseTo(activeCustomers(oneWay, once.world.stocks), 6)
  })

  test('the funnel and the journeys count everybody once', () => {
    const { newAware, visitors, trials, used, newDirect, newReferred } = view.journeys
    expect(view.funnel.map(({ people }) => people)).toEqual([newAware, visitors, trials, used, newDirect + newReferred])
    expect(view.funnel.every(({ people }) => people > 0)).toBe(true)
  })

  test('equity runs from today’s to that of the result', () => {
    expect(view.equity).toHaveLength(scenario.weeks + 1)
    expect(view.equity.at(-1)).toBe(kpis({ scenario, results: run.results, world: run.world }).customerEquity)
    expect(view.equity[0]).toBeGreaterThan(0)
  })
})
