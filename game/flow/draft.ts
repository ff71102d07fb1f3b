import {
  emptyPlan,
  planCost,
  shapeWeeks,
  type Plan,
  type Run,
  type Scenario,
  type Setting,
  type Shape,
  type StudyOrder,
} from '../../engine/index.ts'

/**
 * The plan that a team is working on: the engine's own plan, and the shape in which each row's amount is laid over a
 * round. An amount is never stored; it is the sum of the row's weeks, so a grid that edits single weeks fits in here.
 */
export interface Draft {
  plan: Plan
  shapes: Record<string, Shape>
}

/** One change of a draft, as plain data. */
export type Edit =
  | { kind: 'set'; lever: string; value: Setting }
  | { kind: 'reset'; lever: string }
  | { kind: 'amount'; row: string; amount: number }
  | { kind: 'shape'; row: string; shape: Shape }
  | { kind: 'order'; order: StudyOrder }
  | { kind: 'cancel'; index: number }
  /** Takes the round's amounts down alike until the budget bears them. */
  | { kind: 'fit' }

/** The weeks (from 0) of a round: first, and first after it. */
export function weeksOf(scenario: Scenario, round: number): { from: number; until: number } {
  const from = scenario.roundStarts[round]
  return { from, until: from + scenario.brief.rounds[round] }
}

/** The draft with which a round's planning begins: the plan in force, with last round's amounts laid over the new weeks. */
export function openDraft(scenario: Scenario, run: Run, before: Draft | null, round: number): Draft {
  const inForce = run.prepared?.plan
  const shapes = before?.shapes ?? {}
  if (!inForce || round === 0) return { plan: emptyPlan(), shapes }
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
  return { plan: { ...inForce, spend }, shapes }
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
    }
  }
}

/** Two edits in a row with the same key are one step to undo. */
export function editKey(edit: Edit): string | null {
  if (edit.kind === 'set') return `set ${edit.lever}`
  return edit.kind === 'amount' ? `amount ${edit.row}` : null
}

/** The engine remembers what it made of a plan object, so it must not be shown one that still changes. */
const structuredCopy = (plan: Plan): Plan => JSON.parse(JSON.stringify(plan)) as Plan

const padded = (weeks: readonly number[], length: number): number[] =>
  Array.from({ length }, (_, week) => weeks[week] ?? 0)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
