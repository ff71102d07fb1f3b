import type { ChannelKind } from '../view.ts'
import type { Colours } from './colours.ts'
import { ICONS } from './icons.ts'
import { box, face, gable, lit, shade, type Brush } from './solid.ts'

/** Walls of the channels' buildings, by what kind of channel it is. */
const KIOSK_WALLS: Record<ChannelKind, string> = {
  feed: '#7f9aa5',
  search: '#c29a5b',
  social: '#9c8bb0',
  video: '#5f6f7d',
  owned: '#8fa184',
  offline: '#b98a72',
  kol: '#b57f8d',
  content: '#a39a7c',
}

/** A house of one of the LOOKS. */
export function paintHouse(brush: Brush, colours: Colours, look: number): void {
  const roof = colours.roof[look % colours.roof.length]!
  const [a, b] = look === 1 ? [0.034, 0.042] : look === 2 ? [0.046, 0.034] : [0.04, 0.036]
  const wall = look === 2 ? 0.075 : 0.045
  shade(brush, 0.055, colours.shadow)
  box(brush, [0, 0], [a, b], 0, wall, { ...colours.wall, top: colours.wall.right })
  face(
    brush,
    [
      [a, b * 0.35, 0],
      [a, -b * 0.2, 0],
      [a, -b * 0.2, 0.028],
      [a, b * 0.35, 0.028],
    ],
    lit(roof, 0.7),
  )
  for (const u of [-0.55, 0.2]) {
    const window = [
      [a * u, b, wall - 0.03],
      [a * (u + 0.42), b, wall - 0.03],
      [a * (u + 0.42), b, wall - 0.013],
      [a * u, b, wall - 0.013],
    ] as const
    face(
      brush,
      window.map(([u, v, z]) => [u, v, z]),
      '#86a0a8',
    )
  }
  const cover = colours.snow ? '#f6f8fa' : roof
  gable(brush, [a + 0.007, b + 0.007], wall, wall + 0.042, {
    left: cover,
    right: colours.wall.left,
    top: lit(colours.snow ? '#dfe5ea' : roof, 0.8),
  })
}

export function paintTree(brush: Brush, colours: Colours, look: number): void {
  const { context, scale, x, y } = brush
  const leaf = colours.leaf[look % colours.leaf.length]!
  shade(brush, 0.02, colours.shadow)
  context.fillStyle = colours.wood.left
  context.fillRect(x - 0.004 * scale, y - 0.03 * scale, 0.008 * scale, 0.03 * scale)
  const crown = (dx: number, dy: number, radius: number, fill: string) => {
    context.fillStyle = fill
    context.beginPath()
    if (look % 2 === 0) context.arc(x + dx * scale, y + dy * scale, radius * scale, 0, 2 * Math.PI)
    else context.ellipse(x + dx * scale, y + dy * scale, radius * 0.8 * scale, radius * 1.5 * scale, 0, 0, 2 * Math.PI)
    context.fill()
  }
  crown(0, -0.045, 0.024, lit(leaf, 0.85))
  crown(-0.005, -0.051, 0.017, leaf)
  if (colours.snow) crown(-0.004, -0.06, 0.012, '#f6f8fa')
}

export function paintBush({ context, scale, x, y }: Brush, colours: Colours, look: number): void {
  const leaf = colours.leaf[look % colours.leaf.length]!
  const stone = look === 3
  shade({ context, scale, x, y }, 0.014, colours.shadow)
  for (const [dx, dy, radius, light] of [
    [-0.012, -0.006, 0.011, 0.8],
    [0.01, -0.007, 0.012, 0.85],
    [0, -0.013, 0.012, 1],
  ] as const) {
    context.fillStyle = stone ? lit('#a8a095', light) : lit(leaf, light)
    context.beginPath()
    context.ellipse(
      x + dx * scale,
      y + dy * scale,
      radius * scale,
      radius * (stone ? 0.6 : 0.85) * scale,
      0,
      0,
      2 * Math.PI,
    )
    context.fill()
  }
}

