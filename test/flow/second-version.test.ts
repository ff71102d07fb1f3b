import { describe, expect, test } from 'vitest'
import { conclude } from '../../engine/index.ts'
import { loadScenario } from '../../engine/scenario/load.ts'
import { readAbout } from '../../game/flow/about.ts'
import { isOver, plannedMoney, shownPlan } from '../../game/flow/deck.ts'
import { secondVersion } from '../../game/flow/second.ts'
import { gainOf, transferRound } from '../../game/flow/transfer.ts'
import { versionsOf } from '../../game/flow/versions.ts'
import { wideToy } from '../insight/toy.ts'
import { playOut, running, sitDown, type Table } from './table.ts'

/** Without events; no plan fills its scorecard, so that every decision moves the score. */
const scenario = wideToy((text) => text.replaceAll(/chance: 0\.[34]$/gm, 'chance: 0'))

function played(): Table {
  const table = running(scenario)
  playOut(table)
  return table
}

/** The second version of a game that was played, at its first plan. */
function again(first: Table): Table {
  const table = sitDown()
  table.send({ type: 'another', beginning: secondVersion(first.context(), 'g2', 1) })
  return table
}

const plansOf = ({ context }: Table) =>
  context().run!.decisions.flatMap((decision) => (decision.kind === 'plan' ? [decision.plan] : []))

describe('a second version', () => {
  test('begins each round with what the first one did, under the same luck', () => {
    const first = played()
    const second = again(first)
    expect(second.screen()).toBe('plan')
    expect(second.context().about).toMatchObject({ team: 'Pines', begunBefore: 1, forecasts: [] })
    playOut(second)
    expect(plansOf(second).map(({ settings }) => settings)).toEqual(plansOf(first).map(({ settings }) => settings))
    expect(second.context().run!.hash).toBe(first.context().run!.hash)
    expect(versionsOf(second.context())!.changes).toEqual([])
  })

  test('is shown beside the first with what was changed, and with what it did', () => {
    const first = played()
    const second = again(first)
    second.send(
      { type: 'edit', edit: { kind: 'amount', row: 'feed', amount: 4000 } },
      { type: 'edit', edit: { kind: 'set', lever: 'price', value: 33 } },
    )
    playOut(second)
    const { changes, first: before, second: after } = versionsOf(second.context())!
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'spend', rounds: [0], from: 8000, to: 4000 }))
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'setting', rounds: [0], to: 33 }))
    expect(before.hash).toBe(first.context().run!.hash)
    expect(after.hash).toBe(second.context().run!.hash)
    expect(before.hash).not.toBe(after.hash)
  })

  test('whose first version cannot be played again is not compared', () => {
    const second = again(played())
    playOut(second)
    const context = second.context()
    const spoilt = readAbout({ ...context.about, first: { ...context.about.first!, seed: 'another' } })
    expect(versionsOf({ ...context, about: spoilt })).toBeNull()
    expect(versionsOf(played().context())).toBeNull()
  })
})

describe('slides', () => {
  test('show the plan that is made, nothing while a round runs, and at the end the plan that was in force', () => {
    const table = running()
    expect(shownPlan(table.context()).spend).toEqual({})
    expect(plannedMoney(table.context())).toBeNull()
    playOut(table)
    expect(isOver(table.context())).toBe(true)
    expect(shownPlan(table.context()).spend['feed']).toEqual(plansOf(table).at(-1)!.spend['feed'])
  })
})

describe('a transfer round', () => {
  const first = played()
  const beginning = transferRound(first.context(), 'g3', 'elsewhere')

  test('is played in another market that comes out of its own text again', () => {
    expect(beginning.scenario.hash).not.toBe(first.context().scenario!.hash)
    const loaded = loadScenario(beginning.scenarioText!, 'transfer.yaml')
    expect(loaded.ok && loaded.value.hash).toBe(beginning.scenario.hash)
  })

  test('with the old decisions gains nothing, with others it gains or loses', () => {
    const gain = (edit: (table: Table) => void) => {
      const table = sitDown()
      table.send({ type: 'another', beginning })
      edit(table)
      playOut(table)
      const { scenario, run, about } = table.context()
      return conclude(scenario!, gainOf(scenario!, run!, about)!()).gain
    }
    const feed = (amount: number) => (table: Table) =>
      table.send({ type: 'edit', edit: { kind: 'amount', row: 'feed', amount } })
    expect(gain(feed(8000))).toMatchObject({ difference: 0, verdict: 'too-close' })
    expect(Math.abs(gain(feed(0)).difference)).toBeGreaterThan(0)
  })

  test('is told from any other game', () => {
    const { scenario, run, about } = first.context()
    expect(gainOf(scenario!, run!, about)).toBeNull()
    const foreign = readAbout(beginning.about)
    foreign.transferOf!.scenario.id = 'another-task'
    expect(gainOf(scenario!, run!, foreign)).toBeNull()
  })
})
