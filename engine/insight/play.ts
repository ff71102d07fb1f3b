import { contribution, LINE, marketingSpend } from '../model/ledger.ts'
import type { Scenario } from '../model/compile.ts'
import { simulate } from '../run/simulate.ts'
import { kpis, type Kpis } from '../score/kpis.ts'
import { newCustomersOf, total, type Outcome } from '../score/outcome.ts'
import { mainTargetReached, score, targetStates } from '../score/score.ts'
import { seatPolicy, type Seat } from './balance.ts'
import { sensitivities } from './sensitivity.ts'
import { edited, heldTo, type Edit, type Line } from './decisions.ts'
import type { Game } from './encode.ts'
import { comparedOutcome, outcomeOf, withoutMarketing } from './outcome.ts'

/**
 * What an analysis wants played; plain data, so that it can go to another core. Either the decisions of a game, held fixed
 * and with edits (counterfactual: no budget check), or a reference player, who reacts to what it sees.
 */
export type Play =
  | {
      game: Game
      seeds: readonly string[]
      /** Each is played over all seeds: by itself, or on top of those before it where `cumulative`. */
      trials: readonly (readonly Edit[])[]
      cumulative?: boolean
      detail?: boolean
    }
  | { seat: Seat; seeds: readonly string[]; detail?: boolean }
  /** In expected values: as the scenario is, then with each of its coefficients changed. */
  | { game: Game; coefficients: readonly string[] }

/** What one trial gave, an entry per seed. */
export interface Played {
  /** Raw score, points. */
  scores: number[]
  newCustomers: number[]
  /** The main target together with every guard-rail. */
  reached: boolean[]
  /** Only where asked for. */
  details: Detail[]
}

/** Figures of one run. */
export interface Detail {
  kpis: Kpis
  /** Values of the targets. */
  targets: (number | null)[]
  /** By week: counts and yuan. */
  newCustomers: number[]
  spend: number[]
  revenue: number[]
  contribution: number[]
}

/**
 * An analysis in pieces: it yields batches of plays that do not depend on each other, takes what they gave, and returns its
 * result in the end. Whoever drives it decides where they are played, shows the progress, and may stop at any time.
 */
export type Analysis<Result> = Generator<Play[], Result, Played[][]>

/** Drives an analysis here and now. */
export function conclude<Result>(scenario: Scenario, analysis: Analysis<Result>): Result {
  let step = analysis.next()
  while (!step.done) step = analysis.next(step.value.map((play) => playOut(scenario, play)))
  return step.value
}

/** Plays out one piece of an analysis: a result per trial, one for a player. */
export function playOut(scenario: Scenario, play: Play): Played[] {
  if ('coefficients' in play)
    return [{ ...nothingYet(), scores: sensitivities(scenario, play.game, play.coefficients) }]
  const detail = play.detail === true
  if ('seat' in play) {
    const played = nothingYet()
    for (const seed of play.seeds) {
      const run = simulate(scenario, seed, seatPolicy(play, seed))
      note(detail ? comparedOutcome(scenario, run) : outcomeOf(scenario, run), detail, played)
    }
    return [played]
  }
  const all: Played[] = []
  const baselines = new Map<string, Outcome>()
  let { answers } = play.game
  // The seed of a line is only set where an edit sets it; otherwise every seed is played.
  let line: Line = { game: play.game, seed: '' }
  for (const edits of play.trials) {
    const trial = edits.reduce(edited, line)
    if (play.cumulative) line = trial
    // Edits keep to the ranges of the levers, so what they make of a sound plan is sound; looking again would take half the time.
    for (const plan of trial.game.plans) scenario.soundPlans.add(plan)
    // What would be without marketing depends on the answers to events alone.
    if (answers !== trial.game.answers) baselines.clear()
    answers = trial.game.answers
    const policy = heldTo(trial.game)
    const played = nothingYet()
    for (const seed of trial.seed === '' ? play.seeds : [trial.seed]) {
      const run = simulate(scenario, seed, policy, { counterfactual: true })
      const outcome = outcomeOf(scenario, run)
      if (detail) {
        outcome.baseline = baselines.get(seed) ?? outcomeOf(scenario, withoutMarketing(scenario, run))
        baselines.set(seed, outcome.baseline)
      }
      note(outcome, detail, played)
    }
    all.push(played)
  }
  return all
}

const nothingYet = (): Played => ({ scores: [], newCustomers: [], reached: [], details: [] })

function note(outcome: Outcome, detail: boolean, into: Played): void {
  into.scores.push(score(outcome, null).raw)
  into.newCustomers.push(total(outcome.results, newCustomersOf))
  into.reached.push(mainTargetReached(outcome))
  if (detail) into.details.push(detailOf(outcome))
}

function detailOf(outcome: Outcome): Detail {
  const { results } = outcome
  return {
    kpis: (outcome.figures ??= kpis(outcome)),
    targets: targetStates(outcome).map(({ value }) => value),
    newCustomers: results.map(newCustomersOf),
    spend: results.map(({ lines }) => marketingSpend(lines) / 100),
    revenue: results.map(({ lines }) => lines[LINE.revenue] / 100),
    contribution: results.map(({ lines }) => contribution(lines) / 100),
  }
}

/** Seeds that are the same for everybody: expected scores are taken over the first n of them. */
export const publishedSeeds = (n: number): string[] => Array.from({ length: n }, (_, index) => `published-${index + 1}`)

/** A list in pieces of at most `size`. */
export function pieces<Item>(items: readonly Item[], size: number): Item[][] {
  const all: Item[][] = []
  for (let from = 0; from < items.length; from += size) all.push(items.slice(from, from + size))
  return all
}
