/** What is wrong in a file or a plan: a code with its parameters, never prose; the words are in the locales. */
export interface Issue {
  code: string
  /** `segments[0].people`; empty for the whole. */
  path: string
  params: Record<string, string | number | boolean>
  file?: string
  /** Both from 1. */
  line?: number
  column?: number
}

export type Result<T, E = Issue[]> = { ok: true; value: T } | { ok: false; issues: E }

/** A place in a document: keys and, for lists, numbers from 0. */
export type Path = readonly (string | number)[]

/** What a value is, for people: the locales have a word for each. */
export type Sort = 'text' | 'number' | 'whole-number' | 'boolean' | 'list' | 'mapping' | 'nothing'

/** The sort of a value as read. */
export function sortOf(value: unknown): Sort {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'object') return 'mapping'
  return typeof value === 'string' ? 'text' : typeof value === 'boolean' ? 'boolean' : 'number'
}

/**
 * Every code that a scenario file can be refused with, and its parameters. `expected` of a choice is a list joined by ", ";
 * `nearest` is the right word that looks most like the wrong one, where one does; `found` is the author's own value or its sort.
 */
export interface ScenarioIssues {
  // The file
  'too-large': { bytes: number; most: number }
  'too-deep': { most: number }
  /** A byte that is not UTF-8 was read, so the file was saved in another encoding. */
  'wrong-encoding': { count: number }
  'control-character': { character: string; count: number }
  'tab-indent': Record<never, never>
  /** `reason` is the YAML library's code. */
  'not-yaml': { reason: string }
  'several-documents': Record<never, never>
  'unknown-tag': { tag: string }
  'unknown-alias': { alias: string }
  'alias-cycle': { alias: string }
  'too-many-aliases': { most: number }
  'duplicate-key': { key: string; firstLine: number }
  'forbidden-key': { key: string }
  'not-finite': { found: string }
  'not-a-mapping': { found: Sort }
  /** So many more problems than are listed. */
  'more-problems': { count: number }
  'format-too-new': { found: number; newest: number }
  'format-too-old': { found: number; oldest: number }

  // The shape
  'unknown-key': { key: string; nearest?: string; expected: string }
  missing: { key: string }
  'wrong-type': { found: Sort; expected: string }
  'unknown-kind': { found: string; expected: string; nearest?: string }
  'not-one-of': { found: string; expected: string; nearest?: string }
  'too-small': { found: number; low: number; inclusive: boolean }
  'too-big': { found: number; high: number; inclusive: boolean }
  'not-whole': { found: number }
  'too-few': { found: number; low: number }
  'too-many': { found: number; high: number }
  'too-long': { found: number; high: number }
  'empty-text': Record<never, never>
  'bad-id': { found: string }
  'bad-date': { found: string }
  /** The items must rise from the first to the last. */
  'not-ascending': Record<never, never>
  invalid: { reason: string }

  // The meaning
  /** `firstLine` is added when the finding is placed. */
  'duplicate-id': { id: string; firstLine?: number }
  'reserved-id': { id: string }
  'unknown-reference': { found: string; sort: ReferenceSort; expected: string; nearest?: string }
  /** Shares of a channel's contacts add up to more than 1. */
  'sum-above-one': { sum: number }
  /** Odds or weights that must add up to 1 do not. */
  'sum-not-one': { sum: number }
  /** The mean must be 1 within the tolerance. */
  'mean-not-one': { mean: number; tolerance: number }
  'more-than-people': { found: number; people: number }
  'too-many-people': { found: number; most: number }
  'too-many-weeks': { found: number; most: number }
  'from-after-to': { from: string | number; to: string | number }
  'after-the-end': { found: number; weeks: number }
  'not-monday': { found: string }
  'not-in-range': { found: number; low: number; high: number }
  /** A range's low end is above its high end. */
  'low-above-high': { low: number; high: number }
  'off-step': { found: number; low: number; step: number }
  'step-too-wide': { step: number; low: number; high: number }
  'same-ends': { value: number }
  'costly-default': { answer: string }
  /** A dial of one scope was given an owner of another. */
  'wrong-owner': { dial: string; scope: string; owner: string }
  'class-dial': { dial: string }
  'trial-missing': { what: string }
  'contact-missing': { channel: string }
  'goal-behind-today': { today: number; goal: number }
  'today-not-reproduced': { today: number; computed: number }
  'today-undefined': Record<never, never>
  'no-proof': { lever: string }
  'proof-without-change': { lever: string }
  /** A value that the lever cannot take; `expected` says what it can, for instance `10–200` or a list of ids. */
  'bad-setting': { lever: string; kind: string; found: string; expected: string }
  'bad-direction': { lever: string; direction: string }
  'unknown-path': { found: string }
}
export type ScenarioIssueCode = keyof ScenarioIssues
export type ReferenceSort =
  | 'segment'
  | 'class'
  | 'channel'
  | 'resource'
  | 'message'
  | 'lever'
  | 'answer'
  | 'condition'
  | 'event'

/** An issue whose place in the file is not looked up yet; `at` says whether the key or the value is wrong. */
export interface Finding {
  code: ScenarioIssueCode
  path: Path
  params: Issue['params']
  at: 'key' | 'value'
  /** Where the same thing stands first; told as the parameter `firstLine`. */
  first?: Path
}

export function finding<Code extends ScenarioIssueCode>(
  code: Code,
  path: Path,
  params: ScenarioIssues[Code],
  at: 'key' | 'value' = 'value',
): Finding {
  return {
    code,
    path,
    params: Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined)),
    at,
  }
}

/** `segments[0].people`; a key that is no plain word is quoted. */
export function pathText(path: Path): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`
      if (!/^[A-Za-z_][\w-]*$/.test(step)) return `[${JSON.stringify(step)}]`
      return index === 0 ? step : `.${step}`
    })
    .join('')
}
