import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readShared, shareLink } from '../../game/store/share.ts'

const page = 'https://example.test/game/index.html'
const fragmentOf = async (text: string): Promise<string> => (await shareLink(page, text)).split('#')[1]
const packed = (bytes: Uint8Array): string => `run=1.${Buffer.from(bytes).toString('base64url')}`

describe('a run in the fragment of an address', () => {
  test('comes out as it went in, with every letter of every language', async () => {
    const text = JSON.stringify({
      team: '松树队 "Pines" \u{1F332}',
      hashes: Array.from({ length: 90 }, (_, n) => n * 7919),
    })
    expect(await readShared(await fragmentOf(text))).toEqual({ kind: 'run', text })
    expect(await readShared(`#${await fragmentOf(text)}`)).toEqual({ kind: 'run', text })
  })

  test('stands behind the page alone: a fragment that was there is replaced, and nothing needs escaping', async () => {
    const link = await shareLink(`${page}?a=b#old`, '{}')
    expect(link.startsWith(`${page}?a=b#run=1.`)).toBe(true)
    expect(link.split('#')[1]).toMatch(/^run=1\.[\w-]+$/)
  })

  test('is much shorter than the file', async () => {
    const text = JSON.stringify(Array.from({ length: 400 }, () => ({ spend: [1000, 1000, 1000], week: 1 })))
    expect((await fragmentOf(text)).length).toBeLessThan(text.length / 10)
  })
})

describe('what is no run is told apart', () => {
  test.each([[''], ['#'], ['#main'], ['lobby']])('%j holds none', async (fragment) => {
    expect(await readShared(fragment)).toEqual({ kind: 'none' })
  })

  test('a later form is named', async () => {
    expect(await readShared('run=2.abc')).toEqual({ kind: 'other-form', form: '2' })
  })

  test.each([['run='], ['run=1'], ['run=1.'], ['run=1.%%%'], ['run=1.AAAA'], ['run=x.AAAA'], ['run=1.<b>']])(
    '%s is damaged',
    async (fragment) => {
      expect(await readShared(fragment)).toEqual({ kind: 'damaged' })
    },
  )

  test('a link that lost its end is damaged', async () => {
    const fragment = await fragmentOf(JSON.stringify(Array.from({ length: 100 }, (_, n) => n * n)))
    expect(await readShared(fragment.slice(0, -20))).toEqual({ kind: 'damaged' })
  })

  test('bytes that are no text are damaged', async () => {
    expect(await readShared(packed(deflateRawSync(Uint8Array.of(0xff, 0xfe, 0x80))))).toEqual({ kind: 'damaged' })
  })

  test('what unpacks to more than is read is refused while it is unpacked', async () => {
    expect(await readShared(packed(deflateRawSync(new Uint8Array(60_000_000))))).toEqual({ kind: 'too-large' })
  })

  test('a fragment that is too long is not unpacked at all', async () => {
    expect(await readShared(`run=1.${'A'.repeat(2_000_001)}`)).toEqual({ kind: 'too-large' })
  })
})
