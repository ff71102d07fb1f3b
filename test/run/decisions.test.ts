import { describe, expect, test } from 'vitest'
import {
  advance,
  emptyPlan,
  reserveOf,
  simulate,
  start,
  type Decision,
  type Plan,
  type Run,
  type Scenario,
} from '../../engine/index.ts'
import { toyScenario } from '../support/toy-scenario.ts'
import { always, steady, taken } from './games.ts'

const toy = toyScenario()

/** The toy in which a rival's sale is sure to come in the first week, and nothing else does. */
const withSale = toyScenario((text) => text.replace('chance: 0.4', 'chance: 1').replace('chance: 0.3', 'chance: 0'))

/** The toy in which finance cuts (or gives) a part of the budget in the first week. */
const withBudget = (by: number): Scenario =>
  toyScenario((text) =>
    text
      .replace('chance: 0.4', 'chance: 1')
      .replace('chance: 0.3', 'chance: 0')
      .replace('effects: [{kind: dial, on: rival, by: 0.3, weeks: 2}]', `effects: [{kind: budget, by: ${by}}]`),
  )

const plan = (changes: Partial<Plan> = {}): Decision => ({
  kind: 'plan',
  week: 1,
  plan: { ...steady(toy, { search: 1000 }), ...changes },
})

/** A copy that shares nothing, with functions by reference. */
const frozenCopy = (run: Run): unknown =>
  structuredClone({ ...run, prepared: null, chance: { ...run.chance, tape: null } })

function refused(scenario: Scenario, run: Run, decision: Decision): string[] {
  const before = frozenCopy(run)
  const result = advance(scenario, run, decision)
  expect(frozenCopy(run)).toEqual(before)
  if (result.ok) throw new Error('was accepted')
  return result.issues.map(({ code, path }) => `${code} ${path}`)
}

describe('a decision that cannot be taken leaves the run untouched and says why:', () => {
  const begun = start(toy, 'a')

  test.each<[string, Decision, string[]]>([
    ['another week', { ...plan(), week: 2 }, ['wrong-week week']],
    [
      'an answer while a plan is due',
      { kind: 'answer', week: 1, event: 'rival-sale', answer: 'wait' },
      ['decision-not-due kind'],
    ],
    ['a timeout while a plan is due', { kind: 'timeout', week: 1, event: 'rival-sale' }, ['decision-not-due kind']],
    ['more than the budget', plan({ spend: { feed: [30_000, 30_000, 30_000, 30_000] } }), ['overspend spend']],
    [
      'an envelope that the budget cannot hold',
      plan({ spend: { feed: [30_000, 30_000, 30_000] }, settings: { envelope: 20_000 } }),
      ['overspend spend'],
    ],
    [
      'everything wrong, all at once',
      plan({
        spend: { serach: [1], feed: [-1, 0, 1e9, 0, 0] },
        settings: { price: 19, discount: true, message: 'loud', claims: ['none'], pricee: 1, focus: { students: 0 } },
      }),
      [
        'unknown-channel spend.serach',
        'too-many-weeks-planned spend.feed',
        'negative spend.feed.1',
        'above-maximum spend.feed.3',
        'out-of-range settings.price',
        'wrong-setting settings.discount',
        'unknown-option settings.message',
        'unknown-option settings.claims',
        'unknown-lever settings.pricee',
        'empty-mix settings.focus',
      ],
    ],
    [
      'amounts that are no numbers',
      plan({ spend: { feed: [0, NaN, Infinity], search: ['1' as unknown as number] } }),
      ['not-a-number spend.feed.2', 'not-a-number spend.feed.3', 'not-a-number spend.search.1'],
    ],
    [
      'half a plan',
      { kind: 'plan', week: 1, plan: { spend: {} } as unknown as Plan },
      ['plan-malformed settings', 'plan-malformed studies'],
    ],
    [
      'what is no plan',
      { kind: 'plan', week: 1, plan: { ...emptyPlan(), spend: { feed: 'much' } } as unknown as Plan },
      ['plan-malformed spend.feed'],
    ],
    [
      'ids of objects',
      plan({ spend: { constructor: [1], ['__proto__x']: [1] }, settings: { toString: 1 } as Plan['settings'] }),
      ['unknown-channel spend.constructor', 'unknown-channel spend.__proto__x', 'unknown-lever settings.toString'],
    ],
    ['an unknown study', plan({ studies: [{ study: 'oracle', week: 1 }] }), ['unknown-study studies.0']],
    [
      'a test without its fields',
      plan({ studies: [{ study: 'holdout', week: 1 }] }),
      [
        'study-incomplete studies.0.channel',
        'study-incomplete studies.0.segment',
        'study-incomplete studies.0.share',
        'study-incomplete studies.0.weeks',
      ],
    ],
    ['a study in no week', plan({ studies: [{ study: 'survey', week: 9 }] }), ['out-of-range studies.0.week']],
    [
      'a study with fields of a test',
      plan({ studies: [{ study: 'survey', week: 1, channel: 'feed' }] }),
      ['study-field-unused studies.0.channel'],
    ],
    [
      'a study twice in a week',
      plan({
        studies: [
          { study: 'survey', week: 1 },
          { study: 'survey', week: 1 },
        ],
      }),
      ['tests-overlap studies.1'],
    ],
  ])('%s', (_, decision, codes) => {
    expect(refused(toy, begun, decision)).toEqual(codes)
  })

  test('a week that is over', () => {
    const run = after(toy, [plan()])
    const changed = steady(toy, { search: 1000 })
    changed.spend.search[0] = 1001
    expect(refused(toy, run, { kind: 'plan', week: 3, plan: changed })).toEqual(['past-week-changed spend.search.1'])
  })

  test('an order that was given', () => {
    const ordered = steady(toy, { search: 1000 })
    const run = after(toy, [{ kind: 'plan', week: 1, plan: { ...ordered, studies: [{ study: 'survey', week: 1 }] } }])
    expect(refused(toy, run, { kind: 'plan', week: 3, plan: ordered })).toEqual(['past-study-changed studies'])
  })

  test('an envelope below what was drawn from it', () => {
    const generous = steady(toy, { search: 10_000 }, { envelope: 20_000, 'friends.reward': 30 })
    const run = after(toy, [{ kind: 'plan', week: 1, plan: generous }])
    expect(run.world.envelopeUsed).toBeGreaterThan(0)
    expect(
      refused(toy, run, {
        kind: 'plan',
        week: 3,
        plan: { ...generous, settings: { ...generous.settings, envelope: 0 } },
      }),
    ).toEqual(['envelope-already-used settings.envelope'])
  })

  test('anything after the end', () => {
    const over = simulate(toy, 'a', always(emptyPlan()), { recording: true })
    expect(refused(toy, over, { ...plan(), week: 5 })).toEqual(['run-is-over '])
  })
})

