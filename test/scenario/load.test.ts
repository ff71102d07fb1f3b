import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadScenario } from '../../engine/scenario/load.ts'
import { TOY_FILE, toyScenario, toyText } from '../support/toy-scenario.ts'

const load = (text: string) => loadScenario(text, TOY_FILE)
const edited = (...swaps: [string, string][]) =>
  swaps.reduce((text, [from, to]) => text.replace(from, () => to), toyText())

function issuesOf(text: string) {
  const loaded = load(text)
  return loaded.ok ? [] : loaded.issues
}

describe('a scenario file', () => {
  it('is read', () => {
    const scenario = toyScenario()
    expect(scenario.spec.id).toBe('toy-tea')
    expect(scenario.weeks).toBe(4)
    expect(scenario.spec.start).toBe('2026-03-02')
  })

  it('may be JSON', () => {
    const json = JSON.stringify(toyScenario().spec)
    expect(load(json)).toMatchObject({ ok: true, value: { hash: toyScenario().hash } })
  })

  it('may begin with a byte order mark and end its lines as Windows does', () => {
    expect(load(`\uFEFF${toyText().replaceAll('\n', '\r\n')}`)).toMatchObject({
      ok: true,
      value: { hash: toyScenario().hash },
    })
  })

  it('may repeat a part by an alias', () => {
    const text = edited(
      ['audience: {students: 0.4, workers: 0.5}', 'audience: &both {students: 0.4, workers: 0.5}'],
      ['audience: {students: 0.5, workers: 0.5}', 'audience: *both'],
    )
    expect(load(text)).toMatchObject({ ok: true })
  })

  it('keeps the YAML 1.2 meaning of words whatever version it says', () => {
    expect(issuesOf(edited(['# A small', '%YAML 1.1\n---\n# A small'], ['open: false', 'open: no']))).toMatchObject([
      { code: 'wrong-type', params: { found: 'text', expected: 'boolean' } },
    ])
  })
})

describe('what is wrong', () => {
  it('is told all at once: the text, the shape and the meaning', () => {
    const text = edited(
      ['budget: 100000', 'budget: lots'],
      ['people: 30000', 'people: 1e999'],
      ['searchLift: 0.2', 'serchLift: 0.2'],
      ['audience: {students: 0.6, workers: 0.3}', 'audience: {students: 0.9, workers: 0.3, worker: 0.1}'],
      ['default: wait', 'default: wat'],
      ['start: 2026-03-02', 'start: 2026-03-03'],
    )
    expect(issuesOf(text).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'not-monday start',
      'wrong-type budget',
      'not-finite segments[1].people',
      'unknown-key brand.serchLift',
      'sum-above-one channels[1].audience',
      'unknown-reference channels[1].audience.worker',
      'unknown-reference events[0].default',
    ])
  })

  it('is told with the figures of week 0 beside other mistakes', () => {
    const text = edited(['today: 120, goal: 100', 'today: 150, goal: 100'], ['default: wait', 'default: wat'])
    expect(issuesOf(text).map(({ code }) => code)).toEqual(['unknown-reference', 'today-not-reproduced'])
  })

  it('is not told of what only follows from a mistake', () => {
    const text = edited(['  - id: students', '  - idd: students'])
    expect(issuesOf(text)).toMatchObject([{ code: 'unknown-key', params: { key: 'idd', nearest: 'id' } }])
  })

  it('is told in an alias where the part itself stands', () => {
    const text = edited(
      ['audience: {students: 0.4, workers: 0.5}', 'audience: &both {students: 0.4, workers: many}'],
      ['audience: {students: 0.5, workers: 0.5}', 'audience: *both'],
    )
    const issues = issuesOf(text)
    expect(issues.map(({ path }) => path)).toEqual(['channels[0].audience.workers', 'channels[2].audience.workers'])
    expect(new Set(issues.map(({ line }) => line)).size).toBe(1)
  })

  it('is listed up to a limit', () => {
    const issues = issuesOf(`${toyText()}\n${Array.from({ length: 1000 }, (_, index) => `key-${index}: 1`).join('\n')}`)
    expect(issues).toHaveLength(201)
    expect(issues.at(-1)).toMatchObject({ code: 'more-problems', params: { count: 800 } })
  })
})

describe('whatever is read', () => {
  it('never throws, and places every issue inside the file', () => {
    const pieces = fc.oneof(
      fc.constantFrom(
        '[',
        '{',
        ']',
        '}',
        ': ',
        '- ',
        '? ',
        '&a ',
        '*a',
        '!!',
        '|\n',
        '>',
        '"',
        "'",
        '#',
        '%',
        '\t',
        '\0',
        '\uFFFD',
        '\r',
        '---\n',
        '...\n',
        '<<: ',
        '__proto__: ',
        'null',
        '1e999',
        '-0',
        '{}',
        '[]',
        '\ud800',
        '@',
        '`',
      ),
      fc.string({ maxLength: 6 }),
      fc.nat(1e6).map(String),
    )
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      gone: fc.nat(30),
      put: pieces,
      wholeLine: fc.boolean(),
    })
    const broken = fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) =>
      edits.reduce((text, { at, gone, put, wholeLine }) => {
        const place = Math.floor(at * text.length)
        if (!wholeLine) return text.slice(0, place) + put + text.slice(place + gone)
        const start = text.lastIndexOf('\n', place) + 1
        return text.slice(0, start) + put + text.slice(Math.max(start, text.indexOf('\n', place)))
      }, toyText()),
    )
    fc.assert(
      fc.property(broken, (text) => {
        const count = text.split('\n').length
        for (const { line, column, file, code } of issuesOf(text)) {
          expect(file).toBe(TOY_FILE)
          expect(code).toMatch(/^[a-z-]+$/)
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(count)
          expect(column).toBeGreaterThanOrEqual(1)
        }
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  it('never throws for JSON of any shape', () => {
    fc.assert(
      fc.property(fc.json(), (text) => !load(text).ok),
      { numRuns: 150 },
    )
  })

  it('never throws when a part of the scenario is something else', () => {
    const spec = JSON.parse(JSON.stringify(toyScenario().spec)) as object
    const places = [...placesOf(spec)]
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 2 }), (path, other) => {
        const copy: unknown = structuredClone(spec)
        const parent = path
          .slice(0, -1)
          .reduce((here, step) => (here as Record<string, unknown>)[step], copy) as Record<string, unknown>
        parent[path.at(-1)!] = other
        load(JSON.stringify(copy))
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})

function* placesOf(value: unknown, path: string[] = []): Generator<string[]> {
  if (path.length > 0) yield path
  if (typeof value !== 'object' || value === null) return
  for (const key of Object.keys(value)) yield* placesOf((value as Record<string, unknown>)[key], [...path, key])
}
