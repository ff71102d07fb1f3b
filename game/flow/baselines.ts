import { CONTENT, shapeWeeks, type Brief, type Plan, type Shape, type TeamView } from '../../engine/index.ts'
import type { Design } from './about.ts'
import { ADVISED_RESERVE, MATURITY_SPLIT, PURPOSE_SPLIT, type Purpose } from './splits.ts'

/*
 * The ways to set a budget that the course teaches, each as a start for one round's plan: computed from the public brief,
 * the company's books, the studies that were bought and the team's own beliefs, never from the model. They set the
 * amounts of channels and content; every other lever stays as it is.
 */

export const BASELINES = [
  'seventy-twenty-ten',
  'forty-thirty-five',
  'objective-and-task',
  'percentage-of-sales',
  'competitive-parity',
  'affordable',
  'zero-based',
  'past-results',
  'highest-roi',
  'equal-split',
] as const
export type BaselineId = (typeof BASELINES)[number]

/** What a method needs and the team does not have yet. */
export type Lack = 'sales' | 'rivals' | 'results' | 'returns'

export interface BaselineTable {
  brief: Brief
  view: Pick<TeamView, 'weeks' | 'targets' | 'studies' | 'money'>
  plan: Plan
  shapes: Readonly<Record<string, Shape>>
  /** Weeks (from 0) of the round that is planned. */
  from: number
  until: number
  /** Yuan that nothing would be bound to without any spend in this round. */
  free: number
  beliefs: Design['beliefs']
}

export type Baseline =
  | { id: BaselineId; lack: Lack }
  | {
      id: BaselineId
      plan: Plan
      shapes: Record<string, Shape>
      /** Yuan for the round, what the method asked for, and figures for the sentence that tells what it did. */
      amount: number
      asked: number
      rows: number
      basis: number
    }

/** Share of the budget that a start keeps free: the middle of what the course advises. */
const KEPT = (ADVISED_RESERVE.low + ADVISED_RESERVE.high) / 2
/** Share of the round's money for content where a method knows only channels (assumption). */
const CONTENT_SHARE = 0.1
/** Marketing's share of sales where a firm sets its budget by it (assumption; consumer services spend about a tenth). */
export const SHARE_OF_SALES = 0.1
/** Which purposes serve a target, by its kind; the others are served by demand and conversion alike (assumption). */
const TASKS: Record<string, Partial<Record<Purpose, number>>> = {
  'member-share': { conversion: 0.5, retention: 0.5 },
  repurchase: { conversion: 0.2, retention: 0.8 },
}
const ACQUIRING: Partial<Record<Purpose, number>> = { demand: 0.5, conversion: 0.5 }

type Weights = ReadonlyMap<string, number>

/** A method's plan for the round; or what it lacks. */
export function baselineOf(id: BaselineId, table: BaselineTable): Baseline {
  const { brief } = table
  const pace = paceOf(table)
  switch (id) {
    case 'seventy-twenty-ten':
      return laid(
        id,
        table,
        pace,
        byTag(brief, MATURITY_SPLIT, ({ tags }) => tags.maturity),
      )
    case 'forty-thirty-five':
      return laid(
        id,
        table,
        pace,
        byTag(brief, PURPOSE_SPLIT, ({ tags }) => tags.purpose),
      )
    case 'equal-split':
      return laid(id, table, pace, equally(brief))
    case 'affordable': {
      // Everything that can be spared over what the course calls the least reserve.
      const spare = Math.max(0, table.free - ADVISED_RESERVE.low * table.view.money.budget) * shareOfRound(table)
      return laid(id, table, spare, mixOf(table))
    }
    case 'zero-based':
      return laid(id, table, 0, new Map(rowsOf(brief).map((row) => [row, 0])))
    case 'objective-and-task':
      return objectiveAndTask(table, pace)
    case 'percentage-of-sales': {
      const sales = salesOf(table)
      return sales === null ? { id, lack: 'sales' } : laid(id, table, sales * SHARE_OF_SALES, mixOf(table), sales)
    }
    case 'competitive-parity': {
      const weekly = rivalSpend(table)
      if (weekly === null) return { id, lack: 'rivals' }
      return laid(id, table, weekly * (table.until - table.from), mixOf(table), weekly)
    }
    case 'past-results': {
      const counted = perChannel(table, 'lastTouch')
      const sum = [...counted.values()].reduce((total, { customers }) => total + customers, 0)
      if (sum <= 0) return { id, lack: 'results' }
      const weights = new Map([...counted].map(([row, { customers }]) => [row, customers]))
      return laid(id, table, pace, withContent(weights), sum)
    }
    case 'highest-roi':
      return highestFirst(table, pace)
  }
}

