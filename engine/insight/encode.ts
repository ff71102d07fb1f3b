import type { Scenario } from '../model/compile.ts'
import { CONTENT } from '../plan/lever-list.ts'
import { freeCents } from '../plan/check.ts'
import type { Lever, Setting } from '../plan/levers.ts'
import type { Plan } from '../plan/plan.ts'
import { openWorld } from '../model/world.ts'
import { simulate, type Policy } from '../run/simulate.ts'
import { fitToBudget } from '../plan/fit.ts'

/** A whole game as a point of the unit cube: spend per row and round, every setting, an answer for each event. */
export interface Encoding {
  length: number
  decode(point: Float64Array): Game
  /** A point near the middle of sensible play, to start from: today's settings and equal parts. */
  origin(): Float64Array
  /** Ways to change one thing; answers to events, and money kept for them, only where they can matter, in sampled runs. */
  moves(sampled: boolean): Move[]
  /**
   * The point with some money kept for answers. Without money no answer shows what it is worth, and without good answers no
   * money does: a search that begins with neither is caught.
   */
  withReserve(point: readonly number[]): number[]
}

/** Points beside a point, to be tried; `step` is a part of the range. */
export type Move = (point: readonly number[], step: number) => number[][]

/** Plans by round and answers by event. */
export interface Game {
  plans: Plan[]
  answers: Record<string, string>
}

/** How a lever's setting is read from a point, and its moves. */
interface Coordinate {
  read(point: Float64Array): Setting
  moves: Move[]
}

/** Share of the budget that the starting point spends. */
const START_SHARE = 0.85
/** Most that the envelope may be ÷ what the programmes are expected to draw, and what it is at the start. */
const MOST_ENVELOPE = 2
const START_ENVELOPE = 1.1
/** Most of the budget that a game keeps free for answers that cost money (assumption; course: 10–15 %). */
const MOST_KEPT = 0.25
/** What it keeps at least when answers begin to matter, as a part of that. */
const FIRST_KEPT = 0.4

const encodings = new WeakMap<Scenario, Encoding>()

/** How a scenario's games are laid out in the cube; made once. */
export function encodingOf(scenario: Scenario): Encoding {
  const encoding = encodings.get(scenario) ?? layOut(scenario)
  encodings.set(scenario, encoding)
  return encoding
}

function layOut(scenario: Scenario): Encoding {
  const { spec } = scenario
  const rows = [...spec.channels.map((channel) => channel.id), CONTENT]
  const maximum = new Map(
    scenario.levers.flatMap((lever) =>
      lever.kind === 'spend' ? [[lever.id.slice('spend.'.length), lever.maximum]] : [],
    ),
  )
  const origin: number[] = []
  const rounds = spec.rounds.length
  const even = (START_SHARE * spec.budget) / scenario.weeks / rows.length
  for (let round = 0; round < rounds; round++)
    for (const row of rows) origin.push(Math.min(1, even / Math.max(1, maximum.get(row)!)))
  // A row of spend as a whole, then each of its rounds.
  const moves: Move[] = rows.flatMap((_, index) => {
    const places = spec.rounds.map((_weeks, round) => round * rows.length + index)
    const whole: Move = (point, step) => [
      changed(point, places, (x) => x * (1 + 2 * step) + step / 10),
      changed(point, places, (x) => x * (1 - step)),
      changed(point, places, () => 0),
    ]
    return [whole, ...places.map(bothWays)]
  })
  const settings: { lever: Lever; read: Coordinate['read'] }[] = []
  for (const lever of scenario.levers) {
    if (lever.kind === 'spend') continue
    if (lever.id === 'envelope') continue
    const coordinate = coordinates(lever, origin)
    settings.push({ lever, read: coordinate.read })
    moves.push(...coordinate.moves)
  }
  const envelope = origin.length
  origin.push(START_ENVELOPE / MOST_ENVELOPE)
  moves.push(bothWays(envelope))
  const reserve = origin.length
  origin.push(0)
  const keeping: Move = (point, step) => [...bothWays(reserve)(point, step), changed(point, [reserve], () => 0)]
  const events = spec.events.map((event) => {
    const first = origin.length
    for (const answer of event.answers) origin.push(answer.id === event.default ? 0.6 : 0.4)
    return { event, first }
  })
  const answering = events.map(({ event, first }) => otherChoices(first, event.answers.length))
  return {
    length: origin.length,
    moves: (sampled) => (sampled ? [...answering, keeping, ...moves] : moves),
    withReserve: (point) => changed(point, [reserve], (x) => Math.max(x, FIRST_KEPT)),
    origin: () => Float64Array.from(origin),
    decode(point) {
      const spend: Plan['spend'] = {}
      rows.forEach((row, index) => {
        spend[row] = spec.rounds.flatMap((weeks, round) => {
          const share = within(point[round * rows.length + index])
          return new Array<number>(weeks).fill(Math.floor(share * maximum.get(row)!))
        })
      })
      const chosen = Object.fromEntries(settings.map(({ lever, read }) => [lever.id, read(point)]))
      const plan = affordable(
        scenario,
        funded(scenario, { spend, settings: chosen, studies: [] }, MOST_ENVELOPE * within(point[envelope])),
        MOST_KEPT * within(point[reserve]),
      )
      const answers = Object.fromEntries(
        events.map(({ event, first }) => [event.id, event.answers[highest(point, first, event.answers.length)].id]),
      )
      return { plans: spec.rounds.map(() => plan), answers }
    },
  }
}

