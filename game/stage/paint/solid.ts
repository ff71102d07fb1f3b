/** Draws solids seen from the table's corner. */
export type Brush = {
  context: CanvasRenderingContext2D
  /** Pixels per unit of the table, and where the solid's own (0, 0, 0) is. */
  scale: number
  x: number
  y: number
}

/** A corner of a solid: u to the lower right, v to the lower left, z up. */
export type Corner = [u: number, v: number, z: number]

/** Fills a flat face, with a hairline of the same colour so that two faces meet without a gap. */
export function face({ context, scale, x, y }: Brush, corners: Corner[], fill: string): void {
  context.beginPath()
  for (const [u, v, z] of corners) context.lineTo(x + (u - v) * scale, y + ((u + v) / 2 - z) * scale)
  context.closePath()
  context.fillStyle = fill
  context.strokeStyle = fill
  context.lineWidth = 0.6
  context.lineJoin = 'round'
  context.fill()
  context.stroke()
}

export type Walls = { left: string; right: string; top: string }

/** A box from `low` to `high`, its middle at (u, v). */
export function box(
  brush: Brush,
  [u, v]: [number, number],
  [a, b]: [number, number],
  low: number,
  high: number,
  walls: Walls,
): void {
  face(
    brush,
    [
      [u - a, v + b, low],
      [u + a, v + b, low],
      [u + a, v + b, high],
      [u - a, v + b, high],
    ],
    walls.left,
  )
  face(
    brush,
    [
      [u + a, v + b, low],
      [u + a, v - b, low],
      [u + a, v - b, high],
      [u + a, v + b, high],
    ],
    walls.right,
  )
  face(
    brush,
    [
      [u - a, v - b, high],
      [u + a, v - b, high],
      [u + a, v + b, high],
      [u - a, v + b, high],
    ],
    walls.top,
  )
}

/** A gabled roof over a box, its ridge along u. */
export function gable(brush: Brush, [a, b]: [number, number], eaves: number, ridge: number, colours: Walls): void {
  face(
    brush,
    [
      [-a, -b, eaves],
      [a, -b, eaves],
      [a, 0, ridge],
      [-a, 0, ridge],
    ],
    colours.top,
  )
  face(
    brush,
    [
      [a, b, eaves],
      [a, -b, eaves],
      [a, 0, ridge],
    ],
    colours.right,
  )
  face(
    brush,
    [
      [-a, b, eaves],
      [a, b, eaves],
      [a, 0, ridge],
      [-a, 0, ridge],
    ],
    colours.left,
  )
}

/** The soft shadow on the ground of something that stands there. */
export function shade({ context, scale, x, y }: Brush, radius: number, colour: string): void {
  context.fillStyle = colour
  context.beginPath()
  context.ellipse(
    x + radius * 0.35 * scale,
    y + radius * 0.12 * scale,
    radius * 1.5 * scale,
    radius * 0.75 * scale,
    0,
    0,
    2 * Math.PI,
  )
  context.fill()
}

/** The colour, brighter (above 1) or darker (below). */
export function lit(colour: string, factor: number): string {
  const value = Number.parseInt(colour.slice(1), 16)
  const part = (shift: number) => Math.min(255, Math.round(((value >> shift) & 255) * factor))
  return `rgb(${part(16)}, ${part(8)}, ${part(0)})`
}
