import { describe, expect, test } from 'vitest'
import { STAGES, type Run, type Scenario } from '../../engine/index.ts'
import { CHANNEL_FIGURE, CHANNEL_FIGURES, FLOW, FLOWS, type Flow, type WeekResult } from '../../engine/model/world.ts'
import { ordersOf } from '../../engine/score/outcome.ts'
import { stageFigures } from '../../game/flow/stage-figures.ts'
import { sceneOf, stageView } from '../../game/flow/stage-view.ts'
import { lookingBack, runningView } from '../../game/flow/views.ts'
import { reachOf } from '../../game/stage/counts.ts'
import { figuresOf } from '../../game/stage/figures.ts'
import { LIFE_STAGES, type LifeStage } from '../../game/stage/view.ts'
import { shippedScenarios } from '../support/shipped-scenarios.ts'
import { toyScenario } from '../support/toy-scenario.ts'
import { plainTelling, randomRun, stageInWeek } from '../support/weeks-of-runs.ts'
import { quiet, running } from './table.ts'

test('before the first week nothing is spent and nobody is reached', () => {
  const table = running(quiet())
  const before = stageView(sceneOf(null)(table.context()), plainTelling)
  expect(before.week).toBe(0)
  expect(before.channels.map(({ id }) => id)).toEqual(['search', 'feed', 'texts'])
  expect(
    before.channels.every(({ spend, reach }) => spend === 0 && Object.values(reach).every((part) => part === 0)),
  ).toBe(true)
  table.weeks(1)
  const after = stageView(sceneOf(null)(table.context()), plainTelling)
  expect(after.channels.map(({ spend }) => spend)).toEqual([0, 1, 0])
  expect(JSON.parse(JSON.stringify(after))).toEqual(after)
})

test('an earlier week looks as it looked then, and the game does not notice', () => {
  const table = running(quiet())
  table.weeks(1)
  const first = stageView(sceneOf(null)(table.context()), plainTelling)
  table.weeks(1)
  const now = JSON.stringify(table.actor.getSnapshot().context)
  expect(stageView(sceneOf(1)(table.context()), plainTelling)).toEqual(first)
  // What is not revealed yet stays so.
  expect(lookingBack(99)(table.context())).toBe(runningView(table.context()))
  expect(JSON.stringify(table.actor.getSnapshot().context)).toBe(now)
})

const scenarios = [toyScenario(), ...shippedScenarios()]

