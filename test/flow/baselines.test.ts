import { describe, expect, test } from 'vitest'
import { checkPlan, planCost, sight, start, type Plan } from '../../engine/index.ts'
import { emptyAbout } from '../../game/flow/about.ts'
import { BASELINES, baselineOf, type Baseline, type BaselineId, type BaselineTable } from '../../game/flow/baselines.ts'
import { openDraft, weeksOf } from '../../game/flow/draft.ts'
import { startsNow } from '../../game/flow/planning.ts'
import { splitsOf } from '../../game/flow/splits.ts'
import { shippedScenarios } from '../support/shipped-scenarios.ts'
import { begun, quiet, running } from './table.ts'

type Laid = Exclude<Baseline, { lack: string }>
const scenarios = shippedScenarios()
const course = scenarios.find(({ spec }) => spec.id === 'online-course-launch')!

const laid = (start: Baseline): Laid => {
  if ('lack' in start) throw new Error(`${start.id} lacks ${start.lack}`)
  return start
}

function tableOf(scenario: (typeof scenarios)[number], change: Partial<BaselineTable> = {}): BaselineTable {
  const run = start(scenario, 'any')
  const draft = openDraft(scenario, run, null, emptyAbout(), 0)
  return {
    brief: scenario.brief,
    view: sight(scenario, run),
    plan: draft.plan,
    shapes: draft.shapes,
    ...weeksOf(scenario, 0),
    free: planCost(scenario, run, draft.plan).reserve,
    beliefs: [],
    ...change,
  }
}
const onCourse = (id: BaselineId, change: Partial<BaselineTable> = {}) => baselineOf(id, tableOf(course, change))
const spentOn = (plan: Plan, rows: string[]): number =>
  rows.reduce((sum, row) => sum + (plan.spend[row] ?? []).reduce((of, yuan) => of + yuan, 0), 0)

describe.each(scenarios.map((scenario) => [scenario.spec.id, scenario] as const))('%s', (_, scenario) => {
  test('every method gives a plan that can be run, or says what it lacks', () => {
    const run = start(scenario, 'any')
    for (const id of BASELINES) {
      const made = baselineOf(id, tableOf(scenario))
      if ('lack' in made) continue
      expect(checkPlan(scenario, run.world, made.plan, null)).toEqual([])
      expect(made.amount).toBeLessThanOrEqual(planCost(scenario, run, { ...made.plan, spend: {} }).reserve)
    }
  })

  test('the rule splits lie as the course says, as far as the channels can take it', () => {
    const window = weeksOf(scenario, 0)
    const roomy = tableOf(scenario)
    const brief = {
      ...roomy.brief,
      levers: roomy.brief.levers.map((lever) => (lever.kind === 'spend' ? { ...lever, maximum: 1e9 } : lever)),
    }
    for (const [id, which] of [
      ['seventy-twenty-ten', 'maturity'],
      ['forty-thirty-five', 'purpose'],
    ] as const) {
      const { plan } = laid(baselineOf(id, { ...roomy, brief }))
      const splits = splitsOf(scenario.brief, { ...plan, spend: { ...plan.spend, content: [] } }, window, {})
      for (const { share, course } of splits[which]) expect(share).toBeCloseTo(course, 2)
    }
  })
})

