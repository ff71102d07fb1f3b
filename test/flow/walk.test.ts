import { initialTransition, transition, type AnyEventObject } from 'xstate'
import { beforeAll, describe, expect, test } from 'vitest'
import { start, type Run } from '../../engine/index.ts'
import { emptyAbout } from '../../game/flow/about.ts'
import { SCREENS, type GameContext } from '../../game/flow/context.ts'
import type { GameEvent, Resumed } from '../../game/flow/event.ts'
import { gameMachine } from '../../game/flow/machine.ts'
import type { GameSnapshot } from '../../game/flow/screen.ts'
import { isSealed } from '../../game/flow/views.ts'
import { toyScenario } from '../support/toy-scenario.ts'
import { begun, playOut, sealEdits, sealAndRun } from './table.ts'

/*
 * Every state of a game is walked to and every event tried in it, those of the clock as well: what the table below does
 * not allow changes nothing at all.
 */

/** The toy with a short card in week 1 and another in week 2. */
const scenario = toyScenario((text) =>
  text
    .replace('card: 60', 'card: 10')
    .replaceAll('weeks: {from: 1, to: 3}', 'weeks: {from: 1, to: 1}')
    .replaceAll('weeks: {from: 2, to: 4}', 'weeks: {from: 2, to: 2}')
    .replaceAll(/chance: 0\.[34]$/gm, 'chance: 1'),
)

const TIME = 'time'
const everywhere = ['leave', 'write']
const planning = [...everywhere, 'edit', 'seal', 'settle', TIME, 'stopClock', 'startClock']
const watching = [...everywhere, 'speed']
/** What may be done where; the clock counts as an event. */
const allowed: Record<string, string[]> = {
  lobby: ['leave', 'choose', 'resume', 'another', 'compare'],
  brief: ['leave', 'next', 'back'],
  team: ['leave', 'back', 'begin'],
  'plan.work.editing': [...planning, 'undo', 'redo', 'lock', 'present'],
  'plan.work.confirm': [...planning, 'back', 'run'],
  'running.playing': [...watching, TIME, 'pause', 'skip', 'step'],
  'running.paused': [...watching, 'play', 'skip', 'step'],
  'running.card.ticking': [...watching, TIME, 'pause', 'answer'],
  'running.card.held': [...watching, 'play', 'answer'],
  'running.over': [...watching, 'next'],
  review: [...everywhere, 'next'],
  result: [...everywhere, 'back', 'present', 'debrief', 'compare', 'another'],
  slides: [...everywhere, 'back', 'debrief', 'another'],
  debrief: [...everywhere, 'back', 'present', 'compare', 'another'],
  compare: [...everywhere, 'back'],
}

/** What may put another run in a run's place: the events that begin, end and advance one. */
const runsChange: Record<string, string[]> = {
  lobby: ['choose', 'resume', 'another'],
  brief: ['back', 'leave'],
  team: ['begin', 'leave'],
  'plan.work.confirm': ['run'],
  'running.card.ticking': ['answer', TIME],
  'running.card.held': ['answer'],
  result: ['another'],
  slides: ['another'],
  debrief: ['another'],
  compare: ['back'],
}

type Try = { name: string; events: (snapshot: GameSnapshot) => AnyEventObject[] }

const of = (...events: GameEvent[]): Try => ({ name: events[0].type, events: () => events })

/** Saved games of every screen with runs that stand at every kind of decision: most do not fit and are put right. */
function savedGames(): Try[] {
  const planned = begun(scenario)
  const carded = begun(scenario)
  sealAndRun(carded)
  const over = begun(scenario)
  playOut(over)
  return [planned, carded, over].flatMap((table) => {
    const { run, draft, about } = table.context()
    return SCREENS.flatMap((screen) =>
      [draft, null].map((kept) => {
        const position = { screen, shownWeek: 0, cardLeft: 0, clockUsed: 3 }
        const save: Resumed = { game: 'g2', scenario, scenarioText: null, run: run!, about, draft: kept, position }
        return of({ type: 'resume', save })
      }),
    )
  })
}

const about = { ...emptyAbout(), team: 'Pines', clock: { minutes: 90, pauses: [] } }
const tries: Try[] = [
  of({ type: 'choose', scenario, scenarioText: null }),
  of({ type: 'next' }),
  of({ type: 'back' }),
  of({ type: 'leave' }),
  of({ type: 'begin', game: 'g1', seed: 'harbour', about }),
  of({ type: 'another', beginning: { game: 'g3', scenario, scenarioText: null, seed: 'pier', about } }),
  of({ type: 'compare' }),
  of({ type: 'present' }),
  of({ type: 'debrief' }),
  of({ type: 'write', writing: { told: ['students-save'] } }),
  of({ type: 'stopClock' }),
  of({ type: 'startClock' }),
  of({ type: 'edit', edit: { kind: 'set', lever: 'price', value: 31 } }),
  of({ type: 'edit', edit: { kind: 'amount', row: 'feed', amount: 1e9 } }),
  { name: 'seal', events: ({ context }) => sealEdits(context.scenario ?? scenario) },
  of({ type: 'settle' }),
  of({ type: 'undo' }),
  of({ type: 'redo' }),
  of({ type: 'lock' }),
  of({ type: 'run' }),
  of({ type: 'pause' }),
  of({ type: 'play' }),
  of({ type: 'speed', speed: 4 }),
  of({ type: 'skip' }),
  of({ type: 'step' }),
  of({ type: 'answer', answer: 'wait' }),
  of({ type: 'answer', answer: 'thank' }),
  of({ type: 'answer', answer: 'no such answer' }),
  /** Each clock goes off; those that do not run in a state cannot. */
  {
    name: TIME,
    events: () =>
      [
        'weekBeat.game.running.playing',
        'second.game.running.card.ticking',
        'second.game.plan.clock.ticking',
        'second.game.plan.clock.stopped',
      ].map((clock) => ({ type: `xstate.after.${clock}` })),
  },
  ...savedGames(),
]

