import type { Translate } from '../locales/texts.ts'
import type { en } from '../locales/en.ts'
import type { Language } from './language.ts'

/** Exit codes of every command. */
export const FINE = 0
export const NO = 1
export const WRONG_USE = 2

/** An option of a command: a word of its own, or with a value. `about` is a key below `cli.option`. */
export interface Option {
  type: 'string' | 'boolean'
  about: keyof (typeof en)['cli']['option']
  /** What stands for the value in the help. */
  value?: string
}

/** Where a command speaks to, and in which language. */
export interface Talk {
  /** Data. */
  out(line: string): void
  /** What went wrong. */
  err(line: string): void
  t: Translate
  language: Language
}

export interface Command {
  name: keyof (typeof en)['cli']['about']
  /** Arguments and options as the help writes them. */
  usage: string
  options: Record<string, Option>
  /** What fills the texts of the options. */
  params?: Record<string, string>
  /** Fewest and most arguments. */
  arguments: { least: number; most: number }
  /** Does the work and says the exit code; throws `WrongUse`. */
  run(words: string[], options: Record<string, string | true>, talk: Talk): number | Promise<number>
}

/** Something about the call itself is wrong, not about what it asks. The message is in the user's language. */
export class WrongUse extends Error {}

/** The option's value, `undefined` where it was not given. */
export function valueOf(options: Record<string, string | true>, name: string): string | undefined {
  const value = Object.hasOwn(options, name) ? options[name] : undefined
  return value === true ? undefined : value
}
