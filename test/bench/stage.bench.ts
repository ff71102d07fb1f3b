import { expect, test } from 'vitest'
import { launchBrowser, newPage } from '../support/browser.ts'
import { countPictures, measureStage } from '../support/stage-meter.ts'
import { serveStagePage } from '../support/stage-page.ts'

/*
 * What a picture of the sand table costs with 2,000 figures, a thousand of whom walk in the rain, in a real browser. Counted
 * is work, not pictures a second: without a graphics card those say nothing.
 */

/** Milliseconds of script of a picture, draw calls, and bytes; the budgets of the stage. */
const SCRIPT = 4
const DRAWS = 60
const BYTES = 1000

test('a picture of 2,000 figures', async () => {
  const [browser, served] = await Promise.all([launchBrowser(), serveStagePage()])
  try {
    const page = await newPage(browser, { locale: 'en', viewport: { width: 900, height: 420 } })
    await page.addInitScript(countPictures)
    await page.goto(served.url, { waitUntil: 'networkidle' })
    const { figures, walkers, pictures, draws, bytes, from, median, slow } = await measureStage(page)
    console.log(
      [
        `${figures} figures, ${walkers} of them walking, ${pictures} pictures:`,
        `  script ${median.toFixed(2)} ms a picture, ${slow.toFixed(2)} ms for one of twenty; budget ${SCRIPT} ms`,
        `  ${draws.toFixed(1)} draw calls a picture; budget ${DRAWS}`,
        `  ${Math.round(bytes)} bytes a picture, ${(bytes / figures).toFixed(2)} a figure; most of it: ${from.map(([where, part]) => `${Math.round(part)} in ${where}`).join('; ')}`,
      ].join('\n'),
    )
    expect(figures).toBe(2000)
    expect(median).toBeLessThan(SCRIPT)
    expect(draws).toBeLessThanOrEqual(DRAWS)
    expect(bytes).toBeLessThan(BYTES)
  } finally {
    await Promise.all([browser.close(), served.close()])
  }
}, 300_000)