/** The state of the machine as a path, without the planning clock that runs beside. */
function placeOf({ value }: GameSnapshot): string {
  const path: string[] = []
  let at: unknown = value
  while (typeof at === 'object' && at !== null) {
    const name = 'work' in at ? 'work' : Object.keys(at)[0]
    path.push(name)
    at = (at as Record<string, unknown>)[name]
  }
  return [...path, at].join('.')
}

/** States that differ in nothing of this have the same ways on. */
function keyOf({ value, context }: GameSnapshot): string {
  const { run, draft, history, shownWeek, cardLeft, game } = context
  return JSON.stringify([
    value,
    game !== '',
    run && [run.results.length, run.due, run.decisions.length],
    draft && [
      isSealed(context),
      draft.plan.settings['price'] ?? null,
      draft.plan.spend['feed']?.some((yuan) => yuan > 0),
    ],
    [history.past.length > 0, history.future.length > 0, history.open],
    [shownWeek, cardLeft],
  ])
}

interface Step {
  place: string
  name: string
  before: GameSnapshot
  after: GameSnapshot
}

function walked(): { steps: Step[]; places: Set<string> } {
  const [first] = initialTransition(gameMachine)
  const open = [first]
  const keys = new Set([keyOf(first)])
  const steps: Step[] = []
  while (open.length > 0) {
    const before = open.pop()!
    for (const { name, events } of tries) {
      const sent = events(before)
      let after = before
      for (const event of sent) [after] = transition(gameMachine, after, event as GameEvent)
      steps.push({ place: placeOf(before), name, before, after })
      const key = keyOf(after)
      if (keys.has(key)) continue
      keys.add(key)
      open.push(after)
    }
  }
  return { steps, places: new Set(steps.map(({ place }) => place)) }
}

const changed = ({ before, after }: Step): boolean =>
  keyOf(before) !== keyOf(after) ||
  (Object.keys(before.context) as (keyof GameContext)[]).some((part) => before.context[part] !== after.context[part])

/** Whether the machine took the event at all. */
const counts = (steps: Step[]): Map<string, number> => {
  const found = new Map<string, number>()
  for (const { place, name } of steps) found.set(`${place} ${name}`, (found.get(`${place} ${name}`) ?? 0) + 1)
  return found
}

describe('every transition of the flow', () => {
  let steps: Step[]
  let places: Set<string>
  beforeAll(() => {
    ;({ steps, places } = walked())
  })

  test('every state is walked to', () => {
    expect([...places].toSorted()).toEqual(Object.keys(allowed).toSorted())
    expect(steps.length).toBeGreaterThan(5000)
  })

  test('what is not allowed changes nothing', () => {
    const illegal = steps.filter(({ place, name }) => !allowed[place].includes(name))
    expect(illegal.length).toBeGreaterThan(3000)
    expect([...counts(illegal.filter(changed)).keys()]).toEqual([])
  })

  test('what is allowed does something somewhere', () => {
    const done = counts(steps.filter(changed))
    const idle = Object.entries(allowed)
      .flatMap(([place, names]) => names.map((name) => `${place} ${name}`))
      .filter((way) => !done.has(way))
    // Leaving the lobby leads to the lobby.
    expect(idle).toEqual(['lobby leave'])
  })

  test('a run is moved on by a plan that was locked, an answer, or a card whose time ran out, and by nothing else', () => {
    const moved = steps.filter(({ before, after }) => before.context.run !== after.context.run)
    expect(moved.filter(({ place, name }) => name !== 'leave' && !runsChange[place]?.includes(name))).toEqual([])

    const length = (run: Run | null) => run?.decisions.length ?? 0
    const onward = moved.filter(
      ({ before, after }) =>
        before.context.game === after.context.game && length(after.context.run) > length(before.context.run),
    )
    expect([...counts(onward).keys()].toSorted()).toEqual([
      'plan.work.confirm run',
      'running.card.held answer',
      'running.card.ticking answer',
      'running.card.ticking time',
    ])
    for (const { before, after } of onward) {
      expect(after.context.run!.decisions.slice(0, -1)).toEqual(before.context.run!.decisions)
      if (placeOf(before) === 'plan.work.confirm') expect(isSealed(before.context)).toBe(true)
    }
  })

  test('a new run begins before its first week', () => {
    const begins = steps.filter(
      ({ name, before, after }) => /begin|another/.test(name) && before.context.run !== after.context.run,
    )
    expect(begins.length).toBeGreaterThan(10)
    for (const { after } of begins) expect(after.context.run!.results).toEqual(start(scenario, 'pier').results)
  })
})
