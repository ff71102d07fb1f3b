import { ENGINE, PLAYERS, report, simulate, type Mode, type Scenario } from '../../engine/index.ts'
import { shippedScenarios } from '../support/shipped-scenarios.ts'
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
})

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
