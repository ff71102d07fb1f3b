import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Served } from '../../game/cli/static-server.ts'
import type { Stage } from '../../game/stage/index.ts'
import { LIFE_STAGES, type StageView, type Target } from '../../game/stage/view.ts'
import { launchBrowser, newPage, type WatchedPage } from '../support/browser.ts'
import { serveStagePage } from '../support/stage-page.ts'
import { shippedScenarios } from '../support/shipped-scenarios.ts'
import { countPictures, measureStage } from '../support/stage-meter.ts'
import { awarenessWeek, capacityWeek, churnWeek, someView, trialWeek } from '../support/stage-views.ts'
import { randomRun, stageInWeek } from '../support/weeks-of-runs.ts'
import type { StageTools } from './fixtures/stage-page.ts'

declare global {
  // What the page of the stage keeps for the tests.
  var tools: StageTools
  var stage: Stage
  var points: (Target | null)[]
  // How many pictures were asked for, and how many draw calls went to the graphics card.
  var asked: number
  var drawn: number
}

let browser: Browser
let served: Served
let page: WatchedPage

beforeAll(async () => {
  ;[browser, served] = await Promise.all([launchBrowser(), serveStagePage()])
})
afterEach(async () => {
  await page.close()
  if (page.troubles.length > 0) throw new Error(page.troubles.join('\n'))
})
afterAll(() => Promise.all([browser?.close(), served?.close()]))

/** Opens the page, without a table; `before` runs in it before anything else. */
async function openPage(before?: () => void): Promise<void> {
  page = await newPage(browser, { locale: 'en', viewport: { width: 800, height: 500 } })
  if (before) await page.addInitScript(before)
  await page.goto(served.url, { waitUntil: 'networkidle' })
}

/** Makes the stage of the page. */
function mount(): Promise<void> {
  return page.evaluate(async () => {
    globalThis.points = []
    globalThis.stage = await tools.createStage(tools.element, { onPoint: (target) => points.push(target) })
  })
}

const show = (view: StageView) => page.evaluate((view) => stage.show(view), view)
/** Draw calls of a picture: the budget is 60; ground, words and all that stands there need one each. */
const DRAW_CALLS = 4
/** A machine without a graphics card draws a picture in up to a second. */
const slow = { timeout: 30_000 }
const busy = { id: 'shop', label: 'Shop', look: 'shop', queue: 30_000, refused: 0, load: 1.5, takings: 1 } as const
const still = (view: Parameters<typeof someView>[0] = {}) => someView({ motion: 'reduced', ...view })

/** Runs in the page before anything else: counts pictures and draw calls. */
function count(): void {
  const original = window.requestAnimationFrame.bind(window)
  globalThis.asked = globalThis.drawn = 0
  window.requestAnimationFrame = (draw) => {
    globalThis.asked++
    return original(draw)
  }
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
    for (const name of ['drawElements', 'drawArrays'] as const) {
      const original = prototype[name] as (...values: number[]) => void
      Object.assign(prototype, {
        [name](this: WebGLRenderingContext, ...values: number[]) {
          globalThis.drawn++
          original.apply(this, values)
        },
      })
    }
  }
}

/** Pictures and draw calls of half a second. */
function counted(): Promise<{ pictures: number; calls: number }> {
  return page.evaluate(async () => {
    const [pictures, calls] = [asked, drawn]
    await new Promise((done) => setTimeout(done, 500))
    return { pictures: asked - pictures, calls: drawn - calls }
  })
}
const pictures = async () => (await counted()).pictures

function figuresOnTable(): Promise<Record<string, Record<string, number>>> {
  return page.evaluate(() => stage.census().people)
}

function expectToAddUp(
  census: Record<string, Record<string, number>>,
  { districts, peoplePerFigure }: StageView,
): void {
  for (const { id, people } of districts) {
    const all = LIFE_STAGES.reduce((sum, stage) => sum + people[stage], 0)
    expect(Object.values(census[id]!).reduce((a, b) => a + b)).toBe(Math.round(all / peoplePerFigure))
    for (const stage of LIFE_STAGES) {
      expect(Math.abs(census[id]![stage]! - people[stage] / peoplePerFigure)).toBeLessThan(1.001)
    }
  }
}

