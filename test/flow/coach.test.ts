import { expect, test } from 'vitest'
import { COACH_STEPS, coachStep, PRACTICE } from '../../game/flow/coach.ts'
import { beginPractice } from '../../game/store/practice.ts'
import { shippedScenarios } from '../support/shipped-scenarios.ts'
import { begun, sealEdits, sitDown } from './table.ts'

test('the practice week is one round of one week, begun as practice, and not among the scenarios of the lobby', async () => {
  const table = sitDown()
  table.send(await beginPractice())
  const { scenario, about, scenarioText } = table.context()
  expect(scenario!.brief).toMatchObject({ id: PRACTICE, weeks: 1, rounds: [1] })
  expect(about).toMatchObject({ practice: true, clock: { minutes: null } })
  expect(scenarioText).toContain(`id: ${PRACTICE}`)
  expect(shippedScenarios().map(({ spec }) => spec.id)).not.toContain(PRACTICE)
})

test('the coach leads through it step by step, by where the game stands', async () => {
  const table = sitDown()
  table.send(await beginPractice())
  const steps = [coachStep(table.actor.getSnapshot())]
  const note = () => {
    const step = coachStep(table.actor.getSnapshot())
    if (step !== steps.at(-1)) steps.push(step)
  }
  const { scenario } = table.context()
  const edits = sealEdits(scenario!)
  const isSign = (event: (typeof edits)[number]) => event.type === 'edit' && event.edit.kind === 'sign'
  const moves = [
    { type: 'edit', edit: { kind: 'amount', row: 'feed', amount: 3000 } } as const,
    ...edits.filter(isSign),
    { type: 'lock' } as const,
    ...edits.filter((event) => !isSign(event)),
    { type: 'run' } as const,
  ]
  for (const move of moves) {
    table.send(move)
    note()
  }
  for (let beat = 0; beat < 10 && !table.actor.getSnapshot().matches({ running: 'over' }); beat++) {
    table.weeks(1)
    note()
    if (coachStep(table.actor.getSnapshot()) === 'card') table.send({ type: 'answer', answer: 'wait' })
  }
  note()
  for (const move of [{ type: 'next' } as const, { type: 'next' } as const]) {
    table.send(move)
    note()
  }
  // The card comes before the week is shown.
  expect(steps.filter((step, index) => steps.indexOf(step) === index).toSorted()).toEqual([...COACH_STEPS].toSorted())
  expect(steps.slice(0, 5)).toEqual(['spend', 'sign', 'lock', 'foretell', 'run'])
  expect(steps.slice(-2)).toEqual(['read', 'end'])
  expect(table.screen()).toBe('result')
})

test('no other game has a coach', () => {
  expect(coachStep(begun().actor.getSnapshot())).toBeNull()
  expect(coachStep(sitDown().actor.getSnapshot())).toBeNull()
})
