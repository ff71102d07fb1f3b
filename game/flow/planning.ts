import { planCost, ROLES, sight, type Plan, type Role, type Run, type Scenario } from '../../engine/index.ts'
import { BASELINES, baselineOf, type Baseline } from './baselines.ts'
import { weeksOf, type Draft } from './draft.ts'
import { gapsOf, type Gap } from './gaps.ts'
import type { GameContext } from './machine.ts'
import { splitsOf, type Splits } from './splits.ts'
import { once, oncePair } from './once.ts'
import { moneyOf, roundNow } from './views.ts'

/* What the plan screen knows beyond the plan itself: splits, gaps, starts. Each is remembered by what it hangs on. */

/** Weeks (from 0) of the round that is planned. */
const windowsOf = oncePair((scenario: Scenario, run: Run) =>
  weeksOf(
    scenario,
    Math.max(
      0,
      scenario.roundStarts.findLastIndex((first) => first <= run.world.week),
    ),
  ),
)
export const planWeeks = ({ scenario, run }: GameContext): { from: number; until: number } => windowsOf(scenario!, run!)

const programmeCosts = oncePair((scenario: Scenario, run: Run) =>
  once((settings: Plan['settings']): Record<string, number> => {
    const fixed = (set: Plan['settings']): number =>
      planCost(scenario, run, { spend: {}, settings: set, studies: [] }).fixed
    const whole = fixed(settings)
    const { from, until } = windowsOf(scenario, run)
    const share = (until - from) / Math.max(1, scenario.weeks - from)
    return Object.fromEntries(
      scenario.brief.programmes.map(({ id }) => {
        const without = Object.fromEntries(Object.entries(settings).filter(([lever]) => !lever.startsWith(`${id}.`)))
        return [id, Math.max(0, whole - fixed(without)) * share]
      }),
    )
  }),
)

const splits = oncePair((scenario: Scenario, run: Run) =>
  once((plan: Plan): Splits => {
    const programmes = programmeCosts(scenario, run)(plan.settings)
    return splitsOf(scenario.brief, plan, windowsOf(scenario, run), programmes)
  }),
)
/** How the round's money lies against the course's splits. */
export const splitsNow = ({ scenario, run, draft }: GameContext): Splits => splits(scenario!, run!)(draft!.plan)

/** How many facts of each role were not told yet. */
const untold = oncePair((scenario: Scenario, run: Run) =>
  once((told: readonly string[]): Partial<Record<Role, number>> =>
    Object.fromEntries(
      ROLES.map((role) => [role, sight(scenario, run, role).facts.filter(({ id }) => !told.includes(id)).length]),
    ),
  ),
)

const gaps = oncePair((scenario: Scenario, run: Run) =>
  oncePair((draft: Draft, told: string[]): Gap[] => {
    const { from, until } = windowsOf(scenario, run)
    return gapsOf({
      brief: scenario.brief,
      view: sightOf(scenario, run),
      draft,
      untold: untold(scenario, run)(told),
      from,
      until,
      lastRound: until === scenario.weeks,
    })
  }),
)
const sightOf = oncePair((scenario: Scenario, run: Run) => sight(scenario, run))
/** What the plan lacks and where it contradicts itself. */
export const gapsNow = ({ scenario, run, draft, about }: GameContext): Gap[] =>
  gaps(scenario!, run!)(draft!, about.told)

const starts = oncePair((scenario: Scenario, run: Run) =>
  once((draft: Draft): Baseline[] => {
    const { plan, shapes, design } = draft
    const { from, until } = windowsOf(scenario, run)
    const spend = Object.fromEntries(
      Object.entries(plan.spend).map(([row, weeks]) => [
        row,
        weeks.map((yuan, week) => (week >= from && week < until ? 0 : yuan)),
      ]),
    )
    const free = planCost(scenario, run, { ...plan, spend }).reserve
    const { brief } = scenario
    const view = sightOf(scenario, run)
    const table = { brief, view, plan, shapes, from, until, free, beliefs: design.beliefs }
    return BASELINES.map((id) => baselineOf(id, table))
  }),
)
/** Every way to start the round's budget, or what it lacks. */
export const startsNow = ({ scenario, run, draft }: GameContext): Baseline[] => starts(scenario!, run!)(draft!)

/** Yuan that stay free at the end if every later round without a plan costs what this one does. */
export function reserveAtPace(context: GameContext): number {
  const { scenario, draft } = context
  const { plan } = draft!
  const round = roundNow(context)
  const spendOf = (index: number): number => {
    const { from, until } = weeksOf(scenario!, index)
    return Object.values(plan.spend).reduce(
      (sum, weeks) => sum + weeks.slice(from, until).reduce((of, yuan) => of + yuan, 0),
      0,
    )
  }
  const weekly = spendOf(round) / scenario!.brief.rounds[round]
  const later = scenario!.brief.rounds
    .map((weeks, index) => (index > round && spendOf(index) === 0 ? weeks * weekly : 0))
    .reduce((sum, yuan) => sum + yuan, 0)
  return moneyOf(context).reserve - later
}

// What is being worked on, part by part

export const planOf = ({ draft }: GameContext): Plan => draft!.plan
