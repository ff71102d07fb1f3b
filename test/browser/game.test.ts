import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Served } from '../../game/cli/static-server.ts'
import { launchBrowser, newPage, serveBuilt, type PageOptions, type WatchedPage } from '../support/browser.ts'
import { shippedScenarios } from '../support/shipped-scenarios.ts'
import { TOY_FILE, toyText } from '../support/toy-scenario.ts'
import { fill, player } from './player.ts'
import { figuresOf, shownByCommandLine } from './report.ts'

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

      const team = language === 'en' ? 'The Pines' : '松树队'
      let cards = 0
      await play.chooseScenario(brief.title[language])
      await play.formTeam(team, 'harbour')
      await play.decideInEveryRole(brief)
      // In the middle of a plan, and of a running week.
      await play.reload(team)
      await play.openTab('data-analyst')
      await play.button(fill(play.words.studies.cancelNamed, { name: brief.studies[0].name[language] })).waitFor()
      for (let round = 0; round < brief.rounds.length; round++) {
        await play.fitIfNeeded()
        await play.lockAndRun()
        if (round === 0) await play.reload(team)
        await play.watchRound(async () => void cards++)
        await play.leaveReview(round === brief.rounds.length - 1)
      }
      expect(cards).toBeGreaterThan(0)

      const file = await play.saveRunFile(join(folder, `${id}.json`))
      const report = shownByCommandLine(file)
      expect(await play.figures()).toEqual(figuresOf(report))
      expect(report.scenario).toEqual({ id, hash: scenario.hash })
      expect(
        await page
          .locator('[data-reached]')
          .evaluateAll((marks) => marks.map((mark) => (mark as HTMLElement).dataset['reached'])),
      ).toEqual(report.targets.map(({ reached }) => String(reached)))
      expect((JSON.parse(readFileSync(file, 'utf8')) as { about: unknown }).about).toMatchObject({
        team,
        practice: false,
        forecasts: brief.rounds.map((_, round) => ({ round, reason: '?' })),
      })

      // The plan and its result on slides.
      await play.button(play.words.slides.presentAfter).click()
      await page.getByRole('heading', { level: 1, name: play.words.slides.title }).waitFor()
      await page.getByText(team).filter({ visible: true }).nth(1).waitFor()
      await page.keyboard.press('End')
      await page.getByText(fill(play.words.slides.at, { at: 10, of: 10 }), { exact: true }).waitFor()
      await page.keyboard.press('Escape')
      await play.button(play.words.result.save).waitFor()
      expectQuiet(page)
      await page.context().close()
    },
  )
})

