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

/**
 * A flat patch on one of the two walls that are seen: on the left one at v = `at`, along u, or on the right one at
 * u = `at`, along v.
 */
export function pane(
  brush: Brush,
  side: 'left' | 'right',
  at: number,
  [from, to]: [number, number],
  [low, high]: [number, number],
  fill: string,
): void {
  const corner = (along: number, z: number): Corner => (side === 'left' ? [along, at, z] : [at, along, z])
  face(brush, [corner(from, low), corner(to, low), corner(to, high), corner(from, high)], fill)
}

/** Rows of windows on both walls of a box with its middle at (u, v). */
export function windows(
  brush: Brush,
  [u, v]: [number, number],
  [a, b]: [number, number],
  rows: number[],
  [columns, height]: [number, number],
  [left, right]: [string, string],
): void {
  for (const low of rows) {
    for (let column = 0; column < columns; column++) {
      const part = (edge: number) => -0.82 + (1.64 * (column + edge)) / columns
      pane(brush, 'left', v + b, [u + part(0.18) * a, u + part(0.82) * a], [low, low + height], left)
      pane(brush, 'right', u + a, [v + part(0.18) * b, v + part(0.82) * b], [low, low + height], right)
    }
  }
}

/** Cloth in stripes that hangs out over both walls. */
export function awning(
  brush: Brush,
  half: number,
  [inner, outer]: [number, number],
  stripes: number,
  [light, dark]: [string, string],
): void {
  const width = (2 * half) / stripes
  const reach = inner - outer
  for (let stripe = 0; stripe < stripes; stripe++) {
    const from = -half + stripe * width
    const cloth = stripe % 2 === 0 ? dark : light
    const wall = half - 0.004
    face(
      brush,
      [
        [from, wall, inner],
        [from + width, wall, inner],
        [from + width, wall + reach * 1.3, outer],
        [from, wall + reach * 1.3, outer],
      ],
      cloth,
    )
    face(
      brush,
      [
        [wall, from, inner],
        [wall, from + width, inner],
        [wall + reach * 1.3, from + width, outer],
        [wall + reach * 1.3, from, outer],
      ],
      lit(cloth, 0.84),
    )
  }
}

/** A roof of four slopes over a box with its middle at (u, v), pointed or with a ridge along u. */
export function hip(
  brush: Brush,
  [u, v]: [number, number],
  [a, b]: [number, number],
  eaves: number,
  top: number,
  { left, right, top: back }: Walls,
): void {
  const ridge = Math.max(0, a - b)
  const [near, far]: [Corner, Corner] = [
    [u + ridge, v, top],
    [u - ridge, v, top],
  ]
  face(brush, [[u - a, v - b, eaves], [u + a, v - b, eaves], near, far], back)
  face(brush, [[u + a, v - b, eaves], [u + a, v + b, eaves], near], right)
  face(brush, [[u - a, v + b, eaves], [u + a, v + b, eaves], near, far], left)
}

/** A dome of a radius, standing on a height. */
export function dome({ context, scale, x, y }: Brush, radius: number, low: number, fill: string): void {
  context.fillStyle = fill
  context.beginPath()
  context.ellipse(x, y - low * scale, radius * scale, radius * 0.9 * scale, 0, Math.PI, 2 * Math.PI)
  context.ellipse(x, y - low * scale, radius * scale, radius * 0.5 * scale, 0, 0, Math.PI)
  context.fill()
}

/** A thin upright pole with its foot at (u, v, low). */
export function pole(brush: Brush, [u, v]: [number, number], [low, high]: [number, number], fill: string): void {
  const { context, scale, x, y } = brush
  const width = Math.max(1, 0.008 * scale)
  context.fillStyle = fill
  context.fillRect(x + (u - v) * scale - width / 2, y + ((u + v) / 2 - high) * scale, width, (high - low) * scale)
}

/** A pennant at the top of a pole. */
export function pennant(brush: Brush, [u, v]: [number, number], top: number, fill: string): void {
  const { context, scale, x, y } = brush
  const [left, high] = [x + (u - v) * scale, y + ((u + v) / 2 - top) * scale]
  context.fillStyle = fill
  context.beginPath()
  context.moveTo(left, high)
  context.lineTo(left + 0.05 * scale, high + 0.013 * scale)
  context.lineTo(left, high + 0.028 * scale)
  context.fill()
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

/** The colour `#rrggbb`, brighter (above 1) or darker (below). */
export function lit(colour: string, factor: number): string {
  const value = Number.parseInt(colour.slice(1), 16)
  const part = (shift: number) => Math.min(255, Math.round(((value >> shift) & 255) * factor))
  return `#${((part(16) << 16) | (part(8) << 8) | part(0)).toString(16).padStart(6, '0')}`
}

/** Three walls of one colour, lit from the upper left. */
export function walls(colour: string): Walls {
  return { left: colour, right: lit(colour, 0.8), top: lit(colour, 1.1) }
}

/** The same brush with its (0, 0, 0) elsewhere. */
export function at(brush: Brush, u: number, v: number, z = 0): Brush {
  return { ...brush, x: brush.x + (u - v) * brush.scale, y: brush.y + ((u + v) / 2 - z) * brush.scale }
}
