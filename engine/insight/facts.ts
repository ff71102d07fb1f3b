import type { Scenario } from '../model/compile.ts'
import type { Run } from '../run/run.ts'
import { thousandths } from '../score/score.ts'
import type { Role } from '../scenario/parts.ts'
import { editFor, isActedOn } from './advice.ts'
import { lineOf } from './decisions.ts'
import { bandOf, type Forked } from './fork.ts'
import { scaleOf, type LuckOptions } from './luck.ts'
import { pieces, publishedSeeds, type Analysis, type Play } from './play.ts'
import { noiseOf } from './statistics.ts'

/** A private fact, what became of it, and what acting on it would have been worth. Points on the scenario's scale. */
export interface FactWorth {
  id: string
  role: Role
  lever: string
  /** Ticked as told to the others; a plan moved the lever its way. */
  shared: boolean
  acted: boolean
  /** Neither: it stayed with its role. */
  kept: boolean
  /** Difference in score had every plan followed it: on the run's luck, and over the published seeds. `null` where it was followed. */
  worth: { realised: number; band: Forked['band']; noise: number } | null
}

const SEEDS = 32
const PIECE = 8

/** What the roles kept to themselves. `shared` holds the ids of the facts that were ticked as told. */
export function* unsharedFacts(
  scenario: Scenario,
  run: Run,
  shared: readonly string[],
  { seeds = SEEDS }: LuckOptions = {},
): Analysis<FactWorth[]> {
  const { game, seed } = lineOf(scenario, run)
  const { facts } = scenario.spec
  const acted = facts.map((fact) => isActedOn(scenario, game, fact))
  const open = facts.filter((_, at) => !acted[at])
  const trials = [
    [],
    ...open.map((fact) => game.plans.flatMap((_, round) => editFor(scenario, game, round, fact) ?? [])),
  ]
  const played = yield [[seed], ...pieces(publishedSeeds(seeds), PIECE)].map((part): Play => ({
    game,
    seeds: part,
    trials,
  }))
  const points = scaleOf(scenario)
  const gains = (trial: number) =>
    played.map((part) => part[trial].scores.map((raw, at) => thousandths(points(raw) - points(part[0].scores[at]))))
  return facts.map((fact, at) => {
    const told = shared.includes(fact.id)
    const [own, ...others] = acted[at] ? [] : gains(1 + open.indexOf(fact))
    const all = others.flat()
    return {
      id: fact.id,
      role: fact.role,
      lever: fact.suggests.lever,
      shared: told,
      acted: acted[at],
      kept: !told && !acted[at],
      worth: own === undefined ? null : { realised: own[0], band: bandOf(all), noise: noiseOf(all) },
    }
  })
}
