import { tooDeepAt } from './depth.ts'
import type { Issue } from './issue.ts'
import { BOUNDS } from './parts.ts'
import { utf8Length } from './utf8.ts'

/** The editors of some systems begin every UTF-8 file with it; it means nothing. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** Why a text is refused before anything is parsed: too large, another encoding, no text at all, too deep. */
export function refuseText(text: string, file: string): Issue[] {
  const place = (offset: number) => {
    const before = text.slice(0, offset)
    return { file, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
  }
  const bytes = text.length > BOUNDS.bytes ? text.length : utf8Length(text)
  if (bytes > BOUNDS.bytes)
    return [{ code: 'too-large', path: '', params: { bytes, most: BOUNDS.bytes }, file, line: 1, column: 1 }]
  const lost = text.indexOf('\uFFFD')
  if (lost >= 0)
    return [{ code: 'wrong-encoding', path: '', params: { count: text.split('\uFFFD').length - 1 }, ...place(lost) }]
  const controls = [...text].filter(isControl)
  if (controls.length > 0) {
    const point = controls[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    return [
      {
        code: 'control-character',
        path: '',
        params: { character: `U+${point}`, count: controls.length },
        ...place(text.indexOf(controls[0])),
      },
    ]
  }
  const deep = tooDeepAt(text, BOUNDS.depth)
  if (deep !== null) return [{ code: 'too-deep', path: '', params: { most: BOUNDS.depth }, ...place(deep) }]
  return []
}

function isControl(character: string): boolean {
  const point = character.codePointAt(0)!
  if (character === BYTE_ORDER_MARK) return true
  return (
    (point < 0x20 && point !== 9 && point !== 10 && point !== 13) || (point >= 0x7f && point <= 0x9f && point !== 0x85)
  )
}
