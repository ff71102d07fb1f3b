import { canonical, digest } from '../scenario/hash.ts'
import type { World } from '../model/world.ts'
import type { Decision } from './decisions.ts'

/** Start of a run's hash chain. */
export function openingHash(scenarioHash: string, seed: string, mode: string): string {
  return digest(canonical(['run', scenarioHash, seed, mode]))
}

/** The chain after a decision: any change of any field of it changes all later hashes. */
export function hashDecision(before: string, decision: Decision): string {
  return digest(`${before} ${canonical(decision)}`)
}

/** The chain after a week: the canonical text of the whole state. Shortest round-trip decimals are the same in every browser. */
export function hashWeek(before: string, world: World): string {
  return digest(`${before} ${stateText(world)}`)
}

function stateText(world: World): string {
  const { media } = world
  return canonical([
    world.week,
    ...[
      world.stocks,
      world.fresh,
      world.freshPrice,
      world.optOut,
      world.pressure,
      world.referencePrice,
      world.loads,
    ].map(numbers),
    ...[media.carry, media.worn, media.brand, media.response].map(numbers),
    numbers([
      world.demand,
      world.rival,
      world.voice,
      world.quality,
      world.trust,
      world.worst,
      world.waiting,
      world.waitingValue,
    ]),
    numbers([world.budget, world.taken, world.envelopeUsed, world.spendScale]),
    numbers(world.eventWeek),
    numbers(world.claimDown),
    world.effects.map((effect) => ({ ...effect })),
  ])
}

/** Minus zero reads as zero, so that it is not told apart from it. */
const numbers = (values: ArrayLike<number>): number[] => Array.from(values, (value) => value + 0)
