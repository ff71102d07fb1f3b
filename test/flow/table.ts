import { createActor, SimulatedClock } from 'xstate'
import { ROLES, type Scenario } from '../../engine/index.ts'
import type { Edit } from '../../game/flow/draft.ts'
import { emptyAbout } from '../../game/flow/about.ts'
import type { GameActor } from '../../game/flow/hooks.ts'
import { mainFigure } from '../../game/flow/forecasts.ts'
import type { GameEvent } from '../../game/flow/event.ts'
import { gameMachine, WEEK_BEAT } from '../../game/flow/machine.ts'
import { screenOf } from '../../game/flow/screen.ts'
import { toyScenario } from '../support/toy-scenario.ts'

const toy = toyScenario((text) => text.replaceAll(/chance: 0\.[34]$/gm, 'chance: 0'))
const lively = toyScenario((text) =>
  text
    .replaceAll('weeks: {from: 1, to: 3}', 'weeks: {from: 1, to: 1}')
    .replaceAll('weeks: {from: 2, to: 4}', 'weeks: {from: 2, to: 2}')
    .replaceAll(/chance: 0\.[34]$/gm, 'chance: 1'),
)

/** The toy scenario without events. */
export const quiet = (): Scenario => toy
/** The toy scenario with one event that surely comes in week 1 and another in week 2. */
export const eventful = (): Scenario => lively

export interface Table {
  actor: GameActor
  clock: SimulatedClock
  send: (...events: GameEvent[]) => void
  screen: () => string
  context: () => ReturnType<GameActor['getSnapshot']>['context']
  /** Lets so many weeks be shown at normal speed. */
  weeks: (count: number) => void
}

/** A game at a table of its own, with a clock that only the test moves. */
export function sitDown(): Table {
  const clock = new SimulatedClock()
  const actor = createActor(gameMachine, { clock }).start()
  return {
    actor,
    clock,
    send: (...events) => events.forEach((event) => actor.send(event)),
    screen: () => screenOf(actor.getSnapshot()),
    context: () => actor.getSnapshot().context,
    weeks: (count) => {
      for (let beat = 0; beat < count; beat++) clock.increment(WEEK_BEAT)
    },
  }
}

/** A game whose first plan is being made. */
export function begun(scenario: Scenario = quiet(), seed = 'harbour'): Table {
  const table = sitDown()
  table.send(
    { type: 'choose', scenario, scenarioText: null },
    { type: 'next' },
    { type: 'begin', game: 'g1', seed, about: { ...emptyAbout(), team: 'Pines' } },
  )
  return table
}

/** What foretells something and signs for every role. */
export function sealEdits(scenario: Scenario): GameEvent[] {
  const edits: Edit[] = [
    { kind: 'forecast', which: 'main', interval: { figure: mainFigure(scenario), low: 10, high: 40 } },
    { kind: 'forecast', which: 'other', interval: { figure: 'revenue', low: 0, high: 1e6 } },
    { kind: 'reason', reason: 'as last year' },
    ...ROLES.map((role) => ({ kind: 'sign' as const, role, signed: true })),
  ]
  return edits.map((edit) => ({ type: 'edit', edit }))
}

/** Foretells something and signs for every role, before the round is run. */
export const seal = (table: Table): void => table.send(...sealEdits(table.context().scenario!))

export function sealAndRun(table: Table): void {
  table.send({ type: 'lock' })
  seal(table)
  table.send({ type: 'run' })
}

/** A game whose first round is running. */
export function running(scenario: Scenario = quiet(), seed = 'harbour'): Table {
  const table = begun(scenario, seed)
  table.send({ type: 'edit', edit: { kind: 'amount', row: 'feed', amount: 8000 } })
  sealAndRun(table)
  return table
}

/** Plays on to the end: every round with the plan as it stands, every card with its first answer. */
export function playOut(table: Table): void {
  for (let step = 0; step < 200 && table.screen() !== 'result'; step++) {
    const snapshot = table.actor.getSnapshot()
    if (snapshot.matches({ running: 'card' })) {
      const { scenario, run } = snapshot.context
      const due = run!.due
      table.send({ type: 'answer', answer: due.kind === 'event' ? scenario!.spec.events[due.event].answers[0].id : '' })
    } else if (snapshot.matches({ running: 'over' }) || snapshot.matches('review')) table.send({ type: 'next' })
    else if (snapshot.matches('running')) table.send({ type: 'skip' })
    else sealAndRun(table)
    table.weeks(1)
  }
}
