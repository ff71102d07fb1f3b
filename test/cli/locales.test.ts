import { describe, expect, test } from 'vitest'
import { translator } from '../../game/cli/language.ts'
import { en } from '../../game/locales/en.ts'
import { issueMessages, issueText } from '../../game/locales/texts.ts'
import { zhCN } from '../../game/locales/zh-CN.ts'

/* What the types say of the texts holds, and what they cannot say too. */

const texts = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, member]) => texts(member, path === '' ? key : `${path}.${key}`))
const placeholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).toSorted()

const other = new Map(texts(zhCN))

test.each(texts(en).filter(([path]) => /^(issues|issueWords|cli)\./.test(path)))(
  '%s takes the same parameters in both languages',
  (path, text) => {
    expect(placeholders(other.get(path)!)).toEqual(placeholders(text))
  },
)

describe('the types of messages', () => {
  const messages = en.issues as { [Code in keyof typeof en.issues]: string }

  test('refuse a message without a parameter, with a strange one, and a code without a message', () => {
    // @ts-expect-error `over` and `budget` are missing
    issueMessages({ ...messages, overspend: 'Too much.' } as const)
    // @ts-expect-error `unknown` is no parameter
    issueMessages({ ...messages, overspend: '{{over}} of {{budget}} {{unknown}}' } as const)
    // @ts-expect-error every other code is missing
    issueMessages({ overspend: '{{over}} of {{budget}}' })
    expect(messages.overspend).toContain('{{over}}')
  })
})

describe('an issue in words', () => {
  const say = (language: 'en' | 'zh-CN', code: string, params: Record<string, string | number | boolean>) =>
    issueText(translator(language), { code, params })

  test('names the nearest right word', () => {
    expect(say('en', 'not-one-of', { found: 'evn', expected: 'even, front', nearest: 'even' })).toBe(
      'Found “evn”; expected one of: even, front. Did you mean “even”?',
    )
  })

  test("has a word for the engine's words, and leaves the author's alone", () => {
    expect(say('zh-CN', 'wrong-type', { found: 'text', expected: 'number, list' })).toBe('此处是文本，应为数字, 列表。')
    expect(say('zh-CN', 'unknown-channel', { found: 'text' })).toBe('没有名为“text”的渠道。')
  })

  test('says when a limit itself is not allowed', () => {
    expect(say('en', 'too-small', { found: 0, low: 0, inclusive: false })).toContain('The limit itself is not allowed.')
    expect(say('en', 'too-small', { found: -1, low: 0, inclusive: true })).not.toContain('limit')
  })

  test('with dollar signs or braces is told as it is', () => {
    expect(say('en', 'unknown-channel', { found: '$& {{found}}' })).toBe('There is no channel “$& {{found}}”.')
  })
})
