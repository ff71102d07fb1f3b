import { LIFE_STAGES, type ChannelView, type StageView } from './view.ts'

/*
 * How much of everything but people is drawn for a view; people are counted in ./figures.ts.
 */

/** Arcs of a district at most, and frowns at most; more are not told apart. */
export const MOST_ARCS = 10
export const MOST_FROWNS = 14
/** One frown for so many figures who wait or were turned away. */
export const FIGURES_PER_FROWN = 4

/** The share of all people that a channel reached: the strength of its rings. */
export function reachOf({ reach }: Pick<ChannelView, 'reach'>, { districts }: Pick<StageView, 'districts'>): number {
  let [reached, all] = [0, 0]
  for (const { id, people } of districts) {
    const here = LIFE_STAGES.reduce((sum, stage) => sum + people[stage], 0)
    reached += here * (reach[id] ?? 0)
    all += here
  }
  return all === 0 ? 0 : Math.min(1, reached / all)
}

/** Arcs of a district: one for each figure's worth of friends, and one for any friend at all. */
export function arcsOf(friends: number, peoplePerFigure: number): number {
  return friends > 0 ? Math.min(MOST_ARCS, Math.max(1, Math.round(friends / peoplePerFigure))) : 0
}

type Business = Pick<StageView, 'business' | 'peoplePerFigure'>

/** Who waits, in figures; anybody who waits is seen. */
export function waitingFigures({ business, peoplePerFigure }: Business): number {
  return business.queue > 0 ? Math.max(1, Math.round(business.queue / peoplePerFigure)) : 0
}

/** Frowns: of those who wait one for every few figures, and of those turned away alike; one for anybody at all. */
export function frownsOf(view: Business): number {
  const { queue, refused } = view.business
  if (queue + refused <= 0) return 0
  const figures = waitingFigures(view) + refused / view.peoplePerFigure
  return Math.min(MOST_FROWNS, Math.max(1, Math.round(figures / FIGURES_PER_FROWN)))
}
