import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { DIAL_NAMES, dialScope, dialWay } from '../../engine/model/dials.ts'
import { loadPlanFile } from '../../engine/plan/file.ts'
import { simulate } from '../../engine/run/simulate.ts'
import { loadScenario } from '../../engine/scenario/load.ts'
import { scenarioSchema } from '../../engine/scenario/schema.ts'
import { KPI_NAMES } from '../../engine/score/kpis.ts'
import { scenarioFields } from '../support/fields.ts'

const folder = join(import.meta.dirname, '../../scenarios')
const guide = readFileSync(join(folder, 'README.md'), 'utf8')
const lines = guide.split('\n')

/** Rows of the tables whose first column has this title, with the last code of the heading above them. */
function rowsOf(title: string): { under: string; names: string[]; cells: string[] }[] {
  let under = ''
  let inside = false
  return lines.flatMap((line) => {
    if (line.startsWith('#')) under = codesOf(line).at(-1) ?? ''
    if (!line.startsWith('|')) inside = false
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    if (cells[0] === title) inside = true
    return inside && cells[0].startsWith('`') ? [{ under, names: codesOf(cells[0]), cells: cells.slice(1) }] : []
  })
}

const codesOf = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1])

describe("the author's guide", () => {
  it('has every field of the schema, and no other, with what it may be', () => {
    const told = rowsOf('Field').flatMap(({ under, names, cells }) =>
      names.map((name) => `${name.startsWith('.') ? under : ''}${name}: ${cells[0]}`),
    )
    const fields = scenarioFields()
      .filter(({ value }) => !/^mapping( by id)?$/.test(value))
      .map(({ path, value }) => `${path}: ${value}`)
    expect(told.toSorted()).toEqual(fields.toSorted())
  })

  it('has every dial with its scope and way', () => {
    const told = rowsOf('Dial').map(({ names, cells }) => [names[0], cells[0], cells[1]])
    expect(told).toEqual(DIAL_NAMES.map((dial) => [dial, dialScope(dial), dialWay(dial)]))
  })

  it('has every figure', () => {
    expect(codesOf(lines.find((line) => line.startsWith('Figures:'))!)).toEqual(KPI_NAMES)
  })

  const examples = [...guide.matchAll(/```yaml\n([^`]*)```/g)].map((match) => match[1])
  const parts = examples.flatMap((text) => Object.entries(parse(text) as object))

  it.each(parts.filter(([key]) => key in scenarioSchema.shape && !['format', 'rounds'].includes(key)))(
    'shows %s that are right',
    (key, value) => {
      const shape = scenarioSchema.shape[key as keyof typeof scenarioSchema.shape]
      expect(shape.safeParse(value).error?.issues ?? []).toEqual([])
    },
  )

  it('shows every kind of programme', () => {
    const shown = parts
      .filter(([key]) => key === 'programmes')
      .flatMap(([, programmes]) => (programmes as { kind: string }[]).map(({ kind }) => kind))
    const kinds = rowsOf('Field').find(({ under, names }) => under === 'programmes[]' && names[0] === '.kind')!
    expect(shown.toSorted().join(', ')).toBe(kinds.cells[0])
  })

  it('shows a plan file that runs', () => {
    const text = examples.find((example) => example.includes('\nscenario: '))!
    const { scenario: id } = parse(text) as { scenario: string }
    const scenario = loadScenario(readFileSync(join(folder, `${id}.yaml`), 'utf8'), `${id}.yaml`)
    if (!scenario.ok) throw new Error(JSON.stringify(scenario.issues))
    const policy = loadPlanFile(scenario.value, text, 'README.md')
    expect(policy.ok ? [] : policy.issues).toEqual([])
    if (policy.ok) expect(simulate(scenario.value, '1', policy.value).due.kind).toBe('end')
  })
})
