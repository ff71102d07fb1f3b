import {
  answerCost,
  checkPlan,
  planCost,
  report,
  ROLES,
  roundOf,
  sight,
  start,
  type Brief,
  type Issue,
  type Lever,
  type PlanCost,
  type Report,
  type Role,
  type Run,
  type Scenario,
  type Score,
  type TeamView,
  type Text,
  type WeekView,
} from '../../engine/index.ts'
import { isForecast } from './about.ts'
import { forecastFigures, type ForecastFigure } from './forecasts.ts'
import type { GameContext, Speed } from './context.ts'
import { runAsShown } from './rewind.ts'
import { once, oncePair } from './once.ts'
import { unitOf, type FigureUnit } from './units.ts'

/*
 * What panels may know of a game. They get these and nothing else: the scenario's parameters, the luck to come and the
 * weeks that are not revealed yet stay behind. Each is a pure function of the context, remembered by what it hangs on.
 */

const viewOf = oncePair((scenario: Scenario, run: Run): TeamView => sight(scenario, run))
const reportOf = oncePair((scenario: Scenario, run: Run): Report => report(scenario, run))
const openingPeople = once(
  (scenario: Scenario): WeekView['people'] => sight(scenario, start(scenario, 'before', { recording: false })).people,
)

export const briefOf = ({ scenario }: GameContext): Brief => scenario!.brief

/** What people wrote about the game: team, people, clock, forecasts, reflections and the like. */
export { aboutOf } from './heading.ts'

/** Seconds of planning so far, over all rounds. */
export const planningTime = ({ clockUsed }: GameContext): number => clockUsed

export const seedOf = ({ run }: GameContext): string => run!.seed

/** The run as far as it was revealed: while its weeks are shown one by one, the decision before them is the last. */
export const shownRun = ({ scenario, run, shownWeek }: GameContext): Run => runAsShown(scenario!, run!, shownWeek)

/** Whether every week that was played has been revealed. */
export const allShown = ({ run, shownWeek }: GameContext): boolean => shownWeek >= run!.results.length

/** The company's books up to the last decision point whose weeks have been revealed. */
export const teamView = (context: GameContext): TeamView => viewOf(context.scenario!, shownRun(context))

/** The whole truth, for the end of a game only; `null` before. */
export function finalReport(context: GameContext): Report | null {
  const { scenario, run } = context
  return run?.due.kind === 'end' && allShown(context) ? reportOf(scenario!, run) : null
}

/** The score at the end of a game, raw and, where the scenario has anchors, anchored; `null` before. */
export const scoreOf = (context: GameContext): Score | null => finalReport(context)?.score ?? null

const factsOf = oncePair((scenario: Scenario, run: Run) =>
  once((key: { role: Role }) => sight(scenario, run, key.role).facts),
)
const roleKeys = new Map<Role, { role: Role }>()

/** What only one role knows. */
export function factsFor(role: Role): (context: GameContext) => TeamView['facts'] {
  const key = roleKeys.get(role) ?? { role }
  roleKeys.set(role, key)
  return (context) => factsOf(context.scenario!, shownRun(context))(key)
}

const printedFor = new Map<Role, (scenario: Scenario) => TeamView['facts']>()

/** What only one role knows, for its card on paper: before the game, and for nobody else. */
export function factsToPrint(role: Role): (context: GameContext) => TeamView['facts'] {
  const facts =
    printedFor.get(role) ??
    once((scenario: Scenario) => sight(scenario, start(scenario, 'before', { recording: false }), role).facts)
  printedFor.set(role, facts)
  return ({ scenario }) => facts(scenario!)
}

/** Round (from 0) that is planned, run or reviewed. */
export function roundNow(context: GameContext): number {
  const { due } = context.run!
  return due.kind === 'plan' && allShown(context) ? due.round : roundPlayed(context)
}

/** Round (from 0) of a week (from 1). */
export const roundOfWeek = (scenario: Scenario, week: number): number => roundOf(scenario, week - 1)

/** The round (from 0) whose weeks were played last. */
export const roundPlayed = ({ scenario, shownWeek }: GameContext): number =>
  roundOfWeek(scenario!, Math.max(1, shownWeek))

/** The round (from 0) whose weeks are being shown. */
export const roundShown = ({ scenario, run }: GameContext): number => roundOfWeek(scenario!, planWeek(run!))

