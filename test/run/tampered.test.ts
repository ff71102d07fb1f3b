import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  loadScenario,
  readRunFile,
  verifyRunFile,
  writeRunFile,
  type Issue,
  type Plan,
  type Policy,
  type Scenario,
} from '../../engine/index.ts'
import { toyScenario, toyText } from '../support/toy-scenario.ts'
import { playThrough, steady } from './games.ts'

/* A run file tells the truth or is found out: whatever is changed outside of `about` is noticed and named. */

/** Both events are sure to come, so that the record has every kind of decision. */
const edit = (text: string): string => text.replace('chance: 0.4', 'chance: 1').replace('chance: 0.3', 'chance: 1')
const scenario = toyScenario(edit)

const plan: Plan = {
  ...steady(
    scenario,
    { search: 2000, feed: 3000, content: 500 },
    {
      price: 28,
      'trial.open': true,
      message: 'price',
      claims: ['best-in-town'],
      windows: { evening: 2, bedtime: 1 },
      envelope: 5000,
      'friends.reward': 10,
    },
  ),
  studies: [
    { study: 'survey', week: 2 },
    { study: 'holdout', week: 3, channel: 'feed', segment: 'students', share: 0.5, weeks: 2 },
  ],
}
const policy: Policy = {
  plan: ({ due }) =>
    due.kind === 'plan' && due.round === 0
      ? plan
      : { ...plan, spend: { ...plan.spend, texts: [0, 0, 700, 800] }, settings: { ...plan.settings, price: 30 } },
  answer: ({ due }) => (due.kind === 'event' && due.event === 'rival-sale' ? 'follow' : null),
}
const ABOUT = { team: 'Jade', notes: ['first try', 7] }
const run = playThrough(scenario, 'tampered', policy)
const text = writeRunFile(scenario, run, ABOUT)

function verdict(changed: string, at: Scenario = scenario): Issue[] {
  const read = readRunFile(changed)
  if (!read.ok) return read.issues
  const verified = verifyRunFile(at, read.value)
  return verified.ok ? [] : verified.issues
}

type Json = { [key: string]: unknown } | unknown[]
const file = (): { record: { decisions: { week: number; kind: string; event?: string }[]; hashes: string[] } } & Record<
  string,
  unknown
> => JSON.parse(text)

/** Every path to a value outside of `about`. */
function paths(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (path[0] === 'about') return []
  if (typeof value !== 'object' || value === null) return [path]
  const inside = Array.isArray(value) ? value.map((member, index) => [index, member] as const) : Object.entries(value)
  return [path, ...inside.flatMap(([key, member]) => paths(member, [...path, key]))]
}

/** The file with the value at a path exchanged, or taken away. */
function changed(path: (string | number)[], change: ((value: unknown) => unknown) | null): string {
  const whole = file()
  const last = path.at(-1)!
  const parent = path
    .slice(0, -1)
    .reduce<Json>((value, step) => (value as Record<string | number, Json>)[step], whole as Json) as Record<
    string | number,
    unknown
  >
  if (change !== null) parent[last] = change(parent[last])
  else if (Array.isArray(parent)) parent.splice(last as number, 1)
  else delete parent[last]
  return JSON.stringify(whole)
}

const everywhere = paths(file()).filter((path) => path.length > 0)
const shown = (path: (string | number)[]): string => path.join('.')
/** The week in which the decision at a path was taken. */
const weekOf = (path: (string | number)[]): number => file().record.decisions[path[2] as number].week

describe('an untouched file', () => {
  test('is true', () => {
    expect(verdict(text)).toEqual([])
  })

  test('has every kind of decision', () => {
    expect(file().record.decisions.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['plan', 'answer', 'timeout']),
    )
  })

  test('stays true with other line ends, indentation, order of keys, or a mark at its beginning', () => {
    const whole = file()
    expect(verdict(JSON.stringify(whole))).toEqual([])
    expect(verdict(text.replaceAll('\n', '\r\n'))).toEqual([])
    expect(verdict(`\uFEFF${text}`)).toEqual([])
    expect(verdict(JSON.stringify(Object.fromEntries(Object.entries(whole).toReversed())))).toEqual([])
  })

  test('stays true whatever is written into `about`', () => {
    expect(verdict(JSON.stringify({ ...file(), about: { '': [null, { deep: [[]] }] } }))).toEqual([])
  })
})

