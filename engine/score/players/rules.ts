import { CONTENT } from '../../plan/lever-list.ts'
import { emptyPlan } from '../../plan/plan.ts'
import type { Situation } from '../../run/simulate.ts'
import { rowsOf, rulePlayer, type Player } from './player.ts'

/** Does nothing at all. */
export const nothing: Player = {
  id: 'nothing',
  policy: () => ({ plan: () => ({ ...emptyPlan(), settings: { envelope: 0 } }), answer: () => null }),
}

/** The same amount for every channel and for content, every week. */
export const equalSplit = rulePlayer('equal-split', (situation) => new Map(rowsOf(situation).map((row) => [row, 1])))

/** Share of content where a split knows only channels (assumption). */
const CONTENT_SHARE = 0.1

type Channel = Situation['brief']['channels'][number]

/** Weights by a tag of the channels; a tag that no channel has leaves its share to the others. */
function byTag<Tag extends string>(
  situation: Situation,
  shares: Record<Tag, number>,
  tagOf: (channel: Channel) => Tag,
): Map<string, number> {
  const weights = new Map<string, number>()
  for (const tag of Object.keys(shares) as Tag[]) {
    const channels = situation.brief.channels.filter((channel) => tagOf(channel) === tag)
    for (const channel of channels) weights.set(channel.id, shares[tag] / channels.length)
  }
  const sum = [...weights.values()].reduce((total, weight) => total + weight, 0)
  return weights.set(CONTENT, (sum * CONTENT_SHARE) / (1 - CONTENT_SHARE))
}

/** 70 % core, 20 % growth, 10 % new channels (course). */
export const seventyTwentyTen = rulePlayer('seventy-twenty-ten', (situation) =>
  byTag(situation, { core: 0.7, growth: 0.2, new: 0.1 }, (channel) => channel.tags.maturity),
)

/** 40 % brand, 35 % demand, 15 % conversion, 10 % retention (course). */
export const brandDemandSalesRetention = rulePlayer('brand-demand-sales-retention', (situation) =>
  byTag(situation, { brand: 0.4, demand: 0.35, conversion: 0.15, retention: 0.1 }, (channel) => channel.tags.purpose),
)