/** A channel's building: a booth with an awning, and the sign of its kind on a mast. */
export function paintKiosk(brush: Brush, colours: Colours, kind: ChannelKind): void {
  const { context, scale, x, y } = brush
  const wall = KIOSK_WALLS[kind]
  shade(brush, 0.065, colours.shadow)
  box(brush, [0, 0], [0.05, 0.05], 0, 0.012, { left: lit(wall, 0.55), right: lit(wall, 0.45), top: lit(wall, 0.7) })
  box(brush, [0, 0], [0.042, 0.042], 0.012, 0.075, { left: wall, right: lit(wall, 0.78), top: lit(wall, 1.15) })
  face(
    brush,
    [
      [-0.03, 0.042, 0.03],
      [0.03, 0.042, 0.03],
      [0.03, 0.042, 0.056],
      [-0.03, 0.042, 0.056],
    ],
    '#fff3d6',
  )
  face(
    brush,
    [
      [0.042, 0.03, 0.03],
      [0.042, -0.03, 0.03],
      [0.042, -0.03, 0.056],
      [0.042, 0.03, 0.056],
    ],
    '#f0dfbb',
  )
  // Awnings in stripes.
  for (let stripe = 0; stripe < 5; stripe++) {
    const from = -0.046 + stripe * 0.0184
    const cloth = stripe % 2 === 0 ? colours.accent : colours.paper
    face(
      brush,
      [
        [from, 0.042, 0.075],
        [from + 0.0184, 0.042, 0.075],
        [from + 0.0184, 0.066, 0.056],
        [from, 0.066, 0.056],
      ],
      cloth,
    )
    face(
      brush,
      [
        [0.042, from, 0.075],
        [0.042, from + 0.0184, 0.075],
        [0.066, from + 0.0184, 0.056],
        [0.066, from, 0.056],
      ],
      lit(stripe % 2 === 0 ? '#a8442a' : '#fbf6ea', 0.84),
    )
  }
  box(brush, [0, 0], [0.046, 0.046], 0.075, 0.085, {
    left: lit(wall, 0.8),
    right: lit(wall, 0.62),
    top: colours.snow ? '#f6f8fa' : lit(wall, 1.2),
  })
  const mast = y - 0.142 * scale
  context.fillStyle = colours.ink
  context.fillRect(x - 0.004 * scale, mast, 0.008 * scale, 0.06 * scale)
  const radius = 0.043 * scale
  context.fillStyle = colours.paper
  context.strokeStyle = colours.ink
  context.lineWidth = Math.max(1, 0.007 * scale)
  context.beginPath()
  context.arc(x, mast, radius, 0, 2 * Math.PI)
  context.fill()
  context.stroke()
  context.save()
  context.translate(x, mast)
  context.scale(radius * 0.62, radius * 0.62)
  context.lineWidth = 0.24
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = lit(wall, 0.5)
  context.fillStyle = lit(wall, 0.5)
  ICONS[kind](context)
  context.restore()
}

