import type { Brief, Plan, Setting, StudyOrder } from '../../engine/index.ts'

/* How two versions of a plan differ: rows of money by round, levers, and orders of studies. */

export type Difference =
  | { kind: 'amount'; row: string; round: number; a: number; b: number }
  | { kind: 'setting'; lever: string; a: Setting; b: Setting }
  | { kind: 'order'; order: StudyOrder; in: 'a' | 'b' }

/** Everything in which plan `b` differs from plan `a`, money first, in the order of the forms. */
export function differences(brief: Brief, a: Plan, b: Plan): Difference[] {
  return [...amounts(brief, a, b), ...settings(brief, a, b), ...orders(a, b)]
}

function amounts(brief: Brief, a: Plan, b: Plan): Difference[] {
  const rows = brief.levers.flatMap(({ kind, id }) => (kind === 'spend' ? [id.slice('spend.'.length)] : []))
  return rows.flatMap((row) => {
    let from = 0
    return brief.rounds.flatMap((length, round): Difference[] => {
      const until = from + length
      const [before, after] = [a, b].map((plan) => sum((plan.spend[row] ?? []).slice(from, until)))
      from = until
      return before === after ? [] : [{ kind: 'amount', row, round, a: before, b: after }]
    })
  })
}

function settings(brief: Brief, a: Plan, b: Plan): Difference[] {
  return brief.levers.flatMap((lever): Difference[] => {
    if (lever.kind === 'spend') return []
    const [before, after] = [a, b].map(({ settings: set }) => set[lever.id] ?? lever.start)
    return same(before, after) ? [] : [{ kind: 'setting', lever: lever.id, a: before, b: after }]
  })
}

function orders(a: Plan, b: Plan): Difference[] {
  const only = (one: Plan, other: Plan, where: 'a' | 'b'): Difference[] =>
    one.studies
      .filter((order) => !other.studies.some((candidate) => same(candidate, order)))
      .map((order) => ({ kind: 'order', order, in: where }))
  return [...only(a, b, 'a'), ...only(b, a, 'b')]
}

/** Whether two pieces of plain data say the same; the order of names does not count. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [ours, theirs] = [a, b] as Record<string, unknown>[]
  const names = new Set([...Object.keys(ours), ...Object.keys(theirs)])
  return [...names].every((name) => same(ours[name], theirs[name]))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
