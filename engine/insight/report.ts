import { ENGINE } from '../version.ts'
import type { Scenario } from '../model/compile.ts'
import { LINE, marketingSpend } from '../model/ledger.ts'
import { CHANNEL_FIGURE, CHANNEL_FIGURES } from '../model/world.ts'
import type { Mode, Run } from '../run/run.ts'
import { kpis, RATIOS, REPORT_FIGURES, type RatioName } from '../score/kpis.ts'
import { newCustomersOf, total } from '../score/outcome.ts'
import {
  guardStates,
  mainTargetReached,
  score,
  targetStates,
  type GuardState,
  type Score,
  type TargetState,
} from '../score/score.ts'
import { leaveOneOut } from './attribution.ts'
import { comparedOutcome } from './outcome.ts'

/** Everything about a run that is over (or under way), the truth included. Money in yuan, rates as fractions, `null` where a figure does not exist. */
export interface Report {
  scenario: { id: string; hash: string }
  engine: string
  seed: string
  mode: Mode
  budget: number
  weeks: { week: number; spend: number; revenue: number; newCustomers: number; hash: string }[]
  targets: TargetState[]
  guards: GuardState[]
  /** The main target together with every guard-rail. */
  reached: boolean
  kpis: Record<(typeof REPORT_FIGURES)[number], number | null>
  /** What was divided by what for those of the figures that are ratios. */
  ratios: Record<RatioName, { part: number | null; whole: number | null }>
  channels: { id: string; spend: number; claimed: number; lastTouch: number; incremental: number }[]
  score: Score
  hash: string
}

/** What a run came to, without the runs that tell what each channel caused. */
export type Standing = Omit<Report, 'channels'>

export function standing(scenario: Scenario, run: Run): Standing {
  const outcome = comparedOutcome(scenario, run)
  const figures = kpis(outcome)
  return {
    scenario: { id: scenario.spec.id, hash: scenario.hash },
    engine: ENGINE,
    seed: run.seed,
    mode: run.mode,
    budget: run.world.budget / 100,
    weeks: run.results.map((result) => ({
      week: result.week,
      spend: marketingSpend(result.lines) / 100,
      revenue: result.lines[LINE.revenue] / 100,
      newCustomers: newCustomersOf(result),
      hash: result.hash,
    })),
    targets: targetStates(outcome),
    guards: guardStates(outcome),
    reached: mainTargetReached(outcome),
    kpis: Object.fromEntries(REPORT_FIGURES.map((name) => [name, figures[name]])) as Report['kpis'],
    ratios: Object.fromEntries(
      Object.entries(RATIOS).map(([name, [part, whole]]) => [name, { part: figures[part], whole: figures[whole] }]),
    ) as Report['ratios'],
    score: score(outcome, scenario.anchors),
    hash: run.hash,
  }
}

export function report(scenario: Scenario, run: Run): Report {
  const increments = new Map(leaveOneOut(scenario, run).map(({ channel, incremental }) => [channel, incremental]))
  const { score: points, hash, ...rest } = standing(scenario, run)
  return {
    ...rest,
    channels: scenario.spec.channels.map(({ id }, c) => {
      const figure = (name: keyof typeof CHANNEL_FIGURE) =>
        total(run.results, (result) => result.channels[c * CHANNEL_FIGURES.length + CHANNEL_FIGURE[name]])
      return {
        id,
        spend: figure('spend') / 100,
        claimed: figure('claimed'),
        lastTouch: figure('lastTouch'),
        incremental: increments.get(id) ?? 0,
      }
    }),
    score: points,
    hash,
  }
}