test('the figures on the table add up to the people of each district, week by week', async () => {
  await openPage()
  await mount()
  for (const week of [1, 2, 7]) {
    const view = still({ week })
    await show(view)
    expectToAddUp(await figuresOnTable(), view)
  }
  // Also while they walk.
  const view = someView({ week: 12 })
  await show(view)
  expectToAddUp(await figuresOnTable(), view)
  await show(still({ week: 3, districts: 2, channels: 3 }))
  expectToAddUp(await figuresOnTable(), still({ week: 3, districts: 2 }))
})

test('hovering, tapping and focusing tell what is meant, and leaving tells that nothing is', async () => {
  await openPage()
  await mount()
  await show(still())
  const told = () => page.evaluate(() => points.splice(0))

  await page.getByRole('button', { name: 'Lift screens' }).hover()
  expect(await told()).toEqual([{ kind: 'channel', id: 'channel-6' }])
  const sign = (await page.getByText('Pensioners').boundingBox())!
  await page.mouse.move(sign.x + sign.width / 2, sign.y + sign.height / 2)
  expect((await told()).at(-1)).toEqual({ kind: 'district', id: 'district-4' })
  await page.mouse.move(795, 5)
  expect(await told()).toEqual([null])

  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowRight')
  expect(await told()).toEqual([
    { kind: 'business', id: 'shop' },
    { kind: 'district', id: 'district-1' },
    { kind: 'stage', id: 'lapsed' },
    { kind: 'business', id: 'shop' },
  ])
  await page.keyboard.press('Tab')
  expect(await told()).toEqual([null])
})

test('names and the scale are there for who listens, in the words that were given', async () => {
  await openPage()
  await mount()
  await show(still({ banner: { text: 'A rival opens' } }))
  await page.getByRole('toolbar', { name: 'Sand table' }).waitFor()
  await page.getByRole('button', { name: 'Students, 100k' }).waitFor()
  await page.getByText('A rival opens').waitFor()
  await page.getByRole('button', { name: /^Everybody, active, \d+, \+\d+$/ }).waitFor()
  await show(still({ chinese: true }))
  await page.getByRole('button', { name: '\u5927\u5b66\u751f, 10.0 \u4e07' }).waitFor()
  await expect.poll(() => page.getByText('A rival opens').count(), slow).toBe(0)
})

test('a table that is taken away leaves nothing behind', async () => {
  await openPage(count)
  await mount()
  await show(someView({ skies: ['rain'] }))
  expect(await pictures()).toBeGreaterThan(0)
  await page.evaluate(() => {
    stage.destroy()
    stage.destroy()
  })
  await expect.poll(() => page.locator('#stage > *').count(), slow).toBe(0)
  await page.waitForTimeout(200)
  expect(await pictures()).toBe(0)
  expect(await page.locator('.stage-picture > canvas').count()).toBe(0)
  await page.evaluate((view) => stage.show(view), still())
  expect(await page.locator('.stage-picture > canvas').count()).toBe(0)

  await mount()
  await show(still())
  expect(await page.locator('.stage-picture > canvas').count()).toBe(1)
})

test('mounted, unmounted and mounted again at once, as in strict mode, there is one table, and it works', async () => {
  await openPage()
  await page.evaluate(async () => {
    globalThis.points = []
    const first = tools.createStage(tools.element, { onPoint: () => points.push({ kind: 'business', id: 'dead' }) })
    void first.then((stage) => stage.destroy())
    const second = tools.createStage(tools.element, { onPoint: (target) => points.push(target) })
    globalThis.stage = await second
  })
  await page.waitForTimeout(100)
  await show(still())
  expect(await page.locator('.stage-picture > canvas').count()).toBe(1)
  expectToAddUp(await figuresOnTable(), still())
  await page.getByRole('button', { name: 'Tea House' }).focus()
  expect(await page.evaluate(() => points)).toEqual([{ kind: 'business', id: 'shop' }])
})

test('it rests when nothing moves, and stands still at once where motion is reduced', async () => {
  await openPage(count)
  await mount()
  for (const view of [still(), still({ week: 9, skies: ['rain'] })]) {
    await show(view)
    await page.waitForTimeout(200)
    await expect.poll(pictures, slow).toBe(0)
  }
  await show(someView({ week: 9 }))
  expect(await pictures()).toBeGreaterThan(0)
  await expect.poll(pictures, slow).toBe(0)
})

