/** Pictures one after another while something moves, and none while nothing does. */
export type Loop = {
  /** Asks for a picture, and for more of them as long as `advance` says that something moves. */
  wake: () => void
  stop: () => void
}

/** A longer pause between two pictures is one of the tab, not of the play. In milliseconds. */
const LONGEST_STEP = 250

/** `advance` moves everything by so many milliseconds and says whether anything moves on; `draw` draws it. */
export function openLoop(advance: (step: number) => boolean, draw: () => void): Loop {
  let asked = 0
  let last = 0
  let resting = true

  function picture(time: number): void {
    asked = 0
    // Whole milliseconds: broken ones would be boxed wherever they are handed on.
    const now = Math.round(time)
    // The first step after a rest takes no time.
    const step = resting ? 0 : Math.min(now - last, LONGEST_STEP)
    last = now
    resting = !advance(step)
    draw()
    if (!resting && asked === 0) asked = requestAnimationFrame(picture)
  }

  return {
    wake() {
      if (asked === 0) asked = requestAnimationFrame(picture)
    },
    stop() {
      cancelAnimationFrame(asked)
      asked = 0
      resting = true
    },
  }
}
