import type { Page } from 'playwright-core'
import type { Stage } from '../../game/stage/index.ts'
import type { StageView } from '../../game/stage/view.ts'
import type { StageTools } from '../browser/fixtures/stage-page.ts'
import { someView } from './stage-views.ts'

declare global {
  var tools: StageTools
  var stage: Stage
  // Milliseconds of script of each picture, and draw calls of all of them.
  var spent: number[]
  var drawn: number
}

/** What a table of 2,000 figures of whom hundreds walk costs, picture by picture. */
export interface StageCost {
  figures: number
  /** Walkers at the start of each measured week. */
  walkers: number
  pictures: number
  /** Draw calls of a picture. */
  draws: number
  /** Bytes that the stage's own code allocates in a picture, after it has been made quick. */
  bytes: number
  /** Where they come from, the largest first. */
  from: [string, number][]
  /** Milliseconds of script of a picture: the middle one and one of twenty. */
  median: number
  slow: number
}

/** Weeks that are shown before anything is counted, so that the browser has compiled what runs often. */
const WARM_UP = 24
const MEASURED = 8
/** Milliseconds of each week that are measured; everybody has set out then and some have arrived. */
const SPAN = 1000

/** Runs in a page before anything else: counts script and draw calls of each picture. */
export function countPictures(): void {
  const original = window.requestAnimationFrame.bind(window)
  globalThis.spent = []
  globalThis.drawn = 0
  window.requestAnimationFrame = (draw) =>
    original((time) => {
      const start = performance.now()
      draw(time)
      globalThis.spent.push(performance.now() - start)
    })
  for (const name of ['drawElements', 'drawArrays'] as const) {
    const drawing = WebGLRenderingContext.prototype[name] as (...values: number[]) => void
    Object.assign(WebGLRenderingContext.prototype, {
      [name](this: WebGLRenderingContext, ...values: number[]) {
        globalThis.drawn++
        drawing.apply(this, values)
      },
    })
  }
}

/** Lets a table of a page in which `countPictures` runs go through weeks, and counts. */
export async function measureStage(page: Page): Promise<StageCost> {
  await page.evaluate(async () => {
    globalThis.stage = await tools.createStage(tools.element, { onPoint() {} })
  })
  const view = (week: number): StageView =>
    someView({
      week: week % 2 === 0 ? 1 : 14,
      skies: ['rain'],
      business: { id: 'shop', label: 'Shop', look: 'shop', queue: 30_000, refused: 9_000, load: 1.5, takings: 1 },
    })
  const show = (week: number) => page.evaluate((view) => stage.show(view), view(week))
  for (let week = 0; week < WARM_UP; week++) {
    await show(week)
    await page.waitForTimeout(1200)
  }
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('HeapProfiler.enable')
  const from = new Map<string, number>()
  let [walkers, pictures, draws] = [0, 0, 0]
  let spent: number[] = []
  for (let week = 0; week < MEASURED; week++) {
    await show(WARM_UP + week)
    // The first picture of a week prepares it.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    walkers += (await page.evaluate(() => stage.census().walking)) / MEASURED
    await page.evaluate(() => {
      globalThis.spent = []
      globalThis.drawn = 0
    })
    await cdp.send('HeapProfiler.startSampling', {
      samplingInterval: 512,
      includeObjectsCollectedByMajorGC: true,
      includeObjectsCollectedByMinorGC: true,
    } as never)
    await page.waitForTimeout(SPAN)
    const { profile } = await cdp.send('HeapProfiler.stopSampling')
    const counted = await page.evaluate(() => ({ spent, drawn }))
    pictures += counted.spent.length
    draws += counted.drawn
    spent = [...spent, ...counted.spent]
    collect(profile.head as Call, [], from)
  }
  const people = await page.evaluate(() => stage.census().people)
  spent = spent.toSorted((a, b) => a - b)
  const perPicture = [...from].map(([where, bytes]): [string, number] => [where, bytes / pictures])
  return {
    figures: Object.values(people).reduce((sum, here) => sum + Object.values(here).reduce((a, b) => a + b), 0),
    walkers: Math.round(walkers),
    pictures,
    draws: draws / pictures,
    bytes: perPicture.reduce((sum, [, bytes]) => sum + bytes, 0),
    from: perPicture.toSorted((a, b) => b[1] - a[1]).slice(0, 5),
    median: spent[Math.floor(spent.length / 2)]!,
    slow: spent[Math.floor(spent.length * 0.95)]!,
  }
}

interface Call {
  callFrame: { functionName: string; url: string }
  selfSize: number
  children: Call[]
}

/** Adds what was allocated in the stage's code, or below it, to the function that did it. */
function collect({ callFrame, selfSize, children }: Call, path: string[], into: Map<string, number>): void {
  const own = callFrame.url.includes('/assets/')
  const here = own || path.length > 0 ? [...path, callFrame.functionName || '(anonymous)'] : path
  if (selfSize > 0 && here.length > 0) {
    const where = here.slice(-3).join(' > ')
    into.set(where, (into.get(where) ?? 0) + selfSize)
  }
  for (const child of children) collect(child, here, into)
}