function changed(point: readonly number[], places: readonly number[], change: (x: number) => number): number[] {
  const other = [...point]
  for (const place of places) other[place] = within(change(point[place]))
  return other
}

const bothWays =
  (place: number): Move =>
  (point, step) => [changed(point, [place], (x) => x + step), changed(point, [place], (x) => x - step)]

/** Each of the choices that is not chosen. */
const otherChoices =
  (first: number, count: number): Move =>
  (point) => {
    const chosen = highest(point, first, count)
    const places = Array.from({ length: count }, (_, choice) => first + choice)
    return places.flatMap((place) =>
      place === first + chosen
        ? []
        : [
            changed(
              changed(point, places, () => 0.4),
              [place],
              () => 0.6,
            ),
          ],
    )
  }

const otherWay =
  (place: number): Move =>
  (point) => [changed(point, [place], (x) => (x > 0.5 ? 0.4 : 0.6))]

const within = (x: number): number => Math.min(1, Math.max(0, x))

function highest(point: Float64Array | readonly number[], first: number, count: number): number {
  let best = 0
  for (let place = 1; place < count; place++) if (point[first + place] > point[first + best]) best = place
  return best
}

/** Appends a lever's coordinates and says how to read and to move them. */
function coordinates(lever: Exclude<Lever, { kind: 'spend' }>, origin: number[]): Coordinate {
  const first = origin.length
  switch (lever.kind) {
    case 'number': {
      const { low, high, step, start } = lever
      origin.push(high > low ? (start - low) / (high - low) : 0)
      const single = high > low ? step / (high - low) : 1
      return {
        read: (point) =>
          Math.min(high, Math.max(low, low + Math.round((within(point[first]) * (high - low)) / step) * step)),
        moves: [(point, wanted) => bothWays(first)(point, Math.max(single, wanted))],
      }
    }
    case 'switch':
      origin.push(lever.start ? 0.6 : 0.4)
      return { read: (point) => point[first] > 0.5, moves: [otherWay(first)] }
    case 'choice': {
      const { options } = lever
      for (const option of options) origin.push(option.id === lever.start ? 0.6 : 0.4)
      return {
        read: (point) => options[highest(point, first, options.length)].id,
        moves: [otherChoices(first, options.length)],
      }
    }
    case 'several': {
      const { options } = lever
      for (const option of options) origin.push(lever.start.includes(option.id) ? 0.6 : 0.4)
      return {
        read: (point) => options.filter((_, place) => point[first + place] > 0.5).map((option) => option.id),
        moves: options.map((_, place) => otherWay(first + place)),
      }
    }
    case 'mix': {
      const { parts } = lever
      for (let place = 0; place < parts.length; place++) origin.push(0.5)
      return {
        read: (point) =>
          Object.fromEntries(
            parts.map((part, place) => [part.id, (1 + Math.round(99 * within(point[first + place]))) / 100]),
          ),
        moves: parts.map((_, place) => bothWays(first + place)),
      }
    }
  }
}

/**
 * The plan with an envelope of so many times what its programmes would draw. Were it a coordinate of its own, a search would
 * be caught: with an empty envelope no programme shows what it is worth, and without programmes no envelope does.
 */
function funded(scenario: Scenario, plan: Plan, times: number): Plan {
  const lever = scenario.leverById.get('envelope')
  if (lever?.kind !== 'number') return plan
  const free = { ...plan, settings: { ...plan.settings, envelope: lever.high } }
  const policy = { plan: () => free, answer: () => null }
  const { world } = simulate(scenario, 'expected', policy, { mode: 'expected', counterfactual: true })
  const steps = Math.ceil((times * world.envelopeUsed) / 100 / lever.step)
  return { ...plan, settings: { ...plan.settings, envelope: Math.min(lever.high, steps * lever.step) } }
}

/**
 * The plan made to fit the budget less the share that it keeps free: settings move back to today until they can be paid,
 * then spend shrinks alike.
 */
function affordable(scenario: Scenario, plan: Plan, kept: number): Plan {
  const world = openWorld(scenario)
  const bound = kept * scenario.spec.budget * 100
  const free = (candidate: Plan) => freeCents(scenario, world, candidate) - bound
  let { settings } = plan
  for (let tries = 0; tries < 16 && free({ ...plan, spend: {}, settings }) < 0; tries++)
    settings = halfWayBack(scenario, settings)
  const whole = { ...plan, settings }
  const over = -free(whole)
  if (over <= 0) return whole
  let coming = 0
  for (const weeks of Object.values(plan.spend)) for (const yuan of weeks) coming += yuan
  const scale = Math.max(0, 1 - over / 100 / Math.max(1, coming))
  return {
    ...whole,
    spend: Object.fromEntries(
      Object.entries(plan.spend).map(([row, weeks]) => [row, weeks.map((yuan) => Math.floor(yuan * scale))]),
    ),
  }
}

function halfWayBack(scenario: Scenario, settings: Plan['settings']): Plan['settings'] {
  return Object.fromEntries(
    Object.entries(settings).map(([id, value]) => {
      const lever = scenario.leverById.get(id)
      return [id, lever?.kind === 'number' ? (Number(value) + lever.start) / 2 : value]
    }),
  )
}

/** A game as a policy. */
export function policyOf(game: Game): Policy {
  return {
    plan: (situation) => fitToBudget(situation, game.plans[situation.due.kind === 'plan' ? situation.due.round : 0]),
    answer: ({ due }) => (due.kind === 'event' ? (game.answers[due.event] ?? null) : null),
  }
}
