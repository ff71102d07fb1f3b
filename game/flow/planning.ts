import {
  planCost,
  ROLES,
  roundOf,
  sight,
  WINDOWS,
  type Plan,
  type Role,
  type Run,
  type Scenario,
  type Setting,
  type Window,
} from '../../engine/index.ts'
import { BASELINES, baselineOf, priceOf, type Baseline } from './baselines.ts'
import { believed, type Believed } from './beliefs.ts'
import { isForecast } from './about.ts'
import { weeksOf, type Draft } from './draft.ts'
import { gapsOf, type Gap } from './gaps.ts'
import type { GameContext } from './context.ts'
import { splitsOf, type Splits } from './splits.ts'
import { once, oncePair } from './once.ts'
import { moneyOf, roundNow } from './views.ts'

/* What the plan screen knows beyond the plan itself: splits, gaps, beliefs, starts. Each is remembered by what it hangs on. */

/** Weeks (from 0) of the round that is planned. */
const windowsOf = oncePair((scenario: Scenario, run: Run) => weeksOf(scenario, roundOf(scenario, run.world.week)))
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

const beliefs = oncePair((scenario: Scenario, run: Run) =>
  oncePair((plan: Plan, design: Draft['design']): Believed =>
    believed(scenario.brief, design.beliefs, plan, run.world.week, design.worth ?? priceOf(scenario.brief, plan)),
  ),
)
/** What the weeks to come bring if the team's beliefs are true. */
export const believedNow = ({ scenario, run, draft }: GameContext): Believed =>
  beliefs(scenario!, run!)(draft!.plan, draft!.design)

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
/** The price under the plan; `null` where it cannot be set. */
export const priceNow = ({ scenario, draft }: GameContext): number | null => priceOf(scenario!.brief, draft!.plan)

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
export const designOf = ({ draft }: GameContext): Draft['design'] => draft!.design
export const forecastOf = ({ draft }: GameContext): Draft['forecast'] => draft!.forecast
export const shapesOf = ({ draft }: GameContext): Draft['shapes'] => draft!.shapes
export const signedOf = ({ draft }: GameContext): Role[] => draft!.signed
export const canUndo = ({ history }: GameContext): boolean => history.past.length > 0
export const canRedo = ({ history }: GameContext): boolean => history.future.length > 0

/** Whether one person plays every role: then one click signs for all. */
export const playsAlone = ({ about }: GameContext): boolean => about.people.length <= 1
/** Whether the forecast can be sealed as it stands. */
export const isForetold = ({ draft }: GameContext): boolean => isForecast(draft!.forecast)

/** Yuan by week of a row, as far as the plan has them. */
export const spendFor =
  (row: string) =>
  ({ draft }: GameContext): readonly number[] | undefined =>
    draft!.plan.spend[row]
/** What a lever is set to; `undefined` where it stands as today. */
export const settingFor =
  (lever: string) =>
  ({ draft }: GameContext): Setting | undefined =>
    draft!.plan.settings[lever]
/** Yuan of all channels in the round. */
export const mediaThisRound = ({ scenario, run, draft }: GameContext): number => {
  const { from, until } = windowsOf(scenario!, run!)
  return scenario!.brief.channels.reduce(
    (sum, { id }) => sum + (draft!.plan.spend[id] ?? []).slice(from, until).reduce((of, yuan) => of + yuan, 0),
    0,
  )
}

/** The planning clock: minutes that the team gave itself (`null`: none), seconds used, and how long its pause has lasted (`null` while it runs). */
export const clockMinutes = ({ about }: GameContext): number | null => about.clock.minutes
export const clockUsed = (context: GameContext): number => context.clockUsed
export const clockPaused = (context: GameContext): number | null => context.clockPaused

/** Week (from 1) that is planned first. */
export const weekToCome = (context: GameContext): number => planWeeks(context).from + 1

type Season = Scenario['brief']['seasons'][number]

const DAY = 86_400_000
const seasonsOf = oncePair((scenario: Scenario, run: Run): Season[][] => {
  const { from, until } = windowsOf(scenario, run)
  const { start, seasons } = scenario.brief
  const day = (date: string): number => Date.parse(`${date}T00:00:00Z`)
  return Array.from({ length: until - from }, (_, place) => {
    const first = day(start) + 7 * DAY * (from + place)
    return seasons.filter((season) => day(season.from) < first + 7 * DAY && day(season.to) >= first)
  })
})
/** The seasons that fall into each week of the round. */
export const seasonsNow = ({ scenario, run }: GameContext): Season[][] => seasonsOf(scenario!, run!)

const windowShares = oncePair((scenario: Scenario, settings: Plan['settings']): Record<Window, number> | null => {
  const lever = scenario.brief.levers.find(({ id }) => id === 'windows')
  if (lever?.kind !== 'mix') return null
  const weights = (settings['windows'] ?? lever.start) as Record<string, number>
  const total = WINDOWS.reduce((sum, id) => sum + (weights[id] ?? 0), 0)
  return Object.fromEntries(WINDOWS.map((id) => [id, total > 0 ? (weights[id] ?? 0) / total : 0])) as Record<
    Window,
    number
  >
})
/** The share of what is published in each of the day's windows; `null` where nothing is timed. */
export const windowsNow = ({ scenario, draft }: GameContext): Record<Window, number> | null =>
  windowShares(scenario!, draft!.plan.settings)