const rowsOf = (brief: Brief): string[] => [...brief.channels.map(({ id }) => id), CONTENT]

const equally = (brief: Brief): Weights => new Map(rowsOf(brief).map((row) => [row, 1]))

/** What the round may cost if the rest of the game goes on alike and the reserve is kept. */
const paceOf = (table: BaselineTable): number =>
  Math.max(0, table.free - KEPT * table.view.money.budget) * shareOfRound(table)

/** This round's part of the weeks to come that have no money planned yet. */
function shareOfRound({ brief, plan, from, until }: BaselineTable): number {
  const rows = Object.values(plan.spend)
  const open = Array.from({ length: brief.weeks - until }, (_, index) => until + index).filter((week) =>
    rows.every((weeks) => (weeks[week] ?? 0) === 0),
  )
  return (until - from) / (until - from + open.length)
}

/** Weights by a tag of the channels, in equal parts within it; a tag that no channel has leaves its share to the others. */
function byTag<Tag extends string>(
  brief: Brief,
  shares: Record<Tag, number>,
  tagOf: (channel: Brief['channels'][number]) => Tag,
): Weights {
  const weights = new Map(
    brief.channels.map((channel) => {
      const alike = brief.channels.filter((other) => tagOf(other) === tagOf(channel))
      return [channel.id, shares[tagOf(channel)] / alike.length]
    }),
  )
  return withContent(weights)
}

function withContent(weights: Map<string, number>): Weights {
  const sum = [...weights.values()].reduce((total, weight) => total + weight, 0)
  return weights.set(CONTENT, (sum * CONTENT_SHARE) / (1 - CONTENT_SHARE))
}

/** The mix that stands in the round already, or that of the last round; the same for every row where there is none. */
function mixOf({ brief, plan, from, until }: BaselineTable): Weights {
  for (const [first, end] of [
    [from, until],
    [0, from],
  ]) {
    const weights = new Map(rowsOf(brief).map((row) => [row, sum((plan.spend[row] ?? []).slice(first, end))] as const))
    if ([...weights.values()].some((weight) => weight > 0)) return weights
  }
  return equally(brief)
}

/** Sales that the round can expect: those of the weeks so far, or, before the first, what the goal would bring. */
function salesOf({ brief, view, plan, from, until }: BaselineTable): number | null {
  const weeks = until - from
  if (view.weeks.length > 0) return (weeks * sum(view.weeks.map(({ revenue }) => revenue))) / view.weeks.length
  const [target] = brief.targets
  const price = priceOf(brief, plan)
  if (target.kind !== 'paying-customers' || price === null) return null
  return ((target.goal - target.today) * price * weeks) / brief.weeks
}

/** The price under a plan; `null` where it cannot be set. */
export function priceOf(brief: Brief, plan: Plan): number | null {
  const lever = brief.levers.find(({ id }) => id === 'price')
  if (lever?.kind !== 'number') return null
  const set = plan.settings['price']
  return typeof set === 'number' ? set : lever.start
}

/** What the rival spends a week, as the last report that was bought has it. */
const rivalSpend = ({ view }: BaselineTable): number | null =>
  view.studies
    .flatMap(({ findings }) => findings ?? [])
    .filter(({ figure }) => figure === 'rivalSpend')
    .at(-1)?.value ?? null

/** Customers that a count of the books gives each channel, and its yuan, over all weeks so far. */
function perChannel({ brief, view }: BaselineTable, count: 'lastTouch' | 'claimed') {
  return new Map(
    brief.channels.map(({ id }) => {
      const weeks = view.weeks.map((week) => week.channels.find((channel) => channel.id === id)!)
      return [id, { customers: sum(weeks.map((week) => week[count])), yuan: sum(weeks.map(({ spend }) => spend)) }]
    }),
  )
}

/** Customers per yuan that a team believes of a channel. */
const believedReturn = ({ cost, buys }: Design['beliefs'][number]): number | null =>
  cost !== null && cost > 0 && buys !== null && buys > 0 ? buys / cost : null

/** The channel with the most customers per yuan is filled first, then the next. */
function highestFirst(table: BaselineTable, pace: number): Baseline {
  const id = 'highest-roi'
  const claimed = [...perChannel(table, 'claimed')].flatMap(([row, { customers, yuan }]): [string, number][] =>
    yuan > 0 && customers > 0 ? [[row, customers / yuan]] : [],
  )
  const believed = table.beliefs.flatMap((belief): [string, number][] => {
    const value = believedReturn(belief)
    return value === null ? [] : [[belief.channel, value]]
  })
  const ranked = (claimed.length > 0 ? claimed : believed).toSorted((a, b) => b[1] - a[1])
  if (ranked.length === 0) return { id, lack: 'returns' }
  const weights = inOrder(
    table,
    ranked.map(([row]) => row),
    pace,
  )
  return laid(id, table, pace, weights, ranked.length)
}

