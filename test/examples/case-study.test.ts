import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readRunFile, verifyRunFile, writeRunFile } from '../../engine/index.ts'
import { readAbout } from '../../game/flow/about.ts'
import { caseStudy, withTables } from './case-study.ts'
import { exampleTeams, scenario } from './teams.ts'

/* After a change of a scenario, its anchors or the model: node test/examples/update.ts, and read the page once more. */

const page = readFileSync(join(import.meta.dirname, '../../game/debrief/README.md'), 'utf8')
const teams = exampleTeams()

describe('the example games', () => {
  test.each(teams)('$file is true, and what its line of thought decides', ({ file, run, about }) => {
    const text = readFileSync(join(import.meta.dirname, file), 'utf8')
    const read = readRunFile(text)
    expect(read.ok && verifyRunFile(scenario, read.value).ok).toBe(true)
    expect(read.ok && readAbout(read.value.about)).toEqual(about)
    expect(text).toBe(writeRunFile(scenario, run, { ...about }))
  })
})

describe('the case study', () => {
  test('shows the figures that the debrief computes', { timeout: 120_000 }, () => {
    expect(withTables(page, caseStudy(teams))).toBe(page)
  })

  test('has a place for every table', () => {
    expect(() => withTables('<!-- luck -->', { luck: '| 1 |' })).toThrow('no place')
  })
})