test('it follows the size of its element', async () => {
  await openPage()
  await mount()
  await show(still())
  await page.setViewportSize({ width: 1366, height: 768 })
  await expect
    .poll(() => page.evaluate(() => document.querySelector<HTMLCanvasElement>('.stage-picture > canvas')!.width), slow)
    .toBe(1366)
  expectToAddUp(await figuresOnTable(), still())
})

test('2,000 figures are drawn in a handful of draw calls', async () => {
  await openPage(count)
  await mount()
  await show(someView({ skies: ['rain'], business: busy }))
  const figures = Object.values(await figuresOnTable()).flatMap((stages) => Object.values(stages))
  expect(figures.reduce((a, b) => a + b)).toBe(2000)
  expect(await page.evaluate(() => stage.census().walking)).toBe(0)
  const { all, calls } = await page.evaluate(async () => {
    const [before, drawnBefore] = [asked, drawn]
    const enough = () => asked >= before + 4
    while (!enough()) await new Promise((done) => setTimeout(done, 50))
    return { all: asked - before, calls: drawn - drawnBefore }
  })
  expect(calls).toBeGreaterThan(0)
  expect(calls / all).toBeLessThanOrEqual(DRAW_CALLS)
})

test('in every week of a random run there stands on the table what the engine computed', async () => {
  await openPage()
  await mount()
  const scenario = shippedScenarios().find(({ spec }) => spec.id === 'community-grocery')!
  const run = randomRun(scenario, 'pier')
  for (const result of run.results) {
    const view = stageInWeek(scenario, run, result.week)
    await show(view)
    const census = await page.evaluate(() => stage.census())
    expectToAddUp(census.people, view)
    const people = scenario.spec.segments.reduce((sum, segment) => sum + segment.people, 0)
    for (const [c, ring] of census.rings.entries()) {
      const reached = scenario.spec.segments.reduce(
        (sum, segment, s) => sum + segment.people * result.reach[c * scenario.spec.segments.length + s],
        0,
      )
      expect(ring).toBeCloseTo(reached / people, 2)
    }
    expect(census.waiting > 0).toBe(result.waiting > 0)
    expect(census.frowns > 0).toBe(result.waiting + result.refused > 0)
    expect(census.arcs.map((arcs) => arcs > 0)).toEqual(view.districts.map(({ friends }) => friends > 0))
  }
}, 120_000)

test('who waits is drawn with a frown, one figure for as many people as the frame says', async () => {
  await openPage()
  await mount()
  await show(capacityWeek({ motion: 'reduced' }))
  const { waiting, frowns } = await page.evaluate(() => stage.census())
  expect(waiting).toBe(900 / 20)
  expect(frowns).toBe(14)
  await show(someView({ motion: 'reduced', peoplePerFigure: 500 }))
  const calm = await page.evaluate(() => stage.census())
  expect([calm.waiting, calm.frowns]).toEqual([0, 0])
})

test('walking, 2,000 figures cost four draw calls a picture and allocate nothing that grows with them', async () => {
  await openPage(countPictures)
  await page.setViewportSize({ width: 900, height: 420 })
  const cost = await measureStage(page)
  expect(cost.figures).toBe(2000)
  expect(cost.walkers).toBeGreaterThan(800)
  expect(cost.draws).toBeLessThanOrEqual(DRAW_CALLS)
  // Half a byte for a figure: V8 boxes some of the picture's own numbers. One number kept per figure would be twelve.
  expect(cost.bytes).toBeLessThan(1000)
}, 180_000)

test('what held a week up stands out: the heap, the thinnest arrow, the queue or those who leave', async () => {
  await openPage()
  await mount()
  const seen = async (view: StageView) => {
    await show({ ...view, motion: 'reduced' })
    const { people, frowns, waiting } = await page.evaluate(() => stage.census())
    const all = Object.values(people)
    const count = (name: string) => all.reduce((sum, here) => sum + here[name as keyof typeof here], 0)
    const arrows = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.stage-came:not([hidden])')].map((came) =>
        Number.parseFloat(came.style.getPropertyValue('--arrow')),
      ),
    )
    const heap = LIFE_STAGES.toSorted((a, b) => count(b) - count(a))[0]
    const [inward, away] = [arrows.slice(0, 5), arrows.slice(5)]
    const gate = LIFE_STAGES[1 + inward.indexOf(Math.min(...inward))]
    return {
      heap,
      gate,
      away: Math.max(...away) > Math.max(...inward.slice(0, 3)),
      frowns: frowns > 0,
      waiting: waiting > 0,
    }
  }
  const calm = { away: false, frowns: false, waiting: false }
  expect(await seen(awarenessWeek())).toEqual({ heap: 'unaware', gate: 'aware', ...calm })
  expect(await seen(trialWeek())).toEqual({ heap: 'aware', gate: 'trial', ...calm })
  expect(await seen(capacityWeek())).toMatchObject({ away: false, frowns: true, waiting: true })
  expect(await seen(churnWeek())).toMatchObject({ heap: 'lapsed', away: true, frowns: false, waiting: false })
})

