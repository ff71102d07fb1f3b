import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtFolder } from '../../game/cli/build.ts'
import { serveFolder } from '../../game/cli/static-server.ts'
import { launchBrowser, newPage, serveBuilt, type WatchedPage } from '../support/browser.ts'
import { sizes } from '../support/sizes.ts'
import { TOY_FILE } from '../support/toy-scenario.ts'
import { player } from './player.ts'
import { walk } from './walk.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Resolves when the page's service worker has everything and answers for it. */
const kept = (page: WatchedPage): Promise<void> =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active?.state !== 'activated')
      await new Promise((resolve) => active?.addEventListener('statechange', resolve, { once: true }))
  })

test('after the first visit every screen works with no network', { timeout: 240_000 }, async () => {
  const game = await serveBuilt()
  const page = await newPage(browser, { locale: 'en', reducedMotion: 'reduce', keeps: true })
  await page.goto(game.url)
  await kept(page)
  await game.close()
  await page.reload()
  const screens: string[] = []
  await walk(page, 'en', { file: TOY_FILE }, async (screen) => void screens.push(screen))
  expect(screens).toContain('compare')
  // In the other language, and a scenario that was never opened before.
  await page.getByText('中文', { exact: true }).click()
  await player(page, 'zh-CN').button('返回大厅').click()
  await player(page, 'zh-CN').chooseScenario('酒店会员体系升级')
  expect(page.troubles).toEqual([])
  await page.context().close()
})

test(
  'a newer version is offered in the lobby, never taken by itself, and taken on demand',
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandtable-built-'))
    cpSync(builtFolder, folder, { recursive: true })
    const game = await serveFolder(folder)
    const page = await newPage(browser, { locale: 'en', keeps: true })
    await page.addInitScript(() => localStorage.setItem('sandtable.stage', 'off'))
    await page.goto(game.url)
    await kept(page)
    const play = player(page, 'en')

    // The next version has another title and says so in its list of files.
    const edit = (file: string, change: (text: string) => string) =>
      writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')))
    edit('index.html', (text) => text.replace('<body>', '<body data-version="next">'))
    edit('service-worker.js', (text) =>
      text.replace(/(index\.html[`"'],revision:[`"'])[0-9a-f]+/, (_, before: string) => `${before}next`),
    )
    await page.reload()
    await page.getByText(play.words.update.ready).waitFor()
    expect(await page.locator('body').getAttribute('data-version')).toBeNull()

    await play.openFile(TOY_FILE)
    await play.begin()
    await play.formTeam('Pines', 'harbour')
    expect(await page.getByText(play.words.update.ready).count()).toBe(0)
    await page.reload()
    expect(await page.locator('body').getAttribute('data-version')).toBeNull()

    await play.button(play.words.update.take).click()
    await page.locator('body[data-version="next"]').waitFor()
    await play.button('Continue Pines').waitFor()
    expect(page.troubles).toEqual([])
    await page.context().close()
    await game.close()
    rmSync(folder, { recursive: true })
  },
)

test('the page runs no script and asks no address that is not its own', { timeout: 60_000 }, async () => {
  const game = await serveBuilt()
  const page = await newPage(browser, { locale: 'en' })
  const response = await page.goto(game.url)
  expect(response?.headers()['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/)
  await page.getByRole('article').first().waitFor()
  const refused = await page.evaluate(async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    )
    const script = document.createElement('script')
    script.textContent = 'window.ranInPage = true'
    document.body.append(script)
    const fetched = await fetch('https://example.com/').catch(() => 'refused')
    const picture = new Image()
    picture.src = 'https://example.com/a.png'
    await new Promise((resolve) => picture.addEventListener('error', resolve))
    await new Promise((resolve) => setTimeout(resolve, 50))
    return { ran: 'ranInPage' in window, fetched, violations: [...new Set(violations)].toSorted() }
  })
  expect(refused).toEqual({
    ran: false,
    fetched: 'refused',
    violations: ['connect-src', 'img-src', 'script-src-elem'],
  })
  await page.context().close()
  await game.close()
})

/** Lets a page have the scripts of the first screen and none besides. */
async function firstScreenOnly(page: Page): Promise<void> {
  const first = sizes()[0]!.files
  const language = /\/(zh-CN|en)-[^/]*\.js$/
  await page.route(/\.js$/, (route) => {
    const address = route.request().url()
    return first.some((file) => address.endsWith(file)) || language.test(address) ? route.continue() : route.abort()
  })
}

test('the lobby is whole with the scripts of the first screen alone', { timeout: 60_000 }, async () => {
  const game = await serveBuilt()
  const page = await newPage(browser, { locale: 'zh-CN' })
  await firstScreenOnly(page)
  await page.goto(game.url)
  const { words } = player(page, 'zh-CN')
  await page.getByRole('heading', { level: 1, name: words.lobby.title }).waitFor()
  await expect.poll(() => page.getByRole('article').count()).toBe(3)
  await page.getByText(words.saved.none).waitFor()
  // What cannot be fetched is said where it was wanted.
  await page.getByRole('article').first().getByRole('button').click()
  await page.getByText(words.failed.fetch).waitFor()
  await page.context().close()
  await game.close()
})

test(
  'who cannot go on from the lobby is told, and can when the page is loaded again',
  { timeout: 60_000 },
  async () => {
    const game = await serveBuilt()
    const page = await newPage(browser, { locale: 'en' })
    const { words } = player(page, 'en')
    const uncaught: Error[] = []
    page.on('pageerror', (error) => uncaught.push(error))
    await firstScreenOnly(page)
    await page.goto(`${game.url}#run=1.abc`)
    const dialog = page.getByRole('dialog')
    await dialog.getByText(words.failed.fetch).waitFor()
    await dialog.getByRole('button').last().click()
    const compare = page.getByRole('button', { name: words.lobby.compare })
    await compare.click()
    const alert = page.getByRole('alert').filter({ hasText: words.failed.fetch })
    await alert.waitFor()
    await page.unrouteAll()
    await alert.getByRole('button', { name: words.failed.again }).click()
    // The link was kept and is tried again.
    await dialog.getByText(words.opened.link.damaged).waitFor()
    await dialog.getByRole('button').last().click()
    await compare.click()
    await page.getByRole('heading', { level: 1, name: words.compare.title }).waitFor()
    expect(await page.getByText(words.failed.fetch).count()).toBe(0)
    expect(uncaught).toEqual([])
    await page.context().close()
    await game.close()
  },
)

test.each(sizes().map((share) => [share.name, share] as const))(
  '%s: the scripts are small enough',
  (_, { size, limit }) => {
    expect(size).toBeLessThanOrEqual(limit)
  },
)
