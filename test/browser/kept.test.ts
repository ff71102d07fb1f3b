import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Served } from '../../game/cli/static-server.ts'
import { en } from '../../game/locales/en.ts'
import { launchBrowser, serveBuilt, watch, type WatchedPage } from '../support/browser.ts'
import { TOY_FILE } from '../support/toy-scenario.ts'
import { player } from './player.ts'

/* What is never lost: two windows with one game, and games of other versions. */

let browser: Browser
let game: Served

beforeAll(async () => {
  ;[browser, game] = await Promise.all([launchBrowser(), serveBuilt()])
})

afterAll(async () => {
  await Promise.all([browser.close(), game.close()])
})

/** Windows of one person: they share what is stored. */
async function windows(count: number): Promise<WatchedPage[]> {
  const context = await browser.newContext({ locale: 'en' })
  await context.addInitScript(() => localStorage.setItem('sandtable.stage', 'off'))
  return Promise.all(
    Array.from({ length: count }, async () => {
      const page = watch(await context.newPage())
      await page.goto(game.url)
      return page
    }),
  )
}

test('the second window of a game is told, can only look, and can take over', { timeout: 120_000 }, async () => {
  const [one, two] = await windows(2)
  const play = player(one, 'en')
  await play.openFile(TOY_FILE)
  await play.begin()
  await play.formTeam('Pines', 'harbour')
  await play.spend([{ name: 'Feed', amount: 7000 }])
  await one.getByText('Saved', { exact: true }).waitFor()

  await two.reload()
  await two.getByRole('button', { name: 'Continue Pines' }).click()
  await two.getByRole('alert').getByText(en.elsewhere.what).waitFor()
  const there = player(two, 'en')
  await there.openTab('channel-operator')
  const amount = two.getByRole('textbox', { name: 'Feed: amount in this round' })
  await amount.fill('1')
  await amount.blur()

  await play.spend([{ name: 'Feed', amount: 8000 }])
  await one.getByText('Saved', { exact: true }).waitFor()

  await two.getByRole('button', { name: en.elsewhere.takeOver }).click()
  await two.getByText(en.elsewhere.what).waitFor({ state: 'detached' })
  await there.openTab('channel-operator')
  expect(await amount.inputValue()).toBe('¥8,000')
  await one.getByRole('alert').getByText(en.elsewhere.what).waitFor()

  await amount.fill('9000')
  await two.getByText('Saved', { exact: true }).waitFor()
  await two.reload()
  await two.getByRole('button', { name: 'Continue Pines' }).click()
  await there.openTab('channel-operator')
  expect(await amount.inputValue()).toBe('¥9,000')
  expect([...one.troubles, ...two.troubles]).toEqual([])
  await one.context().close()
})

/** Changes the one saved game as another version of Sandtable would have written it. */
const rewrite = (page: WatchedPage, change: { format?: number; engine?: string }) =>
  page.evaluate(async ({ format, engine }) => {
    const wait = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error))
      })
    const database = await wait(indexedDB.open('sandtable'))
    const games = database.transaction('games', 'readwrite').objectStore('games')
    const [saved] = (await wait(games.getAll())) as { format: number; record: { engine: string } }[]
    await wait(
      games.put({
        ...saved,
        format: format ?? saved.format,
        record: { ...saved.record, engine: engine ?? saved.record.engine },
      }),
    )
    database.close()
  }, change)

test(
  'a game of another version is refused in words and can still be saved as a file',
  { timeout: 120_000 },
  async () => {
    const [page] = await windows(1)
    const play = player(page, 'en')
    await play.openFile(TOY_FILE)
    await play.begin()
    await play.formTeam('Pines', 'harbour')
    await page.getByText('Saved', { exact: true }).waitFor()
    for (const { change, why } of [
      { change: { format: 99 }, why: /format 99/ },
      { change: { format: 2, engine: '0.0.1' }, why: /version 0\.0\.1/ },
    ]) {
      await rewrite(page, change)
      await page.reload()
      await page.getByRole('button', { name: 'Continue Pines' }).click()
      await page.getByRole('alert').getByText(why).waitFor()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save Pines as a run file' }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/\.saved\.json$/)
    }
    expect(page.troubles).toEqual([])
    await page.context().close()
  },
)
