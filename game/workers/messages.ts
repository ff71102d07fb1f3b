import type { PackedScenario, Play, Played } from '../../engine/index.ts'

/** What a worker is told: a scenario under a key, once, or a piece of work in a scenario that it knows. */
export type ToWorker =
  | { kind: 'scenario'; key: number; scenario: PackedScenario }
  | { kind: 'play'; key: number; play: Play }

/** What comes back for each piece of work, in the order in which it was asked for. */
export type FromWorker = { kind: 'played'; played: Played[] } | { kind: 'failed'; why: string }
