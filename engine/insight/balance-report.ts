import { ENGINE } from '../version.ts'
import type { Scenario } from '../model/compile.ts'
import { BEST, SENSIBLE, type Series } from './balance.ts'
import type { Game } from './encode.ts'
import { mean, paired, variance, wilson } from './statistics.ts'

/** Balance of a scenario; shares and chances are fractions, values are raw score points. */
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
  levers: { id: string; value: number; low: number; high: number; verdict: 'works' | 'dead' | 'trap' }[]
  /** `effect`: mean change of the score over all seeds where the event can come; `whenItComes`: in the runs in which it came. */
  events: {
    id: string
    came: number
    effect: number
    whenItComes: number
    answers: { id: string; bestUnder: string | null }[]
  }[]
  facts: { id: string; role: string; worth: number; noise: number }[]
}

export function balanceReport(scenario: Scenario, best: Game, all: readonly Series[], seeds: number): Balance {
  const { spec } = scenario
  const series = new Map(all.map((entry) => [entry.key, entry]))
  const of = (key: string): Series => series.get(key)!
  const bestScores = of(`player ${BEST}`).scores

  const players = all
    .filter((entry) => entry.key.startsWith('player '))
    .map((entry) => ({
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
    }))

  const sensible = SENSIBLE.map((id) => of(`player ${id}`).scores)
  const within = mean(sensible.map(variance))
  const between = variance(sensible.map(mean)) * ((sensible.length - 1) / sensible.length)
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
    .map(({ id }) => {
      const trials = all
        .filter((entry) => entry.key.startsWith(`lever ${id} `))
        .map((entry) => paired(bestScores, entry.scores))
      // What the best choice is worth against the worst of the others: a lever that nothing hurts or helps is dead.
      const { value, noise } = trials.reduce(
        (most, trial) => (Math.abs(trial.value) > Math.abs(most.value) ? trial : most),
        { value: 0, noise: 0 },
      )
      const [low, high] = [value - noise, value + noise]
      const moved = JSON.stringify(best.plans[0].settings[id]) !== JSON.stringify(startOf(scenario, id))
      return {
        id,
        value,
        low,
        high,
        verdict: low <= 0 && high >= 0 ? ('dead' as const) : moved ? ('works' as const) : ('trap' as const),
      }
    })

  const events = spec.events.map((event) => {
    const effects = SENSIBLE.map(
      (id) => paired(of(`player ${id}`).scores, of(`without ${event.id} ${id}`).scores).value,
    )
    const came = of(`player ${BEST}`).events.filter((ids) => ids.includes(event.id)).length
    const hit = SENSIBLE.flatMap((id) => {
      const [withIt, withoutIt] = [of(`player ${id}`), of(`without ${event.id} ${id}`)]
      return withIt.scores.flatMap((value, index) =>
        withIt.events[index].includes(event.id) ? [value - withoutIt.scores[index]] : [],
      )
    })
    const answers = event.answers.map((answer) => ({
      id: answer.id,
      bestUnder:
        SENSIBLE.find((id) =>
          event.answers.every(
            (other) =>
              other === answer ||
              meanWhere(of(`answer ${event.id} ${answer.id} ${id}`), event.id) >=
                meanWhere(of(`answer ${event.id} ${other.id} ${id}`), event.id),
          ),
        ) ?? null,
    }))
    const effect = effects.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0)
    return { id: event.id, came: came / seeds, effect, whenItComes: mean(hit), answers }
  })

  const blind = of('facts none').scores
  const facts = spec.facts.map(({ id, role }) => {
    const { value, noise } = paired(of(`fact ${id}`).scores, blind)
    return { id, role, worth: value, noise }
  })
  return {
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
}

/** Mean score over the runs in which the event came. */
function meanWhere(entry: Series, event: string): number {
  return mean(entry.scores.filter((_, index) => entry.events[index].includes(event)))
}

function startOf(scenario: Scenario, id: string): unknown {
  const lever = scenario.leverById.get(id)!
  return lever.kind === 'spend' ? 0 : lever.start
}
