import { describe, expect, test } from 'vitest'
import { conclude, FORMULA_IDS, glassBox, simulate } from '../../engine/index.ts'
import { coefficientsOf, withCoefficient } from '../../engine/insight/coefficients.ts'
import { compile } from '../../engine/model/compile.ts'
import { always, steady } from '../run/games.ts'
import { shippedScenarios } from '../support/shipped-scenarios.ts'
import { pointsOf, wideToy } from './toy.ts'

const scenario = wideToy()
const plan = steady(scenario, { search: 4000, feed: 4000 })
const box = conclude(scenario, glassBox(scenario, simulate(scenario, 'glass', always(plan))))
const coefficients = new Map(box.flatMap((formula) => formula.coefficients.map((one) => [one.path, one])))

describe('the glass box', () => {
  test('names each coefficient once, with the number that the scenario has', () => {
    expect(coefficients.get('channels.search.carryOver')!.value).toBe(0.1)
    expect(coefficients.get('segments.workers.journey.interest')!.value).toBe(0.04)
    expect(coefficients.get('drivers.quality')!.value).toBe(1.5)
    expect(coefficients.get('classes.loyal.dropOut')!.value).toBe(0.02)
    for (const one of [scenario, ...shippedScenarios()]) {
      const paths = coefficientsOf(one.spec).map(({ path }) => path)
      expect(new Set(paths).size).toBe(paths.length)
      expect(paths.length).toBeGreaterThan(100)
    }
  })

  test('has a formula for every part of the model that the scenario uses', () => {
    expect(box.map(({ id }) => id)).toEqual(FORMULA_IDS.filter((id) => box.some((formula) => formula.id === id)))
    for (const { expressions, coefficients: own } of box) {
      expect(expressions.length).toBeGreaterThan(0)
      expect(own.length).toBeGreaterThan(0)
    }
    expect(box.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['reach', 'carry-over', 'response', 'price', 'orders']),
    )
  })

  test('says what the author says of its source, the most exact word first', () => {
    expect(coefficients.get('channels.feed.carryOver')!.source).toEqual({
      kind: 'assumption',
      reason: { 'zh-CN': '文献', en: 'Published ranges' },
    })
    expect(coefficients.get('drivers.quality')!.source).toBeNull()
  })

  test('its sensitivity is the score with the coefficient a tenth larger, in expected values', () => {
    const scoreIn = (where: typeof scenario) =>
      pointsOf(simulate(where, 'e', always(plan), { mode: 'expected', counterfactual: true }), null, where)
    for (const path of ['channels.search.effects.purchase', 'journey.purchase', 'segments.students.priceSensitivity']) {
      const { value, sensitivity } = coefficients.get(path)!
      const more = compile(withCoefficient(scenario.spec, path, value * 1.1), scenario.hash)
      expect(sensitivity).toBeCloseTo(scoreIn(more) - scoreIn(scenario), 9)
    }
    expect(coefficients.get('journey.purchase')!.sensitivity).toBeGreaterThan(0)
    expect(coefficients.get('channels.texts.measurement.claim')!.sensitivity).toBe(0)
  })
})
