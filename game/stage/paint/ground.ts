import { around, DEPTH, project, RADIUS, type Point } from '../board.ts'
import type { Layout } from '../layout.ts'
import type { StageView } from '../view.ts'
import { seeded } from '../seed.ts'
import type { Colours } from '../palette.ts'
import { face, lit, type Brush, type Corner } from './solid.ts'

type Looks = Pick<StageView, 'scenario' | 'landmarks'>

/** The tray, its sand and roads, and the ground of the districts: all that never moves, behind everything else. */
export function paintGround(
  brush: Brush,
  colours: Colours,
  layout: Layout,
  { scenario: seed, landmarks }: Looks,
): void {
  paintTray(brush, colours)
  paintSand(brush, colours, seed)
  paintRoads(brush, colours)
  if (landmarks.includes('railway')) paintRails(brush, colours)
  for (const { outline } of layout.districts) paintTile(brush, colours, outline)
  paintRakes(brush, colours, layout)
  paintGrains(brush, colours, layout, seed)
  paintPlaza(brush, colours)
  paintRim(brush, colours)
  paintLamp(brush, colours)
}

function paintTray(brush: Brush, colours: Colours): void {
  const { context, scale, x, y } = brush
  context.save()
  context.shadowColor = 'rgba(30, 18, 5, 0.45)'
  context.shadowBlur = 0.1 * scale
  context.shadowOffsetY = 0.05 * scale
  face(
    brush,
    [
      [-0.98, -0.98, -DEPTH.tray],
      [0.99, -0.99, -DEPTH.tray],
      [0.99, 0.99, -DEPTH.tray],
      [-0.99, 0.99, -DEPTH.tray],
    ],
    colours.wood.line,
  )
  context.restore()
  const low = -DEPTH.tray
  const high = DEPTH.rim
  face(
    brush,
    [
      [-1, 1, low],
      [1, 1, low],
      [1, 1, high],
      [-1, 1, high],
    ],
    colours.wood.left,
  )
  face(
    brush,
    [
      [1, 1, low],
      [1, -1, low],
      [1, -1, high],
      [1, 1, high],
    ],
    colours.wood.right,
  )
  // Grain along the two sides that are seen.
  const random = seeded('grain')
  context.save()
  context.globalAlpha = 0.35
  context.strokeStyle = colours.wood.line
  context.lineWidth = Math.max(0.6, 0.003 * scale)
  for (const side of [-1, 1]) {
    for (let line = 0; line < 7; line++) {
      const z = low + ((line + 0.6) / 7.5) * (high - low)
      const sway = random() * 0.006
      context.beginPath()
      for (let step = 0; step <= 24; step++) {
        const along = -1 + step / 12
        const place = side < 0 ? project(along, 1) : project(1, along)
        context.lineTo(x + place.x * scale, y + (place.y - z + Math.sin(step * 0.6 + line * 2) * sway) * scale)
      }
      context.stroke()
    }
  }
  context.restore()
}

/** The opening of the tray, as a path. */
function opening({ context, scale, x, y }: Brush, radius: number): void {
  context.beginPath()
  for (const turn of [0, 2, 4, 6]) {
    const { u, v } = around(turn, radius)
    const place = project(u, v)
    context.lineTo(x + place.x * scale, y + place.y * scale)
  }
  context.closePath()
}

function paintSand(brush: Brush, colours: Colours, seed: string): void {
  const { context, scale, x, y } = brush
  opening(brush, RADIUS.sand)
  context.fillStyle = colours.sand.road
  context.fill()
  const random = seeded(seed, 'sand')
  context.save()
  opening(brush, RADIUS.sand)
  context.clip()
  speckle(
    brush,
    random,
    colours,
    [
      [-RADIUS.sand, RADIUS.sand],
      [-RADIUS.sand, RADIUS.sand],
    ],
    2600,
  )
  // The rim throws its shadow on the sand along the two far sides.
  context.strokeStyle = colours.shadow
  context.globalAlpha = 0.35
  for (let step = 1; step <= 7; step++) {
    context.lineWidth = step * 0.032 * scale
    context.beginPath()
    for (const [u, v] of [
      [-1, 1.2],
      [-0.97, -0.97],
      [1.2, -1],
    ] as const) {
      context.lineTo(x + (u - v) * scale, y + ((u + v) / 2) * scale)
    }
    context.stroke()
  }
  context.restore()
}

