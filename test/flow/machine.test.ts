import { describe, expect, test } from 'vitest'
import { emptyAbout } from '../../game/flow/about.ts'
import type { GameEvent } from '../../game/flow/event.ts'
import { WEEK_BEAT } from '../../game/flow/machine.ts'
import { cardOf, runningView, scoreOf } from '../../game/flow/views.ts'
import { begun, eventful, playOut, quiet, running, seal, sitDown, type Table } from './table.ts'

const state = ({ actor }: Table) => actor.getSnapshot().value

describe('the score', () => {
  test('is told at the end alone, anchored where the scenario has anchors', () => {
    const table = begun({ ...quiet(), anchors: { random: 10, best: 60 } })
    expect(scoreOf(table.context())).toBeNull()
    playOut(table)
    const { raw, anchored } = scoreOf(table.context())!
    expect(anchored).toBeCloseTo(2 * (raw - 10), 3)
    const plain = begun()
    playOut(plain)
    expect(scoreOf(plain.context())).toMatchObject({ raw, anchored: null })
  })
})

describe('the way of a game', () => {
  test('leads from the lobby over brief, team, plan, confirmation, run and review to the result', () => {
    const table = sitDown()
    const seen = [table.screen()]
    const send = (event: GameEvent) => {
      table.send(event)
      seen.push(table.screen())
    }
    send({ type: 'choose', scenario: quiet(), scenarioText: null })
    send({ type: 'next' })
    send({ type: 'begin', game: 'g1', seed: 'harbour', about: { ...emptyAbout(), practice: true } })
    for (let round = 0; round < 2; round++) {
      send({ type: 'lock' })
      seal(table)
      send({ type: 'run' })
      send({ type: 'skip' })
      send({ type: 'next' })
      send({ type: 'next' })
    }
    expect(seen).toEqual([
      'lobby',
      'brief',
      'team',
      'plan',
      'confirm',
      'running',
      'running',
      'review',
      'plan',
      'confirm',
      'running',
      'running',
      'review',
      'result',
    ])
    expect(table.context().run!.due).toEqual({ kind: 'end' })
  })

  test('goes back from team to brief to lobby, from the confirmation to the plan, from the result to the review', () => {
    const table = sitDown()
    table.send({ type: 'choose', scenario: quiet(), scenarioText: null }, { type: 'next' }, { type: 'back' })
    expect(table.screen()).toBe('brief')
    table.send({ type: 'back' })
    expect(table.screen()).toBe('lobby')

    const planned = begun()
    planned.send({ type: 'lock' }, { type: 'back' })
    expect(state(planned)).toEqual({ plan: { work: 'editing', clock: 'ticking' } })

    const over = running()
    playOut(over)
    over.send({ type: 'back' })
    expect(over.screen()).toBe('review')
    over.send({ type: 'next' })
    expect(over.screen()).toBe('result')
  })

  test('can be left from everywhere, and the lobby remembers nothing of it', () => {
    for (const table of [begun(), running()]) {
      table.send({ type: 'leave' })
      expect(table.screen()).toBe('lobby')
      expect(table.context()).toMatchObject({ game: '', run: null, scenario: null, draft: null })
    }
  })

  test('needs a seed', () => {
    const table = sitDown()
    table.send(
      { type: 'choose', scenario: quiet(), scenarioText: null },
      { type: 'next' },
      { type: 'begin', game: 'g', seed: '  ', about: emptyAbout() },
    )
    expect(table.screen()).toBe('team')
    expect(table.context().run).toBeNull()
  })
})

