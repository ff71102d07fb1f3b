/// <reference path="./alea.d.ts" />
/**
 * The luck tape: all chance of a run, fixed by its seed before the first week and untouched by any plan.
 *
 * Every site of chance (a purpose at an entity, such as `flows/<segment>/first-purchase`) has a generator of its own, so
 * that adding or dropping a site never shifts the luck of another.
 */
import alea from 'seedrandom/lib/alea.js'

export interface Tape {
  readonly weeks: number
  /** One uniform a week for a site, kept: shared by all who ask, to read, never to write. */
  column(name: string): Float64Array
  /**
   * `stride` uniforms a week for each of some sites: the i-th of a week for the n-th site at (n · weeks + week) · stride + i.
   * A stride with room to spare lets a site gain entries without moving any draw. Another stride cuts the same numbers
   * into weeks in another way.
   */
  blocks(sites: readonly Site[], stride: number): Float64Array
}

/** A site by the hashes of its name, which are the same for every seed. */
export interface Site {
  readonly left: number
  readonly right: number
}

export const siteOf = (name: string): Site => ({ left: absorb(LEFT_LANE, name), right: absorb(RIGHT_LANE, name) })

/**
 * Opens the tape of a run. Sites are drawn when first asked for; which, and in what order, changes nothing.
 *
 * @param seed any text
 * @param weeks length of the run
 */
export function openTape(seed: string, weeks: number): Tape {
  const { left, right } = siteOf(seed)
  const columns = new Map<string, Float64Array>()

  const open = (site: Site): Generator => seeded(stir(left, site.left), stir(right, site.right))

  function blocks(sites: readonly Site[], stride: number): Float64Array {
    const length = weeks * stride
    const draws = new Float64Array(sites.length * length)
    const last = sites.length - 1
    for (let first = 0; first <= last; first += ABREAST) {
      // A group that is not full draws the last site again, to the same numbers.
      const a = first
      const b = Math.min(first + 1, last)
      const c = Math.min(first + 2, last)
      const d = Math.min(first + 3, last)
      const e = Math.min(first + 4, last)
      const nextA = open(sites[a])
      const nextB = open(sites[b])
      const nextC = open(sites[c])
      const nextD = open(sites[d])
      const nextE = open(sites[e])
      for (let i = 0; i < length; i += 1) {
        draws[a * length + i] = nextA() + HALF_STEP
        draws[b * length + i] = nextB() + HALF_STEP
        draws[c * length + i] = nextC() + HALF_STEP
        draws[d * length + i] = nextD() + HALF_STEP
        draws[e * length + i] = nextE() + HALF_STEP
      }
    }
    return draws
  }

  function column(name: string): Float64Array {
    let draws = columns.get(name)
    if (draws === undefined) {
      draws = blocks([siteOf(name)], 1)
      columns.set(name, draws)
    }
    return draws
  }

  return { weeks, column, blocks }
}

type Generator = () => number

/** Sites drawn side by side. Each step of a generator waits for its last, but not for those of others: five take the time of two. */
const ABREAST = 5

/** Half the step of the generator: keeps a uniform off 0 and 1. */
const HALF_STEP = 0.5 / 4294967296

/** Endless uniforms from a text: (i + ½) / 2^32 with i = 0…2^32 − 1, never 0 or 1. */
export function generator(seed: string): Generator {
  const next = alea(seed)
  // The same number as ((int32 >>> 0) + 0.5) / 2^32, without the way through an integer.
  return () => next() + HALF_STEP
}

/*
 * Seeding alea from a text costs three slow passes over it, for the names of a run more than the run itself. So seed and
 * name are each boiled down to 64 bits by two lanes of MurmurHash3_x86_32 (A. Appleby, 2011; public domain), one 16-bit
 * unit of text at a time behind its length. The two are stirred together, and the generator begins in a state made of
 * what comes out. Two sites of one run share luck with a chance of 2^-64 per pair.
 *
 * Changing any of it changes the luck of every recorded run.
 */
// Any two different numbers: the golden ratio in 32 bits, and its double.
const LEFT_LANE = 0x9e3779b9
const RIGHT_LANE = 0x3c6ef372

function absorb(lane: number, text: string): number {
  let hash = stir(lane, text.length)
  for (let i = 0; i < text.length; i += 1) hash = stir(hash, text.charCodeAt(i))
  return hash
}

function stir(hash: number, value: number): number {
  const scattered = Math.imul(value, 0xcc9e2d51)
  const mixed = hash ^ Math.imul((scattered << 15) | (scattered >>> 17), 0x1b873593)
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0
}

/** Alea with a state as its own seeding leaves it, three multiples of 2^-32 below 1 and a carry of 1. */
function seeded(left: number, right: number): Generator {
  const s0 = avalanche(left) / 4294967296
  const s1 = avalanche(right) / 4294967296
  const s2 = avalanche(left ^ Math.imul(right, LEFT_LANE)) / 4294967296
  return alea('', { state: { s0, s1, s2, c: 1 } })
}

/** The finaliser of MurmurHash3: every bit of the hash reaches every bit of the key. */
function avalanche(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
