import type { z } from 'zod'
import type { Lever } from '../../plan/levers.ts'
import type { LedgerLine } from '../ledger.ts'
import type { DialName } from '../dials.ts'

/** Where a programme turns its dials; owners are named by index, all owners when left out. */
export interface DialBoard {
  turn(dial: DialName, by: number, owner?: number): void
  classes: readonly { id: string; rate: number }[]
  channelIndex(id: string): number
  /** Index of the segment or channel that a turn names; `undefined` means all. */
  owner(turn: { segment?: string; channel?: string }): number | undefined
  list: { price: number; low: number; high: number }
}

/** What happened in a week that programmes may have to pay for; counts and yuan over all segments. */
export interface Tally {
  newCustomers: number
  newReferred: number
  firstRevenue: number
  activeOrders: number
  activeRevenue: number
  activeCustomers: number
  visitors: number
  trials: number
  /** Active customers' orders by class. */
  ordersByClass: Float64Array
  /** New customers by channel that moved them (expected shares of the first purchases). */
  newByChannel: Float64Array
}

/** Yuan for a week's events, and their ledger line. */
export interface Charge {
  line: LedgerLine
  of(tally: Tally): number
}

export type SettingOf = (name: string) => number

/**
 * A kind of programme: its fields, its levers and what they do. Adding one is one file and one line in the registry.
 * Everything is relative to the levers' start, since what the firm does today is in the scenario's figures already.
 */
export interface ProgrammeKind<Schema extends z.ZodType = z.ZodType> {
  schema: Schema
  levers(spec: z.infer<Schema>): Lever[]
  /** Yuan a week that the plan commits, and the ledger line. */
  weekly(spec: z.infer<Schema>, setting: SettingOf): { line: LedgerLine; yuan: number }
  turn(spec: z.infer<Schema>, setting: SettingOf, board: DialBoard): void
  /** What the events of a week cost, from the plan's envelope: made ready once per plan. `null` where the kind has no such cost. */
  charge: ((spec: z.infer<Schema>, setting: SettingOf, board: DialBoard) => Charge) | null
  /** The settings that are left when the envelope is empty; `null` where the programme goes on. */
  stopped(spec: z.infer<Schema>): Readonly<Record<string, number>> | null
}
