import { describe, expect, it } from 'vitest'
import { loadScenario } from '../../engine/scenario/load.ts'
import type { ScenarioIssueCode } from '../../engine/scenario/issue.ts'
import { toyText } from '../support/toy-scenario.ts'
import { BROKEN_FILES, BROKEN_MEANINGS, BROKEN_SHAPES, type BrokenScenario } from '../support/broken/scenarios.ts'

describe.each([
  ['a file that is no scenario', BROKEN_FILES],
  ['a file of another shape', BROKEN_SHAPES],
  ['a scenario that makes no sense', BROKEN_MEANINGS],
])('%s is refused:', (_, cases) => {
  it.each(cases.map((broken) => [broken.name, broken] as const))('%s', (_, broken) => {
    const { text, line, column } = markedText(broken)
    const loaded = loadScenario(text, 'broken.yaml')
    if (loaded.ok) throw new Error('was accepted')
    const { code, path, params } = broken
    expect(loaded.issues).toContainEqual(
      expect.objectContaining({
        code,
        file: 'broken.yaml',
        line,
        column,
        ...(path !== undefined && { path }),
        ...(params && { params: expect.objectContaining(params) }),
      }),
    )
    // Nothing follows from the mistake that is not one itself.
    if (!broken.others) expect(loaded.issues).toHaveLength(1)
  })
})

it('has an example of every code', () => {
  const shown = new Set([...BROKEN_FILES, ...BROKEN_SHAPES, ...BROKEN_MEANINGS].map(({ code }) => code))
  expect(Object.keys(CODES).filter((code) => !shown.has(code))).toEqual(['more-problems', 'invalid'])
})

/** Every code; that none is forgotten is checked with the types. */
const CODES: Record<ScenarioIssueCode, true> = {
  'too-large': true,
  'too-deep': true,
  'wrong-encoding': true,
  'control-character': true,
  'tab-indent': true,
  'not-yaml': true,
  'several-documents': true,
  'unknown-tag': true,
  'unknown-alias': true,
  'alias-cycle': true,
  'too-many-aliases': true,
  'duplicate-key': true,
  'forbidden-key': true,
  'not-finite': true,
  'not-a-mapping': true,
  'more-problems': true,
  'format-too-new': true,
  'format-too-old': true,
  'unknown-key': true,
  missing: true,
  'wrong-type': true,
  'unknown-kind': true,
  'not-one-of': true,
  'too-small': true,
  'too-big': true,
  'not-whole': true,
  'too-few': true,
  'too-many': true,
  'too-long': true,
  'empty-text': true,
  'bad-id': true,
  'bad-date': true,
  'not-ascending': true,
  invalid: true,
  'duplicate-id': true,
  'reserved-id': true,
  'unknown-reference': true,
  'sum-above-one': true,
  'sum-not-one': true,
  'mean-not-one': true,
  'more-than-people': true,
  'too-many-people': true,
  'too-many-weeks': true,
  'from-after-to': true,
  'after-the-end': true,
  'not-monday': true,
  'not-in-range': true,
  'low-above-high': true,
  'off-step': true,
  'step-too-wide': true,
  'same-ends': true,
  'costly-default': true,
  'wrong-owner': true,
  'class-dial': true,
  'trial-missing': true,
  'contact-missing': true,
  'goal-behind-today': true,
  'today-not-reproduced': true,
  'today-undefined': true,
  'no-proof': true,
  'proof-without-change': true,
  'bad-setting': true,
  'bad-direction': true,
  'unknown-path': true,
}

function markedText({ text, swaps = [] }: BrokenScenario): { text: string; line: number; column: number } {
  const marked = swaps.reduce((changed, [from, to]) => {
    if (changed.split(from).length !== 2) throw new Error(`not once in the toy scenario: ${from}`)
    return changed.replace(from, () => to)
  }, text ?? toyText())
  const at = marked.indexOf('▸')
  expect(at).toBeGreaterThanOrEqual(0)
  const before = marked.slice(0, at)
  return { text: marked.replace('▸', ''), line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}