/** Worn tracks: round the plaza and round the districts, where the channels stand. */
function paintRoads({ context, scale, x, y }: Brush, colours: Colours): void {
  context.save()
  context.globalAlpha = 0.35
  context.strokeStyle = colours.sand.light
  context.lineJoin = 'round'
  context.lineWidth = 0.006 * scale
  context.setLineDash([0.03 * scale, 0.02 * scale])
  context.beginPath()
  for (const turn of [0, 2, 4, 6]) {
    const { u, v } = around(turn, 0.825)
    context.lineTo(x + (u - v) * scale, y + ((u + v) / 2) * scale)
  }
  context.closePath()
  context.stroke()
  context.restore()
}

/** A track along the near left side. */
function paintRails({ context, scale, x, y }: Brush, colours: Colours): void {
  const line = (v: number, from: number, to: number) => {
    context.beginPath()
    context.moveTo(x + (from - v) * scale, y + ((from + v) / 2) * scale)
    context.lineTo(x + (to - v) * scale, y + ((to + v) / 2) * scale)
    context.stroke()
  }
  context.save()
  context.strokeStyle = colours.wood.line
  context.globalAlpha = 0.55
  context.lineWidth = 0.006 * scale
  for (let u = -0.93; u <= 0.93; u += 0.03) {
    context.beginPath()
    context.moveTo(x + (u - 0.905) * scale, y + ((u + 0.905) / 2) * scale)
    context.lineTo(x + (u - 0.945) * scale, y + ((u + 0.945) / 2) * scale)
    context.stroke()
  }
  context.globalAlpha = 1
  context.strokeStyle = '#6d6a66'
  context.lineWidth = Math.max(1, 0.005 * scale)
  for (const v of [0.914, 0.936]) line(v, -0.95, 0.95)
  context.restore()
}

function trace({ context, scale, x, y }: Brush, outline: Point[], lift: number): void {
  context.beginPath()
  for (const point of outline) context.lineTo(x + point.x * scale, y + (point.y - lift) * scale)
  context.closePath()
}

/** A slab of lighter sand with rounded corners and a worn edge. */
function paintTile(brush: Brush, colours: Colours, outline: Point[]): void {
  const { context, scale } = brush
  context.save()
  context.lineJoin = 'round'
  context.lineWidth = 0.022 * scale
  for (const [lift, colour] of [
    [-0.016, colours.shadow],
    [-0.004, colours.sand.edge],
    [0.006, colours.sand.tile],
  ] as const) {
    trace(brush, outline, lift)
    context.fillStyle = colour
    context.strokeStyle = colour
    context.fill()
    if (lift > -0.01) context.stroke()
  }
  context.restore()
}

/** Raked lines where one part of a district ends: the nearer to the business, the further on the way. */
function paintRakes(brush: Brush, colours: Colours, layout: Layout): void {
  const { context, scale, x, y } = brush
  for (const { outline } of layout.districts) {
    context.save()
    trace(brush, outline, 0.006)
    context.clip()
    for (const radius of [0.285, 0.3425, 0.4075, 0.5, 0.7415]) {
      for (const [shift, colour, alpha] of [
        [0.004, colours.sand.light, 0.9],
        [0, colours.sand.dark, 0.45],
      ] as const) {
        context.globalAlpha = alpha
        context.strokeStyle = colour
        context.lineWidth = Math.max(0.8, 0.0045 * scale)
        context.lineJoin = 'round'
        context.beginPath()
        for (const turn of [0, 2, 4, 6]) {
          const { u, v } = around(turn, radius + shift)
          context.lineTo(x + (u - v) * scale, y + ((u + v) / 2) * scale)
        }
        context.closePath()
        context.stroke()
      }
    }
    context.restore()
  }
}

function paintGrains(brush: Brush, colours: Colours, layout: Layout, seed: string): void {
  const random = seeded(seed, 'grains')
  const { context } = brush
  for (const { outline } of layout.districts) {
    context.save()
    trace(brush, outline, 0.006)
    context.clip()
    speckle(
      brush,
      random,
      colours,
      [
        [-0.8, 0.8],
        [-0.8, 0.8],
      ],
      1500,
    )
    context.restore()
  }
}

