import { BOUNDS } from '../../engine/index.ts'
import { DAY, SCALE_WORDS, YUAN_AFTER, YUAN_BEFORE } from '../locales/amounts.ts'

/*
 * Amounts as people type and paste them. What can only mean one number is taken, whatever the sheet it comes from; what
 * could mean two, or none, is refused with a reason.
 */

/** Why a text is no amount. */
export const AMOUNT_REFUSALS = [
  'text',
  'negative',
  'share',
  'currency',
  'separators',
  'formula',
  'error',
  'date',
  'huge',
] as const
export type AmountRefusal = (typeof AMOUNT_REFUSALS)[number]

export type Amount = { yuan: number } | { empty: true } | { refused: AmountRefusal }

const PLAIN = /^\d+(?:\.\d*)?$|^\.\d+$/
const GROUPED = /^\d{1,3}(?:[,' ]\d{3})+(?:\.\d*)?$/
const SCIENTIFIC = /^\d+(?:\.\d+)?e\+?\d{1,2}$/

/** Reads one amount, to the cent. */
export function readAmount(text: string): Amount {
  // Full-width digits, signs and spaces as their plain ones; every dash as a minus.
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2015\u2212\uFE58\uFE63]/g, '-')
    .replaceAll(/[\u00A0\u2000-\u200B\u202F\u3000\uFEFF\t\r\n]/g, ' ')
    .replaceAll('’', "'")
    .trim()
    .toLowerCase()
  if (plain === '') return { empty: true }
  if (plain.startsWith('=')) return { refused: 'formula' }
  if (plain.startsWith('#')) return { refused: 'error' }
  // Bookkeepers write nothing as a dash and a loss in brackets.
  if (/^[¥ ]*-+$/.test(plain)) return { yuan: 0 }
  if (/^\(.*\d.*\)$/.test(plain)) return { refused: readsAs(plain.slice(1, -1)) === null ? 'text' : 'negative' }
  if (plain.endsWith('%') || plain.endsWith('‰')) return { refused: 'share' }
  if (/[$€£₩₽₹]|usd|eur|hkd|gbp/.test(plain)) return { refused: 'currency' }
  if (DAY.test(plain)) return { refused: 'date' }
  const unsigned = plain.replace(/^¥?\s*[-+]\s*/, '')
  const yuan = readsAs(unsigned)
  if (yuan === null) return { refused: /^[\d.,' ]+$/.test(bare(unsigned)) ? 'separators' : 'text' }
  if (/^¥?\s*-/.test(plain) && yuan > 0) return { refused: 'negative' }
  return yuan > BOUNDS.yuan ? { refused: 'huge' } : { yuan: Math.round(yuan * 100) / 100 }
}

const bare = (text: string): string => text.replace(YUAN_BEFORE, '').replace(YUAN_AFTER, '').trim()

/** The number that an unsigned text can only mean; `null` where it means none, or more than one. */
function readsAs(text: string): number | null {
  const number = bare(text)
  const scale = Object.keys(SCALE_WORDS)
    .toSorted((a, b) => b.length - a.length)
    .find((word) => number.endsWith(word))
  const digits = scale === undefined ? number : number.slice(0, -scale.length).trim()
  if (!GROUPED.test(digits) && !PLAIN.test(digits) && !SCIENTIFIC.test(digits)) return null
  return Number(digits.replaceAll(/[,' ]/g, '')) * (scale === undefined ? 1 : SCALE_WORDS[scale])
}
