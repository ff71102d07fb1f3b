import type { Translate } from '../locales/texts.ts'
import { valueOf, WrongUse } from './command.ts'

/** A whole number above zero from an option. */
export function countOf(options: Record<string, string | true>, name: string, fallback: number, t: Translate): number {
  const value = valueOf(options, name)
  if (value === undefined) return fallback
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1)
    throw new WrongUse(t('cli.wrong.choice', { option: `--${name}`, found: value, expected: '1, 2, 3 …' }))
  return count
}