describe.each(scenarios.map((scenario) => [scenario.spec.id, scenario] as const))(
  '%s: in every week of a random run the stage says what the engine computed:',
  (_, scenario) => {
    const run = randomRun(scenario, 'harbour')
    const weeks = run.results.map((result) => ({ result, view: stageInWeek(scenario, run, result.week) }))

    test('people of each district by stage', () => {
      for (const { result, view } of weeks) {
        expect(view.districts.map(({ people }) => people)).toEqual(
          scenario.spec.segments.map((_, s) => stocksOf(scenario, result, s)),
        )
      }
    })

    test('figures: as many as the people of a district over the scale, each stage within one of its share', () => {
      for (const { result, view } of weeks) {
        for (const [s, { people }] of view.districts.entries()) {
          const figures = figuresOf(people, view.peoplePerFigure)
          const engine = stocksOf(scenario, result, s)
          const all = scenario.spec.segments[s].people
          expect(sum(Object.values(figures))).toBe(Math.round(all / view.peoplePerFigure))
          const perFigure = all / Math.max(1, Math.round(all / view.peoplePerFigure))
          for (const stage of STAGES) expect(Math.abs(figures[stage] - engine[stage] / perFigure)).toBeLessThan(1)
        }
        expect(view.frame.scale).toBe(`1:${view.peoplePerFigure}`)
      }
    })

    test('rings as strong as the true reach, coins as the spending', () => {
      const people = sum(scenario.spec.segments.map((segment) => segment.people))
      for (const { result, view } of weeks) {
        const spent = sum(scenario.spec.channels.map((_, c) => channelFigure(result, c, 'spend')))
        for (const [c, channel] of view.channels.entries()) {
          // By segment the engine keeps the share that was reached; the team is told that of all people.
          const reached = sum(
            scenario.spec.segments.map(
              (segment, s) => segment.people * result.reach[c * scenario.spec.segments.length + s],
            ),
          )
          expect(reachOf(channel, view)).toBeCloseTo(channelFigure(result, c, 'reached') / people, 12)
          expect(reachOf(channel, view)).toBeCloseTo(reached / people, 2)
          expect(channel.spend).toBeCloseTo(spent > 0 ? channelFigure(result, c, 'spend') / spent : 0, 12)
        }
      }
    })

    test('who waits, who was turned away, load and takings', () => {
      for (const [at, { result, view }] of weeks.entries()) {
        const { business } = view
        expect([business.queue, business.refused]).toEqual([result.waiting, result.refused])
        expect(business.load).toBe(Math.max(0, ...result.loads))
        expect(business.takings).toBeGreaterThanOrEqual(0)
        expect(business.takings).toBeLessThanOrEqual(1)
        if (at === 0) expect(business.takings).toBe(sum(view.districts.map(({ orders }) => orders)) > 0 ? 1 : 0)
      }
    })

    test('who went on, who was brought by friends, and where the orders came from', () => {
      for (const { result, view } of weeks) {
        const all = sum(scenario.spec.segments.map((_, s) => sum(ORDERS.map((flow) => flowIn(result, s, flow)))))
        expect(all).toBeCloseTo(ordersOf(result), 6)
        for (const [s, district] of view.districts.entries()) {
          const flow = (name: Flow) => flowIn(result, s, name)
          expect(district.friends).toBe(flow('invited') + flow('newReferred'))
          expect(district.orders).toBeCloseTo(all > 0 ? sum(ORDERS.map(flow)) / all : 0, 12)
        }
        const told = (stage: LifeStage) => view.way.steps[stage]?.came?.count
        const everywhere = (...names: Flow[]) =>
          String(sum(scenario.spec.segments.flatMap((_, s) => names.map((name) => flowIn(result, s, name)))))
        expect(told('aware')).toBe(everywhere('newAware'))
        expect(told('interested')).toBe(everywhere('visitors'))
        expect(told('active')).toBe(everywhere('newDirect', 'newReferred'))
        expect(told('dormant')).toBe(everywhere('dropouts'))
        expect(told('lapsed')).toBe(everywhere('lapses'))
      }
    })

    test('what happened stands on the banner, and the weather is that of the scenario', () => {
      const { spec } = scenario
      for (const { result, view } of weeks) {
        const names = [
          ...result.events.map((event) => spec.events[event].name.en),
          ...result.conditions.map((condition) => spec.market.conditions[condition].name.en),
          ...result.caught.map((claim) => spec.claims[claim].name.en),
        ]
        expect(view.banner?.text ?? '').toBe(names.join(' · '))
        const skies = [
          ...result.conditions.map((condition) => spec.looks.conditions[spec.market.conditions[condition].id]),
          ...result.events.map((event) => spec.looks.events[spec.events[event].id]),
        ]
        expect(view.skies).toEqual([...new Set(skies.filter((sky) => sky !== undefined))])
      }
    })
  },
)

test('a stage that nobody can be in is not shown', () => {
  const stages = (scenario: Scenario) => {
    const run = randomRun(scenario, 'harbour')
    return Object.keys(stageInWeek(scenario, run, 1).way.steps)
  }
  const trials = scenarios.filter(({ spec }) => spec.offer.trial !== undefined)
  const others = scenarios.filter(({ spec }) => spec.offer.trial === undefined)
  expect(trials.length * others.length).toBeGreaterThan(0)
  for (const scenario of trials) expect(stages(scenario)).toEqual(LIFE_STAGES)
  for (const scenario of others)
    expect(stages(scenario)).toEqual(LIFE_STAGES.filter((stage) => stage !== 'trial' && stage !== 'using'))
})

test('the table of figures and the stage take the same numbers', () => {
  const scenario = scenarios[0]
  const run = randomRun(scenario, 'harbour')
  const context = { scenario, run, shownWeek: 2 } as Parameters<typeof runningView>[0]
  const view = runningView(context)
  const figures = stageFigures(scenario, view)
  expect(stageFigures(scenario, view)).toBe(figures)
  expect(figures.segments.map(({ stood }) => stood)).toEqual(
    stageInWeek(scenario, run, 2).districts.map(({ people }) => people),
  )
})

const ORDERS: Flow[] = ['activeOrders', 'firstOrders', 'otherOrders']
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

const flowIn = (result: WeekResult, segment: number, flow: Flow) => result.flows[segment * FLOWS.length + FLOW[flow]]

const channelFigure = (result: WeekResult, channel: number, figure: keyof typeof CHANNEL_FIGURE) =>
  result.channels[channel * CHANNEL_FIGURES.length + CHANNEL_FIGURE[figure]] / (figure === 'spend' ? 100 : 1)

/** People of a segment by stage, straight from the engine's stocks: customers are kept by loyalty class there. */
function stocksOf(scenario: Scenario, { stocks }: Run['results'][number], segment: number): Record<LifeStage, number> {
  const classes = scenario.spec.classes.length
  const first = segment * (5 + 3 * classes)
  return Object.fromEntries(
    STAGES.map((stage, at) => {
      if (at < 5) return [stage, stocks[first + at]]
      const from = first + 5 + (at - 5) * classes
      return [stage, sum([...stocks.slice(from, from + classes)])]
    }),
  ) as Record<LifeStage, number>
}
