import {
  emptyPlan,
  planCost,
  shapeWeeks,
  type Plan,
  type Role,
  type Run,
  type RunRecord,
  type Scenario,
  type Setting,
  type Shape,
  type StudyOrder,
} from '../../engine/index.ts'
import {
  emptyForecast,
  type Belief,
  type Design,
  type Forecast,
  type GameAbout,
  type Interval,
  type SheetPart,
} from './about.ts'
import { mainFigure } from './forecasts.ts'
import { knownPart } from './known-plan.ts'

/**
 * What a team is working on before a round: the engine's own plan with the shape in which each row's amount is laid over
 * the round, the design behind it, the forecast to be sealed, and which roles stand by their part. An amount is never
 * stored; it is the sum of the row's weeks, so a grid that edits single weeks fits in here.
 */
export interface Draft {
  plan: Plan
  shapes: Record<string, Shape>
  design: Design
  forecast: Forecast
  signed: Role[]
}

/** One change of a draft, as plain data. */
export type Edit =
  | { kind: 'set'; lever: string; value: Setting }
  | { kind: 'reset'; lever: string }
  | { kind: 'amount'; row: string; amount: number }
  | { kind: 'shape'; row: string; shape: Shape }
  /** Yuan of single weeks (from 0) of a row. */
  | { kind: 'weeks'; cells: { row: string; week: number; yuan: number }[] }
  | { kind: 'order'; order: StudyOrder }
  | { kind: 'cancel'; index: number }
  /** Takes the round's amounts down alike until the budget bears them. */
  | { kind: 'fit' }
  /** Puts a whole plan in place of the one that is edited, for the weeks that are not played yet. */
  | { kind: 'plan'; plan: Plan; shapes: Record<string, Shape> }
  | { kind: 'design'; part: Partial<Omit<Design, 'beliefs' | 'sheet'>> }
  | { kind: 'sheet'; part: keyof Design['sheet']; text: string }
  | { kind: 'belief'; belief: Belief }
  | { kind: 'forecast'; which: 'main' | 'other'; interval: Interval }
  | { kind: 'reason'; reason: string }
  | { kind: 'sign'; role: Role; signed: boolean }

/** The weeks (from 0) of a round: first, and first after it. */
export function weeksOf(scenario: Scenario, round: number): { from: number; until: number } {
  const from = scenario.roundStarts[round]
  return { from, until: from + scenario.brief.rounds[round] }
}

/**
 * The draft with which a round's planning begins: the plan in force, with last round's amounts laid over the new weeks;
 * in the second version of a plan, what the first one did in this round.
 */
export function openDraft(
  scenario: Scenario,
  run: Run,
  before: Draft | null,
  about: Pick<GameAbout, 'design' | 'first'>,
  round: number,
): Draft {
  const shapes = before?.shapes ?? {}
  return {
    plan: firstVersion(scenario, run, about.first, round) ?? carriedOn(scenario, run, shapes, round),
    shapes,
    design: before?.design ?? about.design,
    forecast: { ...emptyForecast(), main: { ...emptyForecast().main, figure: mainFigure(scenario) } },
    signed: [],
  }
}

function carriedOn(scenario: Scenario, run: Run, shapes: Record<string, Shape>, round: number): Plan {
  const inForce = run.prepared?.plan
  if (!inForce || round === 0) return emptyPlan()
  const last = weeksOf(scenario, round - 1)
  const { from, until } = weeksOf(scenario, round)
  const spend: Plan['spend'] = {}
  for (const [row, weeks] of Object.entries(inForce.spend)) {
    const next = padded(weeks, scenario.weeks)
    const planned = sum(next.slice(from, until))
    const amount = sum(next.slice(last.from, last.until))
    if (planned === 0 && amount > 0)
      next.splice(from, until - from, ...shapeWeeks(amount, until - from, shapes[row] ?? 'even'))
    spend[row] = next
  }
  return { ...inForce, spend }
}

/** The plan of this round in a record of the same scenario, with the weeks and orders that this run really had before. */
function firstVersion(scenario: Scenario, run: Run, first: RunRecord | null, round: number): Plan | null {
  if (first === null || first.scenario.hash !== scenario.hash) return null
  const { from } = weeksOf(scenario, round)
  const decision = first.decisions.find((candidate) => candidate.kind === 'plan' && candidate.week === from + 1)
  return decision?.kind === 'plan' ? fromWeek(scenario, run, knownPart(scenario, run, decision.plan), from) : null
}

/** A plan for the weeks from `from` on; what is over stays as it was played. */
function fromWeek(scenario: Scenario, run: Run, plan: Plan, from: number): Plan {
  const played = run.prepared?.plan ?? emptyPlan()
  const rows = new Set([...Object.keys(plan.spend), ...Object.keys(played.spend)])
  const spend = Object.fromEntries(
    [...rows].map((row) => [
      row,
      padded(plan.spend[row] ?? [], scenario.weeks).map((yuan, week) =>
        week < from ? (played.spend[row]?.[week] ?? 0) : yuan,
      ),
    ]),
  )
  const studies = [
    ...played.studies.filter(({ week }) => week <= from),
    ...plan.studies.filter(({ week }) => week > from),
  ]
  return { spend, settings: { ...plan.settings }, studies }
}

/** Yuan that a row spends in a round. */
export function amountOf(scenario: Scenario, draft: Draft, round: number, row: string): number {
  return sum(roundWeeks(scenario, draft, round, row))
}

