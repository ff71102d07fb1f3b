import { describe, expect, it } from 'vitest'
import { loadScenario } from '../../engine/scenario/load.ts'
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
        code, file: 'broken.yaml', line, column, ...(path !== undefined && { path }), ...(params && { params: expect.objectContaining(params) }),
      }),
    )
    // Nothing follows from the mistake that is not one itself.
    if (!broken.others) expect(loaded.issues).toHaveLength(1)
  })
})

function markedText({ text, swaps = [] }: BrokenScenario): { text: string; line: number; column: number } {
  const marked = swaps.reduce((changed, [from, to]) => {
    expect(changed.split(from).length, from).toBe(2)
    return changed.replace(from, () => to)
  }, text ?? toyText())
  const at = marked.indexOf('▸')
  expect(at).toBeGreaterThanOrEqual(0)
  const before = marked.slice(0, at)
  return { text: marked.replace('▸', ''), line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}
