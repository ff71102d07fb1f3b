import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planCost, SHAPES } from '../../engine/index.ts'
import { emptyAbout } from '../../game/flow/about.ts'
import { amountOf, applyEdit, openDraft, roundWeeks, type Draft, type Edit } from '../../game/flow/draft.ts'
import { knownPart } from '../../game/flow/known-plan.ts'
import { edit, emptyHistory, redo, settle, undo } from '../../game/flow/history.ts'
import { begun, quiet, running } from './table.ts'

const scenario = quiet()
const { run } = begun(scenario).context()
const fresh = (): Draft => openDraft(scenario, run!, null, emptyAbout(), 0)
const changed = (draft: Draft, change: Edit): Draft =>
  edit(draft, emptyHistory, null, (copy) => applyEdit(scenario, run!, 0, copy, change)).value

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('amount' as const),
    row: fc.constantFrom('feed', 'search', 'content'),
    amount: fc.integer({ min: 0, max: 40_000 }),
  }),
  fc.record({
    kind: fc.constant('shape' as const),
    row: fc.constantFrom('feed', 'search'),
    shape: fc.constantFrom(...SHAPES),
  }),
  fc.record({
    kind: fc.constant('set' as const),
    lever: fc.constant('price'),
    value: fc.integer({ min: 20, max: 40 }),
  }),
  fc.record({ kind: fc.constant('reset' as const), lever: fc.constantFrom('price', 'discount') }),
  fc.record({
    kind: fc.constant('order' as const),
    order: fc.record({ study: fc.constant('survey'), week: fc.integer({ min: 1, max: 4 }) }),
  }),
  fc.record({ kind: fc.constant('fit' as const) }),
)

test('of a plan from anywhere only what the scenario has a place for is kept, its mistakes included', () => {
  const order = { study: 'survey', week: 2 }
  const plan = {
    spend: { feed: [-1, 1e9], nowhere: [1] },
    settings: { price: 1e6, discount: 'much', focus: { students: 0 }, claims: 7, nothing: true },
    studies: [order, { ...order, study: 'none' }, { ...order, week: 1e6 }, { ...order, channel: 'nowhere' }],
  }
  expect(knownPart(scenario, run!, plan)).toEqual({
    spend: { feed: [-1, 1e9] },
    settings: { price: 1e6, focus: { students: 0 } },
    studies: [order],
  })
})

describe('an amount', () => {
  test('is laid over the weeks of the round to the yuan, in every shape', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fc.constantFrom(...SHAPES), (amount, shape) => {
        const draft = changed(changed(fresh(), { kind: 'amount', row: 'feed', amount }), {
          kind: 'shape',
          row: 'feed',
          shape,
        })
        expect(amountOf(scenario, draft, 0, 'feed')).toBe(amount)
        expect(roundWeeks(scenario, draft, 1, 'feed')).toEqual([0, 0])
      }),
    )
  })

  test('is the next round’s start, in its shape', () => {
    const table = running(scenario)
    table.send({ type: 'skip' }, { type: 'next' }, { type: 'next' })
    const { draft } = table.context()
    expect(draft!.plan.spend['feed']).toEqual([4000, 4000, 4000, 4000])
  })

  test('is scaled down with the others until the budget bears them', () => {
    let draft = changed(fresh(), { kind: 'amount', row: 'feed', amount: 60_000 })
    draft = changed(draft, { kind: 'amount', row: 'search', amount: 40_000 })
    draft = changed(draft, { kind: 'amount', row: 'content', amount: 30_000 })
    expect(planCost(scenario, run!, draft.plan).reserve).toBeLessThan(0)
    draft = changed(draft, { kind: 'fit' })
    const { reserve } = planCost(scenario, run!, draft.plan)
    expect(reserve).toBeGreaterThanOrEqual(0)
    expect(reserve).toBeLessThan(10)
    expect(amountOf(scenario, draft, 0, 'feed') / amountOf(scenario, draft, 0, 'content')).toBeCloseTo(2, 2)
  })
})

describe('undo and redo', () => {
  test('take back every step and make it again, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 30 }), (list) => {
        const start = fresh()
        let state = { value: start, history: emptyHistory }
        const way = [start]
        for (const one of list) {
          const next = edit(state.value, state.history, null, (copy) => applyEdit(scenario, run!, 0, copy, one))
          if (next.history !== state.history) way.push(next.value)
          state = next
        }
        const end = state
        for (const value of way.toReversed().slice(1)) {
          state = undo(state.value, state.history)
          expect(state.value).toEqual(value)
        }
        expect(undo(state.value, state.history)).toEqual(state)
        for (let step = 1; step < way.length; step++) {
          state = redo(state.value, state.history)
          expect(state.value).toEqual(way[step])
        }
        expect(state.history.past).toEqual(end.history.past)
      }),
    )
  })

  test('what is typed into one field is one step until the field is left', () => {
    const table = begun(scenario)
    const amount = (yuan: number) => ({ type: 'edit', edit: { kind: 'amount', row: 'feed', amount: yuan } }) as const
    table.send(amount(1), amount(12), amount(120), { type: 'settle' }, amount(9))
    expect(table.context().history.past).toHaveLength(2)
    table.send({ type: 'undo' })
    expect(amountOf(scenario, table.context().draft!, 0, 'feed')).toBe(120)
    table.send({ type: 'undo' })
    expect(amountOf(scenario, table.context().draft!, 0, 'feed')).toBe(0)
    table.send({ type: 'redo' }, { type: 'redo' }, { type: 'redo' })
    expect(amountOf(scenario, table.context().draft!, 0, 'feed')).toBe(9)
  })

  test('a new step forgets what was undone, a change that changes nothing is no step', () => {
    let state = edit(fresh(), emptyHistory, null, (copy) =>
      applyEdit(scenario, run!, 0, copy, { kind: 'set', lever: 'price', value: 30 }),
    )
    state = undo(state.value, state.history)
    expect(state.history.future).toHaveLength(1)
    state = edit(state.value, state.history, null, (copy) =>
      applyEdit(scenario, run!, 0, copy, { kind: 'set', lever: 'price', value: 31 }),
    )
    expect(state.history.future).toHaveLength(0)
    const same = edit(state.value, state.history, null, (copy) =>
      applyEdit(scenario, run!, 0, copy, { kind: 'set', lever: 'price', value: 31 }),
    )
    expect(same.history).toBe(state.history)
    expect(settle(emptyHistory)).toBe(emptyHistory)
  })
})
