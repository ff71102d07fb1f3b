import { careful } from './careful.ts'
import { greedyLastTouch, highestClaimedRoi } from './evidence.ts'
import type { Player } from './player.ts'
import { random } from './random.ts'
import { brandDemandSalesRetention, equalSplit, nothing, seventyTwentyTen } from './rules.ts'

/** Every reference player; a new one is its file and a line here. */
export const PLAYERS: readonly Player[] = [
  nothing,
  random,
  equalSplit,
  seventyTwentyTen,
  brandDemandSalesRetention,
  highestClaimedRoi,
  greedyLastTouch,
  careful,
]
