import type { Situation } from '../../run/simulate.ts'
import { CONTENT } from '../../plan/lever-list.ts'
import { rowsOf, rulePlayer, spreadEvenly, WORKING_SHARE, type Player } from './player.ts'

/** Customers that the books of others give each channel per yuan in the weeks so far. */
function perYuan(situation: Situation, count: 'claimed' | 'lastTouch'): Map<string, number> {
  const { weeks } = situation.view()
  return new Map(
    situation.brief.channels.map(({ id }) => {
      let customers = 0
      let yuan = 0
      for (const week of weeks) {
        const figures = week.channels.find((channel) => channel.id === id)!
        customers += figures[count]
        yuan += figures.spend
      }
      return [id, yuan > 0 ? customers / yuan : 0]
    }),
  )
}

/** Weight ratio between one rank and the next: enough that a channel is full before the next gets anything to speak of. */
const FIRST = 1e6

/** Highest claimed ROI first: after a first round of equal parts, the best channel is filled to its maximum, then the next. */
export const highestClaimedRoi = rulePlayer('highest-claimed-roi', (situation) => {
  if (situation.played === 0) return new Map(rowsOf(situation).map((row) => [row, 1]))
  const ranked = [...perYuan(situation, 'claimed')].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  let weight = 1
  return new Map(
    ranked.map(([channel]) => {
      weight /= FIRST
      return [channel, weight]
    }),
  )
})

/** Greedy on last touch: money follows the customers per yuan that last touch counted. */
export const greedyLastTouch = rulePlayer('greedy-last-touch', (situation) => {
  if (situation.played === 0) return new Map(rowsOf(situation).map((row) => [row, 1]))
  const counted = perYuan(situation, 'lastTouch')
  const mean = [...counted.values()].reduce((sum, value) => sum + value, 0) / counted.size
  return new Map([...counted, [CONTENT, mean / 2]])
})

/** Everything on one channel. */
export function singleChannel(channel: string): Player {
  return {
    id: `only-${channel}`,
    policy: () => ({
      plan: (situation) =>
        spreadEvenly(
          situation,
          new Map([[channel, 1]]),
          situation.previous?.settings ?? {},
          situation.brief.budget * WORKING_SHARE,
        ),
      answer: () => null,
    }),
  }
}
