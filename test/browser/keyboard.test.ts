import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Served } from '../../game/cli/static-server.ts'
import { launchBrowser, newPage, serveBuilt, type WatchedPage } from '../support/browser.ts'
import { TOY_FILE } from '../support/toy-scenario.ts'
import { player } from './player.ts'
import { figuresOf, shownByCommandLine } from './report.ts'

let browser: Browser
let game: Served
const folder = mkdtempSync(join(tmpdir(), 'sandtable-keyboard-'))

beforeAll(async () => {
  ;[browser, game] = await Promise.all([launchBrowser(), serveBuilt()])
})

afterAll(async () => {
  await Promise.all([browser.close(), game.close()])
  rmSync(folder, { recursive: true, force: true })
})

/** The lobby without the sand table and without a pointer: whoever clicks is found out. */
async function open(): Promise<WatchedPage> {
  const page = await newPage(browser, { locale: 'en', viewport: { width: 1280, height: 800 } })
  await page.addInitScript(() => {
    localStorage.setItem('sandtable.stage', 'off')
    addEventListener('pointerdown', () => console.error('a pointer was used'), true)
  })
  await page.goto(game.url)
  return page
}

/** Somebody without a pointer: goes to things by Tab, and works them by keys. */
function keyboard(page: WatchedPage) {
  const press = (...keys: string[]) =>
    keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve())
  const focused = (place: Locator) => place.evaluate((element) => element === document.activeElement)
  /** Tab, or Shift+Tab, until the focus is there; it must be seen then. */
  const reach = async (place: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
    await place.waitFor({ state: 'attached' })
    const element = (await place.elementHandle())!
    const way: string[] = []
    for (;;) {
      const elsewhere = await element.evaluate((wanted) =>
        wanted === document.activeElement ? null : document.activeElement!.outerHTML.slice(0, 120),
      )
      if (elsewhere === null) break
      if (way.push(elsewhere) > MOST_STOPS)
        throw new Error(`No way by ${key} to ${place}:\n${way.slice(-30).join('\n')}`)
      await press(key)
    }
    const seen = await element.evaluate((wanted) => {
      const { top, bottom } = wanted.getBoundingClientRect()
      return bottom > 0 && top < innerHeight
    })
    expect(seen, `${place} has the focus and is on the screen`).toBe(true)
  }
  const push = async (place: Locator): Promise<void> => {
    await reach(place)
    await press('Enter')
  }
  /** Over what stands in a field. */
  const write = async (place: Locator, text: string): Promise<void> => {
    await reach(place)
    await press('Control+a')
    await page.keyboard.type(text)
  }
  /** A dialog that opens takes the focus; what is typed before is lost. */
  const inDialog = async (): Promise<Locator> => {
    await page.waitForFunction(() => document.activeElement!.closest('[role=dialog]') !== null)
    return page.getByRole('dialog')
  }
  return { press, focused, reach, push, write, inDialog }
}

/** A game in which a card comes. */
const SEED = 'spring'

/** More stops than any page has. */
const MOST_STOPS = 150

