import type { GameContext, Screen } from './context.ts'
import { answerDecision, planDecision, taken } from './decisions.ts'
import type { GameEvent } from './event.ts'
import { allShown, isSealed } from './views.ts'

/** What is known of a game when an event comes. */
interface Seen {
  context: GameContext
  event: GameEvent
}

/** The questions that the machine asks before it goes a way. */
export const guards = {
  hasNoGame: ({ context }: Seen) => context.game === '',
  hasBegun: ({ context }: Seen) => context.game !== '',
  hasSeed: ({ event }: Seen) => event.type === 'begin' && event.seed.trim() !== '',

  planIsDue: ({ context }: Seen) => context.run!.due.kind === 'plan',
  hasDraft: ({ context }: Seen) => context.draft !== null,
  planFits: ({ context }: Seen) => taken(context, planDecision(context)).ok,
  /** What is locked with a plan: every role stands by its part, the forecast is whole. */
  isSealed: ({ context }: Seen) => isSealed(context),
  hasClock: ({ context }: Seen) => context.about.clock.minutes !== null,

  isUnplayed: ({ context }: Seen) => context.run!.results.length === 0,
  moreWeeks: ({ context }: Seen) => !allShown(context),
  eventIsDue: ({ context }: Seen) => context.run!.due.kind === 'event',
  answerFits: ({ context, event }: Seen) =>
    event.type === 'answer' && taken(context, answerDecision(context, event.answer)).ok,
  lastSecond: ({ context }: Seen) => context.cardLeft <= 1,
  isOver: ({ context }: Seen) => context.run!.due.kind === 'end',

  /** Where a game that is taken up again was put away. */
  stoodAt: ({ context }: Seen, screen: Screen) => context.resume === screen,
}
