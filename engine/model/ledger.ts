/**
 * Ledger lines of a week, in cents, each rounded once. The first six are the marketing spend of the CAC definition.
 */
export const LEDGER_LINES = [
  'media',
  'content',
  'wages',
  'rewards',
  'coupons',
  'commission',
  'programmes',
  'benefits',
  'service',
  'studies',
  'cards',
  'fines',
  'overdrawn',
  'revenue',
  'serving',
  'refunds',
] as const
export type LedgerLine = (typeof LEDGER_LINES)[number]

export const LINE = Object.fromEntries(LEDGER_LINES.map((line, index) => [line, index])) as Record<LedgerLine, number>

/** Number of leading lines that are marketing spend (CAC definition). */
export const MARKETING_LINES = 6
/** Number of leading lines that the budget pays. */
export const BUDGET_LINES = 11

export const cents = (yuan: number): number => Math.round(yuan * 100)

/** Cents of a planned amount of which only a part is spent; rounded down, so that many of them never add up to more than their part. */
export const partOf = (yuan: number, part: number): number =>
  part === 1 ? cents(yuan) : Math.floor(cents(yuan) * part)

/** Marketing spend of a week in cents. */
export function marketingSpend(lines: ArrayLike<number>): number {
  let sum = 0
  for (let line = 0; line < MARKETING_LINES; line++) sum += lines[line]
  return sum
}

/** What a week took from the budget in cents. */
export function budgetSpend(lines: ArrayLike<number>): number {
  let sum = 0
  for (let line = 0; line < BUDGET_LINES; line++) sum += lines[line]
  return sum
}

/**
 * Contribution of a week before marketing, in cents: revenue − refunds − what it costs to serve customers and to keep them
 * (serving, benefits, added service staff, programmes, answers to events, and what was promised beyond the envelope).
 */
export function contribution(lines: ArrayLike<number>): number {
  const kept = lines[LINE.benefits] + lines[LINE.service] + lines[LINE.programmes] + lines[LINE.overdrawn]
  return lines[LINE.revenue] - lines[LINE.serving] - lines[LINE.refunds] - kept - lines[LINE.cards]
}
