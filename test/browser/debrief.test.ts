import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  anchored,
  attribution,
  calibration,
  conclude,
  glassBox,
  PLAYERS,
  readAnchors,
  report,
  simulate,
  unsharedFacts,
  whyBetter,
  writeRunFile,
  type Scenario,
} from '../../engine/index.ts'
import type { Served } from '../../game/cli/static-server.ts'
import { PARTS, type Part } from '../../game/debrief/parts.ts'
import { forecastOutcomes, mainFigure } from '../../game/flow/forecasts.ts'
import type { GameAbout } from '../../game/flow/about.ts'
import { launchBrowser, newPage, serveBuilt, type WatchedPage } from '../support/browser.ts'
import { shippedAnchors, shippedScenarios } from '../support/shipped-scenarios.ts'
import { toyScenario, toyText } from '../support/toy-scenario.ts'
import { fill, player, type Player } from './player.ts'

let browser: Browser
let game: Served
const folder = mkdtempSync(join(tmpdir(), 'sandtable-debrief-'))
const LANGUAGES = ['en', 'zh-CN'] as const

/** What a file may hold where a person's words belong. */
const MARKUP = '<img src=nothing onerror="document.title=1">'

const rules = shippedScenarios().find(({ spec }) => spec.id === 'community-grocery')!
const anchors = readAnchors(rules, shippedAnchors('community-grocery'))
if (!anchors.ok) throw new Error('The anchors of the community grocery are stale.')
/** On the scale that the game uses. */
const scenario = anchored(rules, anchors.value)

/** A finished game of one of the reference players, and its run file. */
function finished(of: Scenario, id: string, seed: string, about: Partial<GameAbout>, text?: string) {
  const run = simulate(of, seed, PLAYERS.find((candidate) => candidate.id === id)!.policy(seed), { recording: true })
  const file = join(folder, `${of.spec.id}-${id}.json`)
  writeFileSync(file, writeRunFile(of, run, about, text))
  return { run, file }
}

const told = scenario.spec.facts.slice(0, 2).map(({ id }) => id)
const forecasts = [
  {
    round: 0,
    main: { figure: mainFigure(scenario), low: 0, high: 1 },
    other: { figure: 'newCustomers', low: 0, high: 1e9 },
    reason: `${MARKUP} because`,
  },
]
const ours = finished(scenario, 'careful', 'harbour', {
  team: `Pines ${MARKUP}`,
  colour: 'sea',
  people: [{ name: `Lin ${MARKUP}`, roles: ['data-analyst'] }],
  told,
  forecasts,
  lessons: { keep: `Keep ${MARKUP}`, drop: '', start: '', team: '' },
})
const theirs = finished(scenario, 'equal-split', 'meadow', { team: `松树队 ${MARKUP}`, colour: 'clay' })

beforeAll(async () => {
  ;[browser, game] = await Promise.all([launchBrowser(), serveBuilt()])
})

afterAll(async () => {
  await Promise.all([browser.close(), game.close()])
  rmSync(folder, { recursive: true, force: true })
})

/** Opens a run file from the lobby, as far as its result. */
async function openResult(file: string, language: 'en' | 'zh-CN'): Promise<{ page: WatchedPage; play: Player }> {
  const page = await newPage(browser, { locale: language, reducedMotion: 'reduce' })
  await page.addInitScript(() => {
    localStorage.setItem('sandtable.stage', 'off')
    // The print dialogue belongs to the browser; a test only asks whether it was called for.
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes')
  })
  await page.goto(game.url)
  const play = player(page, language)
  await page.getByRole('article').first().waitFor()
  await play.openFile(file)
  await play.button(play.words.opened.open).click()
  await play.button(play.words.result.toDebrief).waitFor()
  return { page, play }
}

/** The region of a part, once whatever it works out is there. */
async function partOf(page: WatchedPage, { words }: Player, part: Part): Promise<Locator> {
  const region = page.getByRole('region', { name: words.debrief.part[part].title })
  await region.getByRole('heading', { level: 2, name: words.debrief.part[part].title }).waitFor()
  // What an analysis needs may have to be fetched before it begins.
  await region.getByText(words.app.loading, { exact: true }).waitFor({ state: 'detached' })
  await region.getByRole('progressbar').first().waitFor({ state: 'detached' })
  return region
}

