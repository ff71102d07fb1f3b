import pixelmatch from 'pixelmatch'
import type { Browser } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Served } from '../../game/cli/static-server.ts'
import { launchBrowser, serveBuilt } from '../support/browser.ts'
import { comesWithThePackages } from '../support/chromium.ts'
import { REFERENCES, referenceOf, takeReference } from '../support/references.ts'

/** Share of a picture that may differ: smoothed edges do, between processors; a line of text that moved does more. */
const TOLERATED = 0.002

let browser: Browser
let game: Served

beforeAll(async () => {
  ;[browser, game] = await Promise.all([launchBrowser(), serveBuilt()])
})
afterAll(() => Promise.all([browser.close(), game.close()]))

// Another browser has other fonts and another way to draw them.
test.runIf(comesWithThePackages()).each(REFERENCES.map((reference) => [reference.name, reference] as const))(
  '%s looks as it did; where it is meant to look otherwise: npm run pictures -- keep',
  async (_, reference) => {
    const [now, before] = [await takeReference(browser, game.url, reference), referenceOf(reference)].map((picture) =>
      PNG.sync.read(picture),
    )
    expect([now!.width, now!.height]).toEqual([before!.width, before!.height])
    const { width, height } = before!
    const different = pixelmatch(now!.data, before!.data, undefined, width, height, { threshold: 0.15 })
    expect(different / (width * height)).toBeLessThanOrEqual(TOLERATED)
  },
)
