/*
 * The table is a square seen from one corner. Its own coordinates are u (to the lower right) and v (to the lower
 * left), both from −1 to 1 with the business at 0; on the screen one unit is `scale` pixels.
 */

export type Point = { x: number; y: number }

/** Rings of the table, as distance from the business to the side of a square: 1 is the outer edge of the frame. */
export const RADIUS = {
  house: 0.075,
  plaza: 0.19,
  tile: [0.21, 0.785],
  kiosk: 0.87,
  sand: 0.955,
} as const

/** How high the tray is, and how far its rim stands above the sand, in the table's units. */
export const DEPTH = { tray: 0.13, rim: 0.022 } as const

/** Where a place on the table is seen, in units from the middle of the picture; x to the right, y down. */
export function project(u: number, v: number): Point {
  return { x: u - v, y: (u + v) / 2 }
}

/**
 * The place at a distance from the business; `turn` goes round clockwise from 0 at the far corner by 2 for each side.
 */
export function around(turn: number, radius: number): { u: number; v: number } {
  const side = Math.floor(turn / 2) & 3
  const along = (turn - Math.floor(turn / 2) * 2 - 1) * radius
  if (side === 0) return { u: along, v: -radius }
  if (side === 1) return { u: radius, v: along }
  if (side === 2) return { u: -along, v: radius }
  return { u: -radius, v: -along }
}

/** Once round the table. */
export const WHOLE_TURN = 8

/** Turns at which two sides meet. */
export function cornersBetween(from: number, to: number): number[] {
  const corners: number[] = []
  for (let turn = Math.floor(from / 2) * 2 + 2; turn < to; turn += 2) if (turn > from) corners.push(turn)
  return corners
}
