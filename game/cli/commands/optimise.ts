import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import {
  anchorsFile,
  BEST,
  bestGame,
  polish,
  startSearch,
  type Scenario,
  type Search,
  type Series,
} from '../../../engine/index.ts'
import { anchorsPath, anchorsText } from '../anchors.ts'
import { FINE, NO, valueOf, type Command, type Talk } from '../command.ts'
import { countOf } from '../numbers.ts'
import { openPool, type Pool, type Request } from '../parallel.ts'
import { refuse } from '../print.ts'
import { findScenario, scenarioFile, textOf } from '../scenarios.ts'

/** Seconds of search. */
const SECONDS = 60
/** Parts of them after which the search goes over to single moves, in expected mode and then over sampled runs. */
const TO_MOVES = 0.4
const TO_SAMPLES = 0.55
/** Milliseconds between two looks at the searches; the better one is told. */
const STRETCH = 2000
/** Seeds of a sampled move, and seeds over which the anchors are taken. */
const POLISH_SEEDS = 24
const ANCHOR_SEEDS = 400

/** What is kept of a search that was interrupted. */
interface Kept {
  hash: string
  spent: number
  searches: Search[]
}

export const optimise: Command = {
  name: 'optimise',
  usage: '<scenario|file> [--seconds <n>] [--state <file>] [--json]',
  options: {
    seconds: { type: 'string', about: 'seconds', value: 'n' },
    state: { type: 'string', about: 'state', value: 'file' },
    json: { type: 'boolean', about: 'json' },
  },
  params: { seconds: String(SECONDS) },
  arguments: { least: 1, most: 1 },
  async run([name], options, talk) {
    const { t } = talk
    const found = findScenario(name, t)
    if (!found.ok) return refuse(found.issues, talk)
    const { scenario } = found.value
    const text = textOf(name)
    const seconds = countOf(options, 'seconds', SECONDS, t)
    const state = valueOf(options, 'state')
    const pool = openPool()
    const search = await searchFor(pool, scenario, text, seconds * 1000, state, talk)
    if (search === null) return NO
    const game = bestGame(scenario, search)
    const seeds = Array.from({ length: ANCHOR_SEEDS }, (_, index) => `anchor-${index}`)
    const requests = [
      { key: `player ${BEST}`, seat: { game } },
      { key: 'player random', seat: { player: 'random' } },
    ].map((job): Request => ({ task: 'series', scenario: text, input: { job, seeds } }))
    const [best, random] = (await pool.ask<Series>(requests)).map(
      (series) => series.scores.reduce((sum, score) => sum + score, 0) / series.scores.length,
    )
    pool.close()
    const file = anchorsPath(scenarioFile(name))
    const anchors = anchorsFile(scenario, { seeds: ANCHOR_SEEDS, random: round(random), best: round(best), game })
    writeFileSync(file, anchorsText(anchors))
    if (options['json'] === true) talk.out(JSON.stringify(anchors))
    else talk.out(t('cli.optimised', { random: anchors.random, best: anchors.best }))
    talk.err(t('cli.written', { file }))
    return FINE
  },
}

const round = (points: number): number => Math.round(points * 1000) / 1000

/** Searches on all cores from different seeds; `null` when it was interrupted and kept for later. */
async function searchFor(
  pool: Pool,
  scenario: Scenario,
  text: string,
  milliseconds: number,
  state: string | undefined,
  talk: Talk,
): Promise<Search | null> {
  const kept = state !== undefined && existsSync(state) ? (JSON.parse(readFileSync(state, 'utf8')) as Kept) : null
  let { searches, spent } =
    kept?.hash === scenario.hash
      ? kept
      : {
          searches: Array.from({ length: pool.cores }, (_, core) => startSearch(scenario, `island-${core}`)),
          spent: 0,
        }
  let interrupted = false
  process.once('SIGINT', () => {
    interrupted = true
    pool.close()
  })
  while (spent < milliseconds) {
    const part = spent / milliseconds
    const [{ stage }] = searches
    if (stage.kind === 'evolution' && part >= TO_MOVES) searches = together(scenario, searches, 0)
    else if (stage.kind === 'pattern' && stage.seeds === 0 && part >= TO_SAMPLES)
      searches = together(scenario, searches, POLISH_SEEDS)
    else if (stage.kind === 'pattern') searches = searches.map((search) => ({ ...search, best: better(searches).best }))
    const requests = searches.map((search): Request => ({
      task: 'search',
      scenario: text,
      input: { search, milliseconds: Math.min(STRETCH, milliseconds - spent) },
    }))
    try {
      searches = await pool.ask<Search>(requests)
    } catch (error) {
      if (!interrupted) throw error
      if (state !== undefined)
        writeFileSync(state, JSON.stringify({ hash: scenario.hash, spent, searches } satisfies Kept))
      talk.err(talk.t('cli.interrupted'))
      return null
    }
    spent += STRETCH
    talk.err(
      talk.t('cli.searching', {
        done: Math.round(spent / 1000),
        seconds: Math.round(milliseconds / 1000),
        value: better(searches).best.value.toFixed(2),
      }),
    )
  }
  return better(searches)
}

/** All go on from the best one, each from another move on: they work on one summit. */
function together(scenario: Scenario, searches: Search[], seeds: number): Search[] {
  const best = better(searches)
  return searches.map(({ seed }, core) => polish(scenario, { ...best, seed }, seeds, core / searches.length))
}

const better = (searches: Search[]): Search =>
  searches.reduce((best, search) => (search.best.value > best.best.value ? search : best))
