import { expect, test } from 'vitest'
import { STAGES } from '../../engine/index.ts'
import { stageView, type Telling } from '../../game/flow/stage-view.ts'
import { runningView } from '../../game/flow/views.ts'
import { quiet, running } from './table.ts'

const telling: Telling = {
  say: (text) => text.en,
  count: String,
  money: (yuan) => `¥${yuan}`,
  theme: 'light',
  motion: 'full',
  texts: {
    label: 'table',
    scale: (people) => `1:${people}`,
    week: 'week',
    business: 'us',
    load: String,
    queue: (count) => `${count} wait`,
  },
}

test('the stage is told the engine’s numbers, people and all', () => {
  const scenario = quiet()
  const table = running(scenario)
  const before = stageView(scenario, runningView(table.context()), telling)
  table.weeks(1)
  const after = stageView(scenario, runningView(table.context()), telling)
  const all = (view: typeof before) =>
    view.districts.map(({ people }) => STAGES.reduce((sum, stage) => sum + people[stage], 0))
  expect(all(before)).toEqual(scenario.brief.segments.map(({ people }) => people))
  expect(all(after)).toEqual(all(before))
  expect(after.week).toBe(1)
  expect(after.channels.map(({ id }) => id)).toEqual(['search', 'feed', 'texts'])
  expect(after.channels.map(({ spend }) => spend)).toEqual([0, 1, 0])
  expect(
    before.channels.every(({ spend, reach }) => spend === 0 && Object.values(reach).every((part) => part === 0)),
  ).toBe(true)
  expect(JSON.parse(JSON.stringify(after))).toEqual(after)
})
