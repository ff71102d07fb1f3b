import { expect, test } from 'vitest'
import { buildIfStale } from '../../game/cli/build.ts'
import { player } from '../browser/player.ts'
import { launchBrowser, newPage, serveBuilt } from '../support/browser.ts'
import { TOY_FILE } from '../support/toy-scenario.ts'

/* What each screen keeps on the heap, in a page in which ten games have been played without loading it anew. */

/** Megabytes of a screen after a collection. */
const BUDGET = 50
const GAMES = 10

test(`the heap of each screen after ${GAMES} games`, async () => {
  await buildIfStale()
  const [browser, served] = await Promise.all([launchBrowser(), serveBuilt()])
  try {
    const page = await newPage(browser, { locale: 'en' })
    await page.goto(served.url)
    const play = player(page, 'en')
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('HeapProfiler.enable')
    const kept = new Map<string, number[]>()
    const weigh = async (screen: string): Promise<void> => {
      await cdp.send('HeapProfiler.collectGarbage')
      const { usedSize } = await cdp.send('Runtime.getHeapUsage')
      kept.set(screen, [...(kept.get(screen) ?? []), usedSize / 2 ** 20])
    }

    for (let game = 0; game <= GAMES; game++) {
      await page.getByRole('article').first().waitFor()
      await weigh('lobby')
      await play.openFile(TOY_FILE)
      await play.begin()
      await weigh('team')
      await play.formTeam('Pines', 'harbour')
      await play.spend([{ name: 'Feed', amount: 7000 }])
      await weigh('plan')
      for (let over = false; !over;) {
        await play.lockAndRun()
        await weigh('running')
        await play.watchRound()
        await weigh('review')
        over = await play.isOver()
        await play.leaveReview(over)
      }
      await weigh('result')
      await play.button(play.words.slides.presentAfter).click()
      await page.getByRole('heading', { level: 1, name: play.words.slides.title }).waitFor()
      await weigh('slides')
      await play.button(play.words.app.toLobby).click()
    }
    for (const [screen, sizes] of kept) {
      const [first, last] = [sizes[0], sizes.at(-1)!]
      console.log(
        `${screen}: ${first.toFixed(1)} MB in the first game, ${last.toFixed(1)} MB after ${GAMES}; budget ${BUDGET} MB`,
      )
      expect(last).toBeLessThanOrEqual(BUDGET)
    }
    expect(page.troubles).toEqual([])
  } finally {
    await Promise.all([browser.close(), served.close()])
  }
}, 900_000)