/** The business: two storeys, a shop front and a flag. */
export function paintBusiness(brush: Brush, colours: Colours): void {
  const { context, scale, x, y } = brush
  const half = 0.075
  shade(brush, 0.1, colours.shadow)
  box(brush, [0, 0], [half + 0.012, half + 0.012], 0, 0.012, { left: '#b8ab97', right: '#a09380', top: '#cfc4b1' })
  box(brush, [0, 0], [half, half], 0.012, 0.15, { left: '#f7efe0', right: '#dccdb2', top: '#e6dac4' })
  const onLeft = (from: number, to: number, low: number, high: number, fill: string) =>
    face(
      brush,
      [
        [from, half, low],
        [to, half, low],
        [to, half, high],
        [from, half, high],
      ],
      fill,
    )
  const onRight = (from: number, to: number, low: number, high: number, fill: string) =>
    face(
      brush,
      [
        [half, from, low],
        [half, to, low],
        [half, to, high],
        [half, from, high],
      ],
      fill,
    )
  onLeft(-0.06, -0.005, 0.02, 0.065, '#9db8bd')
  onLeft(0.012, 0.055, 0.012, 0.068, colours.accent)
  onRight(0.06, 0.012, 0.02, 0.065, '#84a0a6')
  onRight(-0.005, -0.06, 0.02, 0.065, '#84a0a6')
  for (const from of [-0.058, -0.014, 0.03]) {
    onLeft(from, from + 0.028, 0.1, 0.132, '#9db8bd')
    onRight(from + 0.028, from, 0.1, 0.132, '#84a0a6')
  }
  for (let stripe = 0; stripe < 8; stripe++) {
    const from = -0.08 + stripe * 0.02
    const odd = stripe % 2 === 0
    face(
      brush,
      [
        [from, half, 0.092],
        [from + 0.02, half, 0.092],
        [from + 0.02, half + 0.03, 0.072],
        [from, half + 0.03, 0.072],
      ],
      odd ? colours.accent : colours.paper,
    )
    face(
      brush,
      [
        [half, from, 0.092],
        [half, from + 0.02, 0.092],
        [half + 0.03, from + 0.02, 0.072],
        [half + 0.03, from, 0.072],
      ],
      lit(odd ? '#a8442a' : '#fbf6ea', 0.84),
    )
  }
  gable(brush, [half + 0.01, half + 0.01], 0.15, 0.205, {
    left: colours.snow ? '#f6f8fa' : colours.accent,
    right: '#efe3cd',
    top: colours.snow ? '#dfe5ea' : lit(colours.accent, 0.75),
  })
  // A flag on the near end of the ridge.
  const top = y + (half / 2 - 0.205) * scale
  const pole = x + half * scale
  context.fillStyle = colours.ink
  context.fillRect(pole - 0.004 * scale, top - 0.07 * scale, 0.008 * scale, 0.07 * scale)
  context.fillStyle = colours.accent
  context.beginPath()
  context.moveTo(pole, top - 0.07 * scale)
  context.lineTo(pole + 0.06 * scale, top - 0.055 * scale)
  context.lineTo(pole, top - 0.036 * scale)
  context.fill()
}

/** A pile of coins. */
export function paintCoins({ context, scale, x, y }: Brush, count: number): void {
  context.lineWidth = Math.max(0.8, 0.004 * scale)
  for (let coin = 0; coin < count; coin++) {
    context.beginPath()
    context.ellipse(x, y - coin * 0.0115 * scale, 0.02 * scale, 0.011 * scale, 0, 0, 2 * Math.PI)
    context.fillStyle = coin === count - 1 ? '#f3cf5b' : '#d9ac35'
    context.strokeStyle = '#7d5c14'
    context.fill()
    context.stroke()
  }
}

/** A wave that runs from the rim at the upper right into the table: half a ring on the ground. */
export function paintWave({ context, scale, x, y }: Brush, colours: Colours, radius: number): void {
  context.strokeStyle = colours.wave
  context.lineCap = 'round'
  for (const [width, alpha] of [
    [0.09, 0.28],
    [0.034, 1],
  ] as const) {
    context.globalAlpha = alpha
    context.lineWidth = width * scale
    context.beginPath()
    // The rim runs along u there, and the table lies on its +v side.
    for (let step = 0; step <= 40; step++) {
      const angle = (0.06 + (0.88 * step) / 40) * Math.PI
      const u = Math.cos(angle) * radius
      const v = Math.sin(angle) * radius
      context.lineTo(x + (u - v) * scale, y + ((u + v) / 2) * scale)
    }
    context.stroke()
  }
  context.globalAlpha = 1
}
