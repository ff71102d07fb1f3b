import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAmount } from '../../game/flow/amount.ts'

describe('an amount is taken where it can only mean one number', () => {
  test.each([
    ['12000', 12000],
    [' 12,000 ', 12000],
    ['1,234,567.5', 1234567.5],
    ['12 000', 12000],
    ['12\u00A0000', 12000],
    ['12\u202F000', 12000],
    ["12'000", 12000],
    ['12’000', 12000],
    ['¥12,000', 12000],
    ['￥12,000.00', 12000],
    ['CNY 500', 500],
    ['500 RMB', 500],
    ['１２，０００', 12000],
    ['￥１２３４．５', 1234.5],
    ['12000元', 12000],
    ['人民币 300 元', 300],
    ['1.2万', 12000],
    ['1.2 万元', 12000],
    ['３万', 30000],
    ['5千', 5000],
    ['2百万', 2_000_000],
    ['0.01亿', 1_000_000],
    ['12k', 12000],
    ['1.5W', 15000],
    ['1.2E+04', 12000],
    ['+80', 80],
    ['.5', 0.5],
    ['007', 7],
    ['-', 0],
    ['—', 0],
    ['¥ -', 0],
    ['0', 0],
    ['-0', 0],
    ['0.005', 0.01],
  ])('%s', (text, yuan) => expect(readAmount(text)).toEqual({ yuan }))
})

describe('and refused with its reason where it cannot', () => {
  test.each([
    ['abc', 'text'],
    ['待定', 'text'],
    ['二十万', 'text'],
    ['12 apples', 'text'],
    ['1.2.3 元', 'separators'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['－５', 'negative'],
    ['¥-5', 'negative'],
    ['-¥5', 'negative'],
    ['(5,000)', 'negative'],
    ['（5000）', 'negative'],
    ['12%', 'share'],
    ['１２％', 'share'],
    ['$100', 'currency'],
    ['€1.000', 'currency'],
    ['USD 3', 'currency'],
    ['12,34', 'separators'],
    ['12,0000', 'separators'],
    ['1.234,50', 'separators'],
    ['1000,2000', 'separators'],
    ['=A1*2', 'formula'],
    ['#REF!', 'error'],
    ['2026-03-02', 'date'],
    ['3/2/2026', 'date'],
    ['2026年3月2日', 'date'],
    ['99999999999', 'huge'],
    ['1e99', 'huge'],
    ['Infinity', 'text'],
    ['NaN', 'text'],
    ['0x10', 'text'],
  ])('%s: %s', (text, refused) => expect(readAmount(text)).toEqual({ refused }))

  test('an empty cell says nothing', () => {
    for (const text of ['', '  ', '\u3000', '\u00A0']) expect(readAmount(text)).toEqual({ empty: true })
  })
})

test('whatever number a spreadsheet of either language shows is read back to the cent', () => {
  const yuan = fc.integer({ min: 0, max: 1e11 }).map((cents) => cents / 100)
  fc.assert(
    fc.property(yuan, fc.constantFrom('en', 'zh-CN'), fc.boolean(), (amount, language, money) => {
      const written = new Intl.NumberFormat(language, {
        maximumFractionDigits: 2,
        ...(money ? { style: 'currency', currency: 'CNY' } : {}),
      }).format(amount)
      expect(readAmount(written)).toEqual({ yuan: amount })
    }),
  )
})

test('no text at all breaks it, and what is taken is a sum of money', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const amount = readAmount(text)
      if ('yuan' in amount) expect(amount.yuan >= 0 && amount.yuan <= 1e10).toBe(true)
    }),
  )
})
