import {
  attribution,
  glassBox,
  luckAndSkill,
  referencePlayers,
  turningPoints,
  unsharedFacts,
  whyBetter,
  type Attribution,
  type FactWorth,
  type Game,
  type Luck,
  type OpenFormula,
  type Pair,
  type Reference,
  type Run,
  type Scenario,
  type ScoreLedger,
  type TurningPoint,
} from '../../engine/index.ts'
import { jobOf, type Job } from '../workers/jobs.ts'

/* The analyses of a debrief: each is begun when it is first asked for, and made once for a run. */

export const luckOf = (scenario: Scenario, run: Run): Job<Luck> =>
  jobOf(run, 'luck', scenario, () => luckAndSkill(scenario, run))

export const attributionOf = (scenario: Scenario, run: Run): Job<Attribution> =>
  jobOf(run, 'attribution', scenario, () => attribution(scenario, run))

export const turningPointsOf = (scenario: Scenario, run: Run): Job<TurningPoint[]> =>
  jobOf(run, 'turning points', scenario, () => turningPoints(scenario, run))

export const playersOf = (scenario: Scenario, run: Run, best: Game | null): Job<Reference[]> =>
  jobOf(run, `players ${best === null}`, scenario, () => referencePlayers(scenario, run.seed, best))

export const factsOf = (scenario: Scenario, run: Run, told: readonly string[]): Job<FactWorth[]> =>
  jobOf(run, `facts ${told.join(' ')}`, scenario, () => unsharedFacts(scenario, run, told))

/** Why one game has another score than a second one, and what is to be expected over many seeds. */
export type WhyLedger = ScoreLedger & { expected: Pair['expected'] }

/** Why `run` has another score than `other`. */
export const whyOf = (scenario: Scenario, other: Run, run: Run): Job<WhyLedger> =>
  jobOf(run, `why ${other.hash}`, scenario, () => whyBetter(scenario, other, run))

export const glassBoxOf = (scenario: Scenario, run: Run): Job<OpenFormula[]> =>
  jobOf(run, 'glass box', scenario, () => glassBox(scenario, run))
