import { expect, test } from 'vitest'
import { csv } from '../../game/store/csv.ts'

test('a table has a mark for spreadsheets, commas and line ends', () => {
  expect(
    csv([
      ['队伍', 'score'],
      ['松树', 12.5],
      ['none', null],
    ]),
  ).toBe('\uFEFF队伍,score\r\n松树,12.5\r\nnone,\r\n')
})

test('commas, quotes, line ends and outer spaces are kept', () => {
  expect(csv([['a,b', 'say "no"', 'two\nlines', ' x ']])).toBe('\uFEFF"a,b","say ""no""","two\nlines"," x "\r\n')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =HYPERLINK("x")'])('%j is no formula', (text) => {
  expect(
    csv([[text]])
      .replace('\uFEFF', '')
      .replace(/^"/, ''),
  ).toMatch(/^'/)
})

test('a negative number stays a number', () => {
  expect(csv([[-3.5]])).toBe('\uFEFF-3.5\r\n')
})