/** Yuan of each week of a round. */
export function roundWeeks(scenario: Scenario, draft: Draft, round: number, row: string): number[] {
  const { from, until } = weeksOf(scenario, round)
  return padded(draft.plan.spend[row] ?? [], scenario.weeks).slice(from, until)
}

/** Changes a draft in place; history hands it a copy. */
export function applyEdit(scenario: Scenario, run: Run, round: number, draft: Draft, edit: Edit): void {
  const { plan, shapes } = draft
  const changed = rolesOf(scenario, edit)
  if (draft.signed.some((role) => changed.includes(role)))
    draft.signed = draft.signed.filter((role) => !changed.includes(role))
  const { from, until } = weeksOf(scenario, round)
  const lay = (row: string, amount: number): void => {
    const weeks = padded(plan.spend[row] ?? [], scenario.weeks)
    weeks.splice(from, until - from, ...shapeWeeks(Math.max(0, amount), until - from, shapes[row] ?? 'even'))
    plan.spend[row] = weeks
  }
  switch (edit.kind) {
    case 'set':
      plan.settings[edit.lever] = edit.value
      return
    case 'reset':
      delete plan.settings[edit.lever]
      return
    case 'amount':
      lay(edit.row, edit.amount)
      return
    case 'shape': {
      const amount = amountOf(scenario, draft, round, edit.row)
      shapes[edit.row] = edit.shape
      lay(edit.row, amount)
      return
    }
    case 'weeks':
      for (const { row, week, yuan } of edit.cells) {
        if (week < from || week >= scenario.weeks) continue
        plan.spend[row] = padded(plan.spend[row] ?? [], scenario.weeks)
        plan.spend[row][week] = Math.max(0, yuan)
      }
      return
    case 'plan': {
      draft.plan = fromWeek(scenario, run, edit.plan, from)
      draft.shapes = edit.shapes
      draft.signed = []
      return
    }
    case 'design':
      Object.assign(draft.design, edit.part)
      return
    case 'sheet':
      draft.design.sheet[edit.part] = edit.text
      return
    case 'belief': {
      const others = draft.design.beliefs.filter(({ channel }) => channel !== edit.belief.channel)
      draft.design.beliefs = [...others, edit.belief]
      return
    }
    case 'forecast':
      draft.forecast[edit.which] = edit.interval
      return
    case 'reason':
      draft.forecast.reason = edit.reason
      return
    case 'sign':
      draft.signed = draft.signed.filter((role) => role !== edit.role)
      if (edit.signed) draft.signed.push(edit.role)
      return
    case 'order':
      plan.studies.push(edit.order)
      return
    case 'cancel':
      plan.studies.splice(edit.index, 1)
      return
    case 'fit': {
      const rows = Object.keys(plan.spend)
      const amounts = rows.map((row) => amountOf(scenario, draft, round, row))
      const total = sum(amounts)
      const over = -planCost(scenario, run, structuredCopy(plan)).reserve
      if (over <= 0 || total <= 0) return
      const scale = Math.max(0, 1 - over / total)
      rows.forEach((row, index) => lay(row, Math.floor(amounts[index] * scale)))
      draft.signed = []
    }
  }
}

/** Who writes which part of the plan sheet. */
export const SHEET_ROLES: Record<SheetPart, Role> = {
  goal: 'marketing-director',
  persona: 'marketing-director',
  swot: 'marketing-director',
  budget: 'marketing-director',
  risks: 'marketing-director',
  promotion: 'product-manager',
  value: 'product-manager',
  content: 'content-planner',
  channels: 'channel-operator',
  timeline: 'channel-operator',
  evaluation: 'data-analyst',
  indicators: 'data-analyst',
}

/** Whose parts of the plan an edit changes: these roles have to stand by them anew. */
function rolesOf(scenario: Scenario, edit: Edit): Role[] {
  const leverRoles = (ids: string[]): Role[] =>
    scenario.brief.levers.filter(({ id }) => ids.includes(id)).map(({ role }) => role)
  switch (edit.kind) {
    case 'set':
    case 'reset':
      return leverRoles([edit.lever])
    case 'amount':
    case 'shape':
      return leverRoles([`spend.${edit.row}`])
    case 'weeks':
      return leverRoles(edit.cells.map(({ row }) => `spend.${row}`))
    case 'order':
    case 'cancel':
    case 'belief':
      return ['data-analyst']
    case 'sheet':
      return [SHEET_ROLES[edit.part]]
    case 'design':
      return ['warnings', 'worth'].some((part) => part in edit.part) ? ['data-analyst'] : ['marketing-director']
    default:
      return []
  }
}

/** Two edits in a row with the same key are one step to undo. */
export function editKey(edit: Edit): string | null {
  switch (edit.kind) {
    case 'set':
      return `set ${edit.lever}`
    case 'amount':
      return `amount ${edit.row}`
    case 'weeks':
      return edit.cells.length === 1 ? `week ${edit.cells[0].row} ${edit.cells[0].week}` : null
    case 'design':
      return `design ${Object.keys(edit.part).join(' ')}`
    case 'sheet':
      return `sheet ${edit.part}`
    case 'belief':
      return `belief ${edit.belief.channel}`
    case 'forecast':
      return `forecast ${edit.which}`
    case 'reason':
      return 'reason'
    default:
      return null
  }
}

/** The engine remembers what it made of a plan object, so it must not be shown one that still changes. */
const structuredCopy = (plan: Plan): Plan => JSON.parse(JSON.stringify(plan)) as Plan

const padded = (weeks: readonly number[], length: number): number[] =>
  Array.from({ length }, (_, week) => weeks[week] ?? 0)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
