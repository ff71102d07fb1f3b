/*
 * A run in the fragment of an address: whoever opens the link computes the run on their own device, and no server sees
 * it, since browsers keep fragments to themselves.
 */

/** Form of the links; a later form gets another number, and an older reader says so. */
const FORM = '1'
const NAME = 'run='

/** Longest fragment and largest run file that are read out of one, characters and bytes. */
const MOST_CHARACTERS = 2_000_000
const MOST_BYTES = 5_000_000

/** What a fragment turned out to be; `none` where it holds no run at all. */
export type Shared =
  | { kind: 'none' }
  | { kind: 'run'; text: string }
  | { kind: 'other-form'; form: string }
  | { kind: 'too-large' }
  | { kind: 'damaged' }

/** The address of the game at `page` with a run file's text in its fragment. */
export async function shareLink(page: string, runFile: string): Promise<string> {
  const packed = await through(new TextEncoder().encode(runFile), new CompressionStream('deflate-raw'), Infinity)
  return `${page.split('#')[0]}#${NAME}${FORM}.${toText(packed!)}`
}

/** The run file's text out of a fragment (with or without its `#`). */
export async function readShared(fragment: string): Promise<Shared> {
  const words = fragment.replace(/^#/, '')
  if (!words.startsWith(NAME)) return { kind: 'none' }
  if (words.length > MOST_CHARACTERS) return { kind: 'too-large' }
  const [form, packed] = words.slice(NAME.length).split('.', 2)
  if (form !== FORM) return /^\d{1,4}$/.test(form) ? { kind: 'other-form', form } : { kind: 'damaged' }
  try {
    const bytes = await through(toBytes(packed ?? ''), new DecompressionStream('deflate-raw'), MOST_BYTES)
    if (bytes === null) return { kind: 'too-large' }
    return { kind: 'run', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { kind: 'damaged' }
  }
}

/** Bytes put through a stream; `null` as soon as more than `most` come out. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array | null> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > most) {
      await reader.cancel()
      return null
    }
    parts.push(value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Base64 with letters that addresses leave alone (RFC 4648 §5). */
function toText(bytes: Uint8Array): string {
  let letters = ''
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  if (text === '' || !/^[\w-]+$/.test(text)) throw new Error('no base64url')
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
}
