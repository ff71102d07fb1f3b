import { compile, type Scenario } from '../model/compile.ts'
import { openWorld } from '../model/world.ts'
import { exp, ln } from '../luck/math.ts'
import { generator } from '../luck/tape.ts'
import type { Run } from '../run/run.ts'
import { simulate } from '../run/simulate.ts'
import { dateOf, dayNumber } from '../scenario/calendar.ts'
import { hashRules } from '../scenario/hash.ts'
import type { ScenarioSpec } from '../scenario/schema.ts'
import { readMeasure } from '../score/score.ts'
import { heldTo, lineOf } from './decisions.ts'
import { compareTeams, type Luck, type LuckOptions, type Pair } from './luck.ts'
import type { Analysis } from './play.ts'

/** One thing that is otherwise in the market of a transfer round; `factor` on what the scenario has, or weeks of its start. */
export interface Shift {
  kind: 'cost' | 'strength' | 'message' | 'people' | 'season'
  /** A channel's or a segment's id; of a message segment and message; '' for the season. */
  of: string
  message?: string
  factor: number
}

export interface Transfer {
  scenario: Scenario
  /** Text of the scenario, to be kept in run files. */
  text: string
  shifts: Shift[]
}

/** Largest factor either way of each kind, and weeks that the start moves (assumptions: enough that an old plan no longer fits). */
const MOST = { cost: 1.3, strength: 1.25, message: 1.25, people: 1.25 } as const
const MOST_WEEKS = 3
/** Largest fit of a message that a scenario takes. */
const BEST_FIT = 20

/**
 * The same scenario in another market, drawn from a seed: what channels cost and how well they work, how messages fit, how
 * many people there are, and when it starts. Each has a draw of its own, log-uniform within its bounds. Levers, budget and
 * what is asked stay; today's figures and goals are those of the new market.
 */
export function transferOf(scenario: Scenario, seed: string): Transfer {
  const { spec } = scenario
  const shifts: Shift[] = []
  const draw = (kind: keyof typeof MOST, of: string, message?: string): number => {
    const name = message === undefined ? of : `${of}/${message}`
    const u = generator(`transfer ${seed} ${kind}/${name}`)()
    const factor = Math.round(100 * exp((2 * u - 1) * ln(MOST[kind]))) / 100
    shifts.push({ kind, of, factor, ...(message === undefined ? {} : { message }) })
    return factor
  }
  const weeks = Math.floor(generator(`transfer ${seed} season`)() * (2 * MOST_WEEKS + 1)) - MOST_WEEKS
  const channels = spec.channels.map((channel) => {
    const cost = draw('cost', channel.id)
    const strength = draw('strength', channel.id)
    // A channel works so much better when so much less contact does it.
    const response = { ...channel.response, half: channel.response.half / strength }
    return { ...channel, cost: channel.cost * cost, response }
  })
  const segments = spec.segments
    .map((segment) => resized(segment, draw('people', segment.id)))
    .map((segment) => ({
      ...segment,
      messages: Object.fromEntries(
        Object.entries(segment.messages).map(([message, fit]) => [
          message,
          Math.min(BEST_FIT, fit * draw('message', segment.id, message)),
        ]),
      ),
    }))
  if (weeks !== 0) shifts.push({ kind: 'season', of: '', factor: weeks })
  const moved = {
    ...spec,
    start: dateOf(dayNumber(spec.start)! + 7 * weeks),
    channels,
    segments,
  }
  const shifted = { ...moved, targets: targetsIn(moved, spec) }
  return { scenario: compile(shifted, hashRules(shifted)), text: JSON.stringify(shifted), shifts }
}

type Segment = ScenarioSpec['segments'][number]

/** More or fewer people, in every stage alike. */
function resized(segment: Segment, factor: number): Segment {
  const { start } = segment
  const whole = (count: number) => Math.floor(count * factor)
  const all = (counts: Record<string, number>) =>
    Object.fromEntries(Object.entries(counts).map(([id, count]) => [id, whole(count)]))
  return {
    ...segment,
    people: Math.ceil(segment.people * factor),
    start: {
      aware: whole(start.aware),
      interested: whole(start.interested),
      trial: whole(start.trial),
      using: whole(start.using),
      active: all(start.active),
      dormant: all(start.dormant),
      lapsed: all(start.lapsed),
    },
  }
}

/** Targets as far from today's figure as they were; counts that start at nothing go with the number of people. */
function targetsIn(moved: ScenarioSpec, spec: ScenarioSpec): ScenarioSpec['targets'] {
  const scenario = compile(moved, '')
  const people = (of: ScenarioSpec) => of.segments.reduce((sum, segment) => sum + segment.people, 0)
  const outcome = { scenario, results: [], world: openWorld(scenario) }
  return spec.targets.map((target) => {
    const today = readMeasure(target.measure, outcome) ?? target.today
    const goal =
      target.today === 0 ? (target.goal * people(moved)) / people(spec) : target.goal * (today / target.today)
    return { ...target, today, goal }
  })
}

/** What a team carried over to another market: its new decisions there against its old ones. Points on the scenario's scale. */
export interface TransferGain {
  /** The decisions of the first game held to in the other market, and those of the transfer round. */
  before: Luck
  after: Luck
  gain: Pair['expected']
}

/**
 * Gain in expected score of a transfer round over what the first game's decisions would have brought in the same market.
 * `scenario` is the one of the transfer round, in which everything is played.
 */
export function* transferGain(
  scenario: Scenario,
  round: Run,
  original: Scenario,
  first: Run,
  options: LuckOptions = {},
): Analysis<TransferGain> {
  const held = heldTo(lineOf(original, first).game)
  const carried = simulate(scenario, round.seed, held, { counterfactual: true })
  const { teams, pairs } = yield* compareTeams(scenario, [carried, round], options)
  const [before, after] = teams
  return { before, after, gain: pairs[0].expected }
}
