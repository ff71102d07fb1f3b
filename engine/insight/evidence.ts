import { compile, type Scenario } from '../model/compile.ts'
import { contribution, LINE, marketingSpend } from '../model/ledger.ts'
import { CONTENT } from '../plan/lever-list.ts'
import type { Plan } from '../plan/plan.ts'
import { BOUNDS } from '../scenario/parts.ts'
import { pow } from '../luck/math.ts'
import type { Run } from '../run/run.ts'
import { simulate } from '../run/simulate.ts'
import { endlessValue, lifetimeValues, usualLife } from '../score/lifetime.ts'
import { newCustomersOf, total } from '../score/outcome.ts'
import { WORKING_SHARE } from '../score/players/player.ts'
import { outcomeOf } from './outcome.ts'

/** One published regularity, measured on a scenario; an open end is `null`. */
export interface Evidence {
  id: string
  scenario: string
  source: string
  low: number | null
  high: number | null
  value: number
  holds: boolean
}

/** Weeks over which regularities are measured, with a frozen market in expected mode. */
const HORIZON = 104
/** The week (from 0) in which short changes begin: carry-over has settled. */
const SETTLED = 52
const SHORT = 4
/** Size of a change. */
const CHANGE = 0.1

/** The scenario made long, without season, rival noise, conditions and events. */
function frozen(scenario: Scenario): Scenario {
  const { spec } = scenario
  const { market } = spec
  return compile(
    {
      ...spec,
      rounds: [HORIZON],
      events: [],
      budget: (spec.budget * HORIZON) / scenario.weeks,
      channels: spec.channels.map((channel) => ({ ...channel, maximum: BOUNDS.yuan })),
      content: { ...spec.content, maximum: BOUNDS.yuan },
      // Neither capacity nor the envelope is what is measured.
      resources: [],
      envelope: { start: BOUNDS.yuan / 10, maximum: BOUNDS.yuan },
      market: {
        seasons: [],
        demand: { ...market.demand, spread: 0 },
        rival: { ...market.rival, spread: 0, reaction: 0 },
        conditions: [],
      },
    },
    scenario.hash,
  )
}

/** A steady plan: the working budget in equal parts on every channel and on content, every lever as today. */
function steady(scenario: Scenario, scale: (week: number) => number, settings: Plan['settings'] = {}): Plan {
  const { spec } = scenario
  const rows = [...spec.channels.map((channel) => channel.id), CONTENT]
  const weekly = (spec.budget * WORKING_SHARE) / scenario.weeks / rows.length
  const paid = new Set(spec.channels.filter((channel) => channel.kind !== 'owned').map((channel) => channel.id))
  const row = (id: string) =>
    Array.from({ length: scenario.weeks }, (_, week) => weekly * (paid.has(id) ? scale(week) : 1))
  return { spend: Object.fromEntries(rows.map((id) => [id, row(id)])), settings, studies: [] }
}

function play(scenario: Scenario, plan: Plan): Run {
  return simulate(
    scenario,
    'evidence',
    { plan: () => plan, answer: () => null },
    { mode: 'expected', counterfactual: true },
  )
}

const revenue = (run: Run, from: number, to: number): number =>
  total(run.results.slice(from, to), (result) => result.lines[LINE.revenue])
const customers = (run: Run, from: number, to: number): number => total(run.results.slice(from, to), newCustomersOf)