describe('a short game from a scenario file', () => {
  test(
    'closing the page loses nothing, in the middle of a plan and of a running round',
    { timeout: 120_000 },
    async () => {
      const page = await open({ locale: 'en' })
      const play = player(page, 'en')
      await page.getByRole('article').first().waitFor()
      await play.openFile(TOY_FILE)
      await play.begin()
      await play.formTeam('Pines', 'harbour')
      await play.spend([{ name: 'Feed', amount: 7000 }])
      await page.getByRole('combobox', { name: 'Feed: shape over the weeks' }).click()
      await page.getByRole('option', { name: 'More early' }).click()
      await page.reload()

      await page.getByRole('button', { name: 'Continue Pines' }).click()
      await play.openTab('channel-operator')
      const amount = page.getByRole('textbox', { name: 'Feed: amount in this round' })
      expect(await amount.inputValue()).toBe('¥7,000')
      expect(await page.getByRole('combobox', { name: 'Feed: shape over the weeks' }).inputValue()).toBe('More early')

      // Another language, the same plan.
      await page.getByText('中文', { exact: true }).click()
      await page.getByRole('heading', { name: '第 1 轮方案（共 2 轮）' }).waitFor()
      expect(await page.getByRole('textbox', { name: '信息流：本轮金额' }).inputValue()).toBe('¥7,000')
      await page.getByText('English', { exact: true }).click()

      // Undo by keyboard, and redo.
      await amount.fill('9000')
      await page.keyboard.press('Control+z')
      expect(await amount.inputValue()).toBe('¥7,000')
      await page.keyboard.press('Control+Shift+z')
      expect(await amount.inputValue()).toBe('¥9,000')

      await play.lockAndRun()
      await page.getByRole('heading', { level: 1, name: 'Round 1 is running' }).waitFor()
      await page.getByText('Saved', { exact: true }).waitFor()
      await page.reload()
      await page.getByRole('button', { name: 'Continue Pines' }).click()
      await page.getByRole('heading', { level: 1, name: 'Round 1 is running' }).waitFor()
      const going = page.getByRole('button', { name: 'Go on' })
      if (await going.isVisible()) await going.click()
      await play.watchRound()
      expectQuiet(page)
      await page.context().close()
    },
  )

  test(
    'saved games are renamed, exported, deleted and taken back; a run file is told true or false',
    { timeout: 120_000 },
    async () => {
      const page = await open({ locale: 'en' })
      const play = player(page, 'en')
      await page.getByRole('article').first().waitFor()
      await play.openFile(TOY_FILE)
      await play.begin()
      await play.formTeam('Pines', 'harbour')
      await play.lockAndRun()
      await play.watchRound()
      await page.getByRole('button', { name: 'To the lobby' }).click()

      await page.getByRole('button', { name: 'Rename Pines' }).click()
      await page.getByRole('textbox', { name: 'Team name' }).fill('Oaks')
      await page.keyboard.press('Enter')
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save Oaks as a run file' }).click(),
      ])
      const file = join(folder, 'oaks.json')
      await download.saveAs(file)
      await page.getByRole('button', { name: 'Delete Oaks' }).click()
      await page.getByText('No game has been begun on this device yet.').waitFor()
      await page.getByRole('button', { name: 'Take it back' }).click()
      await page.getByRole('button', { name: 'Continue Oaks' }).waitFor()

      await play.openFile(file)
      await page.getByRole('dialog', { name: 'oaks.json is true' }).waitFor()
      await page.keyboard.press('Escape')

      const text = JSON.parse(readFileSync(file, 'utf8')) as { record: { hashes: string[] } }
      text.record.hashes[1] = text.record.hashes[1].replace(/^./, (digit) => (digit === '0' ? '1' : '0'))
      const changed = join(folder, 'changed.json')
      writeFileSync(changed, JSON.stringify(text))
      await play.openFile(changed)
      await page
        .getByRole('dialog', { name: 'changed.json is not true' })
        .getByText(/^Week 2 is the first that differs/)
        .waitFor()
      await page.keyboard.press('Escape')
      expectQuiet(page)
      await page.context().close()
    },
  )

  test(
    'a bad scenario is answered with every problem and its place, in the chosen language',
    { timeout: 60_000 },
    async () => {
      const page = await open({ locale: 'zh-CN' })
      const play = player(page, 'zh-CN')
      await page.getByRole('article').first().waitFor()
      const file = join(folder, 'bad.yaml')
      writeFileSync(file, toyText().replace('people: 40000', 'people: many').replace('difficulty: 1', 'dificulty: 1'))
      await play.openFile(file)
      const dialog = page.getByRole('dialog', { name: 'bad.yaml 无法使用' })
      await dialog.getByText(/bad\.yaml:7:1\s/).waitFor()
      await dialog.getByText(/bad\.yaml:38:13\s/).waitFor()
      expectQuiet(page)
      await page.context().close()
    },
  )

  test('a file can be dropped anywhere in the lobby', { timeout: 60_000 }, async () => {
    const page = await open({ locale: 'en' })
    await page.getByRole('article').first().waitFor()
    const dropped = await page.evaluateHandle((text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'toy.yaml'))
      return data
    }, toyText())
    await page.locator('h1').dispatchEvent('dragover', { dataTransfer: dropped })
    await page.getByText('Drop the run file or scenario file here').waitFor()
    await page.locator('h1').dispatchEvent('drop', { dataTransfer: dropped })
    await page.getByRole('heading', { level: 1, name: 'Toy tea house' }).waitFor()
    expectQuiet(page)
    await page.context().close()
  })
})

test(
  'without storage the game is played all the same and says that it cannot be kept',
  { timeout: 120_000 },
  async () => {
    const page = await newPage(browser, { locale: 'en' })
    await page.addInitScript(() => {
      localStorage.setItem('sandtable.stage', 'off')
      Object.defineProperty(window, 'indexedDB', { value: undefined })
    })
    await page.goto(game.url)
    const play = player(page, 'en')
    await page.getByText(/The browser allows no storage here/).waitFor()
    await play.openFile(TOY_FILE)
    await play.begin()
    await play.formTeam('Pines', 'harbour')
    await page.getByText('Not saved').waitFor()
    await play.lockAndRun()
    await play.watchRound()
    expectQuiet(page)
    await page.context().close()
  },
)
