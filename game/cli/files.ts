import { closeSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs'
import type { Translate } from '../locales/texts.ts'
import { WrongUse } from './command.ts'

/** The text of a file, or its size where it has more bytes than may be read. */
export function readText(file: string, most: number, t: Translate): { text: string } | { bytes: number } {
  const read = readBytes(file, most, t)
  return 'content' in read ? { text: read.content.toString('utf8') } : read
}

/** The bytes of a file, or their number where there are more than may be read; nothing beyond them is ever in memory. */
export function readBytes(file: string, most: number, t: Translate): { content: Buffer } | { bytes: number } {
  try {
    const handle = openSync(file, 'r')
    try {
      const { size } = fstatSync(handle)
      if (size > most) return { bytes: size }
      // A file's own size is room enough; a pipe has none.
      const buffer = Buffer.alloc((size > 0 ? size : most) + 1)
      let length = 0
      // A pipe has no size and comes in pieces.
      for (let read = -1; read !== 0 && length < buffer.length; length += read)
        read = readSync(handle, buffer, length, buffer.length - length, null)
      return length > most ? { bytes: length } : { content: buffer.subarray(0, length) }
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    throw new WrongUse(t('cli.wrong.file', { file, reason: reasonOf(error) }))
  }
}

export function writeText(file: string, text: string, t: Translate): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new WrongUse(t('cli.wrong.unwritable', { file, reason: reasonOf(error) }))
  }
}

/** ENOENT and its like; nothing of the machine. */
const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'error'