describe('nothing moves a game but what is due', () => {
  const every = (table: Table): GameEvent[] => [
    { type: 'choose', scenario: quiet(), scenarioText: null },
    { type: 'next' },
    { type: 'back' },
    { type: 'begin', game: 'other', seed: 'other', about: { ...emptyAbout(), practice: true } },
    { type: 'edit', edit: { kind: 'amount', row: 'feed', amount: 1 } },
    { type: 'undo' },
    { type: 'redo' },
    { type: 'settle' },
    { type: 'lock' },
    { type: 'run' },
    { type: 'pause' },
    { type: 'play' },
    { type: 'speed', speed: 4 },
    { type: 'skip' },
    { type: 'step' },
    { type: 'present' },
    { type: 'debrief' },
    { type: 'compare' },
    { type: 'stopClock' },
    { type: 'startClock' },
    { type: 'answer', answer: table.context().scenario?.spec.events[0].answers[0].id ?? 'none' },
  ]
  const places: Record<string, { at: () => Table; allowed: GameEvent['type'][] }> = {
    lobby: { at: sitDown, allowed: ['choose', 'compare'] },
    brief: { at: () => withScenario(), allowed: ['next', 'back'] },
    team: { at: () => withScenario({ type: 'next' }), allowed: ['begin', 'back'] },
    plan: { at: () => begun(), allowed: ['edit', 'undo', 'redo', 'settle', 'lock', 'present'] },
    confirm: { at: () => then(begun(), { type: 'lock' }), allowed: ['back', 'run', 'edit', 'settle'] },
    playing: { at: () => running(), allowed: ['pause', 'speed', 'skip', 'step'] },
    paused: { at: () => then(running(), { type: 'pause' }), allowed: ['play', 'speed', 'skip', 'step'] },
    card: { at: () => then(running(eventful()), { type: 'skip' }), allowed: ['answer', 'pause', 'speed'] },
    'card held': {
      at: () => then(running(eventful()), { type: 'skip' }, { type: 'pause' }),
      allowed: ['answer', 'play', 'speed'],
    },
    over: { at: () => then(running(), { type: 'skip' }), allowed: ['next', 'speed'] },
    review: { at: () => then(running(), { type: 'skip' }, { type: 'next' }), allowed: ['next'] },
    result: {
      at: () => {
        const table = running()
        playOut(table)
        return table
      },
      allowed: ['back', 'present', 'debrief', 'compare'],
    },
  }

  test.each(Object.entries(places))('%s', (_, { at, allowed }) => {
    for (const event of every(at())) {
      if (allowed.includes(event.type)) continue
      const table = at()
      const before = table.actor.getSnapshot()
      table.send(event)
      const after = table.actor.getSnapshot()
      expect([event.type, after.value]).toEqual([event.type, before.value])
      expect(after.context).toEqual(before.context)
      expect(after.context.run).toBe(before.context.run)
    }
  })

  test('only running a confirmed plan, an answer and a timeout advance the run', () => {
    const table = begun(eventful())
    const decisions = () => table.context().run!.decisions.length
    table.send({ type: 'edit', edit: { kind: 'amount', row: 'feed', amount: 500 } }, { type: 'lock' })
    table.send({ type: 'run' })
    expect(decisions(), 'without a forecast and signatures').toBe(0)
    seal(table)
    table.send({ type: 'run' })
    expect(decisions()).toBe(1)
    table.send({ type: 'skip' })
    expect(decisions()).toBe(1)
    table.send({ type: 'answer', answer: 'wait' })
    expect(decisions()).toBe(2)
  })

  function withScenario(...events: GameEvent[]): Table {
    return then(sitDown(), { type: 'choose', scenario: quiet(), scenarioText: null }, ...events)
  }
  function then(table: Table, ...events: GameEvent[]): Table {
    table.send(...events)
    return table
  }
})

test('a plan that overspends is not locked: the reasons are kept and the run stays untouched', () => {
  const table = begun()
  const { run } = table.context()
  table.send(
    { type: 'edit', edit: { kind: 'amount', row: 'feed', amount: 60_000 } },
    { type: 'edit', edit: { kind: 'amount', row: 'search', amount: 40_001 } },
  )
  table.send({ type: 'lock' })
  expect(table.screen()).toBe('plan')
  expect(table.context().refused.map(({ code }) => code)).toContain('above-maximum')
  expect(table.context().run).toBe(run)
  table.send({ type: 'undo' })
  expect(table.context().refused).toEqual([])
})