/** Raw figures of a region whose names begin alike, by the rest of their names. */
async function figures(region: Locator, prefix: string): Promise<Map<string, number>> {
  const pairs = await region
    .locator(`[data-figure^="${prefix}"]`)
    .evaluateAll((marks) =>
      marks.map(({ dataset }: HTMLElement | SVGElement) => [dataset['figure']!, dataset['value']!]),
    )
  return new Map(pairs.map(([name, value]) => [name.slice(prefix.length), Number(value)]))
}

/** Points are whole thousandths. */
const thousandths = (points: number): number => Math.round(points * 1000)
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

/** The ledger on the page: its lines by round and lever, and what they are said to add up to. */
async function shownLedger(region: Locator): Promise<{ lines: Map<string, number>; difference: number }> {
  const lines = await figures(region, 'ledger.')
  const difference = lines.get('difference')!
  lines.delete('difference')
  return { lines, difference }
}

/** What the engine finds of the same game; worked out once for both languages. */
const found = once(() => {
  const { lines, difference } = conclude(scenario, whyBetter(scenario, theirs.run, ours.run))
  return {
    attribution: conclude(scenario, attribution(scenario, ours.run)),
    facts: conclude(scenario, unsharedFacts(scenario, ours.run, told)),
    formulas: conclude(scenario, glassBox(scenario, ours.run)),
    // A page shows no zero below zero.
    ledger: { lines: new Map(lines.map(({ round, lever, value }) => [`${round}.${lever}`, value + 0])), difference },
  }
})

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

