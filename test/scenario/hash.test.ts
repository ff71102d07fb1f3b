import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonical, digest } from '../../engine/scenario/hash.ts'
import { utf8Bytes, utf8Length } from '../../engine/scenario/utf8.ts'
import { toyScenario } from '../support/toy-scenario.ts'

describe("a scenario's hash", () => {
  const { hash } = toyScenario()

  it('is 32 hexadecimal digits', () => {
    expect(hash).toMatch(/^[0-9a-f]{32}$/)
  })

  it.each([
    ['a comment', 'budget: 100000', 'budget: 100000 # yuan'],
    ['a title', 'Toy tea house', 'A tea house of toys'],
    ['a story', 'The shop opposite has a sale.', 'They sell cheaply.'],
    ['how the table shows it', 'budget: 100000', 'budget: 100000\nlooks: {segments: {students: campus}}'],
    ['a figure of the real case', 'value: 0.4, unit: share', 'value: 0.5, unit: share'],
    ['a source', 'kind: course', 'kind: assumption'],
    ['the order of keys', 'brand: {fading: 0.07, searchLift: 0.2}', 'brand: {searchLift: 0.2, fading: 0.07}'],
    ['a default that is written out', 'orderRate: 1.2', 'orderRate: 1.2\n    orderValue: 1'],
    ['another way to write a number', 'budget: 100000', 'budget: 1.0e5'],
  ])('does not change with %s', (_, from, to) => {
    expect(toyScenario((text) => text.replace(from, () => to)).hash).toBe(hash)
  })

  it.each([
    ['the budget', 'budget: 100000', 'budget: 100001'],
    ['the last digit of a chance', 'fading: 0.07', 'fading: 0.0700001'],
    ['an id', 'id: toy-tea', 'id: toy-tee'],
    ['the rounds', 'rounds: [2, 2]', 'rounds: [1, 3]'],
    ['the start', 'start: 2026-03-02', 'start: 2026-03-09'],
    ['a weight of the score', 'to: 400, weight: 0.5', 'to: 401, weight: 0.5'],
    ['an effect', '{kind: dial, on: brand, by: 0.02}', '{kind: dial, on: brand, by: 0.03}'],
    [
      'what a fact suggests',
      'suggests: {lever: discount, direction: up}',
      'suggests: {lever: discount, direction: down}',
    ],
    ['a default', 'default: thank', 'default: thank\n    role: data-analyst'],
  ])('changes with %s', (_, from, to) => {
    const other = toyScenario((text) => text.replace(from, () => to))
    expect(other.hash).not.toBe(hash)
  })
})

describe('a canonical text', () => {
  it('sorts keys by code unit, without spaces', () => {
    expect(canonical({ b: [1, { z: null, Z: true }], a: 'x', '\u00e9': 1, ab: undefined })).toBe(
      '{"a":"x","b":[1,{"Z":true,"z":null}],"\u00e9":1}',
    )
  })

  it('is one for one value: JSON that reads back to it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value))
        expect(JSON.parse(canonical(plain))).toEqual(plain)
        expect(canonical(JSON.parse(canonical(plain)))).toBe(canonical(plain))
      }),
    )
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d, which JSON would make null', (number) => {
    expect(() => canonical({ a: [number] })).toThrow(RangeError)
  })
})

describe('a digest', () => {
  it('is SHA-256 of the UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(digest(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 32))
      }),
    )
  })
})

describe('UTF-8', () => {
  it('is as the platform has it, halves of pairs included', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('\ud800', 'a\udc00b', '\ud83d\ude00', '\u07ff\u0800\uffff'),
        ),
        (text) => {
          expect([...utf8Bytes(text)]).toEqual([...new TextEncoder().encode(text)])
          expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length)
        },
      ),
    )
  })
})
