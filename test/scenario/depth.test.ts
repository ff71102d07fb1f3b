import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { tooDeepAt } from '../../engine/scenario/depth.ts'

/** Levels of mappings and lists in a value. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return 1 + Math.max(0, ...Object.values(value).map(depthOf))
}

function levels(text: string): number {
  let most = 0
  while (tooDeepAt(text, most) !== null) most++
  return most
}

describe('the depth of a YAML text, without parsing it', () => {
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      fc.constantFrom<unknown>('word', 'two words', 'a: b', '- c', 'line\nline\n', '# no', 1, null, true, ''),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'b-c', 'long key', '[d]', '"e"'), tie('tree'), { minKeys: 1, maxKeys: 3 }),
    ),
  }))

  it.each([
    ['blocks', {}],
    ['lists in the column of their key', { indentSeq: false }],
    ['wide steps', { indent: 5 }],
    ['brackets', { collectionStyle: 'flow' as const }],
  ])('is the depth of what it says, in %s', (_, style) => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(levels(stringify(value, { ...style, lineWidth: 0 }))).toBe(depthOf(value))
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['a:\n- b:\n  - c', 4],
    ['? a\n: - b', 2],
    ['? - a\n: b', 2],
    ['"[[[": 1', 1],
    ['# [[[[\na: 1', 1],
    ['a: |\n  - - - b\n  c:\n    d', 1],
    ['a: &x {b: [1]}\nc: *x', 3],
    ['plain\n words', 0],
  ])('%j has %i', (text, depth) => {
    expect(levels(text)).toBe(depth)
  })

  it('is told where it is exceeded', () => {
    expect(tooDeepAt('a: [[[1]]]', 3)).toBe(5)
    expect(tooDeepAt('a: [[[1]]]', 4)).toBeNull()
  })

  it.each([
    ['brackets', '['.repeat(500_000)],
    ['braces', '{'.repeat(500_000)],
    ['dashes', '- '.repeat(400_000)],
    ['questions', '? '.repeat(400_000)],
    ['colons', ': '.repeat(400_000)],
  ])('is found soon in half a million %s', (_, text) => {
    expect(tooDeepAt(text, 64)).not.toBeNull()
  })
})
