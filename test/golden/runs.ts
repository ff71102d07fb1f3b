import { ENGINE, PLAYERS, report, simulate, type Mode, type Scenario } from '../../engine/index.ts'
import { digestOf, type Digest } from '../support/digest.ts'
import { shippedScenarios, shippedSources } from '../support/shipped-scenarios.ts'
import { toyScenario } from '../support/toy-scenario.ts'

/** What is known of a run, and of which scenario and version of the model. */
export interface GoldenRun {
  scenario: string
  rules: string
  player: string
  seed: string
  mode: Mode
  hash: string
  /** For the reader of a difference, who wants to know how large it is. */
  newCustomers: number
  revenue: number
}

export interface Golden {
  engine: string
  runs: GoldenRun[]
  /** Of each version of the model, as the scenarios were then: `npm run same-bits` prints the same. */
  digests: Record<string, Digest>
}

const PLAYED: { player: string; mode: Mode }[] = [
  { player: 'nothing', mode: 'sampled' },
  { player: 'random', mode: 'sampled' },
  { player: 'equal-split', mode: 'sampled' },
  { player: 'equal-split', mode: 'expected' },
]

/** The golden runs as this version of the model plays them. */
export const playGolden = (): Golden => ({
  engine: ENGINE,
  runs: [toyScenario(), ...shippedScenarios()].flatMap((scenario) => PLAYED.map((played) => playOne(scenario, played))),
  digests: { [ENGINE]: digestOf(shippedSources()) },
})

/**
 * What has another outcome now although neither the scenario nor ENGINE changed, by name: run files of that version would no
 * longer be true.
 */
export const differing = (before: Golden, now: Golden): string[] =>
  before.engine !== now.engine
    ? []
    : [
        ...now.runs
          .filter((run) =>
            before.runs.some((old) => nameOf(old) === nameOf(run) && old.rules === run.rules && old.hash !== run.hash),
          )
          .map(nameOf),
        ...now.digests[now.engine].scenarios
          .filter(({ scenario, rules, digest }) =>
            before.digests?.[now.engine]?.scenarios.some(
              (old) => old.scenario === scenario && old.rules === rules && old.digest !== digest,
            ),
          )
          .map(({ scenario }) => `${scenario}, one of many runs`),
      ]

/** Whether the golden file is of other scenarios, so that it says nothing of these. */
export const otherScenarios = (before: Golden, now: Golden): boolean => rulesOf(before) !== rulesOf(now)

const rulesOf = ({ engine, runs, digests }: Golden): string =>
  JSON.stringify([
    runs.map((run) => [nameOf(run), run.rules]),
    digests?.[engine]?.scenarios.map(({ scenario, rules }) => [scenario, rules]) ?? null,
  ])

function playOne(scenario: Scenario, { player, mode }: (typeof PLAYED)[number]): GoldenRun {
  const seed = 'golden'
  const policy = PLAYERS.find(({ id }) => id === player)!.policy(seed)
  const { hash, kpis } = report(scenario, simulate(scenario, seed, policy, { mode, recording: true }))
  return {
    scenario: scenario.spec.id,
    rules: scenario.hash,
    player,
    seed,
    mode,
    hash,
    newCustomers: kpis.newCustomers!,
    revenue: kpis.revenue!,
  }
}

export const nameOf = ({ scenario, player, mode }: GoldenRun): string => `${scenario}, ${player}, ${mode}`
