import type { Role, Text } from '../scenario/parts.ts'

/** What a setting of a plan may be. */
export type Setting = number | string | boolean | string[] | Record<string, number>

interface LeverBase {
  /** `price`, `spend.search-ads`, `referral.reward` … */
  id: string
  role: Role
  /** The author's own name of what the lever belongs to. */
  name?: Text
  about?: Text
  /** Key of the lever's label in the locales, where the product names it. */
  label?: string
}

/** One thing that a team sets; forms, checks and reference players follow from this description. */
export type Lever = LeverBase &
  (
    | { kind: 'number'; start: number; low: number; high: number; step: number; unit: Unit }
    | { kind: 'choice'; start: string; options: { id: string; name?: Text; about?: Text; label?: string }[] }
    | { kind: 'switch'; start: boolean }
    | { kind: 'several'; start: string[]; options: { id: string; name?: Text; about?: Text; label?: string }[] }
    /** Non-negative weights over parts, meaningful relative to each other. */
    | { kind: 'mix'; start: Record<string, number>; parts: { id: string; name?: Text; label?: string }[] }
    /** Weekly yuan; not in the settings but in the plan's spend. */
    | { kind: 'spend'; maximum: number }
  )

export type Unit = 'yuan' | 'share' | 'number' | 'level' | 'times' | 'perWeek' | 'people'
export type LeverKind = Lever['kind']
