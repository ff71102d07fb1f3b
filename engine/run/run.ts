import type { Chance } from '../model/chance.ts'
import type { Prepared } from '../model/prepare.ts'
import type { WeekResult, World } from '../model/world.ts'
import type { Decision } from './decisions.ts'

/** What the run waits for: the plan of a round, an answer to an event, or nothing more. */
export type Due = { kind: 'plan'; round: number } | { kind: 'event'; event: number } | { kind: 'end' }

/** A seed fixes all luck; `expected` runs take every mean and know no events. */
export type Mode = 'sampled' | 'expected'

/**
 * A run at a decision point. A value: advancing makes a new one and leaves this untouched.
 * Everything in it follows from scenario, seed and decisions; only those are ever stored.
 */
export interface Run {
  seed: string
  mode: Mode
  decisions: readonly Decision[]
  results: readonly WeekResult[]
  world: World
  /** The plan in force; `null` before the first. */
  prepared: Prepared | null
  due: Due
  /** Events of the coming week that still wait for their answer, the one that is due first. */
  pending: readonly number[]
  /** Whether the events of the coming week were drawn already. */
  drawn: boolean
  /** Chain hash up to now; weekly hashes stand with the results. '' when not recording. */
  hash: string
  chance: Chance
  /** Counterfactual runs waive the budget check, and events without an answer take their default. */
  counterfactual: boolean
  /** Events (indices) that never come in this run: for asking what an event did. */
  without: readonly number[]
}