/** Week (from 1) of the plan that was taken last. */
const planWeek = (run: Run): number => run.decisions.findLast((decision) => decision.kind === 'plan')!.week

// Weeks, as far as they are revealed

export interface RunningView {
  /** Weeks revealed; the round's first week and its last. */
  shown: number
  from: number
  until: number
  weeks: WeekView[]
  /** People now, and before the last week that is shown. */
  people: WeekView['people']
  before: WeekView['people']
}

/** One view for each number of revealed weeks. */
const runningViews = oncePair((_scenario: Scenario, _run: Run) => new Map<number, RunningView>())

export function runningView({ scenario, run, shownWeek }: GameContext): RunningView {
  const known = runningViews(scenario!, run!)
  const view = known.get(shownWeek) ?? revealed(scenario!, run!, shownWeek)
  known.set(shownWeek, view)
  return view
}

/** The same as it was seen in an earlier week, or now (`null`); looking back changes nothing. */
export const lookingBack =
  (week: number | null) =>
  (context: GameContext): RunningView =>
    runningView(week === null ? context : { ...context, shownWeek: Math.min(week, context.shownWeek) })

function revealed(scenario: Scenario, run: Run, shown: number): RunningView {
  const weeks = viewOf(scenario, run).weeks.slice(0, shown)
  const round = roundOfWeek(scenario, planWeek(run))
  const from = scenario.roundStarts[round]
  return {
    shown,
    from: from + 1,
    until: from + scenario.brief.rounds[round],
    weeks,
    people: weeks.at(-1)?.people ?? openingPeople(scenario),
    before: weeks.at(-2)?.people ?? openingPeople(scenario),
  }
}

export const speedOf = ({ speed }: GameContext): Speed => speed

/** Why the last decision was not taken. */
export const refusals = ({ refused }: GameContext): Issue[] => refused

// Planning

const costOf = oncePair((scenario: Scenario, run: Run) =>
  once((plan: NonNullable<GameContext['draft']>['plan']) => planCost(scenario, run, plan)),
)

export const moneyOf = (context: GameContext): PlanCost =>
  costOf(context.scenario!, shownRun(context))(context.draft!.plan)

const issuesOf = oncePair((scenario: Scenario, run: Run) =>
  once((plan: NonNullable<GameContext['draft']>['plan']): Issue[] =>
    checkPlan(scenario, run.world, plan, run.prepared),
  ),
)

export const planIssues = (context: GameContext): Issue[] =>
  issuesOf(context.scenario!, shownRun(context))(context.draft!.plan)

/** Whether the plan that is being edited spends anything at all. */
export const spendsNothing = (context: GameContext): boolean => {
  const { taken, ...cost } = moneyOf(context)
  return taken === 0 && cost.spend === 0 && cost.fixed === 0
}

/** The field that an issue of a plan is about: a lever's id, or `studies`. */
export function fieldOf(path: string): string {
  const [head, ...rest] = path.split('.')
  if (head === 'settings') return rest.join('.')
  if (head === 'spend') return rest.length > 0 ? `spend.${rest[0]}` : 'spend'
  return head
}

/** The lever of a field; a setting's path may name a part of a mix. */
export function leverOf(brief: Brief, field: string): Lever | undefined {
  return brief.levers.find(({ id }) => field === id) ?? brief.levers.find(({ id }) => field.startsWith(`${id}.`))
}

// Forecast

const figuresOf = once(forecastFigures)
/** What can be foretold, the main target first. */
export const forecastFiguresOf = ({ scenario }: GameContext): ForecastFigure[] => figuresOf(scenario!)

/** Whether the plan can be run: every role stands by its part and the forecast is whole. */
export const isSealed = ({ draft }: GameContext): boolean =>
  isForecast(draft!.forecast) && ROLES.every((role) => draft!.signed.includes(role))

// Targets and guard-rails with their units

export interface TargetView {
  id: string
  name: Text
  today: number
  goal: number
  better: 'up' | 'down'
  unit: FigureUnit
}
export interface GuardView {
  id: string
  name: Text
  bound: number
  better: 'up' | 'down'
  unit: FigureUnit
}

