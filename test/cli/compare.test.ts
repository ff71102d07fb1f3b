import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { compareTeams, conclude, readRunFile, RUN_FILE_BYTES, verifyRunFile, type RunFile } from '../../engine/index.ts'
import { milli, sum, wideToy, wideToyText } from '../insight/toy.ts'
import { call, temporaryFolder } from './call.ts'

/* What compare says on the command line: numbers that add up, and a reason for every file that is left out. */

const files = temporaryFolder()
const scenario = files.write('toy.yaml', wideToyText())

async function played(name: string, policy: string, seed: string, about: object = {}): Promise<string> {
  const file = files.path(name)
  expect((await call(['run', scenario, '--policy', policy, '--seed', seed, '--out', file])).code).toBe(0)
  return files.write(name, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), about }))
}

const equal = await played('equal.json', 'equal-split', 'one', { team: '=HYPERLINK("x")' })
const careful = await played('careful.json', 'careful', 'two', { team: '松树队' })
const nothing = await played('nothing.json', 'nothing', 'one')
const compared = async (...words: string[]) => {
  const { code, out } = await call(['compare', ...words, '--seeds', '30', '--json'])
  return { code, ...JSON.parse(out) }
}

describe('compare --json', async () => {
  const { code, runs, pairs } = await compared(equal, careful, nothing)

  test('has a row for every file, with the team, the score that show tells, and a rank', async () => {
    expect(code).toBe(0)
    const number = expect.any(Number)
    expect(runs.map((run: { file: string }) => run.file)).toEqual([equal, careful, nothing])
    for (const run of runs)
      expect(run).toMatchObject({ scenario: 'toy-tea', verified: true, reason: null, score: number, rank: number })
    expect(runs.map((run: { team: string | null }) => run.team)).toEqual(['=HYPERLINK("x")', '松树队', null])
    const shown = JSON.parse((await call(['show', careful, '--json'])).out)
    // The toy has no anchors.
    expect([runs[1].scale, runs[1].score]).toEqual(['raw', shown.score.raw])
  })

  test('every pair’s ledger adds up to b’s score less a’s, to the thousandth', () => {
    expect(pairs).toHaveLength(3)
    const scores = new Map<string, number>(runs.map((run: { file: string; score: number }) => [run.file, run.score]))
    for (const { a, b, realised } of pairs) {
      expect(milli(realised.difference)).toBe(milli(scores.get(b)!) - milli(scores.get(a)!))
      expect(sum(realised.ledger.map(({ value }: { value: number }) => milli(value)))).toBe(milli(realised.difference))
      for (const { round, lever } of realised.ledger)
        expect(lever === 'luck' ? round === null : [1, 2, null].includes(round)).toBe(true)
    }
    expect(pairs[0].realised.ledger.map(({ lever }: { lever: string }) => lever)).toContain('luck')
    expect(pairs[1].realised.ledger.map(({ lever }: { lever: string }) => lever)).not.toContain('luck')
  })

  test('the expected difference has an interval, and the verdict follows it', () => {
    for (const { expected } of pairs) {
      const { difference, low, high, verdict } = expected
      expect(low).toBeLessThanOrEqual(difference)
      expect(high).toBeGreaterThanOrEqual(difference)
      expect(verdict).toBe(low > 0 ? 'b-better' : high < 0 ? 'a-better' : 'too-close')
    }
    expect(pairs.find(({ b }: { b: string }) => b === nothing).expected.verdict).toBe('a-better')
  })

  test('is the same whatever the other files are', async () => {
    const alone = await compared(equal, nothing)
    expect(alone.pairs[0].expected).toEqual(pairs[1].expected)
    expect(alone.runs[0].score).toBe(runs[0].score)
  })
})

test('on all cores the numbers are those of one', async () => {
  const seeds = 1001
  const { out } = await call(['compare', equal, nothing, '--seeds', String(seeds), '--json'])
  const toy = wideToy()
  const runs = [equal, nothing].map((file) => {
    const read = readRunFile(readFileSync(file, 'utf8'))
    const run = read.ok ? verifyRunFile(toy, read.value) : read
    if (!run.ok) throw new Error(JSON.stringify(run.issues))
    return run.value
  })
  const { pairs, teams } = conclude(toy, compareTeams(toy, runs, { seeds }))
  const told = JSON.parse(out)
  expect(told.pairs[0].expected).toEqual(pairs[0].expected)
  expect(told.runs[0].expected.score).toBe(teams[0].expected)
})