function speckle(
  brush: Brush,
  random: () => number,
  colours: Colours,
  [us, vs]: [number, number][],
  count: number,
): void {
  const { context, scale, x, y } = brush
  context.save()
  context.globalAlpha = 0.5
  for (let grain = 0; grain < count; grain++) {
    const u = us![0] + random() * (us![1] - us![0])
    const v = vs![0] + random() * (vs![1] - vs![0])
    context.fillStyle = random() < 0.5 ? colours.sand.dark : colours.sand.light
    const size = (0.0018 + random() * 0.003) * scale
    context.fillRect(x + (u - v) * scale, y + ((u + v) / 2) * scale, size * 1.5, size * 0.8)
  }
  context.restore()
}

/** Paved ground before the business, in squares. */
function paintPlaza(brush: Brush, colours: Colours): void {
  const size = RADIUS.plaza
  const ring = (radius: number, z: number): Corner[] =>
    [0, 2, 4, 6].map((turn) => {
      const { u, v } = around(turn, radius)
      return [u, v, z]
    })
  face(brush, ring(size + 0.006, -0.006), colours.sand.edge)
  face(brush, ring(size, 0), colours.sand.plaza)
  const { context } = brush
  const tiles = 8
  context.save()
  for (let row = 0; row < tiles; row++) {
    for (let column = 0; column < tiles; column++) {
      if ((row + column) % 2 === 0) continue
      const step = (2 * size) / tiles
      const u = -size + row * step
      const v = -size + column * step
      context.globalAlpha = 0.35
      face(
        brush,
        [
          [u, v, 0],
          [u + step, v, 0],
          [u + step, v + step, 0],
          [u, v + step, 0],
        ],
        lit(colours.sand.plaza, 0.9),
      )
    }
  }
  context.restore()
}

/** The four planks on top, mitred at the corners, and the inner side of the two far ones. */
function paintRim(brush: Brush, colours: Colours): void {
  const high = DEPTH.rim
  const inner = RADIUS.sand
  const { wood } = colours
  face(
    brush,
    [
      [-inner, -inner, 0],
      [inner, -inner, 0],
      [inner, -inner, high],
      [-inner, -inner, high],
    ],
    wood.left,
  )
  face(
    brush,
    [
      [-inner, -inner, 0],
      [-inner, inner, 0],
      [-inner, inner, high],
      [-inner, -inner, high],
    ],
    wood.right,
  )
  const fills = [wood.top, lit(wood.top, 0.94), wood.light, lit(wood.light, 0.95)]
  for (const [at, turn] of [0, 2, 4, 6].entries()) {
    const corner = (turn: number, radius: number): Corner => {
      const { u, v } = around(turn, radius)
      return [u, v, high]
    }
    face(brush, [corner(turn, 1), corner(turn + 2, 1), corner(turn + 2, inner), corner(turn, inner)], fills[at]!)
  }
  const { context, scale, x, y } = brush
  context.strokeStyle = wood.line
  context.lineWidth = Math.max(0.7, 0.0035 * scale)
  context.globalAlpha = 0.6
  for (const turn of [0, 2, 4, 6]) {
    const [from, to] = [around(turn, 1), around(turn, inner)].map(({ u, v }) => project(u, v))
    context.beginPath()
    context.moveTo(x + from!.x * scale, y + (from!.y - high) * scale)
    context.lineTo(x + to!.x * scale, y + (to!.y - high) * scale)
    context.stroke()
  }
  context.globalAlpha = 1
}

/** Light falls on the middle. */
function paintLamp({ context, scale, x, y }: Brush, colours: Colours): void {
  context.save()
  context.beginPath()
  for (const [u, v, z] of [
    [-1, -1, DEPTH.rim],
    [1, -1, DEPTH.rim],
    [1, -1, -DEPTH.tray],
    [1, 1, -DEPTH.tray],
    [-1, 1, -DEPTH.tray],
    [-1, 1, DEPTH.rim],
  ] as const) {
    context.lineTo(x + (u - v) * scale, y + ((u + v) / 2 - z) * scale)
  }
  context.closePath()
  context.clip()
  context.translate(x, y)
  context.scale(1, 0.5)
  const light = context.createRadialGradient(0, 0, 0.1 * scale, 0, 0, 1.9 * scale)
  light.addColorStop(0, colours.lamp[0])
  light.addColorStop(1, colours.lamp[1])
  context.fillStyle = light
  context.fillRect(-2.2 * scale, -2.6 * scale, 4.4 * scale, 5.2 * scale)
  context.restore()
}