/** Amounts that fill rows one after the other. */
function inOrder({ brief, from, until }: BaselineTable, rows: string[], amount: number): Weights {
  let left = amount
  return new Map(
    rows.map((row) => {
      const given = Math.min(left, mostOf(brief, row) * (until - from))
      left -= given
      return [row, given]
    }),
  )
}

/**
 * What is still to do, at what a step has cost so far; before the first round at the pace that the budget allows. It goes
 * to the channels whose purpose serves the goal; where the goal counts customers and the team has beliefs, to the
 * channels that bring them most cheaply until there are enough.
 */
function objectiveAndTask(table: BaselineTable, pace: number): Baseline {
  const id = 'objective-and-task'
  const { brief, view, beliefs, from, until } = table
  const [target] = brief.targets
  const now = view.targets[0]?.value ?? target.today
  const toGo = Math.max(0, (target.goal - now) * (target.goal > target.today ? 1 : -1))
  const inRound = (toGo * (until - from)) / (brief.weeks - from)
  const ranked = beliefs
    .flatMap((belief) => {
      const perYuan = believedReturn(belief)
      return perYuan === null ? [] : [{ ...belief, perYuan }]
    })
    .toSorted((a, b) => b.perYuan - a.perYuan)
  if (target.kind === 'paying-customers' && ranked.length > 0) {
    let missing = inRound
    const weights = new Map<string, number>()
    for (const { channel, cost, ceiling, perYuan } of ranked) {
      const most = Math.min(mostOf(brief, channel), ceiling === null ? Infinity : ceiling * cost!) * (until - from)
      const yuan = Math.min(most, missing / perYuan)
      missing -= yuan * perYuan
      weights.set(channel, yuan)
    }
    return laid(id, table, sum([...weights.values()]), weights, inRound)
  }
  const done = Math.abs(now - target.today)
  const forward = target.goal > target.today ? now > target.today : now < target.today
  const asked = view.weeks.length > 0 && forward && done > 0 ? (view.money.taken / done) * inRound : pace
  const tasks = TASKS[target.kind] ?? ACQUIRING
  return laid(
    id,
    table,
    asked,
    byTag(brief, { brand: 0, demand: 0, conversion: 0, retention: 0, ...tasks }, ({ tags }) => tags.purpose),
    inRound,
  )
}

/** Most yuan a week that a row takes. */
function mostOf(brief: Brief, row: string): number {
  const lever = brief.levers.find(({ id }) => id === `spend.${row}`)
  return lever?.kind === 'spend' ? lever.maximum : 0
}

/** A round's plan of `asked` yuan by the rows' weights, as far as rows and money bear it. */
function laid(id: BaselineId, table: BaselineTable, asked: number, weights: Weights, basis = 0): Baseline {
  const { brief, plan, shapes, from, until } = table
  const weeks = until - from
  const amounts = fill(
    [...weights].map(([row, weight]) => ({ row, weight, most: mostOf(brief, row) * weeks })),
    Math.min(asked, Math.max(0, table.free)),
  )
  const spend: Plan['spend'] = { ...plan.spend }
  for (const row of rowsOf(brief)) {
    const all = Array.from({ length: brief.weeks }, (_, week) => plan.spend[row]?.[week] ?? 0)
    all.splice(from, weeks, ...shapeWeeks(Math.floor(amounts.get(row) ?? 0), weeks, 'even'))
    spend[row] = all
  }
  return {
    id,
    plan: { ...plan, spend },
    shapes: { ...shapes, ...Object.fromEntries(rowsOf(brief).map((row) => [row, 'even' as const])) },
    amount: sum([...amounts.values()].map(Math.floor)),
    asked,
    rows: [...amounts.values()].filter((yuan) => yuan >= 1).length,
    basis,
  }
}

/** Yuan below which nothing is left to be shared out, and a row is full: rounding. */
const DUST = 1e-6

/** Shares an amount by weight under each row's most: rows that are full drop out and the others share on. */
function fill(rows: { row: string; weight: number; most: number }[], amount: number): Map<string, number> {
  const given = new Map(rows.map(({ row }) => [row, 0]))
  let open = rows.filter(({ weight, most }) => weight > 0 && most > 0)
  let left = amount
  while (open.length > 0 && left > DUST) {
    const weights = sum(open.map(({ weight }) => weight))
    const round = left
    for (const { row, weight, most } of open) {
      const more = Math.min((round * weight) / weights, most - given.get(row)!)
      given.set(row, given.get(row)! + more)
      left -= more
    }
    open = open.filter(({ row, most }) => given.get(row)! < most - DUST)
  }
  return given
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
