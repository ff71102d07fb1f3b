import { describe, expect, test } from 'vitest'
import {
  engineImportsOnlyItself,
  engineIsPure,
  flowAloneAdvancesRuns,
  gameEntersByTheDoor,
  lockNamesNoAddress,
  nodeStaysOutOfTheBrowser,
  panelsSeeWhatFlowShows,
  lobbyComesFirst,
  phaserComesLaterAndOnStage,
  screensStandOnTop,
  screensStayApart,
  stageKnowsNoRule,
  topIsTidy,
  wordsAreInTheLocales,
} from './rules.ts'
import type { Source } from './source.ts'

/* Every rule is shown what it must refuse, and something near it that it must let pass. */

type Rule = (sources: Source[]) => string[]

const refuses = (rule: Rule, path: string, text: string, ...others: Source[]): void =>
  expect(rule([{ path, text }, ...others]), `${path}: ${text}`).toHaveLength(1)
const accepts = (rule: Rule, path: string, text: string, ...others: Source[]): void =>
  expect(rule([{ path, text }, ...others]), `${path}: ${text}`).toEqual([])

test('the engine imports only itself', () => {
  refuses(engineImportsOnlyItself, 'engine/run/a.ts', `import { a } from '../../game/main.tsx'`)
  refuses(engineImportsOnlyItself, 'engine/run/a.ts', `import a from '../../scenarios/a.yaml'`)
  refuses(engineImportsOnlyItself, 'engine/run/a.ts', `import { a } from '../../test/support/a.ts'`)
  refuses(engineImportsOnlyItself, 'engine/a.ts', `import type { A } from '../game/a.ts'`)
  refuses(engineImportsOnlyItself, 'engine/a.ts', `export * from '../game/a.ts'`)
  refuses(engineImportsOnlyItself, 'engine/a.ts', `export { a } from '../game/a.ts'`)
  refuses(engineImportsOnlyItself, 'engine/a.ts', `const a = await import('../game/a.ts')`)
  refuses(engineImportsOnlyItself, 'engine/a.ts', `let a: import('../game/a.ts').A`)
  accepts(engineImportsOnlyItself, 'engine/run/a.ts', `import { b } from '../luck/b.ts'`)
  accepts(engineImportsOnlyItself, 'game/a.ts', `import { b } from './b.ts'`)
})

test('the engine uses a library only in its place', () => {
  refuses(engineImportsOnlyItself, 'engine/a.ts', `import { produce } from 'immer'`)
  refuses(engineImportsOnlyItself, 'engine/a.ts', `import { readFileSync } from 'node:fs'`)
  refuses(engineImportsOnlyItself, 'engine/a.ts', `import { z } from 'zodiac'`)
  refuses(engineImportsOnlyItself, 'engine/run/a.ts', `import seedrandom from 'seedrandom'`)
  refuses(engineImportsOnlyItself, 'engine/luck/poisson.ts', `import exp from '@stdlib/math-base-special-exp'`)
  refuses(engineImportsOnlyItself, 'engine/plan/a.ts', `import { parseDocument } from 'yaml'`)
  accepts(engineImportsOnlyItself, 'engine/luck/tape.ts', `import { alea } from 'seedrandom'`)
  accepts(engineImportsOnlyItself, 'engine/luck/math.ts', `import exp from '@stdlib/math-base-special-exp'`)
  accepts(
    engineImportsOnlyItself,
    'engine/scenario/a.ts',
    `import { parseDocument } from 'yaml'\nimport { z } from 'zod'`,
  )
  accepts(engineImportsOnlyItself, 'engine/run/a.ts', `import { sha256 } from '@noble/hashes/sha2.js'`)
})

test('the game enters the engine by its door', () => {
  refuses(gameEntersByTheDoor, 'game/flow/a.ts', `import { advance } from '../../engine/run/advance.ts'`)
  refuses(gameEntersByTheDoor, 'game/flow/a.ts', `import type { Run } from '../../engine/run/types.ts'`)
  refuses(gameEntersByTheDoor, 'game/a.ts', `new Worker(new URL('../engine/run/a.ts', import.meta.url))`)
  refuses(gameEntersByTheDoor, 'game/a.ts', `import { a } from '../test/support/a.ts'`)
  accepts(gameEntersByTheDoor, 'game/flow/a.ts', `import { advance } from '../../engine/index.ts'`)
  accepts(gameEntersByTheDoor, 'game/a.ts', `import text from '../scenarios/a.yaml?raw'\nimport { b } from './b.ts'`)
  accepts(gameEntersByTheDoor, 'test/run/a.test.ts', `import { advance } from '../../engine/run/advance.ts'`)
})

