import type { Edit } from './draft.ts'

/* What the commands of the budget grid do to its cells; each is one step to undo. */

export type Cells = Extract<Edit, { kind: 'weeks' }>['cells']

/** A block of cells: rows and weeks (from 0), ends included. */
export interface Block {
  top: number
  bottom: number
  left: number
  right: number
}

/** Amounts of the grid by row and week, yuan. */
export type Amounts = readonly (readonly number[])[]

export const blockOf = (a: { row: number; week: number }, b: { row: number; week: number }): Block => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.week, b.week),
  right: Math.max(a.week, b.week),
})

/** The first week of each row of the block in all its weeks. */
export const fillRight = (rows: readonly string[], amounts: Amounts, block: Block): Cells =>
  cellsOf(rows, block, (row) => amounts[row][block.left])

/** The first row of the block in all its rows. */
export const fillDown = (rows: readonly string[], amounts: Amounts, block: Block): Cells =>
  cellsOf(rows, block, (_, week) => amounts[block.top][week])

export const clear = (rows: readonly string[], block: Block): Cells => cellsOf(rows, block, () => 0)

/** The sum of each row of the block laid evenly over its weeks, whole yuan, what does not divide in the first weeks. */
export function spreadEvenly(rows: readonly string[], amounts: Amounts, block: Block): Cells {
  const weeks = block.right - block.left + 1
  return cellsOf(rows, block, (row, week) => {
    const sum = amounts[row].slice(block.left, block.right + 1).reduce((total, yuan) => total + yuan, 0)
    const whole = Math.floor(sum / weeks)
    const place = week - block.left
    const left = sum - whole * weeks
    return whole + (place < Math.floor(left) ? 1 : 0) + (place === 0 ? left - Math.floor(left) : 0)
  })
}

/** The rows of the block times a factor from a week on, to whole yuan and never beyond a row's maximum. */
export function scaleRows(
  rows: readonly string[],
  amounts: Amounts,
  block: Block,
  factor: number,
  maximum: (row: number) => number,
): Cells {
  return cellsOf(rows, block, (row, week) => Math.min(maximum(row), Math.round(amounts[row][week] * factor)))
}

function cellsOf(rows: readonly string[], block: Block, yuan: (row: number, week: number) => number): Cells {
  const cells: Cells = []
  for (let row = block.top; row <= block.bottom; row++)
    for (let week = block.left; week <= block.right; week++) cells.push({ row: rows[row], week, yuan: yuan(row, week) })
  return cells
}
