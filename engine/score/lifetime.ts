import type { Scenario } from '../model/compile.ts'
import { LINE } from '../model/ledger.ts'
import {
  CLASS_FLOW,
  CLASS_FLOWS,
  SEGMENT_FIGURE,
  SEGMENT_FIGURES,
  type WeekResult,
  type World,
} from '../model/world.ts'
import { usualWeek } from './today.ts'
import type { Outcome } from './outcome.ts'

/** Weekly chances and margin of a customer of one class in one segment. */
interface Life {
  /** Yuan that an active customer contributes a week. */
  margin: number
  leave: number
  return: number
  lapse: number
  recover: number
}

/** Value of a customer in each state, yuan. */
interface Values {
  active: number
  dormant: number
  lapsed: number
}

/**
 * Value of all weeks to come under constant chances, discounted by d a week (a Markov chain with three states):
 * A = m + d[(1 − q)A + qD], D = d[rA + lL + (1 − r − l)D], L = d[cA + (1 − c)L].
 */
export function endlessValue(life: Life, d: number): Values {
  const { margin, leave: q, return: r, lapse: l, recover: c } = life
  const fromLapsed = (d * c) / (1 - d * (1 - c))
  const fromDormant = (d * (r + l * fromLapsed)) / (1 - d * (1 - r - l))
  const active = margin / (1 - d * (1 - q) - d * q * fromDormant)
  return { active, dormant: active * fromDormant, lapsed: active * fromLapsed }
}

/** The week of a class as it happened; before any, and where nobody was, as today. */
function lifeOf(scenario: Scenario, result: WeekResult, s: number, k: number, fallback: Life): Life {
  const at = (s * scenario.classes + k) * CLASS_FLOWS.length
  const flow = (name: keyof typeof CLASS_FLOW) => result.classFlows[at + CLASS_FLOW[name]]
  const opening = flow('opening')
  const dormant = flow('dormantOpening')
  const lapsed = flow('lapsedOpening')
  const margin = result.segments[s * SEGMENT_FIGURES.length + SEGMENT_FIGURE.activeMargin]
  return {
    margin: opening > 0 ? (flow('orders') / opening) * margin : fallback.margin,
    leave: opening > 0 ? flow('dropouts') / opening : fallback.leave,
    return: dormant > 0 ? flow('returns') / dormant : fallback.return,
    lapse: dormant > 0 ? flow('lapses') / dormant : fallback.lapse,
    recover: lapsed > 0 ? flow('recovers') / lapsed : fallback.recover,
  }
}

/** A class as the scenario gives it, for where nothing was observed. */
export function usualLife(scenario: Scenario, s: number, k: number): Life {
  const { spec } = scenario
  const { active } = spec.offer.orders
  const journey = { ...spec.journey, ...spec.segments[s].journey }
  const rate = scenario.orderRates[s * scenario.classes + k]
  const buying = usualWeek(scenario).buying[s * scenario.classes + k]
  const value = active.value * spec.segments[s].orderValue
  return {
    margin: rate * (value * (1 - active.costShare) - active.cost),
    leave: buying * spec.classes[k].dropOut,
    return: journey.return,
    lapse: journey.lapse,
    recover: journey.recover,
  }
}

/** Weeks whose mean the tail goes on with (assumption: smooths luck and season). */
const TAIL_WEEKS = 4

/**
 * LTV and customer equity. Value of a customer of class k gained in week t: the first order's margin, what customers of the
 * class contributed in the weeks observed while they stayed, and a closed-form tail from the last weeks on; discounted,
 * before acquisition cost. Customers of a class are alike, so the mean of the class is the mean of its newcomers.
 */
export function lifetimeValues({ scenario, results, world }: Outcome): {
  perNewCustomer: number | null
  equity: number
} {
  const { segments, classes, weeklyDiscount: d } = scenario
  const row = 5 + 3 * classes
  const refundShare = scenario.spec.offer.refunds?.share ?? 0
  let worth = 0
  let customers = 0
  let equity = 0
  for (let s = 0; s < segments; s++) {
    for (let k = 0; k < classes; k++) {
      const usual = usualLife(scenario, s, k)
      const lives = results.map((result) => lifeOf(scenario, result, s, k, usual))
      const last = lives.slice(-TAIL_WEEKS)
      const values = endlessValue(last.length > 0 ? tailLife(last, usual) : usual, d)
      const stock = s * row + 5 + k
      equity +=
        world.stocks[stock] * values.active +
        world.stocks[stock + classes] * values.dormant +
        world.stocks[stock + 2 * classes] * values.lapsed
      // Backwards: someone who came in week t orders again from week t + 1 on.
      for (let t = results.length - 1; t >= 0; t--) {
        const come = results[t].classFlows[(s * classes + k) * CLASS_FLOWS.length + CLASS_FLOW.new]
        const firstMargin = results[t].segments[s * SEGMENT_FIGURES.length + SEGMENT_FIGURE.firstMargin]
        // Who asks for the money back in the week after is no customer then; last week's buyers still may.
        const refunded =
          t + 1 < results.length
            ? results[t + 1].classFlows[(s * classes + k) * CLASS_FLOWS.length + CLASS_FLOW.refunded]
            : come * refundShare
        worth += come * firstMargin + (come - refunded) * d * values.active
        customers += come
        const life = lives[t]
        const { active, dormant, lapsed } = values
        values.active = life.margin + d * ((1 - life.leave) * active + life.leave * dormant)
        values.dormant = d * (life.return * active + life.lapse * lapsed + (1 - life.return - life.lapse) * dormant)
        values.lapsed = d * (life.recover * active + (1 - life.recover) * lapsed)
      }
    }
  }
  for (const result of results) worth -= result.lines[LINE.refunds] / 100
  worth -= refundShare * freshWorth(world, classes)
  return { perNewCustomer: customers > 0 ? worth / customers : null, equity }
}

/** Orders and loyalty go on as in the last weeks; the ways back are today's again, since campaigns end with the game (assumption). */
function tailLife(lives: Life[], usual: Life): Life {
  const mean = (field: keyof Life) => lives.reduce((sum, life) => sum + life[field], 0) / lives.length
  return { ...usual, margin: mean('margin'), leave: mean('leave') }
}

/** Yuan that last week's newcomers paid for their first orders. */
function freshWorth(world: World, classes: number): number {
  return world.fresh.reduce((sum, people, at) => sum + people * world.freshPrice[Math.floor(at / classes)], 0)
}