test('panels, stage, debrief, compare and studio stay apart', () => {
  refuses(screensStayApart, 'game/panels/a.tsx', `import { b } from '../stage/b.ts'`)
  refuses(screensStayApart, 'game/compare/deep/a.tsx', `import type { B } from '../../debrief/b.ts'`)
  refuses(screensStayApart, 'game/studio/a.tsx', `const b = await import('../panels/b.tsx')`)
  accepts(screensStayApart, 'game/panels/a.tsx', `import { b } from './b.tsx'\nimport { c } from '../flow/c.ts'`)
  accepts(screensStayApart, 'game/flow/a.ts', `import { b } from '../panels/b.tsx'\nimport { c } from '../stage/c.ts'`)
})

test('what screens are built from knows no screen', () => {
  refuses(screensStandOnTop, 'game/parts/a.tsx', `import { b } from '../panels/b.tsx'`)
  refuses(screensStandOnTop, 'game/store/a.ts', `import type { B } from '../debrief/b.ts'`)
  accepts(screensStandOnTop, 'game/parts/a.tsx', `import { b } from '../flow/b.ts'`)
  accepts(screensStandOnTop, 'game/App.tsx', `import { b } from './panels/b.tsx'`)
})

test('flow alone advances a run', () => {
  refuses(flowAloneAdvancesRuns, 'game/panels/a.tsx', `import { advance } from '../../engine/index.ts'`)
  refuses(flowAloneAdvancesRuns, 'game/store/a.ts', `import { replay as again } from '../../engine/index.ts'`)
  refuses(flowAloneAdvancesRuns, 'game/debrief/a.ts', `export { simulate } from '../../engine/index.ts'`)
  refuses(flowAloneAdvancesRuns, 'game/parts/a.ts', `import * as engine from '../../engine/index.ts'`)
  refuses(flowAloneAdvancesRuns, 'game/parts/a.ts', `export * from '../../engine/index.ts'`)
  accepts(flowAloneAdvancesRuns, 'game/flow/a.ts', `import { advance, start } from '../../engine/index.ts'`)
  accepts(flowAloneAdvancesRuns, 'game/workers/a.ts', `import { simulate } from '../../engine/index.ts'`)
  accepts(flowAloneAdvancesRuns, 'game/store/a.ts', `import { loadScenario, type Run } from '../../engine/index.ts'`)
})

test('panels of a running game see what flow shows them', () => {
  const rule = panelsSeeWhatFlowShows
  const see = `import { useGame } from '../../flow/hooks.ts'\n`
  refuses(rule, 'game/panels/run/a.tsx', `${see}useGame(({ run }) => run)`)
  refuses(rule, 'game/panels/run/a.tsx', `${see}const runOf = ({ run }) => run\nuseGame(runOf)`)
  refuses(rule, 'game/parts/a.tsx', `useGameState(function (snapshot) { return snapshot })`)
  refuses(rule, 'game/panels/run/a.tsx', `${see}import { runOf } from './b.ts'\nuseGame(runOf)`)
  refuses(rule, 'game/panels/run/a.tsx', `import { report } from '../../../engine/index.ts'`)
  refuses(rule, 'game/panels/run/a.tsx', `import type { Scenario } from '../../../engine/index.ts'`)
  refuses(rule, 'game/panels/run/a.tsx', `import type { GameContext } from '../../flow/context.ts'`)
  accepts(rule, 'game/panels/run/a.tsx', `${see}import { newsOf } from '../../flow/views.ts'\nuseGame(newsOf)`)
  accepts(
    rule,
    'game/panels/run/a.tsx',
    `${see}import { factsFor } from '../../flow/views.ts'\nuseGame(factsFor(role))`,
  )
  accepts(rule, 'game/parts/a.tsx', `import { ROLES, type Role, type WeekView } from '../../engine/index.ts'`)
  accepts(rule, 'game/debrief/a.tsx', `import { report, type Run } from '../../engine/index.ts'`)
})

test('the stage knows of the engine only types', () => {
  refuses(stageKnowsNoRule, 'game/stage/a.ts', `import { advance } from '../../engine/index.ts'`)
  refuses(stageKnowsNoRule, 'game/stage/a.ts', `import { type Run } from '../../engine/index.ts'`)
  accepts(stageKnowsNoRule, 'game/stage/a.ts', `import type { Run } from '../../engine/index.ts'`)
  accepts(stageKnowsNoRule, 'game/flow/a.ts', `import { advance } from '../../engine/index.ts'`)
})