describe('before the first round', () => {
  test('what needs results, a report or beliefs says so', () => {
    expect(onCourse('past-results')).toEqual({ id: 'past-results', lack: 'results' })
    expect(onCourse('highest-roi')).toEqual({ id: 'highest-roi', lack: 'returns' })
    expect(onCourse('competitive-parity')).toEqual({ id: 'competitive-parity', lack: 'rivals' })
    const hotel = scenarios.find(({ spec }) => spec.id === 'hotel-membership')!
    expect(baselineOf('percentage-of-sales', tableOf(hotel))).toEqual({ id: 'percentage-of-sales', lack: 'sales' })
  })

  test('equal split gives every row the same, and a full row leaves its share to the others', () => {
    const { plan, amount } = laid(onCourse('equal-split'))
    const most = new Map(course.brief.channels.map(({ id, maximum }) => [id, maximum * 5]))
    const amounts = Object.keys(plan.spend).map((row) => ({ row, yuan: spentOn(plan, [row]) }))
    const open = amounts.filter(({ row, yuan }) => yuan < (most.get(row) ?? Infinity))
    expect(open.length).toBeGreaterThan(0)
    expect(Math.max(...open.map(({ yuan }) => yuan)) - Math.min(...open.map(({ yuan }) => yuan))).toBeLessThanOrEqual(1)
    expect(spentOn(plan, Object.keys(plan.spend))).toBe(amount)
  })

  test('a start at the pace of the game leaves the advised reserve', () => {
    const { budget, rounds, weeks } = course.brief
    const { asked } = laid(onCourse('equal-split'))
    const free = tableOf(course).free
    expect(asked).toBeCloseTo(((free - 0.125 * budget) * rounds[0]) / weeks, 6)
  })

  test('zero-based clears the round and nothing else', () => {
    const draft = laid(onCourse('equal-split'))
    const spend = { ...draft.plan.spend, douyin: draft.plan.spend['douyin'].map((yuan) => yuan + 1) }
    const { plan, rows } = laid(onCourse('zero-based', { plan: { ...draft.plan, spend } }))
    expect(rows).toBe(0)
    expect(plan.spend['douyin'].slice(0, 5)).toEqual([0, 0, 0, 0, 0])
    expect(plan.spend['douyin'].slice(5)).toEqual(spend.douyin.slice(5))
  })

  test('what we can afford keeps the mix that stands', () => {
    const plan: Plan = { spend: { douyin: [300], 'search-ads': [100] }, settings: {}, studies: [] }
    const { plan: made } = laid(onCourse('affordable', { plan }))
    expect(spentOn(made, ['douyin']) / spentOn(made, ['search-ads'])).toBeCloseTo(3, 3)
    expect(spentOn(made, ['feed-ads'])).toBe(0)
  })

  test('with beliefs the best return is filled first, and a goal is worked back from', () => {
    const beliefs = [
      { channel: 'douyin', cost: 0.03, ceiling: null, delay: 0, buys: 0.0001 },
      { channel: 'search-ads', cost: 10, ceiling: 100, delay: 0, buys: 0.05 },
    ]
    const roi = laid(onCourse('highest-roi', { beliefs }))
    const most = course.brief.channels.find(({ id }) => id === 'search-ads')!.maximum * 5
    expect(spentOn(roi.plan, ['search-ads'])).toBe(Math.min(most, Math.floor(roi.asked)))
    // ¥200 a student by search up to 100 contacts a week, the rest by video at ¥300: 1,000 students in 13 weeks.
    const task = laid(onCourse('objective-and-task', { beliefs }))
    expect(task.basis).toBeCloseTo((1000 * 5) / 13, 6)
    expect(spentOn(task.plan, ['search-ads'])).toBe(5000)
    expect(task.asked).toBeCloseTo(5000 + ((1000 * 5) / 13 - 25) * 300, 4)
  })

  test('a share of sales works from what the goal would sell', () => {
    const { asked, basis } = laid(onCourse('percentage-of-sales'))
    expect(basis).toBeCloseTo((1000 * 3980 * 5) / 13, 4)
    expect(asked).toBeCloseTo(basis / 10, 6)
  })
})

describe('after a round', () => {
  test('results, sales and a bought report are what the methods go by, and played weeks stay', () => {
    const table = running()
    table.send({ type: 'skip' }, { type: 'next' }, { type: 'next' })
    const { draft } = table.context()
    const starts = startsNow(table.context())
    const past = laid(starts.find(({ id }) => id === 'past-results')!)
    // Only feed was paid for, but search and texts can have been seen as well: whoever was counted gets money.
    const counted = sight(quiet(), table.context().run!).weeks.flatMap(({ channels }) => channels)
    for (const { id } of quiet().brief.channels) {
      const customers = counted.filter((row) => row.id === id).reduce((sum, { lastTouch }) => sum + lastTouch, 0)
      expect(
        spentOn(past.plan, [id]) -
          spentOn({ ...draft!.plan, spend: { [id]: (draft!.plan.spend[id] ?? []).slice(0, 2) } }, [id]) >
          0,
      ).toBe(customers > 0)
    }
    for (const made of starts) {
      if ('lack' in made) continue
      expect(made.plan.spend['feed'].slice(0, 2)).toEqual(draft!.plan.spend['feed'].slice(0, 2))
    }
    expect(starts.find(({ id }) => id === 'percentage-of-sales')).not.toHaveProperty('lack')
  })
})

test('a start is one step to undo', () => {
  const table = begun()
  const before = table.context().draft
  const made = laid(startsNow(table.context()).find(({ id }) => id === 'equal-split')!)
  table.send({ type: 'edit', edit: { kind: 'plan', plan: made.plan, shapes: made.shapes } })
  expect(table.context().draft).not.toEqual(before)
  table.send({ type: 'undo' })
  expect(table.context().draft).toEqual(before)
})