describe('a value changed:', () => {
  const leaves = everywhere.filter(
    (path) => typeof path.reduce<unknown>((value, step) => (value as Json)[step as never], file()) !== 'object',
  )

  test.each(leaves.map((path) => [shown(path), path]))('%s', (_, path) => {
    const issues = verdict(
      changed(path as (string | number)[], (value) =>
        typeof value === 'number'
          ? value + 1
          : typeof value === 'boolean'
            ? !value
            : `${String(value).slice(0, -1)}${String(value).endsWith('0') ? '1' : '0'}`,
      ),
    )
    expect(issues).not.toEqual([])
    const [first] = issues
    const [top, part] = path as (string | number)[]
    if (top === 'record' && part === 'decisions' && first.params['week'] !== undefined)
      expect(first.params['week']).toBe(weekOf(path as (string | number)[]))
    if (top === 'record' && part === 'seed') expect(first).toMatchObject({ code: 'run-diverges', params: { week: 1 } })
    if (top === 'record' && part === 'engine') expect(first.code).toBe('run-other-engine')
    if (top === 'record' && part === 'scenario') expect(first.code).toBe('run-scenario-differs')
    if (top === 'seal') expect(first.code).toBe('run-seal-broken')
  })

  test.each([1, 2, 3, 4])('any digit of the hash of week %d names the week', (week) => {
    for (let digit = 0; digit < 32; digit++) {
      const issues = verdict(
        changed(
          ['record', 'hashes', week - 1],
          (hash) =>
            `${(hash as string).slice(0, digit)}${(hash as string)[digit] === 'a' ? 'b' : 'a'}${(hash as string).slice(digit + 1)}`,
        ),
      )
      expect(issues).toEqual([
        expect.objectContaining({
          code: 'run-diverges',
          path: `record.hashes.${week - 1}`,
          params: expect.objectContaining({ week }),
        }),
      ])
    }
  })

  test.each(['1', '0', '.5', '00'])('an amount with %s written behind it names the week of its plan', (more) => {
    for (const [round, week] of [
      [0, 1],
      [file().record.decisions.findLastIndex(({ kind }) => kind === 'plan'), 3],
    ]) {
      const [first] = verdict(
        changed(['record', 'decisions', round, 'plan', 'spend', 'search', 3], (yuan) =>
          Number(`${yuan}${more === '0' || more === '00' ? `.${more}1` : more}`),
        ),
      )
      expect(first.params['week']).toBe(week)
    }
  })

  test('another answer names the week of the event', () => {
    const at = file().record.decisions.findIndex(({ kind }) => kind === 'answer')
    const [first] = verdict(changed(['record', 'decisions', at, 'answer'], () => 'wait'))
    expect(first).toMatchObject({ code: 'run-diverges', params: { week: file().record.decisions[at].week } })
  })

  test('a timeout instead of the answer that it stands for is noticed', () => {
    const at = file().record.decisions.findIndex(({ kind }) => kind === 'timeout')
    const { week, event } = file().record.decisions[at]
    const [first] = verdict(
      changed(['record', 'decisions', at], () => ({ kind: 'answer', week, event, answer: 'thank' })),
    )
    expect(first).toMatchObject({ code: 'run-diverges', params: { week } })
  })

  test('the other mode is noticed', () => {
    expect(verdict(changed(['record', 'mode'], () => 'expected'))).not.toEqual([])
  })
})

describe('something taken away:', () => {
  test.each(everywhere.map((path) => [shown(path), path]))('%s', (_, path) => {
    expect(verdict(changed(path as (string | number)[], null))).not.toEqual([])
  })
})

describe('something added:', () => {
  const homes = everywhere.filter(
    (path) => typeof path.reduce<unknown>((value, step) => (value as Json)[step as never], file()) === 'object',
  )

  test.each([[], ...homes].map((path) => [shown(path) || 'the file', path]))('to %s', (_, path) => {
    const add = (value: unknown): unknown =>
      Array.isArray(value) ? [...value, value.at(-1) ?? 'x'] : { ...(value as object), extra: 1 }
    const altered = (path as string[]).length === 0 ? JSON.stringify(add(file())) : changed(path as string[], add)
    expect(verdict(altered)).not.toEqual([])
  })

  test.each(['__proto__', 'constructor', 'toString'])('a key %s', (key) => {
    for (const path of homes) {
      const home = path.reduce<unknown>((value, step) => (value as Json)[step as never], file())
      if (Array.isArray(home)) continue
      const altered = changed(path, (value) => ({ ...(value as object), swap_this_key: [1] })).replaceAll(
        'swap_this_key',
        key,
      )
      expect(verdict(altered)).not.toEqual([])
    }
  })
})

test('no letter or digit outside of `about` can be exchanged unnoticed', () => {
  const compact = JSON.stringify({ ...file(), about: {} })
  const places = [...compact].flatMap((character, place) => (/[\w.-]/.test(character) ? [place] : []))
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyz-.'),
      (place, character) => {
        fc.pre(compact[place] !== character)
        expect(verdict(compact.slice(0, place) + character + compact.slice(place + 1))).not.toEqual([])
      },
    ),
    { numRuns: 400 },
  )
})

describe('a run of a scenario that is not shipped', () => {
  const source = edit(toyText())
  const own = writeRunFile(scenario, run, {}, source)
  const open = (changedText: string): string[] => {
    const read = readRunFile(changedText)
    if (!read.ok) return read.issues.map(({ code }) => code)
    const loaded = loadScenario(read.value.scenario ?? '', 'scenario')
    return (loaded.ok ? verdict(changedText, loaded.value) : loaded.issues).map(({ code }) => code)
  }
  const withText = (from: string, to: string): string =>
    JSON.stringify({ ...JSON.parse(own), scenario: source.replace(from, to) })

  test('is true', () => {
    expect(open(own)).toEqual([])
  })

  test.each([
    ['a rule', 'people: 40000', 'people: 40001', 'run-scenario-differs'],
    ['its prose', 'A tea house.', 'A tea shop.', 'run-seal-broken'],
    ['a comment', '# A small', '# A tiny', 'run-seal-broken'],
    ['its id', 'id: toy-tea', 'id: toy-teb', 'run-scenario-differs'],
    ['so that it is none', 'format: 1', 'format: x', 'wrong-type'],
  ])('is found out when its scenario is changed: %s', (_, from, to, code) => {
    expect(open(withText(from, to))).toEqual([code])
  })

  test('is found out when the scenario is taken out', () => {
    const { scenario: _, ...rest } = JSON.parse(own)
    expect(verdict(JSON.stringify(rest)).map(({ code }) => code)).toEqual(['run-seal-broken'])
  })
})
