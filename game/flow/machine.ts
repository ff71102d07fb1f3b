import { and, assign, setup } from 'xstate'
import { advance, start, type Decision, type Issue, type Result, type Run, type Scenario } from '../../engine/index.ts'
import { emptyAbout, WRITABLE, type GameAbout, type Writing } from './about.ts'
import { applyEdit, editKey, openDraft, type Draft, type Edit } from './draft.ts'
import { isSealed } from './views.ts'
import { edit, emptyHistory, redo, settle, undo, type History } from './history.ts'

/** The screens of a game, by which it is found again. */
export const SCREENS = ['plan', 'confirm', 'running', 'review', 'result', 'slides', 'debrief'] as const
export type Screen = (typeof SCREENS)[number]

/** Where a game stood when it was put away: independent of the language and of anything that can be computed. */
export interface Position {
  screen: Screen
  shownWeek: number
  /** Seconds left to answer the card that is open. */
  cardLeft: number
  /** Seconds of planning so far, over all rounds. */
  clockUsed: number
}

/** A game that begins: under which name it is saved, what is played, and what is known of it before. */
export interface Beginning {
  game: string
  scenario: Scenario
  /** The scenario's text where it is not a shipped one. */
  scenarioText: string | null
  seed: string
  about: GameAbout
}

/** A game taken up again: its record was replayed before. */
export interface Resumed {
  game: string
  scenario: Scenario
  /** The scenario's text where it is not a shipped one. */
  scenarioText: string | null
  run: Run
  about: GameAbout
  draft: Draft | null
  position: Position
}

export type Speed = 1 | 4

export interface GameContext {
  /** Under which the game is saved; '' before it began. */
  game: string
  scenario: Scenario | null
  scenarioText: string | null
  run: Run | null
  about: GameAbout
  draft: Draft | null
  history: History
  /** Weeks of the run that were revealed so far. */
  shownWeek: number
  speed: Speed
  cardLeft: number
  clockUsed: number
  /** Seconds that the pause of the clock has lasted; `null` while it runs. */
  clockPaused: number | null
  /** Why the last decision was not taken. */
  refused: Issue[]
  /** Where a resumed game goes on; `null` when it has. */
  resume: Screen | null
}

export type GameEvent =
  | { type: 'choose'; scenario: Scenario; scenarioText: string | null }
  | { type: 'resume'; save: Resumed }
  | { type: 'next' }
  | { type: 'back' }
  | { type: 'leave' }
  | { type: 'begin'; game: string; seed: string; about: GameAbout }
  /** Begins a game from another one: a practice game, the second version of a plan, a transfer round. */
  | { type: 'another'; beginning: Beginning }
  | { type: 'compare' }
  | { type: 'present' }
  | { type: 'debrief' }
  | { type: 'write'; writing: Writing }
  | { type: 'stopClock' }
  | { type: 'startClock' }
  | { type: 'edit'; edit: Edit }
  | { type: 'settle' }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'lock' }
  | { type: 'run' }
  | { type: 'pause' }
  | { type: 'play' }
  | { type: 'speed'; speed: Speed }
  | { type: 'skip' }
  /** One week, and then a pause. */
  | { type: 'step' }
  | { type: 'answer'; answer: string }

/** Milliseconds that a week is shown at normal speed. */
export const WEEK_BEAT = 1600

const fresh: GameContext = {
  game: '',
  scenario: null,
  scenarioText: null,
  run: null,
  about: emptyAbout(),
  draft: null,
  history: emptyHistory,
  shownWeek: 0,
  speed: 1,
  cardLeft: 0,
  clockUsed: 0,
  clockPaused: null,
  refused: [],
  resume: null,
}

/** What the engine makes of a decision; the only call that moves a run on. */
function taken({ scenario, run }: GameContext, decision: Decision): Result<Run, Issue[]> {
  return advance(scenario!, run!, decision)
}

const planDecision = ({ run, draft }: GameContext): Decision => ({
  kind: 'plan',
  week: run!.world.week + 1,
  plan: draft!.plan,
})

const answerDecision = ({ run, scenario }: GameContext, answer: string): Decision => ({
  kind: 'answer',
  week: run!.world.week + 1,
  event: dueEvent(scenario!, run!),
  answer,
})

