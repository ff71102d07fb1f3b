import type { Brief, Plan } from '../../engine/index.ts'
import type { Belief } from './about.ts'

/*
 * What a plan would bring if the team's own beliefs were true: contacts that the money buys, a share of them buys some weeks
 * later. Plain arithmetic on what the team wrote down, the plan and public prices; the model has no part in it, so that it
 * can be compared with what really came.
 */

/** A belief with what is public in the place of what the team left open. */
export interface WholeBelief {
  channel: string
  /** Yuan per contact; most contacts a week; weeks until they buy. */
  cost: number
  ceiling: number
  delay: number
  /** Share of contacts that buy; `null` where the team believes nothing yet. */
  buys: number | null
}

/** Public price of a contact, as many contacts as the most that can be spent buys, at once. */
export function wholeBelief(channel: Brief['channels'][number], belief: Belief | undefined): WholeBelief {
  const cost = belief?.cost ?? channel.cost / 1000
  return {
    channel: channel.id,
    cost,
    ceiling: belief?.ceiling ?? (cost >= LEAST_COST ? channel.maximum / cost : 0),
    delay: Math.max(0, Math.round(belief?.delay ?? 0)),
    buys: belief?.buys ?? null,
  }
}

/** A price below which a contact is as good as free, yuan: nothing can be reckoned with it. */
const LEAST_COST = 1e-6

/** How far from the truth a belief on the share that buys may easily lie, as factors (assumption). */
export const BELIEF_BAND = { low: 0.5, high: 2 }

export interface BelievedChannel {
  channel: string
  spend: number
  contacts: number
  /** Yuan that buy contacts beyond the ceiling, so nothing. */
  wasted: number
  /** Customers until the end of the game; `null` without a belief. */
  customers: number | null
  costPerCustomer: number | null
}

export interface Believed {
  channels: BelievedChannel[]
  /** By week (from 0): contacts, and customers who buy in it. */
  weeks: { contacts: number; customers: number }[]
  contacts: number
  customers: number
  spend: number
  /** Yuan that the customers bring at `worth` each; `null` where nobody said what one is worth. */
  money: number | null
  /** Channels with money and without a belief. */
  silent: number
}

/** What weeks from `from` until the end bring under a plan. */
export function believed(
  brief: Pick<Brief, 'channels' | 'weeks'>,
  beliefs: readonly Belief[],
  plan: Pick<Plan, 'spend'>,
  from: number,
  worth: number | null,
): Believed {
  const weeks = Array.from({ length: brief.weeks }, () => ({ contacts: 0, customers: 0 }))
  const channels = brief.channels.map((channel): BelievedChannel => {
    const belief = wholeBelief(
      channel,
      beliefs.find((candidate) => candidate.channel === channel.id),
    )
    const total = { spend: 0, contacts: 0, wasted: 0, customers: 0 }
    for (let week = from; week < brief.weeks; week++) {
      const spend = plan.spend[channel.id]?.[week] ?? 0
      const bought = belief.cost >= LEAST_COST ? spend / belief.cost : 0
      const contacts = Math.min(bought, belief.ceiling)
      total.spend += spend
      total.contacts += contacts
      total.wasted += bought > 0 ? spend * (1 - contacts / bought) : 0
      weeks[week].contacts += contacts
      const buying = week + belief.delay
      if (belief.buys === null || buying >= brief.weeks) continue
      total.customers += contacts * belief.buys
      weeks[buying].customers += contacts * belief.buys
    }
    const customers = belief.buys === null ? null : total.customers
    return {
      ...total,
      channel: channel.id,
      customers,
      costPerCustomer: customers !== null && customers > 0 ? total.spend / customers : null,
    }
  })
  const customers = weeks.reduce((sum, week) => sum + week.customers, 0)
  return {
    channels,
    weeks,
    contacts: weeks.reduce((sum, week) => sum + week.contacts, 0),
    customers,
    spend: channels.reduce((sum, channel) => sum + channel.spend, 0),
    money: worth === null ? null : customers * worth,
    silent: channels.filter((channel) => channel.spend > 0 && channel.customers === null).length,
  }
}
