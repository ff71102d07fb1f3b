import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generator, openTape, siteOf } from '../../engine/luck/tape.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'constructor', '__proto__', 'toString', '营销沙盘', '\ud800', '0', '10:a'),
)

describe('tape', () => {
  test('is the same for the same seed, whatever was opened before and in what order', () => {
    fc.assert(
      fc.property(text, fc.uniqueArray(text, { minLength: 1, maxLength: 6 }), fc.nat(30), (seed, names, weeks) => {
        const forwards = openTape(seed, weeks)
        const backwards = openTape(seed, weeks)
        const alone = names.map((name) => [...openTape(seed, weeks).column(name)])
        for (const name of names) forwards.column(name)
        for (const name of names.toReversed()) backwards.column(name)
        expect(names.map((name) => [...forwards.column(name)])).toEqual(alone)
        expect(names.map((name) => [...backwards.column(name)])).toEqual(alone)
      }),
    )
  })

  test('gives each site one uniform a week, the first weeks of a longer run included', () => {
    const [short, long] = [openTape('maestria-1', 13), openTape('maestria-1', 26)]
    expect(short.column('market')).toHaveLength(13)
    expect([...long.column('market').slice(0, 13)]).toEqual([...short.column('market')])
  })

  test('is never redrawn by a change of code: recorded runs depend on it', () => {
    const weeks = openTape('maestria-1', 3).column('flows/young/first-purchase')
    expect([...weeks]).toEqual([0.6441950815496966, 0.1323283304227516, 0.7056222778046504])
    expect(openTape('课堂一', 1).column('市场')[0]).toBe(0.0859961184905842)
  })

  test('keeps what it drew', () => {
    const tape = openTape('maestria-1', 13)
    expect(tape.column('market')).toBe(tape.column('market'))
  })

  test('lays out a block week by week', () => {
    const block = (weeks: number) => openTape('s', weeks).blocks([siteOf('classes')], 5)
    const week = (draws: Float64Array, w: number) => [...draws.slice(w * 5, w * 5 + 5)]
    const [short, long] = [block(2), block(4)]
    expect(short).toHaveLength(10)
    expect([week(long, 0), week(long, 1)]).toEqual([week(short, 0), week(short, 1)])
    expect([...openTape('s', 10).column('classes')]).toEqual([...short])
  })

  test('draws many sites to the numbers that each has alone', () => {
    for (let count = 0; count < 13; count += 1) {
      const sites = Array.from({ length: count }, (_, i) => siteOf(`site-${i}`))
      const alone = sites.flatMap((site) => [...openTape('s', 104).blocks([site], 7)])
      expect([...openTape('s', 104).blocks(sites, 7)]).toEqual(alone)
    }
  })

  test('does not confuse the end of a seed with the beginning of a name', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (whole, cut, other) => {
        const at = cut % (whole.length + 1)
        const elsewhere = other % (whole.length + 1)
        fc.pre(at !== elsewhere)
        expect(firstOf(whole.slice(0, at), whole.slice(at))).not.toBe(
          firstOf(whole.slice(0, elsewhere), whole.slice(elsewhere)),
        )
      }),
    )
  })
})

describe('luck', () => {
  const samples = 20_000
  const long = openTape('class', samples + 1).column('market')

  test.each([
    ['seeds', (i: number) => openTape(`class-${i}`, 2).column('flows/young/first-purchase')],
    ['names', (i: number) => openTape('class', 2).column(`flows/segment-${i}/first-purchase`)],
    ['weeks', (i: number) => long.subarray(i, i + 2)],
    ['sites', (i: number) => [openTape(`${i}`, 1).column('a')[0], openTape(`${i}`, 1).column('b')[0]]],
    ['counted seeds', (i: number) => [openTape(`${i}`, 1).column('a')[0], openTape(`${i + 1}`, 1).column('a')[0]]],
  ])('is even and unrelated between neighbouring %s', (_, pair) => {
    const cells = new Array<number>(100).fill(0)
    for (let i = 0; i < samples; i += 1) {
      const [x, y] = pair(i)
      cells[Math.floor(x * 10) * 10 + Math.floor(y * 10)] += 1
    }
    // χ² with 99 degrees of freedom: beyond 160 once in ten thousand times. The seeds are fixed.
    const expected = samples / cells.length
    expect(cells.reduce((chi, count) => chi + (count - expected) ** 2 / expected, 0)).toBeLessThan(160)
  })

  test('differs between any two of 200,000 sites', () => {
    const seen = new Set<number>()
    for (let seed = 0; seed < 200; seed += 1) {
      const tape = openTape(`${seed}`, 2)
      for (let site = 0; site < 1000; site += 1) {
        const [x, y] = tape.column(`site-${site}`)
        seen.add(x + y / 2 ** 21)
      }
    }
    expect(seen.size).toBe(200_000)
  })
})

describe('generator', () => {
  test('never gives 0 or 1, but multiples of 2^-33 between', () => {
    const next = generator('maestria-1')
    for (let i = 0; i < 100_000; i += 1) {
      const step = next() * 2 ** 33
      if (!(step >= 1 && step <= 2 ** 33 - 1 && step % 2 === 1)) throw new Error(`draw ${i} is ${step} / 2^33`)
    }
  })
})

function firstOf(seed: string, name: string): number {
  return openTape(seed, 1).column(name)[0]
}