/** Every regularity that the model is held to, for one scenario. */
export function evidence(scenario: Scenario): Evidence[] {
  const long = frozen(scenario)
  const base = play(
    long,
    steady(long, () => 1),
  )
  const id = scenario.spec.id
  const row = (name: string, source: string, low: number | null, high: number | null, value: number): Evidence => ({
    id: name,
    scenario: id,
    source,
    low,
    high,
    value,
    holds: (low === null || value >= low) && (high === null || value <= high),
  })
  const friends = friendsWorth(long)
  const flat = flatMaximum(long)
  const equity = equityElasticities(long, base)
  return [
    row(
      'advertising-short',
      'Henningsen et al. 2011; Sethuraman, Tellis & Briesch 2011; Assmus et al. 1984',
      0.05,
      0.22,
      shortElasticity(long, base),
    ),
    row(
      'advertising-long',
      'Sethuraman, Tellis & Briesch 2011; Assmus et al. 1984',
      0.15,
      0.41,
      longElasticity(long, base),
    ),
    row('price', 'Tellis 1988; Bijmolt, van Heerde & Pieters 2005', -4, -1.5, priceElasticity(long, base)),
    row('brand-weeks', 'Clarke 1976; Leone 1995: 90 % duration of carry-over', 26, 39, brandWeeks(long)),
    row(
      'retention-tenure',
      'Fader & Hardie 2007: cohort retention rises with tenure',
      Number.MIN_VALUE,
      null,
      retentionRise(long),
    ),
    row('equity-retention', 'Gupta, Lehmann & Stuart 2004', 2, 7, equity.retention),
    row('equity-margin', 'Gupta, Lehmann & Stuart 2004', 0.9, 1.1, equity.margin),
    row('equity-acquisition-cost', 'Gupta, Lehmann & Stuart 2004', -0.5, 0, equity.cost),
    row('friends-value', 'Schmitt, Skiera & Van den Bulte 2011: referred customers are worth more', 1.1, null, friends),
    row(
      'flat-maximum',
      'Tull et al. 1986; Mantrala, Sinha & Zoltners 1992: loss of profit at ±25 % of spend',
      null,
      0.03,
      flat,
    ),
  ]
}

/** Elasticity of revenue to paid media over four weeks of more spend. */
function shortElasticity(scenario: Scenario, base: Run): number {
  const more = play(
    scenario,
    steady(scenario, (week) => (week >= SETTLED && week < SETTLED + SHORT ? 1 + CHANGE : 1)),
  )
  return (revenue(more, SETTLED, SETTLED + SHORT) / revenue(base, SETTLED, SETTLED + SHORT) - 1) / CHANGE
}

/** Elasticity of revenue to a permanent change of paid media, once it has settled. */
function longElasticity(scenario: Scenario, base: Run): number {
  const more = play(
    scenario,
    steady(scenario, () => 1 + CHANGE),
  )
  return (revenue(more, SETTLED, HORIZON) / revenue(base, SETTLED, HORIZON) - 1) / CHANGE
}

/** Weeks over which a price change is watched: a quarter. */
const PRICE_WEEKS = 13
const PRICE_CHANGE = 0.02

/** Elasticity of first purchases to the price in the quarter after a change, both ways averaged. */
function priceElasticity(scenario: Scenario, base: Run): number {
  const { list } = scenario.spec.offer.price
  const at = (change: number) =>
    customers(
      play(
        scenario,
        steady(scenario, () => 1, { price: list * (1 + change) }),
      ),
      0,
      PRICE_WEEKS,
    ) /
      customers(base, 0, PRICE_WEEKS) -
    1
  return (at(PRICE_CHANGE) - at(-PRICE_CHANGE)) / (2 * PRICE_CHANGE)
}

/** Weeks until nine tenths of what a year of media added to the brand are gone. */
function brandWeeks(scenario: Scenario): number {
  const ended = play(
    scenario,
    steady(scenario, (week) => (week < SETTLED ? 1 : 0)),
  )
  const none = play(
    scenario,
    steady(scenario, () => 0),
  )
  const excess = (week: number) => brandOf(ended, scenario, week) - brandOf(none, scenario, week)
  const start = excess(SETTLED - 1)
  for (let week = SETTLED; week < HORIZON; week++) if (excess(week) <= 0.1 * start) return week - (SETTLED - 1)
  return HORIZON
}

function brandOf(run: Run, scenario: Scenario, week: number): number {
  const { segments, people } = scenario
  const figures = run.results[week].segments
  const width = figures.length / segments
  let sum = 0
  for (let s = 0; s < segments; s++) sum += figures[s * width] * scenario.segmentConstants[s].people
  return sum / people
}