describe('an event', () => {
  const asked = taken(withSale, start(withSale, 'a'), plan())
  const decide = (decision: Partial<Decision>): Decision =>
    ({ kind: 'answer', week: 1, event: 'rival-sale', answer: 'follow', ...decision }) as Decision

  test('stops the run before its week is played', () => {
    expect(asked.due).toEqual({ kind: 'event', event: 0 })
    expect(asked.results).toEqual([])
  })

  test('is answered, and what the answer costs leaves the reserve', () => {
    const answered = taken(withSale, asked, decide({}))
    expect(answered.due).toEqual({ kind: 'plan', round: 1 })
    expect(answered.results[0].events).toEqual([0])
    const waited = taken(withSale, asked, decide({ answer: 'wait' }))
    expect(reserveOf(withSale, waited) - reserveOf(withSale, answered)).toBe(200_000)
  })

  test('takes its default when the time runs out', () => {
    const out = taken(withSale, asked, { kind: 'timeout', week: 1, event: 'rival-sale' })
    const waited = taken(withSale, asked, decide({ answer: 'wait' }))
    const unhashed = (run: Run) => run.results.map((result) => ({ ...result, hash: '' }))
    expect(unhashed(out)).toEqual(unhashed(waited))
    expect(out.hash).not.toBe(waited.hash)
  })

  test.each<[string, Decision, string]>([
    ['a plan', plan(), 'decision-not-due kind'],
    ['an answer to another event', decide({ event: 'good-review' }), 'event-not-due event'],
    ['an answer that it does not have', decide({ answer: 'constructor' }), 'unknown-answer answer'],
    ['a timeout of another event', { kind: 'timeout', week: 1, event: 'good-review' }, 'event-not-due event'],
    ['another week', decide({ week: 2 }), 'wrong-week week'],
  ])('refuses %s', (_, decision, code) => {
    expect(refused(withSale, asked, decision)).toEqual([code])
  })

  test('refuses an answer that the reserve cannot pay, which a counterfactual run lets pass', () => {
    const all = { ...plan(), plan: steady(withSale, { search: 20_000, feed: 4900 }) } as Decision
    const poor = taken(withSale, start(withSale, 'a'), all)
    expect(reserveOf(withSale, poor)).toBeLessThan(200_000)
    expect(refused(withSale, poor, decide({}))).toEqual(['answer-too-dear answer'])
    const waived = taken(withSale, start(withSale, 'a', { counterfactual: true }), all)
    expect(advance(withSale, waived, decide({})).ok).toBe(true)
  })
})

