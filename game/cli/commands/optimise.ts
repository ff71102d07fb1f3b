import { existsSync } from 'node:fs'
import {
  anchorsFile,
  BEST,
  bestGame,
  ENGINE,
  polish,
  startSearch,
  type AnchorsFile,
  type Game,
  type Scenario,
  type Search,
  type Series,
} from '../../../engine/index.ts'
import { anchorsPath, anchorsText } from '../anchors.ts'
import { FINE, NO, valueOf, WrongUse, type Command, type Talk } from '../command.ts'
import { readText, writeText } from '../files.ts'
import { countOf } from '../numbers.ts'
import { overPool, PoolClosed, type Pool, type Request } from '../parallel.ts'
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

/** Largest file of a kept search that is read, bytes: some hundred numbers for each core. */
const MOST_STATE = 20_000_000

/** What is kept of a search that was interrupted. */
interface Kept {
  hash: string
  /** Another engine's values would not be true. */
  engine: string
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
    const kept = state === undefined ? null : keptIn(state, scenario, t)
    return overPool(talk, async (pool) => {
      const search = await searchFor(pool, scenario, text, seconds * 1000, kept, state, talk)
      if (search === null) return NO
      const anchors = await anchorsFor(pool, scenario, text, bestGame(scenario, search))
      const file = anchorsPath(scenarioFile(name))
      writeText(file, anchorsText(anchors), t)
      if (options['json'] === true) talk.out(JSON.stringify(anchors))
      else talk.out(t('cli.optimised', { random: anchors.random, best: anchors.best }))
      talk.err(t('cli.written', { file }))
      return FINE
    })
  },
}

/** What was kept of a search by the same rules and engine; `null` where nothing was. */
function keptIn(state: string, scenario: Scenario, t: Talk['t']): Kept | null {
  if (!existsSync(state)) return null
  const read = readText(state, MOST_STATE, t)
  if (!('text' in read)) throw new WrongUse(t('cli.wrong.file', { file: state, reason: 'EFBIG' }))
  try {
    const kept = JSON.parse(read.text) as Kept
    return kept.hash === scenario.hash && kept.engine === ENGINE ? kept : null
  } catch {
    throw new WrongUse(t('cli.wrong.file', { file: state, reason: 'JSON' }))
  }
}

/** The scale of a scenario's score: the means of random play and of the best game found. */
async function anchorsFor(pool: Pool, scenario: Scenario, text: string, game: Game): Promise<AnchorsFile> {
  const seeds = Array.from({ length: ANCHOR_SEEDS }, (_, index) => `anchor-${index}`)
  const requests = [
    { key: `player ${BEST}`, seat: { game } },
    { key: 'player random', seat: { player: 'random' } },
  ].map((job): Request => ({ task: 'series', scenario: text, input: { job, seeds } }))
  const [best, random] = (await pool.ask<Series>(requests)).map(
    (series) => series.scores.reduce((sum, score) => sum + score, 0) / series.scores.length,
  )
  return anchorsFile(scenario, { seeds: ANCHOR_SEEDS, random: round(random), best: round(best), game })
}

const round = (points: number): number => Math.round(points * 1000) / 1000

/** Searches on all cores from different seeds; `null` when it was interrupted and kept for later. */
async function searchFor(
  pool: Pool,
  scenario: Scenario,
  text: string,
  milliseconds: number,
  kept: Kept | null,
  state: string | undefined,
  talk: Talk,
): Promise<Search | null> {
  let { searches, spent } = kept ?? {
    searches: Array.from({ length: pool.cores }, (_, core) => startSearch(scenario, `island-${core}`)),
    spent: 0,
  }
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
      if (!(error instanceof PoolClosed)) throw error
      if (state !== undefined)
        writeText(
          state,
          JSON.stringify({ hash: scenario.hash, engine: ENGINE, spent, searches } satisfies Kept),
          talk.t,
        )
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
