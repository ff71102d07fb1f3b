import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../engine/index.ts'
import type { Served } from '../../game/cli/static-server.ts'
import { launchBrowser, newPage, serveBuilt, type PageOptions, type WatchedPage } from '../support/browser.ts'
import { shippedScenarios } from '../support/shipped-scenarios.ts'
import { player } from './player.ts'

let browser: Browser
let game: Served
const folder = mkdtempSync(join(tmpdir(), 'sandtable-game-'))

beforeAll(async () => {
  ;[browser, game] = await Promise.all([launchBrowser(), serveBuilt()])
})

afterAll(async () => {
  await Promise.all([browser.close(), game.close()])
  rmSync(folder, { recursive: true, force: true })
})

async function open(options: PageOptions, { stage = false } = {}): Promise<WatchedPage> {
  const page = await newPage(browser, options)
  // Drawing two thousand figures without a graphics card takes its time; one game is played with the table, the others without.
  if (!stage) await page.addInitScript(() => localStorage.setItem('sandtable.stage', 'off'))
  await page.goto(game.url)
  return page
}

/** Nothing went wrong on the page, and it asked nobody but its own server. */
function expectQuiet(page: WatchedPage): void {
  expect(page.troubles).toEqual([])
  expect(page.requested.filter((address) => /^https?:/.test(address) && !address.startsWith(game.url))).toEqual([])
}

/** What the command line says of a run file. */
function shownByCommandLine(file: string): Report {
  const output = execFileSync(process.execPath, ['game/cli/main.ts', 'show', file, '--json'], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
  })
  return JSON.parse(output) as Report
}

/** Every figure of the report under the name by which the result screen marks it. */
function figuresOf(report: Report): Record<string, string> {
  const figures: [string, unknown][] = [
    ['seed', report.seed],
    ['engine', report.engine],
    ['scenario', report.scenario.hash],
    ['hash', report.hash],
    ['score.raw', report.score.raw],
    ...report.targets.map(({ id, value }): [string, unknown] => [`targets.${id}.value`, value]),
    ...report.guards.map(({ id, value }): [string, unknown] => [`guards.${id}.value`, value]),
    ...Object.entries(report.kpis).map(([name, value]): [string, unknown] => [`kpis.${name}`, value]),
    ...report.score.parts.flatMap(({ id, value, points }): [string, unknown][] => [
      [`score.parts.${id}.value`, value],
      [`score.parts.${id}.points`, points],
    ]),
    ...report.channels.flatMap(({ id, ...channel }) =>
      Object.entries(channel).map(([name, value]): [string, unknown] => [`channels.${id}.${name}`, value]),
    ),
  ]
  return Object.fromEntries(figures.map(([name, value]) => [name, String(value)]))
}

describe('every shipped scenario is played from the lobby to the result, which is what the command line recomputes', () => {
  const scenarios = shippedScenarios()
  // One in Chinese with the sand table, the others in English without.
  test.each(scenarios.map((scenario, index) => [scenario.spec.id, scenario, index] as const))(
    '%s',
    { timeout: 240_000 },
    async (id, scenario, index) => {
      const language = index === 0 ? 'zh-CN' : 'en'
      const page = await open({ locale: language }, { stage: index === 0 })
      const play = player(page, language)
      const { brief } = scenario

      await play.chooseScenario(brief.title[language])
      await play.formTeam(language === 'en' ? 'The Pines' : '松树队')
      for (let round = 0; round < brief.rounds.length; round++) {
        await play.openTab('channel-operator')
        if (round === 0)
          await play.spend(
            brief.channels
              .slice(0, 4)
              .map(({ name, maximum }) => ({ name: name[language], amount: Math.floor(maximum / 4) })),
          )
        if (round === 0) await play.orderStudy(brief.studies[0].name[language])
        await play.fitIfNeeded()
        await play.lockAndRun()
        await play.watchRound()
        await play.leaveReview(round === brief.rounds.length - 1)
      }

      const file = await play.saveRunFile(join(folder, `${id}.json`))
      const report = shownByCommandLine(file)
      expect(await play.figures()).toEqual(figuresOf(report))
      expect(report.scenario).toEqual({ id, hash: scenario.hash })
      expect(
        await page
          .locator('[data-reached]')
          .evaluateAll((marks) => marks.map((mark) => (mark as HTMLElement).dataset['reached'])),
      ).toEqual(report.targets.map(({ reached }) => String(reached)))
      expect((JSON.parse(readFileSync(file, 'utf8')) as { about: unknown }).about).toEqual({
        team: language === 'en' ? 'The Pines' : '松树队',
        practice: false,
      })
      expectQuiet(page)
      await page.context().close()
    },
  )
})
