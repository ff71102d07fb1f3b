import { describe, expect, test } from 'vitest'
import { answerJobs, screeningJobs } from '../../engine/insight/answers.ts'
import { balanceJobs, joined, playJob, type Job, type Series } from '../../engine/insight/balance.ts'
import { balanceReport, type Balance } from '../../engine/insight/balance-report.ts'
import { boundsOf } from '../../engine/insight/bounds.ts'
import { bestGame, searchOn, startSearch } from '../../engine/insight/search.ts'
import { simulate } from '../../engine/run/simulate.ts'
import { equalSplit } from '../../engine/score/players/rules.ts'
import { shippedAnchors, shippedScenarios } from '../support/shipped-scenarios.ts'
import { pointsOf, wideToy } from './toy.ts'

/* What the balance measures, and the shipped scenarios at a small size of it. */

const seedsOf = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}-${index}`)

const toy = wideToy()
let search = startSearch(toy, 'balance')
for (let step = 0; step < 30; step++) search = searchOn(toy, search)
const game = bestGame(toy, search)
const seeds = seedsOf('balance', 12)
const play = (jobs: readonly Job[], over: string[]) => jobs.map((job) => playJob(toy, job, over))
const screened = play(screeningJobs(toy, game), seedsOf('screen', 6))
const series = [...play(balanceJobs(toy, game), seeds), ...play(answerJobs(toy, game, screened), seedsOf('judge', 12))]
const balance = balanceReport(toy, game, series, seeds.length)

describe('the balance of a scenario', () => {
  test('has a row for each player, channel, lever, event, answer and fact', () => {
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)
    expect(ids(balance.players)).toEqual(expect.arrayContaining(['nothing', 'random', 'careful', 'best-found']))
    expect(ids(balance.players)).toEqual(
      expect.arrayContaining(toy.spec.channels.map((channel) => `only-${channel.id}`)),
    )
    expect(ids(balance.channels)).toEqual(ids(toy.spec.channels))
    expect(ids(balance.levers)).toEqual(ids(toy.levers.filter(({ kind }) => kind !== 'spend')))
    expect(balance.events.map(({ id, answers }) => [id, ids(answers)])).toEqual(
      toy.spec.events.map(({ id, answers }) => [id, ids(answers)]),
    )
    expect(ids(balance.facts)).toEqual(ids(toy.spec.facts))
  })

  test('measures a player by his own runs', () => {
    const points = seeds.map((seed) => pointsOf(simulate(toy, seed, equalSplit.policy(seed))))
    const mean = points.reduce((sum, value) => sum + value, 0) / points.length
    expect(balance.players.find(({ id }) => id === 'equal-split')!.score.mean).toBeCloseTo(mean, 9)
  })

  test('speaks on the anchored scale where there are anchors', () => {
    const scaled = balanceReport({ ...toy, anchors: { random: 20, best: 70 } }, game, series, seeds.length)
    expect(scaled.channels[0].value).toBeCloseTo(2 * balance.channels[0].value, 2)
    expect(scaled.luckShare).toBeCloseTo(balance.luckShare, 4)
  })

  test('is the same in pieces as at once', () => {
    const job = balanceJobs(toy, game).find(({ cards }) => cards)!
    const pieces = [playJob(toy, job, seeds.slice(0, 5)), playJob(toy, job, seeds.slice(5))]
    expect(joined(pieces)).toEqual(playJob(toy, job, seeds))
  })

  test('tries an answer only in runs in which its event came', () => {
    for (const { answers } of screened) {
      const lengths = new Set(Object.values(answers).map((scores) => scores.length))
      expect(lengths.size).toBeLessThanOrEqual(1)
    }
    expect(screened.some(({ answers }) => Object.values(answers).some((scores) => scores.length >= 4))).toBe(true)
  })
})

describe('the bounds', () => {
  const row = (id: string, reached: number, coverage: number): Balance['players'][number] => ({
    id,
    score: { mean: 50, sd: 1 },
    targets: [{ id: 'main', reached, low: reached, high: reached, coverage }],
  })
  const fair: Omit<Balance, 'bounds'> = {
    ...balance,
    luckShare: 0.1,
    players: [
      row('nothing', 0, 0),
      row('random', 0.02, 0.4),
      row('equal-split', 0.1, 0.7),
      row('seventy-twenty-ten', 0.1, 0.6),
      row('brand-demand-sales-retention', 0.1, 0.6),
      row('careful', 0.6, 1.05),
      row('best-found', 1, 1.4),
    ],
    channels: [{ id: 'a', value: 2, noise: 0.5, shareOfBest: 0.4 }],
    levers: [{ id: 'price', value: 1, low: 0.5, high: 1.5, verdict: 'works' }],
    events: [
      {
        id: 'rain',
        came: 0.5,
        effect: -2,
        whenItComes: -4,
        answers: [{ id: 'x', bestUnder: 'careful', lead: 1, noise: 0.1 }],
      },
    ],
    facts: [{ id: 'f', role: 'data-analyst', worth: 1.2, noise: 0.1 }],
  }
  const broken = (change: Partial<Omit<Balance, 'bounds'>>) =>
    boundsOf({ ...fair, ...change }).flatMap(({ id, holds, subject, broken: ids }) =>
      holds ? [] : [[id, subject, ids]],
    )
  const player = (changed: Balance['players'][number]) => ({
    players: fair.players.map((one) => (one.id === changed.id ? changed : one)),
  })

  test('all hold in a fair scenario', () => {
    expect(broken({})).toEqual([])
  })

  test('each is broken by what it forbids, and says what broke it', () => {
    expect(broken(player(row('random', 0.06, 0.5)))).toEqual([['blind', 'random', []]])
    expect(broken(player(row('equal-split', 0.5, 0.9)))).toEqual([['rules', 'equal-split', []]])
    expect(broken(player(row('equal-split', 0.1, 0.45)))).toEqual([['way', 'equal-split', []]])
    expect(broken(player(row('careful', 0.9, 1.2)))).toEqual([['careful', 'careful', []]])
    expect(broken(player(row('careful', 0.3, 0.9)))).toEqual([['careful', 'careful', []]])
    expect(broken(player(row('best-found', 0.85, 1.1)))).toEqual([['found', 'best-found', []]])
    expect(broken({ luckShare: 0.3 })).toEqual([['luck', '', []]])
    expect(broken({ channels: [{ id: 'a', value: 2, noise: 0.5, shareOfBest: 0.6 }] })).toEqual([['share', 'a', []]])
    const idle = ['a', 'b', 'c'].map((id) => ({ id, value: 0.1, noise: 0.2, shareOfBest: 0.1 }))
    expect(broken({ channels: idle.slice(1) })).toEqual([])
    expect(broken({ channels: idle })).toEqual([['channels', '', ['a', 'b', 'c']]])
    expect(broken({ levers: [{ id: 'price', value: 0, low: -1, high: 1, verdict: 'dead' }] })).toEqual([
      ['levers', '', ['price']],
    ])
    expect(broken({ events: [{ ...fair.events[0], effect: -11 }] })).toEqual([['event', 'rain', []]])
    const lost = { ...fair.events[0].answers[0], bestUnder: null }
    expect(broken({ events: [{ ...fair.events[0], answers: [lost] }] })).toEqual([['answers', '', ['rain.x']]])
    expect(broken({ facts: [{ ...fair.facts[0], worth: 0.8 }] })).toEqual([['facts', 'f', ['f']]])
  })
})

/** Seeds of the small size; all of it over 400 seeds: `sandtable balance`. */
const FEW = 16

describe.each(shippedScenarios().map((scenario) => [scenario.spec.id, scenario] as const))('%s', (id, scenario) => {
  const { game: best, random, best: top } = shippedAnchors(id)
  const jobs = balanceJobs(scenario, best).filter(({ key }) => !/^(lever|player only)/.test(key))
  const few = seedsOf('small', FEW)
  const played = new Map(
    jobs.map((job): [string, Series] => [job.key, playJob(scenario, { ...job, cards: false }, few)]),
  )
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const points = (key: string) => (100 * meanOf(played.get(key)!.scores)) / (top - random)
  const reached = (player: string) => meanOf(played.get(`player ${player}`)!.reached.map(([main]) => (main ? 1 : 0)))
  const way = (player: string) => meanOf(played.get(`player ${player}`)!.coverage.map(([main]) => main))

  test('is lost by blind play, not won by rules of thumb, open to care, and can be won', () => {
    expect(reached('nothing')).toBe(0)
    expect(reached('random')).toBeLessThan(0.2)
    for (const rule of ['equal-split', 'seventy-twenty-ten', 'brand-demand-sales-retention']) {
      expect(reached(rule)).toBeLessThan(0.45)
      expect(way(rule)).toBeGreaterThan(0.48)
      expect(way(rule)).toBeLessThan(1)
    }
    expect(reached('careful')).toBeGreaterThan(0.3)
    expect(reached('careful')).toBeLessThan(1)
    expect(reached('best-found')).toBeGreaterThan(0.9)
  })

  test('pays every fact that is acted on', () => {
    const worth = scenario.spec.facts.map(
      (fact) => [fact.id, points(`fact ${fact.id}`) - points('facts none')] as const,
    )
    expect(worth.filter(([, value]) => value < 0.5)).toEqual([])
  })

  test('has no more than two channels that the best plan could do without', () => {
    const idle = scenario.spec.channels.filter(
      (channel) => points('player best-found') - points(`channel ${channel.id}`) <= 0,
    )
    expect(idle.length).toBeLessThanOrEqual(2)
  })
})
