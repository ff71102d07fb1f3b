import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as rules from './rules.ts'
import { importsOf, readSources } from './source.ts'

const top = join(import.meta.dirname, '../..')
const sources = readSources(top, ['engine', 'game'])

test('the walk sees the engine, the game, and imports in both', () => {
  for (const folder of ['engine/', 'game/']) {
    const imports = sources.filter(({ path }) => path.startsWith(folder)).flatMap(importsOf)
    expect(imports.some(({ relative }) => relative)).toBe(true)
    expect(imports.some(({ relative }) => !relative)).toBe(true)
  }
})

test.each(
  [
    rules.engineImportsOnlyItself,
    rules.engineIsPure,
    rules.gameEntersByTheDoor,
    rules.screensStayApart,
    rules.screensStandOnTop,
    rules.flowAloneAdvancesRuns,
    rules.panelsSeeWhatFlowShows,
    rules.stageKnowsNoRule,
    rules.lobbyComesFirst,
    rules.phaserComesLaterAndOnStage,
    rules.nodeStaysOutOfTheBrowser,
    rules.wordsAreInTheLocales,
  ].map((rule) => [rule.name, rule] as const),
)('%s', (_, rule) => {
  expect(rule(sources)).toEqual([])
})

test('the top of the repository is tidy', () => {
  const ignored = ['node_modules', 'dist']
  expect(rules.topIsTidy(readdirSync(top).filter((name) => !ignored.includes(name)))).toEqual([])
})

test('the lock file names no address', () => {
  expect(rules.lockNamesNoAddress(readFileSync(join(top, 'package-lock.json'), 'utf8'))).toEqual([])
})

test('the lists of what is allowed only get shorter', () => {
  expect(['@noble/hashes', '@stdlib', 'seedrandom', 'yaml', 'zod']).toEqual(
    expect.arrayContaining(Object.keys(rules.engineLibraries)),
  )
  expect(rules.topEntries.length).toBeLessThanOrEqual(11)
})