describe('the budget', () => {
  test.each([0.5, 0.2])('a cut by %d scales the weeks to come and is never overdrawn', (cut) => {
    const scenario = withBudget(-cut)
    const full = steady(scenario, { search: 15_000, feed: 9_999.99 })
    let run = taken(scenario, start(scenario, 'cut'), { kind: 'plan', week: 1, plan: full })
    expect(run.world.spendScale).toBeCloseTo(1 - cut, 4)
    expect(reserveOf(scenario, run)).toBeGreaterThanOrEqual(0)
    run = taken(scenario, run, { kind: 'timeout', week: 1, event: 'rival-sale' })
    expect(run.world.taken).toBeLessThanOrEqual(run.world.budget)
    expect(refused(scenario, run, { kind: 'plan', week: 3, plan: full })).toEqual(['overspend spend'])
    const fitting = {
      ...full,
      spend: Object.fromEntries(
        Object.entries(full.spend).map(([id, weeks]) => [
          id,
          weeks.map((yuan, week) => (week < 2 ? yuan : Math.floor(yuan * (1 - cut)))),
        ]),
      ),
    }
    run = taken(scenario, run, { kind: 'plan', week: 3, plan: fitting })
    expect(run.world.taken).toBeLessThanOrEqual(run.world.budget)
  })

  test('a release adds to the reserve', () => {
    const scenario = withBudget(0.2)
    const run = taken(scenario, start(scenario, 'more'), plan())
    expect(run.world.budget).toBe(12_000_000)
    expect(run.world.spendScale).toBe(1)
  })

  test('a counterfactual run waives the budget, and no range', () => {
    const dear = steady(toy, { search: 20_000, feed: 30_000 })
    const run = start(toy, 'a', { counterfactual: true })
    expect(advance(toy, run, { kind: 'plan', week: 1, plan: dear }).ok).toBe(true)
    const wrong = { ...dear, spend: { ...dear.spend, feed: [30_001] }, settings: { price: 1 } }
    expect(refused(toy, run, { kind: 'plan', week: 1, plan: wrong })).toEqual([
      'above-maximum spend.feed.1',
      'out-of-range settings.price',
    ])
  })
})

describe('advancing', () => {
  test('makes a new run and leaves the old one as it was, whatever branch is taken', () => {
    const begun = taken(toy, start(toy, 'fork'), plan())
    const before = frozenCopy(begun)
    const [one, two] = [1000, 5000].map((yuan) => {
      const next = steady(toy, { search: 1000 })
      next.spend.search.fill(yuan, 2)
      return playOut(toy, begun, next)
    })
    expect(frozenCopy(begun)).toEqual(before)
    expect(one.hash).not.toBe(two.hash)
    expect(playOut(toy, begun, steady(toy, { search: 1000 })).hash).toBe(one.hash)
  })
})

/** Takes the decisions and lets every event that comes run out. */
function after(scenario: Scenario, decisions: Decision[]): Run {
  return decisions.reduce((run, decision) => timeouts(scenario, taken(scenario, run, decision)), start(scenario, 'a'))
}

function timeouts(scenario: Scenario, run: Run): Run {
  while (run.due.kind === 'event')
    run = taken(scenario, run, {
      kind: 'timeout',
      week: run.world.week + 1,
      event: scenario.spec.events[run.due.event].id,
    })
  return run
}

/** The rest of a run with one plan. */
function playOut(scenario: Scenario, from: Run, next: Plan): Run {
  let run = timeouts(scenario, from)
  while (run.due.kind === 'plan')
    run = timeouts(scenario, taken(scenario, run, { kind: 'plan', week: run.world.week + 1, plan: next }))
  return run
}
