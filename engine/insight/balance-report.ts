import { ENGINE } from '../version.ts'
import type { Scenario } from '../model/compile.ts'
import { bestUnder } from './answers.ts'
import { BEST, SENSIBLE, type Series } from './balance.ts'
import { boundsOf, type Bound } from './bounds.ts'
import type { Game } from './encode.ts'
import { sameSetting } from './ends.ts'
import { scaleOf } from './luck.ts'
import { mean, paired, variance, wilson } from './statistics.ts'

/** Balance of a scenario; shares and chances are fractions, points are those of the scenario's own scale (anchored where it has anchors). */
export interface Balance {
  scenario: { id: string; hash: string }
  engine: string
  seeds: number
  /** Share of the variance of scores among sensible players that luck makes. */
  luckShare: number
  players: {
    id: string
    score: { mean: number; sd: number }
    targets: { id: string; reached: number; low: number; high: number; coverage: number }[]
  }[]
  /** `value`: points that the best game loses without it; `noise`: half-width of its 95 % interval. */
  channels: { id: string; value: number; noise: number; shareOfBest: number }[]
  /**
   * `value`: points that the best game's setting is worth against today's (works), or, where today's is as good, against the
   * worst end (trap: moving it far only hurts); with its 95 % interval. Dead: neither is above noise.
   */
  levers: { id: string; value: number; low: number; high: number; verdict: 'works' | 'dead' | 'trap' }[]
  /**
   * `effect`: largest mean change of a sensible player's score; `whenItComes`: over the runs in which it came. Of an
   * answer: the plan under which it is clearly the best, and by how many points.
   */
  events: {
    id: string
    came: number
    effect: number
    whenItComes: number
    answers: { id: string; bestUnder: string | null; lead: number; noise: number }[]
  }[]
  /** Points that a careful team gains that acts on this fact and on no other. */
  facts: { id: string; role: string; worth: number; noise: number }[]
  /** What a fair scenario keeps. */
  bounds: Bound[]
}

/** The balance from the series of `balanceJobs` and `answerJobs`. */
export function balanceReport(scenario: Scenario, best: Game, raw: readonly Series[], seeds: number): Balance {
  const { spec } = scenario
  const all = raw.map((entry) => onScale(entry, scaleOf(scenario)))
  const series = new Map(all.map((entry) => [entry.key, entry]))
  const of = (key: string): Series => series.get(key)!
  const bestScores = of(`player ${BEST}`).scores

  const players = all.flatMap((entry) => (entry.key.startsWith('player ') ? [playerOf(scenario, entry)] : []))

  const sensible = SENSIBLE.map((id) => of(`player ${id}`))
  const within = mean(sensible.map(({ scores }) => variance(scores)))
  const between = variance(sensible.map(({ scores }) => mean(scores))) * ((sensible.length - 1) / sensible.length)
  const luckShare = within + between > 0 ? within / (within + between) : 0

  const spentBy = (channel: string) => best.plans[0].spend[channel]?.reduce((sum, yuan) => sum + yuan, 0) ?? 0
  const spent = spec.channels.reduce((sum, channel) => sum + spentBy(channel.id), 0)
  const channels = spec.channels.map(({ id }) => ({
    id,
    ...paired(bestScores, of(`channel ${id}`).scores),
    shareOfBest: spent > 0 ? spentBy(id) / spent : 0,
  }))

  const levers = scenario.levers
    .filter((lever) => lever.kind !== 'spend')
    .map(({ id }) => ({ id, ...leverValue(scenario, best, bestScores, all, id) }))

  const events = spec.events.map((event) => {
    const cards = sensible.map((entry) => entry.cards[event.id] ?? { asPlayed: [], without: [] })
    const changes = cards.map((card) => card.asPlayed.map((score, index) => score - card.without[index]))
    const effects = changes.map((change) => change.reduce((sum, points) => sum + points, 0) / seeds)
    return {
      id: event.id,
      came: cards.at(-1)!.asPlayed.length / seeds,
      effect: effects.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0),
      whenItComes: mean(changes.flat()),
      answers: event.answers.map(({ id }) => ({ id, ...bestUnder(all, event.id, id) })),
    }
  })

  const blind = of('facts none').scores
  const facts = spec.facts.map(({ id, role }) => {
    const { value, noise } = paired(of(`fact ${id}`).scores, blind)
    return { id, role, worth: value, noise }
  })
  const measured = {
    scenario: { id: spec.id, hash: scenario.hash },
    engine: ENGINE,
    seeds,
    luckShare,
    players,
    channels,
    levers,
    events,
    facts,
  }
  return { ...measured, bounds: boundsOf(measured) }
}

/** A series with its scores on another scale. */
function onScale(entry: Series, points: (raw: number) => number): Series {
  const scores = (values: readonly number[]) => values.map(points)
  const each = <Value, Other>(record: Record<string, Value>, change: (value: Value) => Other) =>
    Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value)]))
  return {
    ...entry,
    scores: scores(entry.scores),
    cards: each(entry.cards, ({ asPlayed, without }) => ({ asPlayed: scores(asPlayed), without: scores(without) })),
    answers: each(entry.answers, scores),
  }
}

function playerOf({ spec }: Scenario, entry: Series): Balance['players'][number] {
  return {
    id: entry.key.slice('player '.length),
    score: { mean: mean(entry.scores), sd: Math.sqrt(variance(entry.scores)) },
    targets: spec.targets.map((target, index) => {
      const hits = entry.reached.filter((reached) => reached[index]).length
      return {
        id: target.id,
        reached: hits / entry.reached.length,
        ...wilson(hits, entry.reached.length),
        coverage: mean(entry.coverage.map((row) => row[index])),
      }
    }),
  }
}

function leverValue(
  scenario: Scenario,
  best: Game,
  bestScores: readonly number[],
  all: readonly Series[],
  id: string,
): Omit<Balance['levers'][number], 'id'> {
  const lever = scenario.leverById.get(id)!
  const trials = all
    .filter((entry) => entry.key.startsWith(`lever ${id} `))
    .map((entry) => paired(bestScores, entry.scores))
  const moved = lever.kind !== 'spend' && !sameSetting(best.plans[0].settings[id], lever.start)
  const told = (verdict: 'works' | 'trap' | 'dead', { value, noise }: { value: number; noise: number }) => ({
    value,
    low: value - noise,
    high: value + noise,
    verdict,
  })
  // Where the best game moved the lever, today's setting is the first trial.
  if (moved && trials[0].value > trials[0].noise) return told('works', trials[0])
  const worst = trials.reduce((most, trial) => (trial.value > most.value ? trial : most))
  return told(worst.value > worst.noise ? 'trap' : 'dead', worst)
}
