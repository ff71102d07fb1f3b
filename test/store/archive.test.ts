import { strToU8, zipSync, type Zippable } from 'fflate'
import { describe, expect, test } from 'vitest'
import { RUN_FILE_BYTES } from '../../engine/index.ts'
import { textsIn, type FoundText } from '../../game/store/archive.ts'

const zip = (files: Zippable, level: 0 | 9 = 9) => zipSync(files, { level })
const codes = (found: FoundText[]) =>
  found.map((one) => ('issues' in one ? [one.file, one.issues[0].code] : [one.file, one.text]))

describe('texts in a file', () => {
  test('a file that is no archive is its own text', () => {
    expect(textsIn('run.json', strToU8('{"队": 1}'))).toEqual([{ file: 'run.json', text: '{"队": 1}' }])
  })

  test.each([0, 9] as const)('an archive has the texts of its files under their names (level %d)', (level) => {
    const packed = zip({ 'a.json': strToU8('one'), folder: { '甲队.json': strToU8('two'.repeat(5000)) } }, level)
    expect(textsIn('all.zip', packed)).toEqual([
      { file: 'all.zip/a.json', text: 'one' },
      { file: 'all.zip/folder/甲队.json', text: 'two'.repeat(5000) },
    ])
  })

  test('what systems put beside the files is left out, and an empty archive says so', () => {
    const packed = zip({
      '__MACOSX/._a.json': strToU8('x'),
      '.DS_Store': strToU8('x'),
      'Thumbs.db': strToU8('x'),
      'a.json': strToU8('one'),
    })
    expect(codes(textsIn('mac.zip', packed))).toEqual([['mac.zip/a.json', 'one']])
    expect(codes(textsIn('none.zip', zip({})))).toEqual([['none.zip', 'zip-empty']])
  })

  test('names in GBK, as Chinese Windows writes them, are read', () => {
    // 甲 is BC D7 in GBK; a zip that does not say that its names are UTF-8.
    const packed = zip({ 'xx.json': strToU8('one') })
    for (let at = 0; at + 1 < packed.length; at++)
      if (packed[at] === 0x78 && packed[at + 1] === 0x78) packed.set([0xbc, 0xd7], at)
    expect(codes(textsIn('z.zip', packed))).toEqual([['z.zip/甲.json', 'one']])
  })

  test('an archive in an archive is refused by name, the others stay', () => {
    const packed = zip({ 'a.json': strToU8('one'), 'b.zip': zip({ 'c.json': strToU8('two') }) })
    expect(codes(textsIn('z.zip', packed))).toEqual([
      ['z.zip/a.json', 'one'],
      ['z.zip/b.zip', 'zip-nested'],
    ])
  })

  test('more than a hundred files: the first hundred stay', () => {
    const packed = zip(Object.fromEntries(Array.from({ length: 130 }, (_, index) => [`${index}.json`, strToU8('x')])))
    const found = codes(textsIn('many.zip', packed))
    expect(found).toHaveLength(101)
    expect(found.at(-1)).toEqual(['many.zip', 'zip-too-many'])
  })

  test('a bomb is stopped while it is unpacked, whatever it says of its size', () => {
    const bomb = zip({
      'a.json': strToU8('one'),
      'bomb.json': new Uint8Array(60_000_000),
      'never-reached.json': strToU8('two'),
    })
    expect(bomb.length).toBeLessThan(100_000)
    // Its headers are made to promise a thousand bytes.
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    for (let at = 0; at + 4 < bomb.length; at++)
      if (view.getUint32(at, true) === 60_000_000) view.setUint32(at, 1000, true)
    expect(codes(textsIn('bomb.zip', bomb))).toEqual([
      ['bomb.zip/a.json', 'one'],
      ['bomb.zip', 'zip-too-large'],
    ])
  })

  test('a file that is too large for a run file is named', () => {
    const large = new Uint8Array(RUN_FILE_BYTES + 1).fill(0x20)
    expect(codes(textsIn('large.json', large))).toEqual([['large.json', 'run-too-large']])
    expect(codes(textsIn('z.zip', zip({ 'large.json': large, 'a.json': strToU8('one') })))).toEqual([
      ['z.zip/large.json', 'run-too-large'],
      ['z.zip/a.json', 'one'],
    ])
  })

  test('an archive cut off or damaged at any place is told, never thrown', () => {
    const packed = zip({ 'a.json': strToU8('{"a": 1}'.repeat(50)), 'b.json': strToU8('{"b": 2}'.repeat(50)) })
    for (let length = 4; length < packed.length; length += 3) {
      expect(textsIn('cut.zip', packed.subarray(0, length)).length).toBeGreaterThan(0)
      const damaged = packed.slice()
      damaged[length] ^= 0xff
      expect(textsIn('damaged.zip', damaged).length).toBeGreaterThan(0)
    }
  })
})
