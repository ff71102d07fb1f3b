import { describe, expect, test } from 'vitest'
import { evidence } from '../../engine/insight/evidence.ts'
import { ROLES } from '../../engine/scenario/parts.ts'
import { rerun } from '../../engine/insight/outcome.ts'
import { simulate } from '../../engine/run/simulate.ts'
import { newCustomersOf, total } from '../../engine/score/outcome.ts'
import { shippedScenarios } from '../support/shipped-scenarios.ts'

const scenarios = shippedScenarios()

test('the three practice scenarios of the course are shipped', () => {
  expect(scenarios.map(({ spec }) => spec.id)).toEqual([
    'community-grocery',
    'hotel-membership',
    'online-course-launch',
  ])
  expect(scenarios.map(({ spec }) => spec.budget)).toEqual([400_000, 3_000_000, 1_000_000])
  expect(scenarios.map(({ spec }) => [spec.targets[0].today, spec.targets[0].goal])).toEqual([
    [0.05, 0.15],
    [0.4, 0.6],
    [0, 1000],
  ])
})

describe.each(scenarios.map((scenario) => [scenario.spec.id, scenario] as const))('%s', (_, scenario) => {
  const { spec } = scenario

  test('is rich enough to argue about', () => {
    expect(spec.segments.length).toBeGreaterThanOrEqual(4)
    expect(spec.channels.length).toBeGreaterThanOrEqual(9)
    expect(spec.events.length).toBeGreaterThanOrEqual(10)
    expect(spec.studies.length).toBeGreaterThanOrEqual(4)
    expect(spec.guards.length).toBeGreaterThanOrEqual(1)
    for (const role of ROLES) expect(spec.facts.filter((fact) => fact.role === role).length).toBeGreaterThanOrEqual(3)
  })

  test('has channels and programmes in every part of both budget splits', () => {
    const tagged = [...spec.channels, ...spec.programmes].map(({ tags }) => tags)
    expect(new Set(tagged.map(({ purpose }) => purpose))).toEqual(
      new Set(['brand', 'demand', 'conversion', 'retention']),
    )
    expect(new Set(tagged.map(({ maturity }) => maturity))).toEqual(new Set(['core', 'growth', 'new']))
    expect(spec.channels.some(({ kind }) => kind === 'owned')).toBe(true)
  })

  test('has texts in both languages that differ', () => {
    const texts: { 'zh-CN': string; en: string }[] = []
    const collect = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      if ('zh-CN' in value && 'en' in value) texts.push(value as { 'zh-CN': string; en: string })
      else for (const part of Object.values(value)) collect(part)
    }
    collect(spec)
    expect(texts.length).toBeGreaterThan(200)
    expect(texts.filter((text) => !/\p{Script=Han}/u.test(text['zh-CN']) && /[a-z]{4}/.test(text.en))).toEqual([])
    expect(texts.filter((text) => /\p{Script=Han}/u.test(text.en))).toEqual([])
  })

  test('has no two channels that do the same: their order by what they cause differs between little and much money', () => {
    const causedBy = (yuan: number): string[] => {
      const caused = spec.channels.map(({ id, maximum }) => {
        const plan = {
          spend: { [id]: new Array<number>(scenario.weeks).fill(Math.min(yuan, maximum)) },
          settings: {},
          studies: [],
        }
        const run = simulate(
          scenario,
          'rank',
          { plan: () => plan, answer: () => null },
          { mode: 'expected', counterfactual: true },
        )
        const without = rerun(scenario, run, (same) => ({ ...same, spend: {} }))
        return { id, value: total(run.results, newCustomersOf) - total(without.results, newCustomersOf) }
      })
      return caused.toSorted((a, b) => b.value - a.value).map(({ id }) => id)
    }
    const weekly = spec.budget / scenario.weeks
    expect(causedBy(0.02 * weekly)).not.toEqual(causedBy(0.5 * weekly))
  })

  test('behaves like markets do: every published regularity holds', () => {
    expect(evidence(scenario).filter(({ holds }) => !holds)).toEqual([])
  })
})