/** Quarterly retention of a cohort of newcomers in its fourth quarter less that in its first. */
function retentionRise(scenario: Scenario): number {
  let before = 0
  let after = 0
  const kept: number[] = []
  for (let q = 0; q < 4; q++) {
    before = 0
    after = 0
    for (let s = 0; s < scenario.segments; s++) {
      for (let k = 0; k < scenario.classes; k++) {
        const { leave } = usualLife(scenario, s, k)
        const size = scenario.segmentConstants[s].people * scenario.classOdds[k]
        before += size * pow(1 - leave, q * QUARTER)
        after += size * pow(1 - leave, (q + 1) * QUARTER)
      }
    }
    kept.push(before > 0 ? after / before : 0)
  }
  return kept[3] - kept[0]
}

/** Value of a newcomer of an origin (row of the class odds), yuan, first order included. */
function newcomerValue(scenario: Scenario, origin: number): number {
  const { spec, segments, classes } = scenario
  const { first } = spec.offer.orders
  let value = 0
  let people = 0
  for (let s = 0; s < segments; s++) {
    const size = scenario.segmentConstants[s].people
    const firstMargin = first ? first.value * (1 - first.costShare) - first.cost : 0
    let later = 0
    for (let k = 0; k < classes; k++)
      later +=
        scenario.classOdds[origin * classes + k] *
        endlessValue(usualLife(scenario, s, k), scenario.weeklyDiscount).active
    value += size * (firstMargin + scenario.weeklyDiscount * later)
    people += size
  }
  return value / people
}

/** Value of a friend who was referred ÷ value of a customer who came directly. */
const friendsWorth = (scenario: Scenario): number => newcomerValue(scenario, 1) / newcomerValue(scenario, 0)

/** Weeks over which the product counts retention. */
const QUARTER = 13

/** Change of customer equity for a change of quarterly retention or margin by 1 %, and of its worth net of acquisition for CAC. */
function equityElasticities(scenario: Scenario, base: Run): { retention: number; margin: number; cost: number } {
  const { segments, classes, weeklyDiscount } = scenario
  const equityWith = (retention: number, margin: number): number => {
    let sum = 0
    for (let s = 0; s < segments; s++) {
      for (let k = 0; k < classes; k++) {
        const life = usualLife(scenario, s, k)
        const kept = Math.min(0.999999, pow(1 - life.leave, QUARTER) * retention)
        const changed = { ...life, leave: 1 - pow(kept, 1 / QUARTER), margin: life.margin * margin }
        sum +=
          scenario.classOdds[k] * scenario.segmentConstants[s].people * endlessValue(changed, weeklyDiscount).active
      }
    }
    return sum
  }
  const today = equityWith(1, 1)
  let discounted = 0
  let factor = 1
  let earned = 0
  for (const result of base.results) {
    discounted += (factor * marketingSpend(result.lines)) / 100
    earned += (factor * contribution(result.lines)) / 100
    factor *= weeklyDiscount
  }
  const worth = earned + factor * lifetimeValues(outcomeOf(scenario, base)).equity
  return {
    retention: (equityWith(1.01, 1) / today - 1) / 0.01,
    margin: (equityWith(1, 1.01) / today - 1) / 0.01,
    cost: -discounted / worth,
  }
}

/** Loss of profit (contribution with the equity built, less marketing) at ±25 % of spend round the best total, as a share of it. */
function flatMaximum(scenario: Scenario): number {
  const profit = (scale: number): number => {
    const run = play(
      scenario,
      steady(scenario, () => scale),
    )
    const outcome = outcomeOf(scenario, run)
    const spend = total(run.results, (result) => marketingSpend(result.lines)) / 100
    return total(run.results, (result) => contribution(result.lines)) / 100 + lifetimeValues(outcome).equity - spend
  }
  // Golden-section search for the best scale (Kiefer 1953) on a logarithmic axis of 1/16 to 16.
  let [low, high] = [1 / 16, 16]
  const golden = (Math.sqrt(5) - 1) / 2
  for (let round = 0; round < 24; round++) {
    const ratio = high / low
    const left = low * pow(ratio, 1 - golden)
    const right = low * pow(ratio, golden)
    if (profit(left) < profit(right)) low = left
    else high = right
  }
  const best = Math.sqrt(low * high)
  const top = profit(best)
  return Math.max(top - profit(0.75 * best), top - profit(1.25 * best)) / top
}