const timeoutDecision = ({ run, scenario }: GameContext): Decision => ({
  kind: 'timeout',
  week: run!.world.week + 1,
  event: dueEvent(scenario!, run!),
})

const dueEvent = (scenario: Scenario, run: Run): string =>
  run.due.kind === 'event' ? scenario.spec.events[run.due.event].id : ''

const roundOfDraft = (run: Run): number => (run.due.kind === 'plan' ? run.due.round : 0)

const allShown = ({ run, shownWeek }: GameContext): boolean => shownWeek >= run!.results.length

/**
 * A game over its run record. The machine is the only place that advances a run: the engine computes up to the next
 * decision at once, the machine then reveals it week by week. Nothing of its state is stored but the position.
 */
export const gameMachine = setup({
  types: { context: {} as GameContext, events: {} as GameEvent },
  delays: { weekBeat: ({ context }) => WEEK_BEAT / context.speed, second: 1000 },
  guards: {
    planFits: ({ context }) => taken(context, planDecision(context)).ok,
    /** What is locked with a plan: every role stands by its part, the forecast is whole. */
    isSealed: ({ context }) => isSealed(context),
    hasClock: ({ context }) => context.about.clock.minutes !== null,
    hasBegun: ({ context }) => context.game !== '',
    hasNoGame: ({ context }) => context.game === '',
    answerFits: ({ context, event }) =>
      event.type === 'answer' && taken(context, answerDecision(context, event.answer)).ok,
    moreWeeks: ({ context }) => !allShown(context),
    cardIsDue: ({ context }) => allShown(context) && context.run!.due.kind === 'event',
    isOver: ({ context }) => context.run!.due.kind === 'end',
    lastSecond: ({ context }) => context.cardLeft <= 1,
  },
  actions: {
    forget: assign(fresh),
    takeUp: assign(({ event }) => {
      if (event.type !== 'resume') return {}
      const { position, ...save } = event.save
      const { shownWeek, cardLeft, clockUsed, screen } = position
      return { ...fresh, ...save, shownWeek, cardLeft, clockUsed, resume: screen }
    }),
    resumed: assign({ resume: null }),
    openDraft: assign(({ context }) => ({
      draft: openDraft(context.scenario!, context.run!, context.draft, context.about, roundOfDraft(context.run!)),
      history: emptyHistory,
    })),
    edit: assign(({ context, event }) => {
      if (event.type !== 'edit') return {}
      const { scenario, run, draft, history } = context
      const next = edit(draft!, history, editKey(event.edit), (copy) =>
        applyEdit(scenario!, run!, roundOfDraft(run!), copy, event.edit),
      )
      return { draft: next.value, history: next.history, refused: [] }
    }),
    settle: assign(({ context }) => ({ history: settle(context.history) })),
    undo: assign(({ context }) => {
      const next = undo(context.draft!, context.history)
      return { draft: next.value, history: next.history, refused: [] }
    }),
    redo: assign(({ context }) => {
      const next = redo(context.draft!, context.history)
      return { draft: next.value, history: next.history, refused: [] }
    }),
    takePlan: assign(({ context }) => sealed(context, settled(context, planDecision(context)))),
    takeAnswer: assign(({ context, event }) =>
      event.type === 'answer' ? settled(context, answerDecision(context, event.answer)) : {},
    ),
    takeTimeout: assign(({ context }) => settled(context, timeoutDecision(context))),
    /** The engine's reasons, when a decision cannot be taken. */
    refusePlan: assign(({ context }) => ({ refused: reasons(context, planDecision(context)) })),
    refuseAnswer: assign(({ context, event }) => ({
      refused: event.type === 'answer' ? reasons(context, answerDecision(context, event.answer)) : [],
    })),
    showWeek: assign({ shownWeek: ({ context }) => context.shownWeek + 1 }),
    showAll: assign({ shownWeek: ({ context }) => context.run!.results.length }),
    setSpeed: assign({ speed: ({ context, event }) => (event.type === 'speed' ? event.speed : context.speed) }),
    dealCard: assign({
      cardLeft: ({ context }) => (context.cardLeft > 0 ? context.cardLeft : context.scenario!.brief.timer.card),
    }),
    tick: assign({ cardLeft: ({ context }) => context.cardLeft - 1 }),
    clearCard: assign({ cardLeft: 0 }),
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
    write: assign(({ context, event }) => {
      if (event.type !== 'write') return {}
      const allowed = Object.entries(event.writing).filter(([part]) => (WRITABLE as readonly string[]).includes(part))
      return { about: { ...context.about, ...Object.fromEntries(allowed) } }
    }),
    beginAnother: assign(({ event }) => {
      if (event.type !== 'another') return {}
      const { game, scenario, scenarioText, seed, about } = event.beginning
      return { ...fresh, game, scenario, scenarioText, about, run: start(scenario, seed) }
    }),
  },
}).createMachine({
  id: 'game',
  context: fresh,
  initial: 'lobby',
  on: { leave: '.lobby', write: { guard: 'hasBegun', actions: 'write' } },
  states: {
    lobby: {
      entry: 'forget',
      on: {
        choose: {
          target: 'brief',
          actions: assign(({ event }) => ({ ...fresh, scenario: event.scenario, scenarioText: event.scenarioText })),
        },
        resume: { target: 'resuming', actions: 'takeUp' },
        another: { target: 'plan', actions: 'beginAnother' },
        compare: 'compare',
      },
    },
    brief: { on: { next: 'team', back: 'lobby' } },
    team: {
      on: {
        back: 'brief',
        begin: {
          target: 'plan',
          guard: ({ event }) => event.seed.trim() !== '',
          actions: assign(({ context, event }) => ({
            game: event.game,
            about: event.about,
            run: start(context.scenario!, event.seed.trim()),
            shownWeek: 0,
          })),
        },
      },
    },
    /** Looks where a saved game stood; what does not fit its run any more goes to where the run is. */
    resuming: {
      always: [
        {
          guard: ({ context: { run, draft, resume } }) =>
            run!.due.kind === 'plan' && draft !== null && resume === 'plan',
          target: 'plan.work.editing',
          actions: 'resumed',
        },
        {
          guard: ({ context: { run, draft, resume } }) =>
            run!.due.kind === 'plan' && draft !== null && resume === 'confirm',
          target: 'plan.work.confirm',
          actions: 'resumed',
        },
        {
          guard: ({ context }) => context.run!.results.length === 0 && context.run!.due.kind === 'plan',
          target: 'plan',
          actions: 'resumed',
        },
        {
          guard: ({ context }) => context.resume === 'running' || context.run!.due.kind === 'event',
          target: 'running.finding',
          actions: 'resumed',
        },
        {
          guard: ({ context: { run, draft, resume } }) =>
            run!.due.kind === 'plan' && draft !== null && resume === 'slides',
          target: 'slides',
          actions: ['resumed', 'showAll'],
        },
        ...(['result', 'slides', 'debrief'] as const).map((screen) => ({
          guard: ({ context }: { context: GameContext }) =>
            context.resume === screen && context.run!.due.kind === 'end',
          target: screen,
          actions: ['resumed', 'showAll'] as const,
        })),
        { target: 'review', actions: ['resumed', 'showAll'] },
      ],
    },
    plan: {
      type: 'parallel',
      states: {
        work: {
          initial: 'opening',
          states: {
            opening: { entry: 'openDraft', always: 'editing' },
            editing: {
              on: {
                edit: { actions: 'edit' },
                settle: { actions: 'settle' },
                undo: { actions: 'undo' },
                redo: { actions: 'redo' },
                lock: [{ guard: 'planFits', target: 'confirm', actions: 'settle' }, { actions: 'refusePlan' }],
                present: '#game.slides',
              },
            },
            /** The second step: what will be locked is said and the forecast is sealed before the round is run. */
            confirm: {
              on: {
                back: { target: 'editing', actions: 'settle' },
                edit: { actions: 'edit' },
                settle: { actions: 'settle' },
                run: [
                  { guard: and(['planFits', 'isSealed']), target: '#game.running', actions: 'takePlan' },
                  { guard: 'planFits' },
                  { target: 'editing', actions: 'refusePlan' },
                ],
              },
            },
          },
        },
        /** The time that the team gave itself to plan; it only counts, and stops nobody. */
        clock: {
          initial: 'ticking',
          states: {
            ticking: {
              after: { second: { guard: 'hasClock', target: 'ticking', reenter: true, actions: 'tickClock' } },
              on: { stopClock: { guard: 'hasClock', target: 'stopped', actions: 'beginPause' } },
            },
            stopped: {
              after: { second: { target: 'stopped', reenter: true, actions: 'tickPause' } },
              on: { startClock: { target: 'ticking', actions: 'endPause' } },
            },
          },
        },
      },
    },
    running: {
      initial: 'playing',
      on: { speed: { actions: 'setSpeed' } },
      states: {
        playing: {
          after: {
            weekBeat: [
              { guard: 'moreWeeks', target: 'playing', reenter: true, actions: 'showWeek' },
              { guard: 'cardIsDue', target: 'card' },
              { target: 'over' },
            ],
          },
          on: {
            pause: 'paused',
            skip: { target: 'finding', actions: 'showAll' },
            step: [{ guard: 'moreWeeks', target: 'finding', actions: 'showWeek' }, { target: 'finding' }],
            speed: { target: 'playing', reenter: true, actions: 'setSpeed' },
          },
        },
        paused: {
          on: {
            play: 'playing',
            skip: { target: 'finding', actions: 'showAll' },
            step: [{ guard: 'moreWeeks', target: 'finding', actions: 'showWeek' }, { target: 'finding' }],
          },
        },
        finding: {
          always: [
            { guard: 'moreWeeks', target: 'paused' },
            { guard: 'cardIsDue', target: 'card' },
            { target: 'over' },
          ],
        },
        card: {
          entry: 'dealCard',
          initial: 'ticking',
          on: {
            answer: [
              { guard: 'answerFits', target: 'playing', actions: ['takeAnswer', 'clearCard'] },
              { actions: 'refuseAnswer' },
            ],
          },
          states: {
            ticking: {
              after: {
                second: [
                  { guard: 'lastSecond', target: '#game.running.playing', actions: ['takeTimeout', 'clearCard'] },
                  { target: 'ticking', reenter: true, actions: 'tick' },
                ],
              },
              on: { pause: 'held' },
            },
            held: { on: { play: 'ticking' } },
          },
        },
        /** The round's weeks are all shown; the stage stays until the team goes on. */
        over: { on: { next: '#game.review' } },
      },
    },
    review: {
      on: {
        next: [{ guard: 'isOver', target: 'result' }, { target: 'plan' }],
      },
    },
    result: {
      on: {
        back: 'review',
        present: 'slides',
        debrief: 'debrief',
        compare: 'compare',
        another: { target: 'plan', actions: 'beginAnother' },
      },
    },
    /** The plan on slides: before it is run, or with its results. */
    slides: {
      on: {
        back: [
          { guard: ({ context }) => context.run!.due.kind === 'plan', target: '#game.plan.work.editing' },
          { target: 'result' },
        ],
        debrief: { guard: 'isOver', target: 'debrief' },
        another: { guard: 'isOver', target: 'plan', actions: 'beginAnother' },
      },
    },
    debrief: {
      on: {
        back: 'result',
        present: 'slides',
        compare: 'compare',
        another: { target: 'plan', actions: 'beginAnother' },
      },
    },
    /** Run files of several teams side by side; of a game that is open the way leads back to its result. */
    compare: { on: { back: [{ guard: 'hasNoGame', target: 'lobby' }, { target: 'result' }] } },
  },
})

function settled(context: GameContext, decision: Decision): Partial<GameContext> {
  const result = taken(context, decision)
  return result.ok ? { run: result.value, refused: [] } : { refused: result.issues }
}

/** What is locked together with a plan that was taken: the design behind it and the forecast. */
function sealed(context: GameContext, taken: Partial<GameContext>): Partial<GameContext> {
  const { about, draft, run } = context
  if (!taken.run) return taken
  const { design, forecast } = draft!
  const forecasts = [...about.forecasts, { ...forecast, round: roundOfDraft(run!) }]
  return { ...taken, about: { ...about, design, forecasts } }
}

function reasons(context: GameContext, decision: Decision): Issue[] {
  const result = taken(context, decision)
  return result.ok ? [] : result.issues
}