test('phaser is on the stage and comes later', () => {
  const scene = { path: 'game/stage/scene.ts', text: `import Phaser from 'phaser'` }
  refuses(phaserComesLaterAndOnStage, 'game/panels/a.tsx', `import Phaser from 'phaser'`)
  refuses(phaserComesLaterAndOnStage, 'game/panels/a.tsx', `import 'phaser/src/phaser-core.js'`)
  refuses(phaserComesLaterAndOnStage, 'game/main.tsx', `import { a } from './flow/a.ts'`, scene, {
    path: 'game/flow/a.ts',
    text: `export * from '../stage/scene.ts'`,
  })
  accepts(phaserComesLaterAndOnStage, 'game/main.tsx', `const scene = await import('./stage/scene.ts')`, scene)
  accepts(phaserComesLaterAndOnStage, 'game/main.tsx', `import type { Scene } from './stage/scene.ts'`, scene)
})

test('the lobby comes before the rules', () => {
  const views = { path: 'game/flow/views.ts', text: `import { sight } from '../../engine/index.ts'` }
  refuses(lobbyComesFirst, 'game/main.tsx', `import { a } from './flow/views.ts'`, views)
  refuses(lobbyComesFirst, 'game/main.tsx', `import { z } from 'zod'`)
  accepts(lobbyComesFirst, 'game/main.tsx', `const play = await import('./flow/views.ts')`, views)
  accepts(lobbyComesFirst, 'game/main.tsx', `import type { A } from './flow/views.ts'`, views)
})

test("node's modules stay out of the browser", () => {
  const server = { path: 'game/cli/a.ts', text: `import { readFileSync } from 'node:fs'` }
  refuses(nodeStaysOutOfTheBrowser, 'game/store/a.ts', `import { readFileSync } from 'node:fs'`)
  refuses(nodeStaysOutOfTheBrowser, 'game/store/a.ts', `import { readFileSync } from 'fs'`)
  refuses(nodeStaysOutOfTheBrowser, 'game/main.tsx', `const a = await import('./cli/a.ts')`, server)
  accepts(nodeStaysOutOfTheBrowser, 'game/workshop/server.ts', `import { createServer } from 'node:http'`)
  accepts(nodeStaysOutOfTheBrowser, 'game/main.tsx', `import type { A } from './cli/a.ts'`, server)
})

describe('the engine is pure', () => {
  const refused = [
    'Math.random()',
    'Math.exp(1)',
    'Math.pow(2, 3)',
    'Math.PI',
    `Math['log'](2)`,
    'Math[name]()',
    'const { floor } = Math',
    'const m = Math',
    '2 ** 3',
    'let x = 2; x **= 3',
    'new Date()',
    'Date.now()',
    'const now = { Date }',
    'new Intl.NumberFormat()',
    'globalThis.name',
    `'a'.localeCompare('b')`,
    `'a'['localeCompare']('b')`,
    '(1).toLocaleString()',
    'import.meta.url',
  ]
  test.each(refused)('%s', (text) => refuses(engineIsPure, 'engine/a.ts', text))

  test('what is exact and near it passes', () => {
    accepts(engineIsPure, 'engine/a.ts', 'Math.sqrt(Math.abs(Math.imul(2, 3))) // Math.random() 2 ** 3')
    accepts(engineIsPure, 'engine/a.ts', `const plan = { Date: 1, Math: 2 }; plan.Date + plan.Math; 'new Date()'`)
    accepts(engineIsPure, 'engine/a.ts', 'type Card = { Intl: string }')
    accepts(engineIsPure, 'game/a.ts', 'Math.random()')
  })

  test('the line is told', () => {
    expect(engineIsPure([{ path: 'engine/a.ts', text: '\n\nDate' }])).toEqual(['engine/a.ts:3: Date'])
  })
})

test('words for people are in the locales', () => {
  refuses(wordsAreInTheLocales, 'game/panels/a.tsx', 'export const A = () => <p>预算</p>')
  refuses(wordsAreInTheLocales, 'game/panels/a.tsx', 'export const A = () => <p title="预算" />')
  refuses(wordsAreInTheLocales, 'engine/a.ts', 'const a = `预算 ${1}`')
  accepts(wordsAreInTheLocales, 'engine/a.ts', '// 预算\n/** 营销沙盘 */ const a = 1')
  accepts(wordsAreInTheLocales, 'game/locales/zh-CN.ts', `export default { budget: '预算' }`)
})

test('the top of the repository is tidy', () => {
  expect(topIsTidy(['.gitignore', 'game', 'package.json', 'notes.txt', 'src'])).toEqual(['notes.txt', 'src'])
})

test('the lock file names no address', () => {
  expect(
    lockNamesNoAddress('{\n  "resolved": "https://example.org/a.tgz",\n  "integrity": "sha512-x"\n}'),
  ).toHaveLength(1)
  expect(lockNamesNoAddress('{ "funding": { "url": "https://example.org" } }')).toEqual([])
})

test('an import whose name is computed is refused, nobody could follow it', () => {
  expect(() => screensStayApart([{ path: 'game/panels/a.ts', text: 'await import(name)' }])).toThrow('not written out')
})
