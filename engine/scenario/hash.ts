import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { ScenarioSpec } from './schema.ts'
import { utf8Bytes } from './utf8.ts'

/** Hexadecimal digits kept of a SHA-256: 128 bits. */
const DIGITS = 32

/** SHA-256 of a text's UTF-8, its first 32 hexadecimal digits. */
export const digest = (text: string): string => bytesToHex(sha256(utf8Bytes(text))).slice(0, DIGITS)

/**
 * One text for one value, whatever the order of its keys: JSON with keys sorted by code unit and no spaces; members that
 * are `undefined` are left out.
 * @throws {RangeError} for a number that is not finite, since JSON would make it null.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined)
    members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${value} has no canonical text`)
  return JSON.stringify(value ?? null)
}

/** Parts of a scenario that are about it, and change no run. */
const ABOUT = new Set(['title', 'summary', 'looks', 'brief', 'realCase', 'sources', 'proofs'])

/** Hash of a scenario's rules: the same for two files that differ in prose, comments or order of keys only. */
export function hashRules(spec: ScenarioSpec): string {
  return digest(canonical(rules(Object.fromEntries(Object.entries(spec).filter(([key]) => !ABOUT.has(key))))))
}

function rules(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isProse(item)).map(rules)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => !isProse(member))
      .map(([key, member]) => [key, rules(member)]),
  )
}

/** A text for people: exactly the languages, nothing else. */
function isProse(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const keys = Object.keys(value)
  return keys.length === 2 && keys.includes('zh-CN') && keys.includes('en')
}
