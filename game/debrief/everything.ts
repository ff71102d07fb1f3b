import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Attribution, FactWorth, Game, Luck, Reference, Run, TurningPoint } from '../../engine/index.ts'
import { firstRun } from '../flow/versions.ts'
import { anchorsOf } from '../store/shipped.ts'
import type { Job } from '../workers/jobs.ts'
import { attributionOf, factsOf, luckOf, playersOf, turningPointsOf, whyOf, type WhyLedger } from './jobs.ts'
import { useOver } from './over.ts'
import { rivalOf, subscribeRival } from './rival.ts'

/** What all analyses of a game found; a field is `null` while it is not there. */
export interface Findings {
  luck: Luck | null
  turning: TurningPoint[] | null
  attribution: Attribution | null
  facts: FactWorth[] | null
  players: Reference[] | null
  why: { other: string; ledger: WhyLedger | null } | null
}

/** The reference players on the game's seed; `null` while the best game that is known is being looked up. */
export function usePlayers(): Job<Reference[]> | null {
  const { scenario, run } = useOver()
  const [best, setBest] = useState<Game | null | undefined>()
  useEffect(() => {
    let gone = false
    const take = (game: Game | null): void => {
      if (!gone) setBest(game)
    }
    anchorsOf(scenario).then(
      (file) => take(file?.game ?? null),
      () => take(null),
    )
    return () => {
      gone = true
    }
  }, [scenario])
  return best === undefined ? null : playersOf(scenario, run, best)
}

/** The game that this one is compared with: another team's that was opened, or the first version of the same plan. */
export function useOther(): { name: string | null; run: Run } | null {
  const { scenario, run, about } = useOver()
  const rival = useSyncExternalStore(subscribeRival, () => rivalOf(run))
  if (rival) return rival
  const first = about.first ? firstRun(scenario, about.first) : null
  return first && { name: null, run: first }
}

/** Begins all analyses as soon as the debrief is open, those of the short route first, and gathers what they found. */
export function useEverything(): { done: boolean; findings: () => Findings } {
  const { scenario, run, about } = useOver()
  const other = useOther()
  const rival = other?.run ?? null
  const jobs = useMemo(
    () => ({
      luck: luckOf(scenario, run),
      turning: turningPointsOf(scenario, run),
      why: rival && whyOf(scenario, rival, run),
      attribution: attributionOf(scenario, run),
      facts: factsOf(scenario, run, about.told),
    }),
    [scenario, run, rival, about.told],
  )
  const players = usePlayers()
  const all = useMemo(() => [...Object.values(jobs), players].filter((job) => job !== null), [jobs, players])
  const done = useSyncExternalStore(
    (listener) => {
      const stops = all.map((job) => job.subscribe(listener))
      return () => stops.forEach((stop) => stop())
    },
    () => players !== null && all.every((job) => job.state().kind !== 'working'),
  )
  return {
    done,
    findings: () => ({
      luck: resultOf(jobs.luck),
      turning: resultOf(jobs.turning),
      attribution: resultOf(jobs.attribution),
      facts: resultOf(jobs.facts),
      players: players && resultOf(players),
      why: jobs.why && { other: other!.name ?? '', ledger: resultOf(jobs.why) },
    }),
  }
}

function resultOf<Result>(job: Job<Result>): Result | null {
  const state = job.state()
  return state.kind === 'done' ? state.result : null
}
