import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toyText } from '../support/toy-scenario.ts'
import { call, temporaryFolder } from './call.ts'

/* From a scenario without anchors to its balance, on the command line. */

const files = temporaryFolder()
const file = files.write('tea.yaml', toyText())

test('a kept search that cannot be read is told, and nothing is begun', async () => {
  const state = files.write('state.json', '{')
  const { code, err } = await call(['optimise', file, '--seconds', '1', '--state', state])
  expect({ code, err }).toEqual({ code: 2, err: `${state} cannot be read (JSON).\n` })
})

test('the balance asks for anchors, gets them from the search, and says for every bound whether it holds', async () => {
  const without = await call(['balance', file, '--seeds', '4'])
  expect(without.code).toBe(1)
  expect(without.err).toContain('sandtable optimise')

  const searched = await call(['optimise', file, '--seconds', '2', '--json'])
  expect(searched.code).toBe(0)
  const anchors = JSON.parse(searched.out) as { random: number; best: number }
  expect(anchors.best).toBeGreaterThan(anchors.random)
  expect(JSON.parse(readFileSync(files.path('tea.anchors.json'), 'utf8'))).toEqual(anchors)
  expect(await call(['check', file])).toEqual({ code: 0, out: `${file}: fine\n`, err: '' })

  const told = await call(['balance', file, '--seeds', '4', '--json'])
  const balance = JSON.parse(told.out) as { seeds: number; bounds: { id: string; holds: boolean }[] }
  expect(balance.seeds).toBe(4)
  expect(new Set(balance.bounds.map(({ id }) => id))).toEqual(
    new Set([
      'blind',
      'rules',
      'way',
      'careful',
      'found',
      'share',
      'channels',
      'levers',
      'luck',
      'event',
      'answers',
      'facts',
    ]),
  )
  expect(told.code).toBe(balance.bounds.every(({ holds }) => holds) ? 0 : 1)
  expect(told.err).toContain('3/3')

  const read = await call(['balance', file, '--seeds', '4'])
  expect(read.code).toBe(told.code)
  expect(read.out.match(/[✓✗]/g)).toHaveLength(balance.bounds.length)
}, 120_000)
