import { readAmount, type AmountRefusal } from './amount.ts'

/*
 * A table copied from a spreadsheet, laid over the rows and weeks of a budget grid. Every cell is taken or refused on its
 * own, each refusal with its reason; what lies outside of the grid is counted.
 */

/** The grid that is pasted into: rows from the top with their names in every language, weeks (from 0) with what is locked. */
export interface PasteGrid {
  rows: readonly { id: string; names: readonly string[]; maximum: number }[]
  weeks: number
  /** First week that can still be planned. */
  from: number
}

export interface Refusal {
  /** Row of the grid and week (from 0); the text that stood there, shortened. */
  row: string
  week: number
  text: string
  why: AmountRefusal | 'past' | 'maximum'
}

export interface Pasted {
  cells: { row: string; week: number; yuan: number }[]
  refused: Refusal[]
  /** Cells with something in them for which the grid has no place. */
  outside: number
  /** Whether a first line or first column of words was read as headings, and whether rows were found by their names. */
  headings: boolean
  named: boolean
  /** Lines beyond what is read. */
  cut: boolean
}

/** Most lines and columns that are looked at: more than any grid has. */
const MOST = { lines: 500, columns: 500 }
/** Characters of a refused text that are shown. */
const SHOWN = 24

/** Lays a table over the grid with its upper left corner at a row and a week. */
export function pasteTable(grid: PasteGrid, text: string, at: { row: number; week: number }): Pasted {
  const all = readTable(text)
  const table = all.slice(0, MOST.lines).map((line) => line.slice(0, MOST.columns))
  const cut = all.length > MOST.lines || all.some((line) => line.length > MOST.columns)
  const body = withoutHeadings(table)
  const rowOf = rowsByName(grid, body.names)
  const result: Pasted = {
    cells: [],
    refused: [],
    outside: 0,
    headings: body.headings,
    named: rowOf !== null,
    cut,
  }
  body.lines.forEach((line, index) => {
    const row = rowOf === null ? grid.rows[at.row + index] : rowOf[index]
    line.forEach((words, column) => {
      const amount = readAmount(words)
      if ('empty' in amount) return
      const week = at.week + column
      if (!row || week >= grid.weeks) result.outside += 1
      else {
        const why = 'refused' in amount ? amount.refused : notAllowed(grid, row.maximum, week, amount.yuan)
        if (why !== null) result.refused.push({ row: row.id, week, text: shortened(words), why })
        else if ('yuan' in amount) result.cells.push({ row: row.id, week, yuan: amount.yuan })
      }
    })
  })
  return result
}

/** Why an amount cannot stand in a cell; `null` where it can. */
export function notAllowed(
  { from }: Pick<PasteGrid, 'from'>,
  maximum: number,
  week: number,
  yuan: number,
): 'past' | 'maximum' | null {
  if (week < from) return 'past'
  return yuan > maximum ? 'maximum' : null
}

/**
 * Lines and cells of a copied table: tabs between cells, or semicolons where there is no tab; a cell in quotes may hold
 * both and line breaks. An empty last line is none.
 */
export function readTable(text: string): string[][] {
  const separator = text.includes('\t') || !text.includes(';') ? '\t' : ';'
  const lines: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let place = 0; place < text.length; place++) {
    const sign = text[place]
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[place + 1] === '"') {
        cell += '"'
        place += 1
      } else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === separator || sign === '\n') {
      lines.at(-1)!.push(cell)
      cell = ''
      if (sign === '\n') lines.push([])
    } else if (sign !== '\r') cell += sign
  }
  lines.at(-1)!.push(cell)
  while (lines.length > 0 && lines.at(-1)!.every((words) => words.trim() === '')) lines.pop()
  return lines
}

/** A table without a first line and a first column that hold only words. */
function withoutHeadings(table: string[][]): { lines: string[][]; names: string[] | null; headings: boolean } {
  const isName = (words: string): boolean => {
    const amount = readAmount(words)
    return 'empty' in amount || ('refused' in amount && (amount.refused === 'text' || amount.refused === 'date'))
  }
  const isHead = (line: string[]): boolean => line.every(isName) && line.some((words) => words.trim() !== '')
  const head = table.length > 1 && isHead(table[0])
  const lines = head ? table.slice(1) : table
  const first = lines.map((line) => line[0] ?? '')
  const column = lines.some((line) => line.length > 1) && isHead(first)
  return {
    lines: column ? lines.map((line) => line.slice(1)) : lines,
    names: column ? first : null,
    headings: head || column,
  }
}

/** The grid's rows in the order of the names beside the table; `null` where not one is found. A strange name has no row. */
function rowsByName({ rows }: PasteGrid, names: string[] | null): (PasteGrid['rows'][number] | undefined)[] | null {
  if (names === null) return null
  const plain = (words: string): string => words.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase()
  const found = names.map((name) => rows.find((row) => row.names.some((own) => plain(own) === plain(name))))
  return found.some((row) => row !== undefined) ? found : null
}

const shortened = (words: string): string => {
  const line = words.trim().replaceAll(/\s+/g, ' ')
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line
}

/** A block of amounts as a spreadsheet takes it. */
export const copyTable = (block: readonly (readonly number[])[]): string =>
  block.map((line) => line.join('\t')).join('\n')
