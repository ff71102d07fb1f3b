import { Lexer } from 'yaml'

/**
 * Where a YAML text first nests deeper than `most` levels, as an offset; `null` where it does not. It works on the tokens
 * alone, since building the tree of a very deep text ends some runtimes without an exception.
 */
export function tooDeepAt(text: string, most: number): number | null {
  const open: Level[] = []
  let flow = 0
  let offset = 0
  let lineStart = 0
  /** Column of what could be a key, from 0; `null` while a line holds nothing but indicators. */
  let keyColumn: number | null = null
  for (const token of new Lexer().lex(text)) {
    if (isMark(token)) continue
    const column = offset - lineStart
    if (token === '[' || token === '{') flow++
    else if (token === ']' || token === '}') flow = Math.max(0, flow - 1)
    else if (flow === 0 && (token === '-' || token === '?')) enter(open, { column, list: token === '-' })
    else if (flow === 0 && token === ':') enter(open, { column: keyColumn ?? column, list: false })
    if (open.length + flow > most) return offset
    if (flow === 0 && keyColumn === null && !isSpace(token) && token !== '-' && token !== '?') keyColumn = column
    offset += token.length
    const newline = token.lastIndexOf('\n')
    if (newline >= 0) {
      lineStart = offset - (token.length - newline - 1)
      keyColumn = null
    } else if (token === ':' || token === '-' || token === '?') {
      keyColumn = null
    }
  }
  return null
}

/** A block collection begun at a column. */
interface Level {
  column: number
  list: boolean
}

/** Closes what lies further right and opens the level unless it is open. A list may stand in the column of its key. */
function enter(open: Level[], level: Level): void {
  let top = open.at(-1)
  while (top && (top.column > level.column || (top.column === level.column && top.list && !level.list))) {
    open.pop()
    top = open.at(-1)
  }
  if (top?.column !== level.column || top.list !== level.list) open.push(level)
}

/** Marks of the lexer that stand for no character: start of a document, cancelled flow, a scalar follows. */
const isMark = (token: string): boolean => token === '\u0002' || token === '\u0018' || token === '\u001f'
const isSpace = (token: string): boolean => /^[\s]*$/.test(token)
