import type { z } from 'zod'
import { id, text, weeks, yuan } from '../../scenario/parts.ts'
import type { Outcome } from '../../score/outcome.ts'
import type { StudyOrder } from '../../plan/plan.ts'

/** One figure of a study's answer with its 95 % interval; ids name what it is about. */
export interface Finding {
  figure: string
  segment?: string
  channel?: string
  message?: string
  value: number
  low: number
  high: number
}

export interface StudyContext {
  outcome: Outcome
  order: StudyOrder
  /** A standard normal error, one for each name: from the run's tape, so that asking again gives the same answer. */
  error(name: string): number
}

/** A kind of study: what it costs and what its answer tells once the delay is over. */
export interface StudyKind<Schema extends z.ZodType = z.ZodType> {
  schema: Schema
  /** What a team has to choose when it orders one. */
  asks: readonly ('channel' | 'segment' | 'share' | 'weeks')[]
  answer(study: z.infer<Schema>, context: StudyContext): Finding[]
}

/** Fields that every study has. */
export const base = { id, name: text, about: text, price: yuan, delay: weeks }

/** Half-width of a 95 % interval in standard errors. */
export const Z95 = 1.959963984540054

/** A share measured on a sample: sampling error √(p(1 − p)/n). */
export function sampledShare(
  figure: string,
  share: number,
  sample: number,
  error: number,
  about: Pick<Finding, 'segment' | 'channel'>,
): Finding {
  const spread = Math.sqrt((share * (1 - share)) / sample)
  const value = Math.min(1, Math.max(0, share + spread * error))
  const shown = Math.sqrt((value * (1 - value)) / sample)
  return { figure, ...about, value, low: Math.max(0, value - Z95 * shown), high: Math.min(1, value + Z95 * shown) }
}

/** A figure measured with a known standard error. */
export function measured(
  figure: string,
  truth: number,
  spread: number,
  error: number,
  about: Omit<Finding, 'figure' | 'value' | 'low' | 'high'>,
): Finding {
  const value = truth + spread * error
  return { figure, ...about, value, low: value - Z95 * spread, high: value + Z95 * spread }
}