/** What each part has to show, beside its heading, its question and no trouble. */
const EXPECTED: Record<Part, (region: Locator, page: WatchedPage, play: Player) => Promise<void>> = {
  async forecasts(region, _, { words }) {
    const { hits, counted } = calibration(forecastOutcomes(scenario, ours.run, forecasts))
    await region.getByText(fill(words.debrief.forecasts.hits, { hits, of: counted })).waitFor()
    expect(await region.getByRole('row').count()).toBe(1 + counted)
    await region.getByText(`${MARKUP} because`).first().waitFor()
  },

  async rewind(region, page, { words, button }) {
    const round = scenario.brief.rounds.length
    await region.getByText(fill(words.debrief.round, { round }), { exact: true }).click()
    expect(await region.getByRole('table', { name: words.debrief.rewind.channels }).count()).toBe(0)
    expect(await button(words.debrief.rewind.uncover).isDisabled()).toBe(true)
    await region.getByLabel(words.debrief.rewind.vote).selectOption({ index: 2 })
    await region.getByLabel(words.debrief.rewind.why).fill(MARKUP)
    await button(words.debrief.rewind.uncover).click()
    await region.getByRole('table', { name: words.debrief.rewind.channels }).waitFor()
    await page.locator('[data-figure="rewind.vote.0"]').waitFor()
  },

  async attribution(region) {
    const expected = found().attribution
    const shares = await figures(region, 'attribution.')
    const caused = shares.get('sum')!
    shares.delete('sum')
    expect(caused).toBe(expected.all - expected.none)
    expect(shares.size).toBeGreaterThan(3)
    expect(sum(shares.values())).toBe(caused)
    for (const [id, share] of shares)
      expect(share).toBe(expected.channels.find((channel) => channel.id === id)!.shapley)
  },

  async luck(region, _, { words }) {
    const { score } = report(scenario, ours.run)
    const shown = await figures(region, 'luck.')
    expect(thousandths(shown.get('realised')!)).toBe(thousandths(score.anchored!))
    expect(shown.get('percentile')).toBeGreaterThanOrEqual(0)
    expect(shown.get('percentile')).toBeLessThanOrEqual(1)
    await region.getByRole('figure', { name: words.debrief.luck.chart }).waitFor()
    // Where the team stands among good and poor, lucky and unlucky.
    await region.locator('.quadrants [aria-current]').waitFor()
  },

  async turning(region, _, { words }) {
    const points = region.locator('.turning > li')
    expect(await points.count()).toBeGreaterThanOrEqual(3)
    expect(await points.count()).toBeLessThanOrEqual(5)
    const questions = Object.values(words.debrief.turning.questions)
    for (const text of await points.locator('.debrief-question').allInnerTexts()) expect(questions).toContain(text)
    expect(await points.getByRole('figure').count()).toBe(await points.count())
  },

  async players(region, _, { words }) {
    const shown = await figures(region, 'players.')
    for (const { id } of PLAYERS) expect(shown.get(`${id}.expected`)).toBeTypeOf('number')
    const names = await region.getByRole('rowheader').allInnerTexts()
    expect(names).toContain(words.debrief.players.names['best-found'])
    expect(names).toContain(`Pines ${MARKUP}`)
    expect(thousandths(shown.get('team.realised')!)).toBe(thousandths(report(scenario, ours.run).score.anchored!))
  },

  async unshared(region, _, { words }) {
    const { facts } = found()
    const kept = facts.filter((fact) => fact.kept).length
    const saying = kept === 0 ? words.debrief.unshared.sayNone : words.debrief.unshared.say
    await region.getByText(fill(saying, { count: kept, of: facts.length })).waitFor()
    expect(await region.getByRole('row').count()).toBe(1 + scenario.spec.facts.length)
  },

  async why(region, page, { words }) {
    await region.getByText(words.debrief.why.none).waitFor()
    await page.locator('input[type=file]').setInputFiles(theirs.file)
    await region.locator('[data-figure="ledger.difference"]').waitFor({ state: 'attached' })
    const shown = await shownLedger(region)
    expect(shown).toEqual(found().ledger)
    expect(shown.lines.size).toBeGreaterThan(3)
    expect([...shown.lines.keys()]).toContain('null.luck')
    expect(sum([...shown.lines.values()].map(thousandths))).toBe(thousandths(shown.difference))
    const [before, after] = [theirs.run, ours.run].map((run) => report(scenario, run).score.anchored!)
    expect(thousandths(shown.difference)).toBe(thousandths(after) - thousandths(before))
    expect(await region.getByText(`松树队 ${MARKUP}`).count()).toBeGreaterThan(0)
  },

  async glass(region) {
    const { formulas } = found()
    expect(await region.locator('.glass > li').count()).toBe(formulas.length)
    expect((await figures(region, 'glass.')).size).toBe(formulas.flatMap(({ coefficients }) => coefficients).length)
  },

  async review(region, _, { words, button }) {
    await region.getByRole('button', { name: fill(words.debrief.review.begin, { name: `Lin ${MARKUP}` }) }).click()
    await region
      .getByRole('group', { name: `Lin ${MARKUP}` })
      .getByLabel(words.debrief.review.self.comment)
      .fill(MARKUP)
    await button(words.debrief.review.peers.add).click()
    await button(words.debrief.review.mentor.add).click()
    expect(await region.getByRole('group').count()).toBeGreaterThanOrEqual(3)
    await region.getByRole('table', { name: words.debrief.review.together }).waitFor()
    await region.getByRole('region', { name: words.debrief.case.title }).getByRole('row').first().waitFor()
    expect(await region.getByLabel(words.debrief.lessons.keep, { exact: true }).inputValue()).toBe(`Keep ${MARKUP}`)
    expect(await button(words.debrief.transfer.begin).isEnabled()).toBe(true)
  },
}

describe('the debrief of a finished game', () => {
  test.each(LANGUAGES)('is walked part by part and printed, in %s', { timeout: 120_000 }, async (language) => {
    const { page, play } = await openResult(ours.file, language)
    const { words } = play
    await play.button(words.result.toDebrief).click()
    await page.getByRole('heading', { level: 1, name: words.debrief.title }).waitFor()
    const list = page.getByRole('navigation', { name: words.debrief.parts })
    expect(await list.getByRole('listitem').count()).toBe(10)

    for (const [at, part] of PARTS.entries()) {
      const region = await partOf(page, play, part)
      expect(await list.locator('[aria-current=step]').innerText()).toContain(words.debrief.part[part].title)
      await region.getByText(words.debrief.part[part].ask).waitFor()
      await EXPECTED[part](region, page, play)
      if (at === PARTS.length - 1) break
      // On a key from the front of the room, or by the button.
      if (language === 'en') {
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
        await page.keyboard.press('ArrowRight')
      } else await play.button(fill(words.debrief.next, { title: words.debrief.part[PARTS[at + 1]].title })).click()
    }
    expect(await page.locator('main img[src="nothing"]').count(), 'a text is a text').toBe(0)

    await page.getByText(words.debrief.routes.short, { exact: true }).click()
    expect(await list.getByRole('listitem').count()).toBe(4)

    await play.button(words.debrief.print).click()
    await page.locator('html[data-printed]').waitFor()
    for (const part of PARTS) await partOf(page, play, part)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length
    // Ten parts, of which the glass box alone fills several pages.
    expect(pages).toBeGreaterThanOrEqual(10)
    expect(pages).toBeLessThanOrEqual(40)
    expect(page.troubles).toEqual([])
    await page.close()
  })
})

