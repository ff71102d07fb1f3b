import { DEPTH, type Point } from './board.ts'

/** How the table lies in its element, in CSS pixels: the middle, and the pixels of one unit. */
export type Fit = { width: number; height: number; scale: number; x: number; y: number }

/** The largest table that fits, with its frame, what rises at the far corner, and a hand's breadth of air. */
export function fitTable(width: number, height: number): Fit {
  const air = 8
  const [above, below] = [1.05, 1 + DEPTH.tray + 0.03]
  const scale = Math.max(40, Math.min((width - 2 * air) / 4, (height - 2 * air) / (above + below)))
  return { width, height, scale, x: width / 2, y: (height - (above + below) * scale) / 2 + above * scale }
}

/** Height of a figure in CSS pixels: as large as the crowd allows, never too small to tell its shape. */
export function figureHeight({ scale }: Fit, figures: number): number {
  // The districts cover about 2.1 square units.
  return Math.min(17, Math.max(9, 1.22 * scale * Math.sqrt(2.1 / Math.max(1, figures))))
}

/** Where a place of the table is seen, in CSS pixels of the picture as a whole. */
export function spotOf({ x, y, scale }: Fit, place: Point): Point {
  return { x: x + place.x * scale, y: y + place.y * scale }
}
