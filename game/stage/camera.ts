import type { Point } from './board.ts'

/** What part of the picture is seen: its upper left corner in pixels of the whole picture, and how much it is enlarged. */
export type Sight = { x: number; y: number; zoom: number }

export type Camera = {
  /** Changes in place as the camera moves. */
  sight: Sight
  /** The size of the picture in pixels; keeps the middle where it is. */
  resize: (width: number, height: number) => void
  /** Enlarges by a factor about a place of the screen, the middle if none is given. */
  zoomBy: (factor: number, about?: Point) => void
  /** Moves by pixels of the screen, at once. */
  pan: (dx: number, dy: number) => void
  /** Brings a place of the picture to the middle, enlarged at least so much. */
  lookAt: (place: Point, zoom: number) => void
  /** Shows the whole table. */
  fit: () => void
  /** Glides on by so many milliseconds; false when it has arrived. */
  advance: (step: number) => boolean
  /** Arrives at once. */
  arrive: () => void
}

export const MOST_ZOOM = 4
/** Milliseconds in which most of a glide is done. */
const GLIDE = 130
/** Where a glide has arrived: in pixels, and in zoom. */
const NEAR = { pixels: 0.4, zoom: 0.002 }

export function openCamera(): Camera {
  let [width, height] = [1, 1]
  const sight: Sight = { x: 0, y: 0, zoom: 1 }
  const goal: Sight = { x: 0, y: 0, zoom: 1 }

  /** Nothing beyond the edge of the picture is shown. */
  function aim(x: number, y: number, zoom: number): void {
    goal.zoom = Math.min(MOST_ZOOM, Math.max(1, zoom))
    goal.x = Math.min(width - width / goal.zoom, Math.max(0, x))
    goal.y = Math.min(height - height / goal.zoom, Math.max(0, y))
  }

  function arrive(): void {
    sight.x = goal.x
    sight.y = goal.y
    sight.zoom = goal.zoom
  }

  return {
    sight,
    resize(newWidth, newHeight) {
      const [x, y] = [newWidth / width, newHeight / height]
      ;[width, height] = [newWidth, newHeight]
      aim(goal.x * x, goal.y * y, goal.zoom)
      arrive()
    },
    zoomBy(factor, about = { x: width / 2, y: height / 2 }) {
      const zoom = Math.min(MOST_ZOOM, Math.max(1, goal.zoom * factor))
      aim(goal.x + about.x / goal.zoom - about.x / zoom, goal.y + about.y / goal.zoom - about.y / zoom, zoom)
    },
    pan(dx, dy) {
      aim(goal.x - dx / goal.zoom, goal.y - dy / goal.zoom, goal.zoom)
      arrive()
    },
    lookAt({ x, y }, least) {
      const zoom = Math.max(least, goal.zoom)
      aim(x - width / zoom / 2, y - height / zoom / 2, zoom)
    },
    fit() {
      aim(0, 0, 1)
    },
    advance(step) {
      const near =
        Math.abs(goal.x - sight.x) < NEAR.pixels &&
        Math.abs(goal.y - sight.y) < NEAR.pixels &&
        Math.abs(goal.zoom - sight.zoom) < NEAR.zoom
      if (near) {
        arrive()
        return false
      }
      const part = step / (step + GLIDE)
      sight.x += (goal.x - sight.x) * part
      sight.y += (goal.y - sight.y) * part
      sight.zoom += (goal.zoom - sight.zoom) * part
      return true
    },
    arrive,
  }
}