describe('a plan that is presented and played again', () => {
  const toy = toyScenario()
  const first = finished(toy, 'equal-split', 'harbour', { team: `Oaks ${MARKUP}`, colour: 'moss' }, toyText())

  test.each(LANGUAGES)('on ten slides, turned by keys, in %s', async (language) => {
    const { page, play } = await openResult(first.file, language)
    const { words } = play
    await play.button(words.slides.presentAfter).click()
    await page.getByRole('heading', { level: 1, name: words.slides.title }).waitFor()
    const at = async (slide: number, name: string) => {
      await page.getByText(fill(words.slides.at, { at: slide, of: 10 }), { exact: true }).waitFor()
      await page.getByRole('region', { name, exact: true }).getByRole('heading', { level: 2 }).waitFor()
    }
    const { names } = words.slides
    await at(1, names.title)
    expect(await page.getByText(`Oaks ${MARKUP}`).count()).toBeGreaterThan(0)
    const order = [
      'goal',
      'customer',
      'offer',
      'channels',
      'content',
      'promotion',
      'money',
      'results',
      'lessons',
    ] as const
    for (const [index, name] of order.entries()) {
      await page.keyboard.press('ArrowRight')
      await at(index + 2, names[name])
    }
    await page.keyboard.press('ArrowRight')
    await at(10, names.lessons)
    await page.keyboard.press('ArrowLeft')
    await at(9, names.results)
    await page.keyboard.press('Home')
    await at(1, names.title)
    await page.keyboard.press('End')
    await at(10, names.lessons)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(10)
    await page.keyboard.press('Escape')
    await play.button(words.result.toDebrief).waitFor()
    expect(page.troubles).toEqual([])
    await page.close()
  })

  test('a second version begins on the same seed and stands beside the first when it is over', async () => {
    const { page, play } = await openResult(first.file, 'en')
    const { words } = play
    await play.button(words.slides.presentAfter).click()
    await play.button(words.second.begin).click()
    await page.getByRole('tablist', { name: words.plan.tabs }).waitFor()
    await play.spend([{ name: 'Feed', amount: 0 }])
    for (let over = false; !over;) {
      await play.fitIfNeeded()
      await play.lockAndRun()
      await play.watchRound()
      over = await play.isOver()
      await play.leaveReview(over)
    }

    const beside = page.getByRole('region', { name: words.second.compared })
    const before = report(toy, first.run)
    const shown = await figures(beside, 'versions.')
    expect(shown.get('first.score')).toBe(before.score.anchored ?? before.score.raw)
    expect(shown.get('first.kpis.newCustomers')).toBe(before.kpis.newCustomers)
    expect(shown.get('second.kpis.newCustomers')).toBeLessThan(before.kpis.newCustomers!)
    const changed = await beside.getByRole('rowheader', { name: 'Feed' }).allInnerTexts()
    expect(changed).toHaveLength(1)

    await play.button(words.result.toDebrief).click()
    await page
      .getByRole('navigation', { name: words.debrief.parts })
      .getByRole('button', { name: words.debrief.part.why.title })
      .click()
    const ledger = await shownLedger(await partOf(page, play, 'why'))
    expect([...ledger.lines.keys()]).not.toContain('null.luck')
    expect(sum([...ledger.lines.values()].map(thousandths))).toBe(thousandths(ledger.difference))
    expect(thousandths(ledger.difference)).toBe(
      thousandths(shown.get('second.score')!) - thousandths(shown.get('first.score')!),
    )
    expect(page.troubles).toEqual([])
    await page.close()
  })
})
