import { Unzip, UnzipInflate, type UnzipFile } from 'fflate'
import { RUN_FILE_BYTES, type Issue } from '../../engine/index.ts'

/** What a file of run files can be refused with, and its parameters. */
export interface ArchiveIssues {
  'zip-damaged': Record<never, never>
  'zip-empty': Record<never, never>
  'zip-nested': Record<never, never>
  'zip-too-many': { most: number }
  'zip-too-large': { most: number }
  'run-not-over': { week: number; weeks: number }
  'run-not-sampled': Record<never, never>
}

/** A text with the name of its file, in an archive as `archive/name`; or why there is none. */
export type FoundText = { file: string; text: string } | { file: string; issues: Issue[] }

/** Most that is read of one file, and that an archive may unpack to, bytes; most files in an archive. */
export const ARCHIVE_BYTES = 20_000_000
const MOST_ENTRIES = 100
/** Bytes handed to the unpacker at a time: deflate makes at most about a thousand of each, and then the size is looked at. */
const BITE = 4096

export const archiveIssue = <Code extends keyof ArchiveIssues>(code: Code, params: ArchiveIssues[Code]): Issue => ({
  code,
  path: '',
  params: { ...params },
})

/** The texts in a file: its own, or those of a zip. Nothing that an archive says of itself is believed. */
export function textsIn(file: string, bytes: Uint8Array): FoundText[] {
  if (!isZip(bytes)) return [textOf(file, bytes)]
  const found = unpack(file, bytes)
  return found.length > 0 ? found : [{ file, issues: [archiveIssue('zip-empty', {})] }]
}

/** The local header of a first entry, or the end of an archive without any. */
const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))

function textOf(file: string, bytes: Uint8Array): FoundText {
  if (bytes.length <= RUN_FILE_BYTES) return { file, text: new TextDecoder().decode(bytes) }
  const params = { bytes: bytes.length, most: RUN_FILE_BYTES }
  return { file, issues: [{ code: 'run-too-large', path: '', params }] }
}

function unpack(archive: string, bytes: Uint8Array): FoundText[] {
  const found: FoundText[] = []
  const open = new Set<string>()
  const far = { entries: 0, size: 0, stopped: null as Issue | null }
  const unzip = new Unzip((entry) => {
    far.entries += 1
    if (far.entries > MOST_ENTRIES) far.stopped ??= archiveIssue('zip-too-many', { most: MOST_ENTRIES })
    if (far.stopped !== null || isNoFile(entry.name)) return
    const file = `${archive}/${nameOf(entry.name)}`
    const parts: Uint8Array[] = []
    entry.ondata = (error, part, final) => {
      if (!open.has(file)) return
      if (error !== null) {
        open.delete(file)
        found.push({ file, issues: [archiveIssue('zip-damaged', {})] })
        return
      }
      far.size += part.length
      if (far.size > ARCHIVE_BYTES) far.stopped ??= archiveIssue('zip-too-large', { most: ARCHIVE_BYTES })
      if (far.stopped !== null) return
      parts.push(part)
      if (!final) return
      open.delete(file)
      found.push(unpacked(file, joined(parts)))
    }
    open.add(file)
    begin(entry)
  })
  unzip.register(UnzipInflate)
  try {
    for (let from = 0; from < bytes.length && far.stopped === null; from += BITE)
      unzip.push(bytes.subarray(from, from + BITE), from + BITE >= bytes.length)
  } catch {
    far.stopped ??= archiveIssue('zip-damaged', {})
  }
  // What was whole before an archive went too far stays; what ended before its end is named.
  if (far.stopped !== null) return [...found, { file: archive, issues: [far.stopped] }]
  return [...found, ...[...open].map((file) => ({ file, issues: [archiveIssue('zip-damaged', {})] }))]
}

/** Begins to unpack an entry; one in a way that is unknown here (encrypted, another method) hands on the error. */
function begin(entry: UnzipFile): void {
  try {
    entry.start()
  } catch (error) {
    entry.ondata(error as Parameters<UnzipFile['ondata']>[0], new Uint8Array(), true)
  }
}

function unpacked(file: string, bytes: Uint8Array): FoundText {
  return isZip(bytes) ? { file, issues: [archiveIssue('zip-nested', {})] } : textOf(file, bytes)
}

/** Folders, and what systems put beside the files of a person. */
const isNoFile = (name: string): boolean => /\/$|(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/.test(name)

/** Chinese Windows writes names in GBK without saying so; they arrive one character for each byte. */
function nameOf(name: string): string {
  if (![...name].every((letter) => letter <= '\u00ff')) return name
  try {
    return new TextDecoder('gbk', { fatal: true }).decode(Uint8Array.from(name, (letter) => letter.charCodeAt(0)))
  } catch {
    return name
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
