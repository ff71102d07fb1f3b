import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../game/cli/commands/registry.ts'
import { TOY_FILE } from '../support/toy-scenario.ts'
import { call, temporaryFolder } from './call.ts'

/* How calls are understood: help, wrong use, languages. */

const files = temporaryFolder()
const names = COMMANDS.map(({ name }) => name)

test('every command is known by its name once', async () => {
  expect(names).toEqual([...new Set(names)])
  expect(names).toEqual(expect.arrayContaining(['run', 'verify', 'show', 'check', 'schema']))
})

describe('help', () => {
  test('is given of the whole', async () => {
    const { code, out, err } = await call(['--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const name of names) expect(out).toContain(name)
  })

  test.each(names)('is given of %s, with every option', async (name) => {
    const { code, out, err } = await call([name, '--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const option of Object.keys(COMMANDS.find((command) => command.name === name)!.options))
      expect(out).toContain(`--${option}`)
    expect(out).toContain('0 fine, 1 the answer is no, 2 wrong use')
    expect(out).not.toMatch(/cli\.|\{\{/)
  })

  test('comes before every other demand', async () => {
    expect((await call(['run', '--help', '--policy', 'nobody'])).code).toBe(0)
  })

  test('of nothing asked goes to the errors', async () => {
    const { code, out, err } = await call([])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('sandtable <command>')
  })
})

describe('wrong use has exit code 2, says why, and prints no data:', () => {
  test.each([
    ['an unknown command', ['simulate'], 'simulate'],
    ['a command like a member of objects', ['constructor'], 'constructor'],
    ['an unknown option', ['run', TOY_FILE, '--polcy', 'nothing'], '--polcy'],
    ['an option of another command', ['check', TOY_FILE, '--seed', 'a'], '--seed'],
    ['an option like a member of objects', ['check', TOY_FILE, '--__proto__'], '--__proto__'],
    ['an option without its value', ['run', TOY_FILE, '--policy', 'nothing', '--seed'], '--seed'],
    ['an option whose value is another option', ['run', TOY_FILE, '--seed', '--json', '--policy', 'nothing'], '--seed'],
    ['a value for what takes none', ['run', TOY_FILE, '--json=yes', '--policy', 'nothing', '--seed', 'a'], '--json'],
    ['an option twice', ['run', TOY_FILE, '--policy', 'nothing', '--seed', 'a', '--seed', 'b'], '--seed'],
    ['no scenario', ['run', '--policy', 'nothing', '--seed', 'a'], 'Usage'],
    ['two scenarios', ['run', TOY_FILE, TOY_FILE, '--policy', 'nothing', '--seed', 'a'], 'Usage'],
    ['no seed', ['run', TOY_FILE, '--policy', 'nothing'], '--seed'],
    ['an empty seed', ['run', TOY_FILE, '--policy', 'nothing', '--seed='], '200'],
    ['a seed too long', ['run', TOY_FILE, '--policy', 'nothing', '--seed', 'x'.repeat(201)], '200'],
    ['neither plan nor policy', ['run', TOY_FILE, '--seed', 'a'], '--plan, --policy'],
    ['plan and policy', ['run', TOY_FILE, '--seed', 'a', '--plan', 'x', '--policy', 'nothing'], '--plan, --policy'],
    ['an unknown policy', ['run', TOY_FILE, '--seed', 'a', '--policy', 'best'], 'equal-split'],
    ['an unknown mode', ['run', TOY_FILE, '--seed', 'a', '--policy', 'nothing', '--mode', 'mean'], 'expected'],
    ['an unknown language', ['--help', '--lang', 'fr'], 'zh-CN'],
    ['a scenario that is nowhere', ['run', 'nowhere', '--seed', 'a', '--policy', 'nothing'], 'nowhere'],
    [
      'a scenario of another folder',
      ['run', '../test/support/toy-scenario', '--seed', 'a', '--policy', 'nothing'],
      'toy-scenario',
    ],
    ['a plan that is nowhere', ['run', TOY_FILE, '--seed', 'a', '--plan', 'nowhere.yaml'], 'ENOENT'],
    ['a run file that is nowhere', ['verify', 'nowhere.json'], 'ENOENT'],
    ['a folder for a file', ['check', 'scenarios'], 'EISDIR'],
    [
      'a place that cannot be written',
      ['run', TOY_FILE, '--seed', 'a', '--policy', 'nothing', '--out', 'nowhere/run.json'],
      'ENOENT',
    ],
    ['nothing to verify', ['verify'], 'Usage'],
    ['an argument too many', ['schema', 'all'], 'Usage'],
  ])('%s', async (_, words, hint) => {
    const { code, out, err } = await call(words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(hint)
    expect(err).not.toMatch(/\n\s+at |\{\{|cli\./)
  })
})

describe('the language', () => {
  const chinese = /\p{Script=Han}/u

  test.each([
    [{ LANG: 'zh_CN.UTF-8' }, true],
    [{ LANG: 'en_GB.UTF-8' }, false],
    [{ LANG: 'C' }, false],
    [{}, false],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_TW.UTF-8' }, true],
  ])('of %j', async (env, isChinese) => {
    expect(chinese.test((await call(['--help'], env as Record<string, string>)).out)).toBe(isChinese)
  })

  test('is chosen by --lang wherever it stands', async () => {
    expect((await call(['--lang=zh-CN', '--help'])).out).toMatch(chinese)
    expect((await call(['check', TOY_FILE, '--lang', 'zh-CN'])).out).toMatch(chinese)
    expect((await call(['--help', '--lang', 'en'], { LANG: 'zh_CN' })).out).not.toMatch(chinese)
    expect((await call(['bogus', '--lang', 'zh-CN'])).err).toMatch(chinese)
  })
})

describe('check', () => {
  test('says that a scenario is fine', async () => {
    expect(await call(['check', TOY_FILE])).toEqual({ code: 0, out: `${TOY_FILE}: fine\n`, err: '' })
  })

  test('names every problem of every file as file:line:column', async () => {
    const one = files.write('one.yaml', 'format: 1\nid: Tea\n')
    const two = files.write('two.yaml', 'format: 99\n')
    const { code, out } = await call(['check', TOY_FILE, one, two])
    expect(code).toBe(1)
    expect(out).toContain(`${TOY_FILE}: fine\n`)
    expect(out).toContain(`${one}:2:5: id: “Tea” is no id`)
    expect(out).toContain(`${two}:1:9: format: The file is of format 99`)
    for (const line of out.trimEnd().split('\n').slice(1)) expect(line).toMatch(/:\d+:\d+: /)
  })

  test('reads no more than a scenario may have', async () => {
    const large = files.write('large.yaml', 'x'.repeat(1_000_001))
    expect(await call(['check', large])).toMatchObject({
      code: 1,
      out: expect.stringContaining('1000001 bytes; at most 1000000'),
    })
  })
})

test('schema prints a JSON Schema', async () => {
  const { code, out } = await call(['schema'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ $schema: expect.any(String), type: 'object' })
})
