import { and, or, setup } from 'xstate'
import { actions } from './actions.ts'
import { fresh, type GameContext, type Screen } from './context.ts'
import type { GameEvent } from './event.ts'
import { guards } from './guards.ts'

/** Milliseconds that a week is shown at normal speed. */
export const WEEK_BEAT = 1600

const stoodAt = (screen: Screen) => ({ type: 'stoodAt', params: screen }) as const

/**
 * A game over its run record. The machine is the only place that advances a run: the engine computes up to the next
 * decision at once, the machine then reveals it week by week. Nothing of its state is stored but the position.
 */
export const gameMachine = setup({
  types: { context: {} as GameContext, events: {} as GameEvent },
  delays: { weekBeat: ({ context }) => WEEK_BEAT / context.speed, second: 1000 },
  guards,
  actions,
}).createMachine({
  id: 'game',
  context: fresh,
  initial: 'lobby',
  on: { leave: '.lobby', write: { guard: 'hasBegun', actions: 'write' } },
  states: {
    lobby: {
      entry: 'forget',
      on: {
        choose: { target: 'brief', actions: 'choose' },
        resume: { target: 'resuming', actions: 'takeUp' },
        another: { target: 'plan', actions: 'beginAnother' },
        compare: 'compare',
      },
    },
    brief: { on: { next: 'team', back: 'lobby' } },
    team: {
      on: {
        back: 'brief',
        begin: { guard: 'hasSeed', target: 'plan', actions: 'begin' },
      },
    },
    /** Looks where a saved game stood; what does not fit its run any more goes to where the run is. */
    resuming: {
      always: [
        { guard: and(['planIsDue', 'hasDraft', stoodAt('plan')]), target: 'plan.work.editing', actions: 'resumed' },
        { guard: and(['planIsDue', 'hasDraft', stoodAt('confirm')]), target: 'plan.work.confirm', actions: 'resumed' },
        { guard: and(['planIsDue', 'isUnplayed']), target: 'plan', actions: 'resumed' },
        { guard: or(['eventIsDue', stoodAt('running')]), target: 'running.finding', actions: 'resumed' },
        { guard: and(['planIsDue', 'hasDraft', stoodAt('slides')]), target: 'slides', actions: ['resumed', 'showAll'] },
        { guard: and(['isOver', stoodAt('result')]), target: 'result', actions: ['resumed', 'showAll'] },
        { guard: and(['isOver', stoodAt('slides')]), target: 'slides', actions: ['resumed', 'showAll'] },
        { guard: and(['isOver', stoodAt('debrief')]), target: 'debrief', actions: ['resumed', 'showAll'] },
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
              { guard: 'eventIsDue', target: 'card' },
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
            { guard: 'eventIsDue', target: 'card' },
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
                  { target: 'ticking', reenter: true, actions: 'tickCard' },
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
        back: [{ guard: 'planIsDue', target: '#game.plan.work.editing' }, { target: 'result' }],
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
