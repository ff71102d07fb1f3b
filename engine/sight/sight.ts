import type { Scenario } from '../model/compile.ts'
import { budgetSpend, contribution, LEDGER_LINES, LINE, marketingSpend, type LedgerLine } from '../model/ledger.ts'
import { CHANNEL_FIGURE, CHANNEL_FIGURES, FLOWS, type Flow, type WeekResult } from '../model/world.ts'
import { STAGES, type Role, type Stage } from '../scenario/parts.ts'
import type { ScenarioSpec } from '../scenario/schema.ts'
import type { Plan } from '../plan/plan.ts'
import { kpis, type KpiName } from '../score/kpis.ts'
import { flowOf, newCustomersOf, ordersOf, type Outcome } from '../score/outcome.ts'
import { guardStates, targetStates, type GuardState, type TargetState } from '../score/score.ts'
import { reserveOf } from '../run/advance.ts'
import type { Run } from '../run/run.ts'
import { studyAnswers, type StudyAnswer } from './answers.ts'

/** Figures of the books for a week that was played. Counts, yuan. */
export interface WeekView {
  week: number
  /** Marketing spend (CAC definition), everything the budget paid, revenue, contribution before marketing. */
  spend: number
  budgetSpend: number
  revenue: number
  contribution: number
  newCustomers: number
  visitors: number
  trials: number
  orders: number
  refunds: number
  refused: number
  waiting: number
  /** Load ÷ capacity by resource. */
  loads: { id: string; load: number }[]
  lines: Record<LedgerLine, number>
  channels: { id: string; spend: number; contacts: number; reach: number; claimed: number; lastTouch: number }[]
  /** People by segment and life stage, as the stage shows them. */
  people: { segment: string; stages: Record<Stage, number>; flows: Record<Flow, number> }[]
  events: string[]
  conditions: string[]
  caught: string[]
}

/** What a team may see of a running game. Everything that panels read comes from here. */
export interface TeamView {
  scenario: string
  week: number
  round: number
  due: { kind: 'plan'; round: number } | { kind: 'event'; event: EventView } | { kind: 'end' }
  money: { budget: number; taken: number; reserve: number; envelopeLeft: number }
  plan: Plan | null
  weeks: WeekView[]
  /** Figures that a company finds in its own books; the rest waits for the result. */
  kpis: Pick<Record<KpiName, number | null>, (typeof BOOK_FIGURES)[number]>
  targets: TargetState[]
  guards: GuardState[]
  studies: StudyAnswer[]
  /** Facts of the role asked for; nobody else's. */
  facts: Pick<ScenarioSpec['facts'][number], 'id' | 'text'>[]
  people: WeekView['people']
}

export interface EventView {
  id: string
  name: ScenarioSpec['title']
  story: ScenarioSpec['title']
  role: Role | null
  answers: { id: string; name: ScenarioSpec['title']; known: ScenarioSpec['title'] }[]
  fallback: string
}

const BOOK_FIGURES = [
  'spend',
  'revenue',
  'newCustomers',
  'cac',
  'conversionRate',
  'averageOrderValue',
  'contribution',
  'visitors',
  'orders',
  'refunds',
  'retention',
  'repurchaseRate',
] as const

/** What the team (or one role of it) may see at this moment. The truth (causes, parameters, luck, other roles' facts) stays behind. */
export function sight(scenario: Scenario, run: Run, role?: Role): TeamView {
  const { spec } = scenario
  const { world, due } = run
  const outcome: Outcome = { scenario, results: run.results, world }
  const figures = kpis(outcome)
  return {
    scenario: spec.id,
    week: world.week,
    round: roundOf(scenario, world.week),
    due: due.kind === 'event' ? { kind: 'event', event: eventView(spec.events[due.event]) } : due,
    money: {
      budget: world.budget / 100,
      taken: world.taken / 100,
      reserve: reserveOf(scenario, run) / 100,
      envelopeLeft: run.prepared ? Math.max(0, run.prepared.envelope - world.envelopeUsed) / 100 : 0,
    },
    plan: run.prepared?.plan ?? null,
    weeks: run.results.map((result) => weekView(scenario, result)),
    kpis: Object.fromEntries(BOOK_FIGURES.map((name) => [name, figures[name]])) as TeamView['kpis'],
    targets: targetStates(outcome),
    guards: guardStates(outcome),
    studies: run.prepared ? studyAnswers(scenario, run) : [],
    facts: spec.facts.filter((fact) => fact.role === role).map(({ id, text }) => ({ id, text })),
    people: peopleOf(scenario, world.stocks, run.results.at(-1) ?? null),
  }
}

/** The round (from 0) that a week (from 0) belongs to. */
export const roundOf = (scenario: Scenario, week: number): number =>
  scenario.roundStarts.findLastIndex((start) => start <= week)

function eventView(event: ScenarioSpec['events'][number]): EventView {
  return {
    id: event.id,
    name: event.name,
    story: event.story,
    role: event.role ?? null,
    answers: event.answers.map(({ id, name, known }) => ({ id, name, known })),
    fallback: event.default,
  }
}

function weekView(scenario: Scenario, result: WeekResult): WeekView {
  const { spec } = scenario
  const { people } = scenario
  return {
    week: result.week,
    spend: marketingSpend(result.lines) / 100,
    budgetSpend: budgetSpend(result.lines) / 100,
    revenue: result.lines[LINE.revenue] / 100,
    contribution: contribution(result.lines) / 100,
    newCustomers: newCustomersOf(result),
    visitors: flowOf(result, 'visitors'),
    trials: flowOf(result, 'trials'),
    orders: ordersOf(result) - result.refused,
    refunds: flowOf(result, 'refunded'),
    refused: result.refused,
    waiting: result.waiting,
    loads: spec.resources.map(({ id }, r) => ({ id, load: result.loads[r] })),
    lines: Object.fromEntries(LEDGER_LINES.map((line, index) => [line, result.lines[index] / 100])) as Record<
      LedgerLine,
      number
    >,
    channels: spec.channels.map(({ id }, c) => {
      const figure = (name: keyof typeof CHANNEL_FIGURE) =>
        result.channels[c * CHANNEL_FIGURES.length + CHANNEL_FIGURE[name]]
      return {
        id,
        spend: figure('spend') / 100,
        contacts: figure('contacts'),
        reach: figure('reached') / people,
        claimed: figure('claimed'),
        lastTouch: figure('lastTouch'),
      }
    }),
    people: peopleOf(scenario, result.stocks, result),
    events: result.events.map((event) => spec.events[event].id),
    conditions: result.conditions.map((condition) => spec.market.conditions[condition].id),
    caught: result.caught.map((claim) => spec.claims[claim].id),
  }
}

/** People by segment and stage, and the flows that led there (all zero before the first week). */
function peopleOf(scenario: Scenario, stocks: Float64Array, result: WeekResult | null): WeekView['people'] {
  const { classes } = scenario
  const row = 5 + 3 * classes
  return scenario.spec.segments.map(({ id }, s) => {
    const stages = Object.fromEntries(
      STAGES.map((stage, index) => {
        if (index < 5) return [stage, stocks[s * row + index]]
        let sum = 0
        for (let k = 0; k < classes; k++) sum += stocks[s * row + 5 + (index - 5) * classes + k]
        return [stage, sum]
      }),
    ) as Record<Stage, number>
    const flows = Object.fromEntries(
      FLOWS.map((flow, index) => [flow, result ? result.flows[s * FLOWS.length + index] : 0]),
    ) as Record<Flow, number>
    return { segment: id, stages, flows }
  })
}
