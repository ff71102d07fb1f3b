import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Served } from '../../game/cli/static-server.ts'
import { launchBrowser, newPage, serveBuilt, type WatchedPage } from '../support/browser.ts'
import { TOY_FILE } from '../support/toy-scenario.ts'
import { walk } from './walk.ts'

let browser: Browser
let game: Served

beforeAll(async () => {
  ;[browser, game] = await Promise.all([launchBrowser(), serveBuilt()])
})
afterAll(() => Promise.all([browser.close(), game.close()]))

/** WCAG 2.2 AA asks that text can be twice as large on a window of 1280: that is a page 640 wide. */
const ZOOMED = { width: 640, height: 512 }
const PLAYED = { width: 1024, height: 640 }

describe('every screen can be read and used by everybody', () => {
  test.each(['en', 'zh-CN'] as const)('%s, light and dark', { timeout: 300_000 }, async (language) => {
    const page = await newPage(browser, { locale: language, viewport: PLAYED, reducedMotion: 'reduce' })
    // The sand table has a test of its own; here its numbers are read.
    await page.addInitScript(() => localStorage.setItem('sandtable.stage', 'off'))
    await page.goto(game.url)
    const found: Record<string, string[]> = {}
    await walk(page, language, { file: TOY_FILE }, async (screen) => {
      const barriers: string[] = []
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await settled(page, colorScheme)
        barriers.push(...(await broken(page)).map((rule) => `${colorScheme}: ${rule}`))
      }
      if ((await page.locator('html').getAttribute('lang')) !== language) barriers.push('lang of another language')
      await page.setViewportSize(ZOOMED)
      barriers.push(...(await wider(page)))
      await page.setViewportSize(PLAYED)
      barriers.push(...(await wider(page)), ...(await wrongTongue(page, language)))
      if (barriers.length > 0) found[screen] = barriers
    })
    expect(found).toEqual({})
    expect(page.troubles).toEqual([])
    expect(page.requested.filter((address) => /^https?:/.test(address) && !address.startsWith(game.url))).toEqual([])
    await page.context().close()
  })

  // Names on the sand table are put apart by where they have just been put.
  test('where motion is reduced, what was moved is there at once', async () => {
    const page = await newPage(browser, { reducedMotion: 'reduce' })
    await page.goto(game.url)
    await page.getByRole('article').first().waitFor()
    const places = await page.evaluate(() => {
      const moved = document.body.appendChild(document.createElement('i'))
      Object.assign(moved.style, { position: 'absolute', top: '10px' })
      return ['10px', '200px'].map((top) => {
        moved.style.top = top
        return moved.offsetTop
      })
    })
    expect(places).toEqual([10, 200])
    await page.context().close()
  })
})

/** Waits until the colours are those of the scheme and nothing moves any more. */
async function settled(page: WatchedPage, scheme: 'light' | 'dark'): Promise<void> {
  await page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor()
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
}

/** Rules of WCAG 2.2 AA that the screen breaks, each with its first place. */
async function broken(page: WatchedPage): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    type Axe = {
      run: (where: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
    }
    const { run } = (window as unknown as { axe: Axe }).axe
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const { violations } = await run(document, { runOnly })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}

/** What makes the page wider than its window. */
const wider = (page: WatchedPage): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const widest = [...document.querySelectorAll('main *, header *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1 && !element.closest('.scroll-x'),
    )
    return [`wider than ${clientWidth}: ${widest.map(({ className, tagName }) => `${tagName}.${className}`).at(0)}`]
  })

/** Names for screen readers that are in the other language. */
const wrongTongue = (page: WatchedPage, language: 'zh-CN' | 'en'): Promise<string[]> =>
  page.evaluate((english) => {
    const names = [...document.querySelectorAll('main [aria-label], [role=dialog] [aria-label]')].map((element) =>
      element.getAttribute('aria-label')!,
    )
    const isChinese = (text: string) => /\p{Script=Han}/u.test(text)
    return names
      .filter((name) => (english ? isChinese(name) : !isChinese(name) && /[a-z]{3}/i.test(name)))
      .map((name) => `in another language: ${name}`)
  }, language === 'en')
