import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  anchored,
  compareTeams,
  conclude,
  PLAYERS,
  readAnchors,
  simulate,
  writeRunFile,
  type Run,
} from '../../engine/index.ts'
import type { Served } from '../../game/cli/static-server.ts'
import { en } from '../../game/locales/en.ts'
import { zhCN } from '../../game/locales/zh-CN.ts'
import { shareLink } from '../../game/store/share.ts'
import { launchBrowser, newPage, serveBuilt, type WatchedPage } from '../support/browser.ts'
import { shippedAnchors, shippedScenarios } from '../support/shipped-scenarios.ts'

let browser: Browser
let game: Served
const folder = mkdtempSync(join(tmpdir(), 'sandtable-compare-'))
const rules = shippedScenarios().find(({ spec }) => spec.id === 'community-grocery')!
const anchors = readAnchors(rules, shippedAnchors('community-grocery'))
/** On the scale that the game uses: the anchored one, where the anchors are fresh. */
const scenario = anchors.ok ? anchored(rules, anchors.value) : rules

/** Three teams and their run files, named as people name things that were never meant for a page or a spreadsheet. */
const teams = (['equal-split', 'careful', 'random'] as const).map((id, at) => {
  const player = PLAYERS.find((candidate) => candidate.id === id)!
  const run = simulate(scenario, `seed-${at}`, player.policy(`seed-${at}`), { recording: true })
  const name = ['=1+1', '<img src=x onerror=alert(1)>', '松树队'][at]
  const file = join(folder, `${id}.json`)
  writeFileSync(file, writeRunFile(scenario, run, { team: name, colour: ['clay', 'sea', 'moss'][at] }))
  return { name, run, file }
})
const hashOf = ({ hash }: Run) => hash

beforeAll(async () => {
  ;[browser, game] = await Promise.all([launchBrowser(), serveBuilt()])
})

afterAll(async () => {
  await Promise.all([browser.close(), game.close()])
  rmSync(folder, { recursive: true, force: true })
})

async function openBoard(locale: 'en' | 'zh-CN'): Promise<WatchedPage> {
  const words = locale === 'en' ? en : zhCN
  const page = await newPage(browser, { locale })
  await page.goto(game.url)
  await page.getByRole('button', { name: words.lobby.compare }).click()
  await page.getByRole('heading', { level: 1, name: words.compare.title }).waitFor()
  return page
}

const addFiles = (page: WatchedPage, ...files: string[]) => page.locator('input[type=file]').setInputFiles(files)

