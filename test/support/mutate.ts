/** A source of chance of its own for each case, so that a case can be played again from its number. */
export type Dice = (sides: number) => number

/** Whole numbers from 0 below `sides` (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b9)
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides)
  }
}

export const anyOf = <T>(dice: Dice, values: readonly T[]): T => values[dice(values.length)]

/** Numbers at and beyond the ends of what anything may be. */
const NUMBERS = [
  ...['0', '-0', '1', '-1', '0.5', '2', '1.5', '7', '52', '104', '105', '1000', '0.001', '0.999999', '1e-12', '1e-300'],
  ...[
    '999999999',
    '1000000000',
    '1e12',
    '1e15',
    '9007199254740993',
    '1e308',
    '1e999',
    '-1e9',
    '.inf',
    '.nan',
    '0x10',
    '1_000',
  ],
]

/** What means something to a parser, or to a runtime. */
const WORDS = [
  ...[
    '',
    '~',
    'null',
    'true',
    'yes',
    '""',
    '[]',
    '{}',
    '[',
    ']',
    '{',
    '}',
    ':',
    '- ',
    '? ',
    '|',
    '>',
    '#',
    '&a',
    '*a',
    '<<: *a',
    '!!js x',
  ],
  ...[
    '%YAML 9',
    '---',
    '...',
    '\t',
    '\u0000',
    '\uFEFF',
    '\uFFFD',
    '\u2028',
    '\uD800',
    '预算',
    '🎲',
    '2025-02-30',
    '"',
    "'",
    '\\',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'length',
    '{{found}}',
    '$&',
    '../..',
    'x'.repeat(300),
    '['.repeat(200),
  ],
]

type Mutation = (text: string, dice: Dice) => string

/** An edit of one of its lines. */
const ofLines =
  (edit: (lines: string[], at: number, dice: Dice) => void): Mutation =>
  (text, dice) => {
    const lines = text.split('\n')
    edit(lines, dice(lines.length), dice)
    return lines.join('\n')
  }

/** Another text in place of one of the pattern's matches. */
const ofMatches =
  (pattern: RegExp, other: (found: string, dice: Dice, all: string[]) => string): Mutation =>
  (text, dice) => {
    const found = [...text.matchAll(pattern)]
    if (found.length === 0) return text
    const { 0: match, index } = anyOf(dice, found)
    const all = found.map(([each]) => each)
    return text.slice(0, index) + other(match, dice, all) + text.slice(index + match.length)
  }

const NUMBER = /(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])/g

/** Mistakes after which a file can still be one that is played. */
const NUDGES: Mutation[] = [
  ofMatches(NUMBER, (found, dice) => String(Number(found) * anyOf(dice, [0, 0.1, 0.5, 0.9, 1.1, 2, 10, 1000]))),
  ofMatches(NUMBER, (_, dice) => anyOf(dice, ['0', '1', '0.5', '2', '1000000'])),
  ofMatches(/\b(true|false)\b/g, (found) => (found === 'true' ? 'false' : 'true')),
]

const MUTATIONS: Mutation[] = [
  ofMatches(NUMBER, (_, dice) => anyOf(dice, NUMBERS)),
  ofMatches(NUMBER, (found, dice) => String(Number(found) * anyOf(dice, [0.1, 0.5, 2, 10, 1000, -1]))),
  ofMatches(NUMBER, (_, dice, all) => anyOf(dice, all)),
  ofMatches(/[A-Za-z][\w-]*/g, (_, dice, all) => anyOf(dice, all)),
  ofMatches(/[A-Za-z][\w-]*/g, (_, dice) => anyOf(dice, WORDS)),
  ofMatches(/[A-Za-z][\w-]*/g, (found, dice) => found.slice(0, dice(found.length)) + found.slice(dice(found.length))),
  ofMatches(/[[{][^[\]{}]*[\]}]/g, (_, dice) => anyOf(dice, ['[]', '{}', '0', '""', 'null'])),
  ofLines((lines, at) => void lines.splice(at, 1)),
  ofLines((lines, at, dice) => void lines.splice(at, 1 + dice(20))),
  ofLines((lines, at) => void lines.splice(at, 0, lines[at])),
  ofLines((lines, at, dice) => void lines.splice(at, 0, ...lines.slice(at, at + 1 + dice(20)))),
  ofLines((lines, at, dice) => void lines.splice(dice(lines.length), 0, ...lines.splice(at, 1 + dice(5)))),
  ofLines((lines, at, dice) => (lines[at] = ' '.repeat(dice(6)) + lines[at].trimStart())),
  ofLines((lines, at, dice) => (lines[at] += anyOf(dice, WORDS))),
  (text, dice) => text.slice(0, dice(text.length)),
  (text, dice) => {
    const at = dice(text.length)
    return text.slice(0, at) + anyOf(dice, WORDS) + text.slice(at + dice(3))
  },
  (text, dice) => {
    const at = dice(text.length)
    return text.slice(0, at) + String.fromCharCode(dice(dice(2) === 0 ? 128 : 65_536)) + text.slice(at + 1)
  },
]

/** The text with some of its values changed. */
export function nudged(text: string, dice: Dice): string {
  let changed = text
  for (let left = 1 + dice(4); left > 0; left--) changed = anyOf(dice, NUDGES)(changed, dice)
  return changed
}

/** The text with one to four mistakes in it; mostly one, for the deeper checks see only what is else right. */
export function mutated(text: string, dice: Dice): string {
  let changed = text
  for (let left = anyOf(dice, [1, 1, 1, 2, 2, 4]); left > 0; left--) changed = anyOf(dice, MUTATIONS)(changed, dice)
  return changed
}
