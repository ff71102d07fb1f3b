import type { Balance } from './balance-report.ts'
import { BEST } from './balance.ts'

/** A bound that a fair scenario keeps; an open end is `null`. */
export interface Bound {
  id: string
  /** What it was measured on: a player, a channel …; empty for the whole scenario. */
  subject: string
  value: number
  low: number | null
  high: number | null
  holds: boolean
  /** What breaks it, by id. */
  broken: string[]
}

/** Chance of the main target that blind play may have, rules of thumb, a careful team, and that the best plan must have. */
const BLIND = 0.05
const RULES = 0.45
const CAREFUL = { low: 0.4, high: 0.85 }
const FOUND = 0.9
/** How far of the way rules of thumb get on average. */
const WAY = { low: 0.5, high: 1 }
/** Most that one channel may take of the best plan, and channels that may be niches or traps. */
const SHARE = 0.5
const NICHES = 2
/** Luck's share of the variance among sensible players; points that an event may move the mean; points that a fact is worth. */
const LUCK = 0.25
const EVENT = 10
const FACT = 1

const RULE_PLAYERS = ['equal-split', 'seventy-twenty-ten', 'brand-demand-sales-retention']

/** Every bound of a fair scenario, with what was measured. */
export function boundsOf(balance: Omit<Balance, 'bounds'>): Bound[] {
  const { players, channels, levers, events, facts, luckShare } = balance
  const bound = (
    id: string,
    subject: string,
    value: number,
    { low = null, high = null }: { low?: number | null; high?: number | null },
    broken: string[] = [],
  ): Bound => ({
    id,
    subject,
    value,
    low,
    high,
    holds: (low === null || value >= low) && (high === null || value <= high),
    broken,
  })
  const main = (player: string) => players.find(({ id }) => id === player)!.targets[0]
  const reach = (id: string, player: string, range: { low?: number; high?: number }) =>
    bound(id, player, main(player).reached, range)
  const worthless = channels.filter(({ value, noise }) => value <= noise).map(({ id }) => id)
  const dead = levers.filter(({ verdict }) => verdict === 'dead').map(({ id }) => id)
  const orphans = events.flatMap((event) =>
    event.answers.flatMap((answer) => (answer.bestUnder === null ? [`${event.id}.${answer.id}`] : [])),
  )
  const cheap = facts.filter(({ worth }) => worth < FACT).map(({ id }) => id)
  const share = most(channels, ({ shareOfBest }) => shareOfBest)
  const event = most(events, ({ effect }) => Math.abs(effect))
  const fact = most(facts, ({ worth }) => -worth)
  return [
    ...['nothing', 'random'].map((player) => reach('blind', player, { high: BLIND })),
    ...RULE_PLAYERS.map((player) => reach('rules', player, { high: RULES })),
    ...RULE_PLAYERS.map((player) => bound('way', player, main(player).coverage, WAY)),
    reach('careful', 'careful', CAREFUL),
    reach('found', BEST, { low: FOUND }),
    bound('share', share?.id ?? '', share?.shareOfBest ?? 0, { high: SHARE }),
    bound('channels', '', worthless.length, { high: NICHES }, worthless),
    bound('levers', '', dead.length, { high: 0 }, dead),
    bound('luck', '', luckShare, { high: LUCK }),
    bound('event', event?.id ?? '', Math.abs(event?.effect ?? 0), { high: EVENT }),
    bound('answers', '', orphans.length, { high: 0 }, orphans),
    bound('facts', fact?.id ?? '', fact?.worth ?? FACT, { low: FACT }, cheap),
  ]
}

function most<Entry>(entries: readonly Entry[], size: (entry: Entry) => number): Entry | undefined {
  return entries.reduce<Entry | undefined>(
    (top, entry) => (top === undefined || size(entry) > size(top) ? entry : top),
    undefined,
  )
}
