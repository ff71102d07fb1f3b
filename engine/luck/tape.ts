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
  /** One uniform a week for a site. Shared by all who ask: read, never write. */
  column(name: string): Float64Array
  /**
   * `stride` uniforms a week for a site, the i-th of a week at week · stride + i. A stride with room to spare lets a site
   * gain entries without moving any draw. A name keeps the stride it was first opened with.
   */
  block(name: string, stride: number): Float64Array
}

/**
 * Opens the tape of a run. Sites are drawn when first asked for; which, and in what order, changes nothing.
 *
 * @param seed any text
 * @param weeks length of the run
 * @param room uniforms that will be asked for, as far as known: one large piece of memory costs less than several
 */
export function openTape(seed: string, weeks: number, room = MEMORY_LENGTH): Tape {
  const left = absorb(LEFT_LANE, seed)
  const right = absorb(RIGHT_LANE, seed)
  const sites = new Map<string, Float64Array>()
  // Sites are views of shared memory: making a typed array costs more than drawing a site.
  let memory = new Float64Array(0)
  let used = 0

  function allot(length: number): Float64Array {
    if (used + length > memory.length) {
      memory = new Float64Array(Math.max(length, memory.length === 0 ? room : MEMORY_LENGTH))
      used = 0
    }
    const draws = new Float64Array(memory.buffer, used * Float64Array.BYTES_PER_ELEMENT, length)
    used += length
    return draws
  }

  function block(name: string, stride: number): Float64Array {
    const length = weeks * stride
    let draws = sites.get(name)
    if (draws === undefined) {
      draws = allot(length)
      const next = alea(siteKey(absorb(left, name), absorb(right, name)))
      for (let i = 0; i < length; i += 1) draws[i] = next() + HALF_STEP
      sites.set(name, draws)
    }
    if (draws.length !== length) {
      throw new RangeError(`Tape site "${name}" was opened with stride ${draws.length / weeks}, not ${stride}.`)
    }
    return draws
  }

  return { weeks, column: (name) => block(name, 1), block }
}

/** Uniforms taken from memory at a time: about the sites of a short run. */
const MEMORY_LENGTH = 2048

/** Half the step of the generator: keeps a uniform off 0 and 1. */
const HALF_STEP = 0.5 / 4294967296

/** Endless uniforms from a text: (i + ½) / 2^32 with i = 0…2^32 − 1, never 0 or 1. */
export function generator(seed: string): () => number {
  const next = alea(seed)
  // The same number as ((int32 >>> 0) + 0.5) / 2^32, without the way through an integer.
  return () => next() + HALF_STEP
}

/*
 * Seeding alea costs three slow passes over its text, for the names of a run more than the run itself. So seed and name
 * are first boiled down to 64 bits by two lanes of MurmurHash3_x86_32 (A. Appleby, 2011; public domain), one 16-bit unit
 * of text at a time, and alea is seeded with those as four units. Each text goes in behind its length: no two pairs of
 * seed and name read alike. Two sites of one run share luck with a chance of 2^-64 per pair.
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

function siteKey(left: number, right: number): string {
  const a = avalanche(left)
  const b = avalanche(right)
  return String.fromCharCode(a & 0xffff, a >>> 16, b & 0xffff, b >>> 16)
}

/** The finaliser of MurmurHash3: every bit of the hash reaches every bit of the key. */
function avalanche(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
