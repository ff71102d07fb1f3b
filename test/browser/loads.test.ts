import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Served } from '../../game/cli/static-server.ts'
import { launchBrowser, newPage, serveBuilt } from '../support/browser.ts'

let browser: Browser
let game: Served

beforeAll(async () => {
  ;[browser, game] = await Promise.all([launchBrowser(), serveBuilt()])
})

afterAll(() => Promise.all([browser.close(), game.close()]))

test('the built game loads, shows a heading, asks nobody else and reports no trouble', async () => {
  const page = await newPage(browser)
  await page.goto(game.url, { waitUntil: 'networkidle' })
  await page.locator('h1').waitFor({ state: 'visible' })

  expect(await page.title()).toContain('Sandtable')
  expect(page.requested.filter((address) => /^https?:/.test(address) && !address.startsWith(game.url))).toEqual([])
  expect(page.troubles).toEqual([])
})
