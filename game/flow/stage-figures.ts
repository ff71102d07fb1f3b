import { STAGES, type Scenario, type Stage, type Text, type WeekView } from '../../engine/index.ts'
import { peoplePerFigure } from '../stage/figures.ts'
import type { GameContext } from './context.ts'
import { happenings, lookingBack, type RunningView } from './views.ts'

type People = WeekView['people'][number]

/** The numbers of a week behind both the sand table and the table of figures beside it. */
export interface StageFigures {
  /** People that one figure stands for. */
  size: number
  /** Life stages that anybody can be in. */
  stages: Stage[]
  /** By segment, in the scenario's order, and of all of them. */
  segments: SegmentFigures[]
  all: SegmentFigures
  /** Names of what happened: events, conditions, claims that were caught. */
  happened: Text[]
}

export interface SegmentFigures {
  people: number
  stood: Record<Stage, number>
  /** How many came to a stage this week, and which share of those who stood where one comes from. */
  came: Partial<Record<Stage, { people: number; share: number }>>
  /** People whom friends brought. */
  friends: number
  orders: number
}

/** Who comes to a stage, and from where. */
const CAME: Partial<Record<Stage, { flows: (keyof People['flows'])[]; from: Stage[] }>> = {
  aware: { flows: ['newAware'], from: ['unaware'] },
  interested: { flows: ['visitors'], from: ['aware'] },
  trial: { flows: ['trials'], from: ['interested'] },
  using: { flows: ['used'], from: ['trial'] },
  active: { flows: ['newDirect', 'newReferred'], from: ['interested', 'trial', 'using'] },
  dormant: { flows: ['dropouts'], from: ['active'] },
  lapsed: { flows: ['lapses'], from: ['dormant'] },
}

const known = new WeakMap<RunningView, StageFigures>()

/** The figures of a revealed week. */
export const stageFiguresOf =
  (week: number) =>
  (context: GameContext): StageFigures =>
    stageFigures(context.scenario!, lookingBack(week)(context))

/** The figures of a view; the same ones for the same view. */
export function stageFigures(scenario: Scenario, view: RunningView): StageFigures {
  const found = known.get(view)
  if (found) return found
  const stages = stagesInUse(scenario, view)
  const week = view.weeks.at(-1)
  const figures: StageFigures = {
    size: peoplePerFigure(scenario.brief.segments.map(({ people }) => people)),
    stages,
    segments: view.people.map((people, index) => together(stages, [view.before[index]], [people])),
    all: together(stages, view.before, view.people),
    happened: week ? happenings(scenario, week).map(({ name }) => name) : [],
  }
  known.set(view, figures)
  return figures
}

function together(stages: Stage[], before: People[], people: People[]): SegmentFigures {
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
  const flow = (names: (keyof People['flows'])[]) =>
    sum(people.flatMap(({ flows }) => names.map((name) => flows[name])))
  const stoodBefore = (from: Stage[]) => sum(before.flatMap((one) => from.map((stage) => one.stages[stage])))
  const came = stages.flatMap((stage) => {
    const step = CAME[stage]
    if (!step) return []
    const [comers, stood] = [flow(step.flows), stoodBefore(step.from)]
    return [[stage, { people: comers, share: stood > 0 ? Math.min(1, comers / stood) : 0 }]]
  })
  const stood = STAGES.map((stage) => [stage, sum(people.map((one) => one.stages[stage]))] as const)
  return {
    people: sum(stood.map(([, count]) => count)),
    stood: Object.fromEntries(stood) as SegmentFigures['stood'],
    came: Object.fromEntries(came) as SegmentFigures['came'],
    friends: flow(['invited', 'newReferred']),
    orders: flow(['activeOrders', 'firstOrders', 'otherOrders']),
  }
}

/** Where nobody can try the offer, nobody is ever on trial. */
function stagesInUse({ spec }: Scenario, { people }: RunningView): Stage[] {
  return STAGES.filter(
    (stage) =>
      spec.offer.trial !== undefined ||
      (stage !== 'trial' && stage !== 'using') ||
      people.some(({ stages }) => stages[stage] > 0),
  )
}
