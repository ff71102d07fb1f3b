import { setup } from 'xstate'
import { start } from '../../engine/index.ts'
import { WRITABLE } from './about.ts'
import { fresh, type GameContext } from './context.ts'
import { answerDecision, planDecision, reasons, roundOfDraft, sealed, settled, timeoutDecision } from './decisions.ts'
import { applyEdit, editKey, openDraft, type Draft } from './draft.ts'
import type { GameEvent } from './event.ts'
import { edit, emptyHistory, redo, settle, undo, type History } from './history.ts'

const { assign } = setup({ types: { context: {} as GameContext, events: {} as GameEvent } })

type EventOf<Type extends GameEvent['type']> = Extract<GameEvent, { type: Type }>

/** What an event of one type makes of a game. XState hands a named action events of any type. */
const by = <Type extends GameEvent['type']>(
  type: Type,
  change: (context: GameContext, event: EventOf<Type>) => Partial<GameContext>,
) => assign(({ context, event }) => (event.type === type ? change(context, event as EventOf<Type>) : {}))

/** Everything that a game can become; each is a pure function of the game and of what is done to it. */
export const actions = {
  // A game begins, is taken up again, is left

  forget: assign(fresh),
  choose: by('choose', (_, { scenario, scenarioText }) => ({ ...fresh, scenario, scenarioText })),
  begin: by('begin', ({ scenario }, { game, about, seed }) => ({
    game,
    about,
    run: start(scenario!, seed.trim()),
    shownWeek: 0,
  })),
  beginAnother: by('another', (_, { beginning: { seed, ...game } }) => ({
    ...fresh,
    ...game,
    run: start(game.scenario, seed),
  })),
  takeUp: by('resume', (_, { save: { position, ...game } }) => {
    const { shownWeek, cardLeft, clockUsed, screen } = position
    return { ...fresh, ...game, shownWeek, cardLeft, clockUsed, resume: screen }
  }),
  resumed: assign({ resume: null }),
  write: by('write', ({ about }, { writing }) => {
    const allowed = Object.entries(writing).filter(([part]) => (WRITABLE as readonly string[]).includes(part))
    return { about: { ...about, ...Object.fromEntries(allowed) } }
  }),

  // The plan

  openDraft: assign(({ context: { scenario, run, draft, about } }) => ({
    draft: openDraft(scenario!, run!, draft, about, roundOfDraft(run!)),
    history: emptyHistory,
  })),
  edit: by('edit', ({ scenario, run, draft, history }, { edit: change }) =>
    drafted(
      edit(draft!, history, editKey(change), (copy) => applyEdit(scenario!, run!, roundOfDraft(run!), copy, change)),
    ),
  ),
  settle: assign(({ context }) => ({ history: settle(context.history) })),
  undo: assign(({ context }) => drafted(undo(context.draft!, context.history))),
  redo: assign(({ context }) => drafted(redo(context.draft!, context.history))),
  takePlan: assign(({ context }) => sealed(context)),
  refusePlan: assign(({ context }) => ({ refused: reasons(context, planDecision(context)) })),

  // The planning clock

  tickClock: assign({ clockUsed: ({ context }) => context.clockUsed + 1 }),
  beginPause: assign({ clockPaused: 0 }),
  tickPause: assign({ clockPaused: ({ context }) => (context.clockPaused ?? 0) + 1 }),
  /** A pause is told of afterwards: planning time is what teams share. */
  endPause: assign(({ context: { about, clockUsed, clockPaused } }) => ({
    about: {
      ...about,
      clock: { ...about.clock, pauses: [...about.clock.pauses, { at: clockUsed, seconds: clockPaused ?? 0 }] },
    },
    clockPaused: null,
  })),

  // Weeks and cards

  showWeek: assign({ shownWeek: ({ context }) => context.shownWeek + 1 }),
  showAll: assign({ shownWeek: ({ context }) => context.run!.results.length }),
  setSpeed: by('speed', (_, { speed }) => ({ speed })),
  dealCard: assign({
    cardLeft: ({ context }) => (context.cardLeft > 0 ? context.cardLeft : context.scenario!.brief.timer.card),
  }),
  tickCard: assign({ cardLeft: ({ context }) => context.cardLeft - 1 }),
  clearCard: assign({ cardLeft: 0 }),
  takeAnswer: by('answer', (context, { answer }) => settled(context, answerDecision(context, answer))),
  takeTimeout: assign(({ context }) => settled(context, timeoutDecision(context))),
  refuseAnswer: by('answer', (context, { answer }) => ({ refused: reasons(context, answerDecision(context, answer)) })),
}

/** An edited draft; why the plan before it was refused is of no interest any more. */
const drafted = ({ value, history }: { value: Draft; history: History }): Partial<GameContext> => ({
  draft: value,
  history,
  refused: [],
})
