/** Something with a place: an image of Phaser, or a stand-in in a test. */
export type Walker = { x: number; y: number; setPosition: (x: number, y: number) => unknown }

/** Moves figures from place to place, each with a start of its own, in time that is handed in. */
export type Walks = {
  /** Forgets everybody; `scale` is the pixels of one unit of the table. */
  reset: (scale: number) => void
  put: (figure: number, x: number, y: number) => void
  /** Lets a figure walk from where it is now. */
  send: (figure: number, x: number, y: number) => void
  /** Milliseconds on; false when nobody walks. */
  advance: (step: number) => boolean
  /** How many walk now. */
  count: () => number
}

/** Milliseconds: the walk itself, and within which the figures set out one after another. */
const WALK = 900
const SPREAD = 500
/** Height of a step in units of the table, and steps of one walk. */
const HOP = 0.016
const STEPS = 5

/** Numbers kept of each figure that walks: from, to, time since it was sent, and when it sets out. */
const FIELDS = 6

export function walks(people: Walker[]): Walks {
  let scale = 1
  // Grow when the crowd does, and never while it walks.
  let state = new Float32Array(0)
  let walking = new Int32Array(0)
  let count = 0

  function grow(figure: number): void {
    if (figure * FIELDS < state.length) return
    const size = Math.max(256, 2 * figure)
    const [oldState, oldWalking] = [state, walking]
    state = new Float32Array(size * FIELDS)
    walking = new Int32Array(size)
    state.set(oldState)
    walking.set(oldWalking)
  }

  function stop(figure: number): void {
    for (let at = 0; at < count; at++) {
      if (walking[at] !== figure) continue
      walking[at] = walking[--count]!
      return
    }
  }

  return {
    reset(newScale) {
      scale = newScale
      count = 0
    },
    put(figure, x, y) {
      stop(figure)
      people[figure]!.setPosition(x, y)
    },
    send(figure, x, y) {
      grow(figure)
      stop(figure)
      const { x: fromX, y: fromY } = people[figure]!
      // Spread by the golden ratio: neighbours by number do not set out together.
      state.set([fromX, fromY, x, y, 0, ((figure * 0.6180339887) % 1) * SPREAD], figure * FIELDS)
      walking[count++] = figure
    },
    advance(step) {
      for (let at = count - 1; at >= 0; at--) {
        const figure = walking[at]!
        const base = figure * FIELDS
        const time = state[base + 4]! + step
        state[base + 4] = time
        const part = Math.min(1, Math.max(0, (time - state[base + 5]!) / WALK))
        const eased = part * part * (3 - 2 * part)
        const x = state[base]! + (state[base + 2]! - state[base]!) * eased
        const y = state[base + 1]! + (state[base + 3]! - state[base + 1]!) * eased
        people[figure]!.setPosition(x, y - Math.abs(Math.sin(part * STEPS * Math.PI)) * HOP * scale)
        if (part === 1) walking[at] = walking[--count]!
      }
      return count > 0
    },
    count: () => count,
  }
}