describe('files that cannot be compared', () => {
  const text = readFileSync(equal, 'utf8')
  const edited = (change: (file: RunFile) => void) => {
    const file: RunFile = JSON.parse(text)
    change(file)
    return JSON.stringify(file)
  }
  const bad: [string, string | Uint8Array, RegExp][] = [
    ['tampered.json', edited((file) => (file.record.seed = 'other')), /Week 1/],
    ['scenario.json', edited((file) => (file.scenario = file.scenario!.replace('cost: 200', 'cost: 2'))), /scenario/],
    [
      'foreign.json',
      edited((file) => {
        delete file.scenario
        file.record.scenario.id = 'elsewhere'
      }),
      /elsewhere/,
    ],
    ['old.json', edited((file) => Object.assign(file, { format: 0 })), /format 0/],
    ['engine.json', edited((file) => (file.record.engine = '0.0.1')), /0\.0\.1/],
    ['huge.json', ' '.repeat(RUN_FILE_BYTES + 1), new RegExp(String(RUN_FILE_BYTES))],
    ['giant.zip', new Uint8Array(21_000_000), /20000000/],
    ['words.txt', 'hello', /not JSON/],
    ['broken.zip', zipSync({ 'a.json': new Uint8Array(5000) }).subarray(0, 40), /damaged/],
  ]

  test.each(bad)('%s is refused by name with a reason, and the others stay', async (name, content, reason) => {
    const file = files.write(name, content)
    const { code, runs, pairs } = await compared(equal, file, careful)
    expect(code).toBe(1)
    expect(runs).toHaveLength(3)
    const refused = runs[1]
    expect(refused).toMatchObject({ verified: false, score: null, rank: null })
    expect(refused.file.startsWith(file)).toBe(true)
    expect(refused.reason).toMatch(reason)
    expect(pairs).toHaveLength(1)
    expect(runs[0].rank).toBeGreaterThan(0)
  })

  test('a run that is true but not over, or played at expected values, has no score', async () => {
    const half = edited(({ record }) => {
      record.decisions = record.decisions.slice(0, 1)
      record.hashes = record.hashes.slice(0, 2)
    })
    const expected = files.path('expected.json')
    await call(['run', scenario, '--policy', 'equal-split', '--seed', 's', '--mode', 'expected', '--out', expected])
    const { runs } = await compared(expected, files.write('half.json', half))
    expect(runs[0]).toMatchObject({ verified: true, score: null, reason: expect.stringContaining('expected values') })
    // Cut short it also lost its seal, so it is not true any more.
    expect(runs[1]).toMatchObject({ verified: false, score: null })
  })
})

test('a zip of run files is opened, and every file in it is judged', async () => {
  const zip = zipSync({
    'teams/equal.json': readFileSync(equal),
    'teams/careful.json': readFileSync(careful),
    'notes.txt': new TextEncoder().encode('not a run'),
  })
  const file = files.write('teams.zip', zip)
  const { code, runs, pairs } = await compared(file)
  expect(code).toBe(1)
  expect(runs.map((run: { file: string; verified: boolean }) => [run.file, run.verified])).toEqual([
    [`${file}/teams/equal.json`, true],
    [`${file}/teams/careful.json`, true],
    [`${file}/notes.txt`, false],
  ])
  expect(pairs).toHaveLength(1)
})

describe('compare --csv', () => {
  test.each(['en', 'zh-CN'])('opens in a spreadsheet (%s): a mark, and no formula', async (language) => {
    const { out, code } = await call(['compare', equal, careful, '--seeds', '10', '--csv', '--lang', language])
    expect(code).toBe(0)
    expect(out.startsWith('\uFEFF')).toBe(true)
    expect(out).toContain('松树队')
    const cells = out.split('\r\n').flatMap((line) => line.match(/"(?:[^"]|"")*"|[^,]+/g) ?? [])
    const formulas = cells.filter((cell) => /^"?[=+@-]/.test(cell) && !/^-\d+(\.\d+)?(e-\d+)?$/.test(cell))
    expect(formulas).toEqual([])
    expect(out).toContain(`"'=HYPERLINK(""x"")"`)
  })
})

test.each(['en', 'zh-CN'])('for people it names ranks, the difference and what was left out (%s)', async (language) => {
  const words = files.write('words.md', 'hello')
  const { out, code } = await call(['compare', equal, careful, words, '--seeds', '10', '--lang', language])
  expect(code).toBe(1)
  expect(out).toContain('松树队')
  expect(out).toContain(words)
  expect(out).not.toMatch(/cli\.|NaN|undefined|\{\{/)
})

test('JSON and CSV at once is wrong use', async () => {
  expect((await call(['compare', equal, '--json', '--csv'])).code).toBe(2)
})