describe('weeks', () => {
  test('are computed at once and shown one by one', () => {
    const table = running()
    expect(table.context().run!.results).toHaveLength(2)
    expect(runningView(table.context()).weeks).toHaveLength(0)
    table.clock.increment(WEEK_BEAT - 1)
    expect(table.context().shownWeek).toBe(0)
    table.clock.increment(1)
    expect(table.context().shownWeek).toBe(1)
    expect(runningView(table.context()).weeks.map(({ week }) => week)).toEqual([1])
    table.weeks(1)
    expect(table.context().shownWeek).toBe(2)
    expect(state(table)).toEqual({ running: 'playing' })
    table.weeks(1)
    expect(state(table)).toEqual({ running: 'over' })
  })

  test('come four times as fast at 4×, and not at all while paused', () => {
    const table = running()
    table.send({ type: 'speed', speed: 4 })
    table.clock.increment(WEEK_BEAT / 4)
    expect(table.context().shownWeek).toBe(1)
    table.send({ type: 'pause' })
    table.clock.increment(60_000)
    expect(table.context().shownWeek).toBe(1)
    table.send({ type: 'play' })
    table.clock.increment(WEEK_BEAT / 4)
    expect(table.context().shownWeek).toBe(2)
  })

  test('are skipped up to the next decision, never past a card', () => {
    const table = running(eventful())
    table.send({ type: 'skip' })
    expect(state(table)).toEqual({ running: { card: 'ticking' } })
    expect(table.context().shownWeek).toBe(0)
  })
})

describe('an event card', () => {
  const dealt = () => {
    const table = running(eventful())
    table.send({ type: 'skip' })
    return table
  }

  test('stops the clock and says what each answer costs and whether it can be paid', () => {
    const table = dealt()
    const card = cardOf(table.context())!
    expect(card.id).toBe('rival-sale')
    expect(card.answers.map(({ id, cost, affordable }) => [id, cost, affordable])).toEqual([
      ['wait', 0, true],
      ['follow', 2000, true],
    ])
    expect(table.context().cardLeft).toBe(60)
  })

  test('applies its default when the time runs out', () => {
    const table = dealt()
    table.clock.increment(1000)
    expect(table.context().cardLeft).toBe(59)
    for (let second = 0; second < 58; second++) table.clock.increment(1000)
    expect(state(table)).toEqual({ running: { card: 'ticking' } })
    table.clock.increment(1000)
    expect(table.context().run!.decisions.at(-1)).toEqual({ kind: 'timeout', week: 1, event: 'rival-sale' })
    expect(state(table)).toEqual({ running: 'playing' })
  })

  test('waits while its timer is held', () => {
    const table = dealt()
    table.send({ type: 'pause' })
    table.clock.increment(600_000)
    expect(table.context().cardLeft).toBe(60)
    table.send({ type: 'play' })
    table.clock.increment(1000)
    expect(table.context().cardLeft).toBe(59)
  })

  test('is not settled by an answer that it does not have', () => {
    const table = dealt()
    table.send({ type: 'answer', answer: 'nonsense' })
    expect(state(table)).toEqual({ running: { card: 'ticking' } })
    expect(table.context().refused.map(({ code }) => code)).toEqual(['unknown-answer'])
    table.send({ type: 'answer', answer: 'follow' })
    expect(table.context().refused).toEqual([])
    expect(table.context().run!.decisions.at(-1)).toMatchObject({ kind: 'answer', answer: 'follow' })
  })

  test('each card has the whole time', () => {
    const table = dealt()
    for (let second = 0; second < 30; second++) table.clock.increment(1000)
    table.send({ type: 'answer', answer: 'wait' })
    table.weeks(3)
    expect(cardOf(table.context())!.id).toBe('good-review')
    expect(table.context().cardLeft).toBeGreaterThanOrEqual(58)
  })
})
