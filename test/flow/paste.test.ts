import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockOf, fillDown, fillRight, scaleRows, spreadEvenly } from '../../game/flow/grid.ts'
import { copyTable, pasteTable, readTable, type PasteGrid } from '../../game/flow/paste.ts'

const grid: PasteGrid = {
  rows: [
    { id: 'search', names: ['搜索', 'Search ads'], maximum: 20_000 },
    { id: 'feed', names: ['信息流', 'Feed'], maximum: 30_000 },
    { id: 'texts', names: ['短信', 'Text messages'], maximum: 1000 },
  ],
  weeks: 4,
  from: 1,
}
const corner = { row: 0, week: 1 }
const taken = (text: string, at = corner) => pasteTable(grid, text, at).cells

describe('a pasted table', () => {
  test('lies with its corner where the cursor is', () => {
    expect(taken('100\t200\r\n300\t400\r\n', { row: 1, week: 2 })).toEqual([
      { row: 'feed', week: 2, yuan: 100 },
      { row: 'feed', week: 3, yuan: 200 },
      { row: 'texts', week: 2, yuan: 300 },
      { row: 'texts', week: 3, yuan: 400 },
    ])
  })

  test('is taken cell by cell, and refused cell by cell with what stood there', () => {
    const { cells, refused, outside } = pasteTable(grid, '1,200\tsoon\t-5\n１．５万\t\t50%', corner)
    expect(cells).toEqual([
      { row: 'search', week: 1, yuan: 1200 },
      { row: 'feed', week: 1, yuan: 15_000 },
    ])
    expect(refused).toEqual([
      { row: 'search', week: 2, text: 'soon', why: 'text' },
      { row: 'search', week: 3, text: '-5', why: 'negative' },
      { row: 'feed', week: 3, text: '50%', why: 'share' },
    ])
    expect(outside).toBe(0)
  })

  test('leaves weeks alone that are over, and does not go beyond what a channel can take', () => {
    const { cells, refused } = pasteTable(grid, '5\t20001', { row: 0, week: 0 })
    expect(cells).toEqual([])
    expect(refused.map(({ week, why }) => [week, why])).toEqual([
      [0, 'past'],
      [1, 'maximum'],
    ])
  })

  test('that is larger than the grid is taken as far as there is room; the rest is counted', () => {
    const { cells, outside } = pasteTable(grid, '1\t2\t3\t4\n5\t6\t7\t8\n9\t\t\t\n10', { row: 1, week: 2 })
    expect(cells.map(({ yuan }) => yuan)).toEqual([1, 2, 5, 6])
    expect(outside).toBe(6)
  })

  test('with a line and a column of headings is taken without them', () => {
    const pasted = pasteTable(grid, 'Channel\tW1\tW2\nOne\t10\t20\nTwo\t30\t40', corner)
    expect(pasted.headings).toBe(true)
    expect(pasted.named).toBe(false)
    expect(pasted.cells.map(({ row, yuan }) => [row, yuan])).toEqual([
      ['search', 10],
      ['search', 20],
      ['feed', 30],
      ['feed', 40],
    ])
  })

  test('finds its rows by their names in either language, wherever the cursor is', () => {
    const pasted = pasteTable(grid, '渠道\t第2周\n短信\t10\n搜索\t20\n电视\t30\nFeed\t40', { row: 2, week: 1 })
    expect(pasted.named).toBe(true)
    expect(pasted.cells.map(({ row, yuan }) => [row, yuan])).toEqual([
      ['texts', 10],
      ['search', 20],
      ['feed', 40],
    ])
    expect(pasted.outside).toBe(1)
  })

  test('of words alone is refused in words, cell by cell', () => {
    const { cells, refused } = pasteTable(grid, 'hello\nworld', corner)
    expect(cells).toEqual([])
    expect(refused.length).toBeGreaterThan(0)
  })

  test('of a million lines is answered too', () => {
    const { cells, cut, outside } = pasteTable(grid, '1\n'.repeat(1_000_000), corner)
    expect(cells).toHaveLength(3)
    expect(cut).toBe(true)
    expect(outside).toBe(497)
  })

  test('whatever it holds, every cell is taken, refused, counted or empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(2), fc.nat(3), (text, row, week) => {
        const { cells, refused } = pasteTable(grid, text, { row, week })
        const places = [...cells, ...refused].map((cell) => `${cell.row} ${cell.week}`)
        expect(cells.every(({ yuan, week: at }) => yuan >= 0 && at >= grid.from && at < grid.weeks)).toBe(true)
        expect(new Set(places).size).toBe(places.length)
      }),
    )
  })
})

test('cells in quotes may hold tabs, quotes and line breaks', () => {
  expect(readTable('"a\tb"\t"say ""no"""\n"1\n2"\t3\n')).toEqual([
    ['a\tb', 'say "no"'],
    ['1\n2', '3'],
  ])
})

test('a table without tabs may have semicolons', () => {
  expect(readTable('1;2\n3;4')).toEqual([
    ['1', '2'],
    ['3', '4'],
  ])
})

test('what is copied is pasted as it was', () => {
  const amounts = fc.array(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 3 }), {
    minLength: 3,
    maxLength: 3,
  })
  fc.assert(
    fc.property(amounts, (block) => {
      const pasted = pasteTable(grid, copyTable(block), corner)
      expect(pasted.cells.map(({ yuan }) => yuan)).toEqual(block.flat())
    }),
  )
})

describe('the commands of the grid', () => {
  const rows = ['search', 'feed']
  const amounts = [
    [10, 0, 5, 0],
    [1, 2, 3, 5],
  ]
  const block = blockOf({ row: 1, week: 3 }, { row: 0, week: 1 })

  test('fill to the right and down from the first cells of the block', () => {
    expect(fillRight(rows, amounts, block).map(({ yuan }) => yuan)).toEqual([0, 0, 0, 2, 2, 2])
    expect(fillDown(rows, amounts, block).map(({ yuan }) => yuan)).toEqual([0, 5, 0, 0, 5, 0])
  })

  test('spread a row evenly and keep its sum to the cent', () => {
    expect(spreadEvenly(rows, amounts, block).map(({ yuan }) => yuan)).toEqual([2, 2, 1, 4, 3, 3])
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 26 }), (cents) => {
        const row = cents.map((cent) => cent / 100)
        const spread = spreadEvenly(['a'], [row], { top: 0, bottom: 0, left: 0, right: row.length - 1 })
        const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
        expect(sum(spread.map(({ yuan }) => yuan))).toBeCloseTo(sum(row), 6)
        const values = spread.map(({ yuan }) => yuan)
        expect(Math.max(...values) - Math.min(...values)).toBeLessThan(2)
      }),
    )
  })

  test('scale rows to whole yuan, never beyond what a channel can take', () => {
    expect(scaleRows(rows, amounts, block, 1.5, (row) => [6, 100][row]).map(({ yuan }) => yuan)).toEqual([
      0, 6, 0, 3, 5, 8,
    ])
  })
})
