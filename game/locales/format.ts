import type { Language } from '../store/preferences.ts'

/** Figures as people of a language write them. A value that does not exist is a dash, never a zero. */
export interface Format {
  language: Language
  /** ¥12.3 万, ¥123k: short, for reading at a glance. */
  money: (yuan: number | null) => string
  /** Every yuan, with cents where there are any. */
  exactMoney: (yuan: number | null) => string
  count: (value: number | null, digits?: number) => string
  share: (value: number | null, digits?: number) => string
  times: (value: number | null) => string
  /** Points of score with one digit behind the point, so that a column of them stands in line; of a ledger with three. */
  points: (value: number | null, digits?: number) => string
  signed: (value: number, write: (value: number) => string) => string
  /** A day of the calendar that began on `start`, weeks later. */
  day: (start: string, weeks: number) => string
  time: (milliseconds: number) => string
  /** Minutes and seconds. */
  clock: (seconds: number) => string
  list: (words: readonly string[]) => string
}

const NONE = '—'
const MINUS = '\u2212'
const DAY = 86_400_000

/** Steps by which a language shortens large numbers, the largest first. */
const STEPS: Record<Language, { at: number; by: number; word: string }[]> = {
  'zh-CN': [
    { at: 1e8, by: 1e8, word: ' 亿' },
    { at: 1e4, by: 1e4, word: ' 万' },
  ],
  en: [
    { at: 1e9, by: 1e9, word: 'bn' },
    { at: 1e6, by: 1e6, word: 'm' },
    { at: 1e4, by: 1e3, word: 'k' },
  ],
}

export function formatFor(language: Language): Format {
  const grouped = once((digits) => new Intl.NumberFormat(language, { maximumFractionDigits: digits }))
  const fixed = once(
    (digits) => new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  )
  const day = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone: 'UTC' })
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  const list = new Intl.ListFormat(language, { type: 'conjunction' })

  const plain = (value: number, digits: number): string => proper(grouped(digits).format(clean(value, digits)))
  const short = (value: number): string => {
    const size = Math.abs(value)
    const step = STEPS[language].find(({ at }) => size >= at)
    if (!step) return plain(value, size < 10 && !Number.isInteger(value) ? 2 : 0)
    const part = size / step.by
    return plain(value / step.by, part < 100 ? (part < 10 ? 2 : 1) : 0) + step.word
  }
  const written = (value: number | null, write: (value: number) => string): string =>
    value === null || !Number.isFinite(value) ? NONE : write(value)
  const yuan = (write: (value: number) => string) => (value: number) =>
    value < 0 ? `${MINUS}¥${write(-value)}` : `¥${write(value)}`

  return {
    language,
    money: (value) => written(value, yuan(short)),
    exactMoney: (value) =>
      written(
        value,
        yuan((amount) => proper((Number.isInteger(amount) ? grouped(0) : fixed(2)).format(amount))),
      ),
    count: (value, digits = 0) => written(value, (number) => plain(number, digits)),
    share: (value, digits = 1) =>
      written(value, (number) => `${proper(fixed(digits).format(clean(number * 100, digits)))}%`),
    times: (value) => written(value, (number) => `${proper(fixed(2).format(clean(number, 2)))}×`),
    points: (value, digits = 1) => written(value, (number) => proper(fixed(digits).format(clean(number, digits)))),
    signed: (value, write) => (value > 0 ? `+${write(value)}` : write(value)),
    day: (start, weeks) => day.format(Date.parse(`${start}T00:00:00Z`) + weeks * 7 * DAY),
    time: (milliseconds) => time.format(milliseconds),
    clock: (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`,
    list: (words) => list.format(words),
  }
}

/** Makes a writer once for each number of digits: making one takes far longer than writing with it. */
function once(make: (digits: number) => Intl.NumberFormat): (digits: number) => Intl.NumberFormat {
  const made = new Map<number, Intl.NumberFormat>()
  return (digits) => {
    const writer = made.get(digits) ?? make(digits)
    made.set(digits, writer)
    return writer
  }
}

/** Rounded to the digits shown, so that nothing reads as minus zero. */
function clean(value: number, digits: number): number {
  const rounded = Number(value.toFixed(digits))
  return rounded === 0 ? 0 : rounded
}

/** A minus sign as wide as a figure instead of a hyphen. */
const proper = (text: string): string => text.replace('-', MINUS)