test('the camera comes closer, pans, follows, and shows the whole again; names and buttons go with it', async () => {
  await openPage()
  await mount()
  await show(still())
  const box = async () => (await page.getByRole('button', { name: 'Lift screens' }).boundingBox())!
  const whole = await box()
  await page.evaluate(() => stage.look('in'))
  await page.evaluate(() => stage.look('in'))
  const near = await box()
  expect(near.width / whole.width).toBeCloseTo(1.5 * 1.5, 1)
  await page.mouse.move(400, 200)
  await page.mouse.down()
  await page.mouse.move(460, 230, { steps: 4 })
  await page.mouse.up()
  const panned = await box()
  expect(panned.x - near.x).toBeGreaterThan(30)
  expect(panned.width).toBeCloseTo(near.width, 1)
  await page.evaluate(() => stage.look('fit'))
  expect(await box()).toEqual(whole)

  // By keys, on anything that is focused.
  await page.getByRole('button', { name: 'Tea House' }).focus()
  await page.keyboard.press('+')
  expect((await box()).width / whole.width).toBeCloseTo(1.5, 1)
  await page.keyboard.press('0')
  expect(await box()).toEqual(whole)

  // Following, it goes to the district in which most happens.
  await page.mouse.click(795, 5)
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.evaluate(() => stage.follow(true))
  await show(still({ week: 7 }))
  expect((await box()).width / whole.width).toBeCloseTo(1.9, 1)
  await page.evaluate(() => stage.follow(false))
  expect(await box()).toEqual(whole)
})

test('the picture comes back when the graphics card was away', async () => {
  await openPage(count)
  await mount()
  await show(still())
  await expect.poll(pictures, slow).toBe(0)
  await page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('.stage-picture > canvas')!
    const lose = canvas.getContext('webgl')!.getExtension('WEBGL_lose_context')!
    const once = (name: string) => new Promise((done) => canvas.addEventListener(name, done, { once: true }))
    const lost = once('webglcontextlost')
    lose.loseContext()
    await lost
    // Not before all that listen have heard of it.
    await new Promise((done) => setTimeout(done, 100))
    const restored = once('webglcontextrestored')
    lose.restoreContext()
    await restored
  })
  const before = await page.evaluate(() => drawn)
  await show(still({ week: 8 }))
  await expect.poll(() => page.evaluate(() => drawn), slow).toBeGreaterThan(before)
  expectToAddUp(await figuresOnTable(), still({ week: 8 }))
})

describe('without WebGL', () => {
  test('it is drawn on a plain canvas', async () => {
    await openPage(() => {
      const original = HTMLCanvasElement.prototype.getContext as (...values: unknown[]) => RenderingContext | null
      Object.assign(HTMLCanvasElement.prototype, {
        getContext(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
          return kind.includes('webgl') ? null : original.call(this, kind, ...rest)
        },
      })
    })
    await mount()
    await show(still())
    expectToAddUp(await figuresOnTable(), still())
    await page.waitForTimeout(300)
    const colours = await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.stage-picture > canvas')!
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
      return new Set(new Uint32Array(data.buffer)).size
    })
    expect(colours).toBeGreaterThan(1000)
  })

  test('and without any canvas the caller is told, and nothing is left', async () => {
    await openPage(() => {
      Object.assign(HTMLCanvasElement.prototype, { getContext: () => null })
    })
    const code = await page.evaluate(() =>
      tools.createStage(tools.element, { onPoint() {} }).then(
        () => 'none',
        (error: { code: string }) => error.code,
      ),
    )
    expect(code).toBe('no-canvas')
    expect(await page.locator('#stage > *').count()).toBe(0)
  })
})
