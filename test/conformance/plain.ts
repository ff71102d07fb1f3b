import { chanceOf } from '../../engine/model/chance.ts'
import { compile, type Scenario } from '../../engine/model/compile.ts'
import { prepare } from '../../engine/model/prepare.ts'
import { stepWeek } from '../../engine/model/step.ts'
import { openWorld, type WeekResult, type World } from '../../engine/model/world.ts'
import { emptyPlan, type Plan } from '../../engine/plan/plan.ts'
import type { ScenarioSpec, SegmentSpec } from '../../engine/scenario/schema.ts'
import { toyScenario } from '../support/toy-scenario.ts'

/** Chances of a life in which nothing happens by itself. */
export const STILL = {
  awareness: 0,
  imitation: 0,
  forget: 0,
  interest: 0,
  cool: 0,
  trial: 0,
  use: 0,
  trialEnd: 0,
  purchase: 0,
  purchaseTrial: 0,
  purchaseUsing: 0,
  accept: 0,
  return: 0,
  lapse: 0,
  recover: 0,
}

/** A market in which nothing happens but what a test puts in: no season, rival, event, programme, staff or contact. */
export function plain(weeks: number, edit: (spec: ScenarioSpec) => Partial<ScenarioSpec>): Scenario {
  const { spec } = toyScenario()
  const still: ScenarioSpec = {
    ...spec,
    rounds: [weeks],
    journey: STILL,
    contact: undefined,
    programmes: [],
    resources: [],
    events: [],
    claims: [],
    referral: { rate: 0 },
    offer: { ...spec.offer, trial: undefined, refunds: undefined },
    market: {
      seasons: [],
      demand: { memory: 0, spread: 0 },
      rival: { memory: 0, spread: 0, spend: 0, reaction: 0 },
      conditions: [],
    },
  }
  return compile({ ...still, ...edit(still) }, 'conformance')
}

type Edit = Partial<Omit<SegmentSpec, 'start'>> & { start?: Partial<SegmentSpec['start']> }

/** A segment of people who are all interested: with a chance of 1 they buy in the first week. */
export const buyers = (spec: ScenarioSpec, count: number): SegmentSpec =>
  people(spec, count, { start: { interested: count } })

/** A segment of people who are all strangers to begin with. */
export function people(spec: ScenarioSpec, count: number, edit: Edit = {}): SegmentSpec {
  const { start, ...rest } = edit
  const none = { aware: 0, interested: 0, trial: 0, using: 0, active: {}, dormant: {}, lapsed: {} }
  return { ...spec.segments[0], people: count, orderRate: 1, journey: {}, ...rest, start: { ...none, ...start } }
}

/** Plays every week at its mean; `between` may move the world on before each. */
export function play(
  scenario: Scenario,
  between: (world: World) => void = () => {},
  plan: Plan = emptyPlan(),
): WeekResult[] {
  const world = openWorld(scenario)
  const prepared = prepare(scenario, plan)
  const chance = chanceOf(scenario, null)
  const results: WeekResult[] = []
  for (let week = 0; week < scenario.weeks; week++) {
    between(world)
    results.push(stepWeek(scenario, world, prepared, chance, results))
  }
  return results
}

/** Slope of f at x, to about 1e-11 of it: central differences, extrapolated twice (Richardson 1911). */
export function slope(f: (x: number) => number, x: number): number {
  const central = (step: number) => (f(x + step) - f(x - step)) / (2 * step)
  const h = 1e-2 * Math.abs(x)
  const rows = [central(h), central(h / 2), central(h / 4)]
  const better = [(4 * rows[1] - rows[0]) / 3, (4 * rows[2] - rows[1]) / 3]
  return (16 * better[1] - better[0]) / 15
}

/** Elasticity of f at x. */
export const elasticity = (f: (x: number) => number, x: number): number => (slope(f, x) * x) / f(x)