test('a whole game is played with the keyboard alone and without the sand table', { timeout: 180_000 }, async () => {
  const page = await open()
  const play = player(page, 'en')
  const { words } = play
  const { press, focused, reach, push, write, inDialog } = keyboard(page)
  const named = (role: Parameters<WatchedPage['getByRole']>[0], name: string | RegExp) =>
    page.getByRole(role, { name, exact: true })

  // Lobby, brief, team.
  await page.getByRole('article').first().waitFor()
  const opening = page.waitForEvent('filechooser')
  await push(play.button(words.lobby.openFile))
  await (await opening).setFiles(TOY_FILE)
  await named('heading', 'Toy tea house').waitFor()
  await push(play.button(words.brief.next).first())
  await write(page.getByLabel(words.team.name), 'Pines')
  await reach(page.getByLabel(words.team.drawn))
  await press('ArrowDown')
  await write(page.getByLabel(words.team.givenSeed), SEED)
  await push(play.button(words.team.begin))

  // Every role decides something; arrows lead from tab to tab.
  const tab = (role: keyof typeof words.roles) => page.getByRole('tab', { name: words.roles[role] })
  await reach(tab('marketing-director'))
  await push(play.button(words.goal.asTask))
  await reach(named('checkbox', 'Students'))
  await press('Space')
  const nextTab = async (from: keyof typeof words.roles, to: keyof typeof words.roles) => {
    await reach(tab(from), 'Shift+Tab')
    await press('ArrowRight')
    expect(await focused(tab(to))).toBe(true)
  }
  await nextTab('marketing-director', 'product-manager')
  await write(named('textbox', 'Price'), '28')
  await nextTab('product-manager', 'content-planner')
  await reach(named('radio', 'Taste'))
  await press('ArrowDown')
  await expect.poll(() => named('radio', 'Good value').isChecked()).toBe(true)
  await write(named('textbox', 'Content production: amount in this round'), '1500')
  await nextTab('content-planner', 'channel-operator')
  await write(named('textbox', 'Feed: amount in this round'), '6000')
  await reach(named('combobox', 'Feed: shape over the weeks'))
  await press('ArrowDown')
  await named('option', words.shapes.front).waitFor()
  await press('ArrowDown', 'Enter')
  await expect.poll(() => named('combobox', 'Feed: shape over the weeks').inputValue()).toBe(words.shapes.front)
  await press('Control+z')
  await expect.poll(() => named('combobox', 'Feed: shape over the weeks').inputValue()).toBe(words.shapes.even)
  await reach(named('radio', words.grid.byRound), 'Shift+Tab')
  await press('ArrowRight')
  await reach(page.getByRole('grid').locator('[tabindex="0"]'))
  await press('ArrowRight')
  await page.keyboard.type('700')
  await press('Enter', 'Escape')
  await press('Tab')
  await reach(named('radio', words.grid.byWeek), 'Shift+Tab')
  await press('ArrowLeft')
  await expect.poll(() => named('textbox', 'Search: amount in this round').inputValue()).toBe('¥700')
  await nextTab('channel-operator', 'data-analyst')
  await push(play.button(`${words.studies.buyNamed.replace('{{name}}', 'Survey')}`))

  let cards = 0
  for (let round = 0; ; round++) {
    // The forecast, the signatures, and the two steps to run it.
    await push(
      page.getByRole('complementary', { name: words.plan.side }).getByRole('button', { name: /^Review and run/ }),
    )
    const dialog = await inDialog()
    for (const field of await dialog.getByRole('textbox', { name: /: at (least|most)$/ }).all())
      await write(field, (await field.getAttribute('aria-label'))!.endsWith('least') ? '1' : '90')
    await write(dialog.getByLabel(words.forecast.reason), 'as last year')
    await push(dialog.getByRole('button', { name: words.sign.all }))
    await push(dialog.getByRole('button', { name: /^Lock and run/ }))

    // The weeks, the cards that stop them, the review.
    await named('heading', `Round ${round + 1} is running`).waitFor()
    const [skip, onward] = [play.button(words.run.skip), play.button(words.run.toReview)]
    const answer = dialog.getByRole('listitem').getByRole('button').first()
    await reach(skip)
    await press('Enter')
    for (;;) {
      await onward.or(answer).first().waitFor()
      if (await onward.isVisible()) break
      cards++
      await reach(answer)
      await press('Enter')
      await answer.waitFor({ state: 'detached' })
    }
    // What goes on has the focus by itself.
    await page.waitForFunction((name) => document.activeElement?.textContent === name, words.run.toReview)
    await press('Enter')
    await named('heading', words.review.title).waitFor()
    const reflection = page.getByRole('textbox').first()
    await write(reflection, 'The feed took longer than we thought.')
    const over = await play.isOver()
    await push(play.button(over ? words.review.toResult : /^Plan round/).first())
    if (over) break
    await page.getByRole('tablist', { name: words.plan.tabs }).waitFor()
  }

  expect(cards).toBeGreaterThan(0)
  const downloading = page.waitForEvent('download')
  await push(play.button(words.result.save))
  const file = join(folder, 'keyboard.json')
  await (await downloading).saveAs(file)
  expect(await play.figures()).toEqual(figuresOf(shownByCommandLine(file)))

  // The slides turn by arrows; Escape leads back.
  await reach(play.button(words.slides.presentAfter), 'Shift+Tab')
  await press('Enter')
  await named('heading', words.slides.title).waitFor()
  await press('ArrowRight', 'ArrowRight')
  await page.getByText('3 of 10').waitFor()
  await press('Escape')
  await play.button(words.result.save).waitFor()
  expect(page.troubles).toEqual([])
  await page.context().close()
})

test(
  'the coach of the practice week leads by the keyboard, also while a dialog is open',
  { timeout: 120_000 },
  async () => {
    const page = await open()
    const play = player(page, 'en')
    const { words } = play
    const { press, push, write, inDialog } = keyboard(page)
    /** Lets the coach take the focus to the place of a step. */
    const lead = async (step: keyof typeof words.coach.steps): Promise<string | null> => {
      await page.getByText(words.coach.steps[step]).waitFor()
      await push(play.button(words.coach.show))
      return page.evaluate(() => document.activeElement!.textContent)
    }

    await push(play.button(words.lobby.practiceBegin))
    expect(await lead('spend')).toContain(words.roles['channel-operator'])
    await press('Enter')
    await page
      .getByRole('textbox', { name: /: amount in this round$/ })
      .first()
      .waitFor()
    await lead('spend')
    await press('Control+a')
    await page.keyboard.type('3000')
    expect(await lead('sign')).toBe(words.sign.all)
    await press('Enter')
    expect(await lead('lock')).toMatch(/^Review and run/)
    await press('Enter')
    const dialog = await inDialog()
    await lead('foretell')
    for (const field of await dialog.getByRole('textbox', { name: /: at (least|most)$/ }).all())
      await write(field, (await field.getAttribute('aria-label'))!.endsWith('least') ? '1' : '90')
    await write(dialog.getByLabel(words.forecast.reason), 'as last year')
    expect(await lead('run')).toMatch(/^Lock and run/)
    await press('Enter')
    await inDialog()
    await lead('card')
    await press('Enter')
    await lead('watch')
    await press('Enter')
    await page.waitForFunction((name) => document.activeElement?.textContent === name, words.run.toReview)
    await press('Enter')
    expect(await lead('read')).toBe(words.review.toResult)
    await press('Enter')
    expect(await lead('end')).toBe(words.result.toDebrief)
    expect(page.troubles).toEqual([])
    await page.context().close()
  },
)
