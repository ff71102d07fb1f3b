import { describe, expect, test } from 'vitest'
import { loadPlanFile, RefusedDecision, simulate, type Issue, type Plan, type Policy } from '../../engine/index.ts'
import { toyScenario } from '../support/toy-scenario.ts'

const toy = toyScenario()
const GOOD = `format: 1
scenario: toy-tea
rounds:
  - spend: {search: 1000, feed: [500, 700], texts: {amount: 301, shape: front}}
    settings: {price: 28, friends.reward: 5, envelope: 2000}
    studies: [{study: survey, week: 1}]
  - spend: {search: {amount: 900}}
    settings: {price: 30}
answers: {rival-sale: follow}
`

function loaded(text: string): Policy {
  const result = loadPlanFile(toy, text, 'plan.yaml')
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

const plansOf = (text: string): Plan[] => {
  const run = simulate(toy, 'plan', loaded(text))
  return run.decisions.flatMap((decision) => (decision.kind === 'plan' ? [decision.plan] : []))
}

describe('a plan file', () => {
  test('lays amounts over the weeks of their round', () => {
    const [, second] = plansOf(GOOD)
    expect(second.spend).toEqual({ search: [1000, 1000, 450, 450], feed: [500, 700, 0, 0], texts: [226, 75, 0, 0] })
  })

  test('lets settings and studies hold, and replaces what a later round names', () => {
    const [first, second] = plansOf(GOOD)
    expect(first.settings).toEqual({ price: 28, 'friends.reward': 5, envelope: 2000 })
    expect(second.settings).toEqual({ price: 30, 'friends.reward': 5, envelope: 2000 })
    expect(second.studies).toEqual([{ study: 'survey', week: 1 }])
  })

  test('may leave the last rounds out: nothing more is spent, settings hold', () => {
    const [first, second] = plansOf(GOOD.replace(/  - spend: \{search: \{amount[^]*price: 30\}\n/, ''))
    expect(second.spend.search).toEqual([1000, 1000, 0, 0])
    expect(second.settings).toEqual(first.settings)
  })

  test('may be JSON, indented with tabs', () => {
    const json = JSON.stringify({ format: 1, scenario: 'toy-tea', rounds: [{ spend: { search: 1000 } }] }, null, '\t')
    expect(plansOf(json)[0].spend).toEqual({ search: [1000, 1000, 0, 0] })
  })

  test('answers the events that it names and lets the others run out', () => {
    const sure = toyScenario((text) => text.replace('chance: 0.4', 'chance: 1').replace('chance: 0.3', 'chance: 1'))
    const policy = loadPlanFile(sure, GOOD, 'plan.yaml')
    if (!policy.ok) throw new Error('refused')
    const { decisions } = simulate(sure, 'plan', policy.value)
    expect(decisions.filter(({ kind }) => kind !== 'plan')).toEqual([
      { kind: 'answer', week: 1, event: 'rival-sale', answer: 'follow' },
      { kind: 'timeout', week: 2, event: 'good-review' },
    ])
  })

  test('that was too dear from the start is refused when it is decided', () => {
    const dear = loaded('format: 1\nscenario: toy-tea\nrounds: [{spend: {feed: 30000}}, {spend: {feed: 30000}}]\n')
    expect(() => simulate(toy, 'plan', dear)).toThrow(RefusedDecision)
    const late = loaded(
      'format: 1\nscenario: toy-tea\nrounds: [{spend: {feed: 24000}}, {spend: {feed: 24000}, settings: {staff.brewers: 8}}]\n',
    )
    expect(() => simulate(toy, 'plan', late)).toThrow(RefusedDecision)
  })

  test.each(['claims: 3', 'claims: best', 'focus: 1', 'windows: [evening]', 'message: 2', 'price: dear'])(
    'with a setting of another sort is refused when it is decided: %s',
    (setting) => {
      const policy = loaded(`format: 1\nscenario: toy-tea\nrounds: [{settings: {${setting}}}]\n`)
      expect(() => simulate(toy, 'plan', policy)).toThrow(RefusedDecision)
    },
  )

  test('is scaled down where finance cut the budget', () => {
    const cut = toyScenario((text) =>
      text
        .replace('chance: 0.4', 'chance: 1')
        .replace('effects: [{kind: dial, on: rival, by: 0.3, weeks: 2}]', 'effects: [{kind: budget, by: -0.5}]'),
    )
    const policy = loadPlanFile(
      cut,
      'format: 1\nscenario: toy-tea\nrounds: [{spend: {feed: 24000}}, {spend: {feed: 24000}}]\n',
      'plan.yaml',
    )
    if (!policy.ok) throw new Error('refused')
    const run = simulate(cut, 'plan', policy.value)
    const last = run.decisions.findLast((decision) => decision.kind === 'plan')
    expect(last?.kind === 'plan' && last.plan.spend.feed[3]).toBeLessThan(24_000)
    expect(run.world.taken).toBeLessThanOrEqual(run.world.budget)
  })
})

/* Broken by hand: `▸` stands where the issue must point to. */
test.each<[string, string, string]>([
  ['empty', '▸', 'wrong-type'],
  ['a list', '▸- 1\n', 'wrong-type'],
  ['not YAML', 'format: 1\nscenario: [toy-tea\n▸', 'not-yaml'],
  ['indented with a tab', 'format: 1\n▸\tscenario: toy-tea\n', 'tab-indent'],
  ['another encoding', '▸\uFFFDformat: 1\n', 'wrong-encoding'],
  ['nested too deep', `format: 1\nscenario: ${'['.repeat(63)}▸[${']'.repeat(64)}\n`, 'too-deep'],
  ['a cycle', 'format: 1\nscenario: toy-tea\nrounds: &a [▸*a]\n', 'alias-cycle'],
  ['no scenario', '▸format: 1\nrounds: [{}]\n', 'missing'],
  ['another format', GOOD.replace('format: 1', 'format: ▸2'), 'not-one-of'],
  ['for another scenario', GOOD.replace('toy-tea', '▸toy-coffee'), 'plan-file-scenario-differs'],
  ['no round', 'format: 1\nscenario: toy-tea\nrounds: ▸[]\n', 'too-few'],
  ['too many rounds', 'format: 1\nscenario: toy-tea\nrounds: ▸[{}, {}, {}]\n', 'plan-file-rounds'],
  ['amounts for too few weeks', GOOD.replace('[500, 700]', '▸[500]'), 'plan-file-weeks'],
  ['a misspelt key', GOOD.replace('    settings: {price: 30}', '    ▸setings: {price: 30}'), 'unknown-key'],
  ['a shape that is none', GOOD.replace('shape: front', 'shape: ▸fornt'), 'not-one-of'],
  ['an amount in words', GOOD.replace('search: 1000', 'search: ▸much'), 'wrong-type'],
  ['an amount without end', GOOD.replace('search: 1000', 'search: ▸.inf'), 'not-finite'],
  ['an amount twice', GOOD.replace('search: 1000', 'search: 1000, ▸search: 2000'), 'duplicate-key'],
  ['a key __proto__', GOOD.replace('{search: 1000', '{▸__proto__: 1, search: 1000'), 'forbidden-key'],
  ['an event that is none', GOOD.replace('{rival-sale: follow}', '{constructor: ▸follow}'), 'unknown-event'],
  ['an answer that is none', GOOD.replace('{rival-sale: follow}', '{rival-sale: ▸folow}'), 'unknown-answer'],
])('a plan file is refused: %s', (_, marked, code) => {
  const before = marked.slice(0, marked.indexOf('▸'))
  const place = { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') }
  expect(issuesOf(marked.replace('▸', ''))).toContainEqual(
    expect.objectContaining({ code, file: 'plan.yaml', ...place }),
  )
})

test.each([
  ['a channel', GOOD.replace('{search: 1000', '{serach: 1000'), 'unknown-channel'],
  ['a lever', GOOD.replace('{price: 28', '{prise: 28'), 'unknown-lever'],
  ['a value', GOOD.replace('{price: 28', '{price: 280'), 'out-of-range'],
  ['an amount', GOOD.replace('search: 1000', 'search: -1'), 'negative'],
  ['too much of a channel', GOOD.replace('search: 1000', 'search: 20001'), 'above-maximum'],
])('a plan that cannot be is refused when it is decided: %s', (_, text, code) => {
  let issues: Issue[] = []
  try {
    simulate(toy, 'plan', loaded(text))
  } catch (error) {
    if (error instanceof RefusedDecision) ({ issues } = error)
  }
  expect(new Set(issues.map((issue) => issue.code))).toEqual(new Set([code]))
})

function issuesOf(text: string): Issue[] {
  const result = loadPlanFile(toy, text, 'plan.yaml')
  return result.ok ? [] : result.issues
}
