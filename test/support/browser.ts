import { chromium, type Browser, type Page } from 'playwright-core'
import { builtFolder } from '../../game/cli/build.ts'
import { serveFolder, type Served } from '../../game/cli/static-server.ts'
import { findChromium } from './chromium.ts'

const flags = [
  '--no-sandbox',
  // WebGL without a graphics card.
  '--ignore-gpu-blocklist',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Nothing of its own on the network.
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts a headless Chromium; close() it in afterAll. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ ...(await findChromium()), headless: true, args: flags })
}

/** Serves the built game on a free local port. The browser project has built it before the first test. */
export function serveBuilt(): Promise<Served> {
  return serveFolder(builtFolder)
}

export type PageOptions = {
  locale?: 'zh-CN' | 'en'
  colorScheme?: 'light' | 'dark'
  viewport?: { width: number; height: number }
  reducedMotion?: 'reduce'
  /** Whether the game may be kept for use without a network; that fetches all of it. */
  keeps?: boolean
}

/** A page of its own (fresh storage), with everything that went wrong on it and everything that it asked for. */
export type WatchedPage = Page & {
  /** Uncaught errors, console.error lines and failed requests, in order; a good page leaves it empty. */
  troubles: string[]
  /** The addresses of all requests, in order. */
  requested: string[]
}

/** Opens a page that records its own troubles and requests. Closing the page ends its context. */
export async function newPage(browser: Browser, options: PageOptions = {}): Promise<WatchedPage> {
  const { locale = 'zh-CN', colorScheme = 'light', viewport = { width: 1280, height: 800 } } = options
  return watch(
    await browser.newPage({
      ...{ locale, colorScheme, viewport, reducedMotion: options.reducedMotion },
      serviceWorkers: options.keeps ? 'allow' : 'block',
    }),
  )
}

/** Lets a page record its own troubles and requests. */
export function watch(page: Page): WatchedPage {
  const troubles: string[] = []
  const requested: string[] = []
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.stack ?? error.message}`))
  page.on('console', (line) => {
    if (line.type() === 'error') troubles.push(`console: ${line.text()}`)
  })
  page.on('requestfailed', (request) => {
    // A page that is left or loaded anew while it fetches gives up what it fetched; nothing failed.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return
    troubles.push(`request: ${request.url()} ${request.failure()?.errorText ?? ''}`)
  })
  page.on('request', (request) => requested.push(request.url()))
  return Object.assign(page, { troubles, requested })
}