describe('the board', () => {
  test('shows the ranks, scores and ledger that the engine gives, and hides names on demand', async () => {
    const expected = conclude(
      scenario,
      compareTeams(
        scenario,
        teams.map(({ run }) => run),
      ),
    )
    const page = await openBoard('en')
    await addFiles(page, ...teams.map(({ file }) => file))
    await page.locator('[data-ledger-sum]').waitFor({ state: 'attached' })
    for (const [at, { run }] of teams.entries()) {
      const figure = (name: string) => page.locator(`[data-figure="${name}.${hashOf(run)}"]`).getAttribute('data-value')
      expect(await figure('rank')).toBe(String(expected.ranks[at]))
      expect(await figure('realised')).toBe(String(expected.teams[at].realised))
    }
    const lines = await page
      .locator('[data-ledger]')
      .evaluateAll((cells) => cells.map((cell) => Math.round(Number((cell as HTMLElement).dataset['ledger']) * 1000)))
    const sum = Number(await page.locator('[data-ledger-sum]').getAttribute('data-ledger-sum'))
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.reduce((total, line) => total + line, 0)).toBe(Math.round(sum * 1000))
    expect(sum).toBeCloseTo(expected.teams[1].realised - expected.teams[0].realised, 3)

    expect(await page.getByText(teams[1].name).count(), 'a text is a text').toBeGreaterThan(0)
    await page.getByLabel(en.compare.anonymous).check({ force: true })
    await expect.poll(() => page.getByText(teams[1].name).count()).toBe(0)
    expect(page.troubles).toEqual([])
    await page.close()
  })

  test('exports a table in which no text is a formula', async () => {
    const page = await openBoard('zh-CN')
    await addFiles(page, ...teams.map(({ file }) => file))
    const button = page.getByRole('button', { name: zhCN.compare.csv })
    await button.isEnabled()
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
    const path = join(folder, 'board.csv')
    await download.saveAs(path)
    const text = readFileSync(path, 'utf8')
    expect(text.startsWith(`\uFEFF${zhCN.compare.rank},${zhCN.compare.team}`)).toBe(true)
    expect(text).toContain("'=1+1")
    expect(text).toContain('松树队')
    await page.close()
  })

  test('refuses what is no true finished run by name, and the others stay', async () => {
    const tampered = join(folder, 'tampered.json')
    const record = JSON.parse(readFileSync(teams[0].file, 'utf8')) as { record: { hashes: string[] } }
    record.record.hashes[3] = record.record.hashes[2]
    writeFileSync(tampered, JSON.stringify(record))
    const foreign = join(folder, 'foreign.json')
    writeFileSync(foreign, readFileSync(teams[0].file, 'utf8').replaceAll('"community-grocery"', '"another-scenario"'))
    const old = join(folder, 'old.json')
    writeFileSync(old, readFileSync(teams[0].file, 'utf8').replace('"format": 1', '"format": 9'))
    const huge = join(folder, 'huge.json')
    writeFileSync(huge, ' '.repeat(9_000_000))
    const nothing = join(folder, 'nothing.json')
    writeFileSync(nothing, 'nothing at all')

    const page = await openBoard('en')
    await addFiles(page, tampered, foreign, old, huge, nothing, teams[0].file, teams[0].file)
    const files = page.getByRole('region', { name: en.compare.files })
    await files.getByText('Verified: 1. Refused: 6.').waitFor()
    const reasons = await files.getByRole('listitem').allInnerTexts()
    const reasonOf = (file: string) => reasons.find((text) => text.includes(file))!
    expect(reasonOf('tampered.json')).toContain('Week 4')
    expect(reasonOf('foreign.json')).toContain('another-scenario')
    expect(reasonOf('old.json')).toContain('format 9')
    expect(reasonOf('huge.json')).toContain('bytes')
    expect(reasonOf('nothing.json')).toContain('JSON')
    expect(reasons.filter((text) => text.includes(en.compare.why.twice))).toHaveLength(1)
    await page.getByRole('button', { name: 'Remove tampered.json' }).click()
    await files.getByText('Verified: 1. Refused: 5.').waitFor()
    expect(page.troubles).toEqual([])
    await page.close()
  })
})

test('a zip of run files is unpacked, and every file in it is judged by itself', async () => {
  const zip = join(folder, 'teams.zip')
  const text = (file: string) => new Uint8Array(readFileSync(file))
  writeFileSync(
    zip,
    zipSync({ 'a.json': text(teams[0].file), 'b.json': text(teams[1].file), 'c.txt': new Uint8Array([1]) }),
  )
  const page = await openBoard('zh-CN')
  await addFiles(page, zip)
  const files = page.getByRole('region', { name: zhCN.compare.files })
  await files.getByText('teams.zip/b.json').waitFor()
  await files.getByText('teams.zip/c.txt').waitFor()
  expect(await files.getByRole('listitem').filter({ hasText: zhCN.compare.refused }).count()).toBe(1)
  expect(page.troubles).toEqual([])
  await page.close()
})

test('a link opens the very run that is in it, and a damaged one is refused in words', async () => {
  const link = await shareLink(game.url, readFileSync(teams[2].file, 'utf8'))
  const page = await newPage(browser, { locale: 'en' })
  await page.goto(link)
  await page.getByText('松树队').first().waitFor()
  await page.getByRole('button', { name: en.opened.open }).click()
  await page.locator(`[data-figure="hash"][data-value="${teams[2].run.hash}"]`).waitFor()
  expect(page.url()).toBe(game.url)
  await page.close()

  const damaged = await newPage(browser, { locale: 'en' })
  await damaged.goto(link.slice(0, -40))
  await damaged.getByText(en.opened.link.damaged).waitFor()
  expect(damaged.troubles).toEqual([])
  await damaged.close()
})
