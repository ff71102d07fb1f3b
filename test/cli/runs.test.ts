import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ENGINE } from '../../engine/index.ts'
import { TOY_FILE, toyText } from '../support/toy-scenario.ts'
import { shippedAnchors, shippedScenarios } from '../support/shipped-scenarios.ts'
import { call, temporaryFolder } from './call.ts'

/* What is run can be shown and verified, and nothing else can. */

const files = temporaryFolder()
const policy = (name: string, ...more: string[]): string[] => ['--policy', name, '--seed', 'cli', ...more]
const PLAN =
  'format: 1\nscenario: toy-tea\nrounds:\n  - spend: {search: 1000, feed: {amount: 3000, shape: front}}\n    settings: {price: 28}\n'

const { code, out, err } = await call(['run', TOY_FILE, ...policy('equal-split', '--json')])
const told = JSON.parse(out)

describe('run --json', () => {
  test('prints data only', async () => {
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  test('has every field that is promised', async () => {
    const number = expect.any(Number)
    const hash = expect.stringMatching(/^[0-9a-f]{32}$/)
    expect(told).toMatchObject({
      scenario: { id: 'toy-tea', hash },
      engine: ENGINE,
      seed: 'cli',
      mode: 'sampled',
      budget: 100_000,
      hash,
    })
    expect(told.weeks).toHaveLength(4)
    for (const week of told.weeks)
      expect(week).toEqual({ week: number, spend: number, revenue: number, newCustomers: number, hash })
    for (const target of told.targets)
      expect(target).toMatchObject({
        id: expect.any(String),
        baseline: number,
        goal: number,
        value: number,
        reached: expect.any(Boolean),
      })
    expect(Object.keys(told.kpis)).toEqual([
      'spend',
      'revenue',
      'newCustomers',
      'cac',
      'conversionRate',
      'averageOrderValue',
      'ltv',
      'ltvToCac',
      'retention',
      'repurchaseRate',
      'nps',
      'roi',
      'customerEquity',
    ])
    for (const [name, { part, whole }] of Object.entries<{ part: number; whole: number }>(told.ratios))
      expect({ [name]: told.kpis[name] }).toEqual({ [name]: part / whole })
    expect(told.channels.map(({ id }: { id: string }) => id)).toEqual(['search', 'feed', 'texts'])
    for (const channel of told.channels)
      expect(channel).toEqual({
        id: expect.any(String),
        spend: number,
        claimed: number,
        lastTouch: number,
        incremental: number,
      })
    expect(told.score).toMatchObject({
      raw: number,
      parts: expect.arrayContaining([expect.objectContaining({ id: 'customers' })]),
    })
    expect(told.hash).toBe(told.weeks.at(-1).hash)
  })

  test('gives weeks that add up to the totals', async () => {
    for (const name of ['spend', 'revenue', 'newCustomers']) {
      const sum = told.weeks.reduce((total: number, week: Record<string, number>) => total + week[name], 0)
      expect(sum).toBeCloseTo(told.kpis[name], 6)
    }
  })

  test('is null where a figure does not exist', async () => {
    const quiet = JSON.parse((await call(['run', TOY_FILE, ...policy('nothing', '--json')])).out)
    expect(quiet.kpis).toMatchObject({ spend: 0, roi: null, ltvToCac: null })
  })

  test('is the same every time, and another with another seed', async () => {
    expect((await call(['run', TOY_FILE, ...policy('equal-split', '--json')])).out).toBe(out)
    expect((await call(['run', TOY_FILE, '--policy', 'equal-split', '--seed', 'other', '--json'])).out).not.toBe(out)
  })

  test('plays the expected mode', async () => {
    const expected = JSON.parse(
      (await call(['run', TOY_FILE, ...policy('equal-split', '--json', '--mode', 'expected')])).out,
    )
    expect(expected.mode).toBe('expected')
    expect(Number.isInteger(expected.kpis.newCustomers)).toBe(false)
  })
})

test.each(shippedScenarios().map(({ spec }) => spec.id))(
  '%s is run by its id, with every policy that is promised, and by its file',
  async (id) => {
    for (const name of ['nothing', 'random', 'equal-split', 'seventy-twenty-ten', 'brand-demand-sales-retention']) {
      expect(await call(['run', id, ...policy(name)])).toMatchObject({ code: 0, err: '' })
    }
    const out = files.path(`${id}.json`)
    expect((await call(['run', `scenarios/${id}.yaml`, ...policy('equal-split', '--out', out)])).code).toBe(0)
    const { raw, anchored } = JSON.parse((await call(['show', out, '--json'])).out).score
    const { random, best } = shippedAnchors(id)
    expect(anchored).toBeCloseTo((100 * (raw - random)) / (best - random), 3)
    expect(JSON.parse(readFileSync(out, 'utf8'))).not.toHaveProperty('scenario')
    expect(await call(['verify', out])).toEqual({ code: 0, out: `${out}: true\n`, err: '' })
  },
)

const file = files.path('run.json')
const run = await call([
  'run',
  TOY_FILE,
  '--plan',
  files.write('plan.yaml', PLAN),
  '--seed',
  'file',
  '--json',
  '--out',
  file,
])
const text = readFileSync(file, 'utf8')

describe('a run file', () => {
  test('holds the text of a scenario that is not shipped', async () => {
    expect(JSON.parse(text).scenario).toBe(toyText())
  })

  test('is true', async () => {
    expect(await call(['verify', file, file])).toEqual({ code: 0, out: `${file}: true\n${file}: true\n`, err: '' })
  })

  test('shows just what the run printed', async () => {
    expect(await call(['show', file, '--json'])).toEqual({ code: 0, out: run.out, err: '' })
    expect((await call(['show', file])).out).toContain('Toy tea house')
  })

  test('that was changed is told with the week and has exit code 1', async () => {
    const hashes = JSON.parse(text).record.hashes as string[]
    const changed = files.write(
      'changed.json',
      text.replace(hashes[1], `${hashes[1].startsWith('0') ? '1' : '0'}${hashes[1].slice(1)}`),
    )
    const { code, out } = await call(['verify', file, changed])
    expect(code).toBe(1)
    expect(out).toContain(`${file}: true`)
    expect(out).toContain(`${changed}: not true`)
    expect(out).toContain('Week 2 is the first that differs')
    expect(await call(['show', changed, '--json'])).toMatchObject({ code: 1, out: '' })
  })

  test('whose `about` was written to is true', async () => {
    const written = files.write('about.json', JSON.stringify({ ...JSON.parse(text), about: { team: 'Jade' } }))
    expect((await call(['verify', written])).code).toBe(0)
  })

  test.each([
    [
      'of a scenario that is nowhere',
      JSON.stringify({ ...JSON.parse(text), scenario: undefined }),
      'neither shipped nor in the run file',
    ],
    [
      'of a scenario with a path for an id',
      JSON.stringify({ ...JSON.parse(text), scenario: undefined }).replace(
        '"id":"toy-tea"',
        '"id":"../test/support/toy-scenario"',
      ),
      'neither shipped',
    ],
    ['that is not JSON', 'run', 'not JSON'],
    ['that is too large', ' '.repeat(5_000_001), '5000001 bytes'],
  ])('%s is refused', async (_, broken, hint) => {
    const path = files.write('broken.json', broken)
    expect(await call(['verify', path])).toMatchObject({ code: 1, out: expect.stringContaining(hint), err: '' })
  })

  test('in another encoding is refused', async () => {
    const path = files.write('utf16.json', Buffer.from(`\uFEFF${text}`, 'utf16le'))
    expect((await call(['verify', path])).code).toBe(1)
  })
})

describe('a plan', () => {
  test.each([
    ['that is no plan', 'format: 1\nscenario: toy-tea\nrounds: 3\n', ':3:9: '],
    ['with a misspelt word', PLAN.replace('settings', 'setings'), 'Did you mean “settings”?'],
    [
      'that costs too much',
      PLAN.replace('search: 1000', 'search: 20000, texts: 1000').replace('3000', '60000'),
      'week 1 is refused',
    ],
  ])('%s has exit code 1 and says why', async (_, plan, hint) => {
    const said = await call(['run', TOY_FILE, '--plan', files.write('wrong.yaml', plan), '--seed', 'a'])
    expect(said).toMatchObject({ code: 1, out: '' })
    expect(said.err).toContain(hint)
  })

  test('of more than a megabyte is not read', async () => {
    const plan = files.write('large.yaml', 'x'.repeat(1_000_001))
    expect(await call(['run', TOY_FILE, '--plan', plan, '--seed', 'a'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('1000001'),
    })
  })
})

test('a scenario that is refused has exit code 1 and says why', async () => {
  const wrong = files.write('wrong-scenario.yaml', toyText().replace('people: 40000', 'peeple: 40000'))
  const { code, out, err } = await call(['run', wrong, ...policy('nothing')])
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(/:\d+:\d+: .*Did you mean “people”\?/)
})

describe('the summary', () => {
  const summary = async (lang: string): Promise<string> =>
    (await call(['run', TOY_FILE, ...policy('equal-split', '--lang', lang)])).out

  test.each(['en', 'zh-CN'])('has no key without a text (%s)', async (lang) => {
    expect(await summary(lang)).not.toMatch(/cli\.|\{\{|undefined|NaN/)
  })

  test('is in the language', async () => {
    expect(await summary('en')).not.toMatch(/\p{Script=Han}/u)
    expect(await summary('zh-CN')).toContain('玩具茶馆')
  })
})

test('a process says the same, with its exit code, and a reader that leaves early is no error', async () => {
  const top = join(import.meta.dirname, '../..')
  const spawn = (command: string) =>
    spawnSync(command, { cwd: top, shell: true, encoding: 'utf8', env: { ...process.env, LANG: 'C', LC_ALL: 'C' } })
  const main = `"${process.execPath}" game/cli/main.ts`
  const words = ['run', TOY_FILE, ...policy('equal-split', '--json')]
  expect(spawn(`${main} ${words.join(' ')}`)).toMatchObject({ status: 0, stdout: (await call(words)).out, stderr: '' })
  expect(spawn(`${main} verify nowhere.json`)).toMatchObject({ status: 2, stdout: '' })
  expect(spawn(`${main} schema | head -c 100`)).toMatchObject({ status: 0, stderr: '' })
  const { status, stderr } = spawn(`"${process.execPath}" game/cli/serve.ts --port x`)
  expect({ status, stderr }).toEqual({ status: 2, stderr: '--port cannot be “x”. Expected: 0 – 65535.\n' })
})
