/*
 * `npm run pictures`: every screen in both languages, both themes and four sizes as PNG files in .pictures/, to be
 * looked through. `npm run pictures -- plan review` takes only the screens whose name begins so; `npm run pictures -- keep`
 * takes the few that tests compare with, and keeps them as the ones to come.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { buildIfStale } from '../../game/cli/build.ts'
import { en } from '../../game/locales/en.ts'
import { zhCN } from '../../game/locales/zh-CN.ts'
import { walk } from '../browser/walk.ts'
import { launchBrowser, newPage, serveBuilt } from './browser.ts'
import { keepReference, REFERENCES, takeReference } from './references.ts'
import { shippedScenarios } from './shipped-scenarios.ts'

const SIZES = [
  { width: 1024, height: 640 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
]
const LANGUAGES = { en, 'zh-CN': zhCN }
const folder = join(import.meta.dirname, '../../.pictures')
const wanted = process.argv.slice(2)

if (wanted[0] === 'keep') {
  await buildIfStale()
  const [browser, game] = await Promise.all([launchBrowser(), serveBuilt()])
  for (const reference of REFERENCES) keepReference(reference, await takeReference(browser, game.url, reference))
  await Promise.all([browser.close(), game.close()])
  process.exit()
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
await buildIfStale()
const [browser, game] = await Promise.all([launchBrowser(), serveBuilt()])
const page = await newPage(browser, { locale: 'en', viewport: SIZES[0] })
await page.goto(game.url)

const { brief } = shippedScenarios()[0]!
const spend = brief.channels
  .slice(0, 5)
  .map(({ name, maximum }) => ({ name: name.en, amount: Math.floor(maximum / 4) }))
const met = new Map<string, number>()
await walk(page, 'en', { title: brief.title.en, spend }, async (screen) => {
  // Only the first of the cards.
  if (met.has(screen) || (wanted.length > 0 && !wanted.some((name) => screen.startsWith(name)))) return
  met.set(screen, met.size)
  console.log(screen)
  for (const language of ['zh-CN', 'en'] as const) {
    await speak(page, language)
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const size of SIZES) await take(page, size, `${screen}-${language}-${colorScheme}-${size.width}`)
    }
  }
  await page.setViewportSize(SIZES[0]!)
})
await Promise.all([browser.close(), game.close()])

async function take(page: Page, size: { width: number; height: number }, name: string): Promise<void> {
  await page.setViewportSize(size)
  await page.evaluate(() => scrollTo(0, 0))
  await page.waitForTimeout(250)
  // The parts of a font are fetched by what is written with them.
  await page.evaluate(() => document.fonts.ready)
  // A dialog covers the window, not the page behind it.
  const fullPage = (await page.getByRole('dialog').count()) === 0
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage })
}

/** Changes the language even where a dialog lies over the switch. */
async function speak(page: Page, language: keyof typeof LANGUAGES): Promise<void> {
  await page.locator(`header input[value="${language}"]`).evaluate((choice) => (choice as HTMLElement).click())
  await page.waitForFunction((tag) => document.documentElement.lang === tag, language)
}
