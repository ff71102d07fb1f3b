import type { Scenario } from '../model/compile.ts'
import { PLAYERS } from '../score/players/registry.ts'
import { BEST, type Seat } from './balance.ts'
import type { Game } from './encode.ts'
import { scaleOf } from './luck.ts'
import { pieces, publishedSeeds, type Analysis, type Play } from './play.ts'
import { mean, noiseOf } from './statistics.ts'

/** A reference player on a seed, and over the published seeds. Points on the scenario's scale. */
export interface Reference {
  id: string
  realised: number
  /** Main target together with its guard-rails, on this seed. */
  reached: boolean
  newCustomers: number
  expected: number
  low: number
  high: number
}

/** Seeds over which players are compared (they have to be played anew, since they react), and those of one piece. */
const SEEDS = 24
const PIECE = 6

/** Every reference player on the same seed, and the best game found where it is known. They react to what they see. */
export function* referencePlayers(
  scenario: Scenario,
  seed: string,
  best: Game | null,
  { seeds = SEEDS }: { seeds?: number } = {},
): Analysis<Reference[]> {
  const seats: { id: string; seat: Seat }[] = [
    ...PLAYERS.map(({ id }) => ({ id, seat: { player: id } })),
    ...(best === null ? [] : [{ id: BEST, seat: { game: best } }]),
  ]
  const parts = [[seed], ...pieces(publishedSeeds(seeds), PIECE)]
  const played = yield seats.flatMap(({ seat }) => parts.map((part): Play => ({ seat, seeds: part })))
  const points = scaleOf(scenario)
  return seats.map(({ id }, at) => {
    const [own, ...others] = played.slice(at * parts.length, (at + 1) * parts.length).map(([one]) => one)
    const scores = others.flatMap((one) => one.scores.map(points))
    const [expected, noise] = [mean(scores), noiseOf(scores)]
    return {
      id,
      realised: points(own.scores[0]),
      reached: own.reached[0],
      newCustomers: own.newCustomers[0],
      expected,
      low: expected - noise,
      high: expected + noise,
    }
  })
}
