import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DIAL_NAMES } from '../../engine/model/dials.ts'
import { LEDGER_LINES } from '../../engine/model/ledger.ts'
import { KPI_NAMES } from '../../engine/score/kpis.ts'
import { MEASURE_KINDS } from '../../engine/score/measures/registry.ts'
import { PLAYERS } from '../../engine/score/players/registry.ts'
import { STUDY_KINDS } from '../../engine/sight/studies/registry.ts'
import { README, withCoefficients } from '../support/coefficients.ts'
import { shippedScenarios } from '../support/shipped-scenarios.ts'

const text = readFileSync(README, 'utf8')
const missing = (names: readonly string[]): string[] => names.filter((name) => !text.includes(`\`${name}\``))

test('the coefficients are those of the shipped scenarios', () => {
  expect(text === withCoefficients(text, shippedScenarios()), 'run: node test/support/coefficients.ts').toBe(true)
})

test('every file of the model is named', () => {
  expect(missing(globSync('**/*.ts', { cwd: join(import.meta.dirname, '../../engine/model') }))).toEqual([])
})

test('every dial, ledger line and figure is explained', () => {
  expect(missing(DIAL_NAMES)).toEqual([])
  expect(missing(LEDGER_LINES)).toEqual([])
  expect(missing(KPI_NAMES)).toEqual([])
})

test('every kind of measure and study, and every reference player is named', () => {
  expect(missing([...MEASURE_KINDS, ...STUDY_KINDS].map((kind) => kind.schema.shape.kind.value))).toEqual([])
  expect(missing(PLAYERS.map(({ id }) => id))).toEqual([])
})