export const targetsOf = once((scenario: Scenario): TargetView[] =>
  scenario.spec.targets.map(({ id, name, today, goal, better, measure }) => ({
    id,
    name,
    today,
    goal,
    better,
    unit: unitOf(measure),
  })),
)
const guardsOf = once((scenario: Scenario): GuardView[] =>
  scenario.spec.guards.map(({ id, name, bound, better, measure }) => ({
    id,
    name,
    bound,
    better,
    unit: unitOf(measure),
  })),
)
export const targets = ({ scenario }: GameContext): TargetView[] => targetsOf(scenario!)
export const guards = ({ scenario }: GameContext): GuardView[] => guardsOf(scenario!)

const scorePartsOf = once((scenario: Scenario) =>
  scenario.spec.score.map(({ id, name, part, from, to, measure }) => ({
    id,
    name,
    part,
    from,
    to,
    unit: unitOf(measure),
  })),
)
export const scoreParts = ({
  scenario,
}: GameContext): { id: string; name: Text; part: string; from: number; to: number; unit: FigureUnit }[] =>
  scorePartsOf(scenario!)

// Event cards

export interface CardView {
  id: string
  name: Text
  story: Text
  role: Role | null
  answers: { id: string; name: Text; known: Text; cost: number; affordable: boolean }[]
  fallback: string
  /** Seconds that a team has for a card. */
  time: number
  /** Week about to be played. */
  week: number
}

const cardFor = oncePair((scenario: Scenario, run: Run): CardView | null => {
  const view = viewOf(scenario, run)
  if (view.due.kind !== 'event' || run.due.kind !== 'event') return null
  const { event } = run.due
  const { fallback, ...card } = view.due.event
  const answers = view.due.event.answers.map((answer, index) => {
    const cost = answerCost(scenario, run.world, run.prepared!, event, index) / 100
    return { ...answer, cost, affordable: cost <= Math.max(0, view.money.reserve) }
  })
  return { ...card, answers, fallback, time: scenario.brief.timer.card, week: run.world.week + 1 }
})

/** The card that is due; `null` until the weeks before it have been shown. */
export const cardOf = (context: GameContext): CardView | null =>
  allShown(context) ? cardFor(context.scenario!, context.run!) : null

/** Seconds left to answer it. */
export const cardLeft = (context: GameContext): number => context.cardLeft

/** An event that came, what was answered and what is told of it afterwards. */
export interface EventEntry {
  id: string
  week: number
  name: Text
  story: Text
  answer: { name: Text; outcome: Text } | null
  timedOut: boolean
}

const logOf = oncePair((scenario: Scenario, run: Run): EventEntry[] =>
  run.decisions.flatMap((decision): EventEntry[] => {
    if (decision.kind === 'plan') return []
    const { name, story, answers, default: fallback } = scenario.spec.events.find(({ id }) => id === decision.event)!
    const chosen = decision.kind === 'answer' ? decision.answer : fallback
    const answer = answers.find(({ id }) => id === chosen)
    return [
      {
        id: decision.event,
        week: decision.week,
        name,
        story,
        answer: answer ? { name: answer.name, outcome: answer.outcome } : null,
        timedOut: decision.kind === 'timeout',
      },
    ]
  }),
)
export const eventLog = (context: GameContext): EventEntry[] => logOf(context.scenario!, context.run!)

const happeningNames = once(
  (scenario: Scenario) =>
    new Map<string, Text>([
      ...scenario.spec.market.conditions.map(({ id, name }) => [`condition ${id}`, name] as const),
      ...scenario.spec.events.map(({ id, name }) => [`event ${id}`, name] as const),
      ...scenario.spec.claims.map(({ id, name }) => [`claim ${id}`, name] as const),
    ]),
)

/** What happened in a revealed week, by name: events, conditions such as rain, claims that were caught. */
export function happenings(
  scenario: Scenario,
  week: WeekView,
): { kind: 'event' | 'condition' | 'claim'; id: string; name: Text }[] {
  const names = happeningNames(scenario)
  const named = (kind: 'event' | 'condition' | 'claim', ids: string[]) =>
    ids.flatMap((id) => {
      const name = names.get(`${kind} ${id}`)
      return name ? [{ kind, id, name }] : []
    })
  return [...named('event', week.events), ...named('condition', week.conditions), ...named('claim', week.caught)]
}

const newsOf = oncePair((scenario: Scenario, view: RunningView) =>
  view.weeks.map((week) => ({ week: week.week, items: happenings(scenario, week) })),
)
export const news = (context: GameContext): ReturnType<typeof newsOf> => newsOf(context.scenario!, runningView(context))
