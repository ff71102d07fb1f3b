import type { Colours } from '../palette.ts'
import type { DistrictLook } from '../view.ts'
import {
  at,
  box,
  dome,
  face,
  gable,
  hip,
  lit,
  pane,
  pennant,
  pole,
  shade,
  walls,
  windows,
  type Brush,
  type Walls,
} from './solid.ts'

const SNOW = '#f6f8fa'

/** What is built in a district, in as many pictures as there are looks of a house. */
export const DISTRICTS: Record<DistrictLook, Paint> = {
  homes,
  flats,
  offices,
  lofts,
  lanes,
  villas,
  village,
  campus,
  works,
  fair,
  leisure,
}

type Paint = (brush: Brush, colours: Colours, variant: number) => void

function homes(brush: Brush, colours: Colours, variant: number): void {
  const roof = colours.roof[variant % colours.roof.length]!
  const [a, b] = variant === 1 ? [0.034, 0.042] : variant === 2 ? [0.046, 0.034] : [0.04, 0.036]
  const wall = variant === 2 ? 0.06 : 0.045
  shade(brush, 0.055, colours.shadow)
  box(brush, [0, 0], [a, b], 0, wall, { ...colours.wall, top: colours.wall.right })
  pane(brush, 'right', a, [b * 0.35, -b * 0.2], [0, 0.028], lit(roof, 0.7))
  for (const u of [-0.55, 0.2])
    pane(brush, 'left', b, [a * u, a * (u + 0.42)], [wall - 0.03, wall - 0.013], colours.glass[0])
  gable(brush, [a + 0.007, b + 0.007], wall, wall + 0.042, roofing(colours, roof, colours.wall.left))
}

/** Slabs of flats, with balconies. */
function flats(brush: Brush, colours: Colours, variant: number): void {
  const storeys = [7, 5, 8, 6][variant]!
  const colour = ['#e6d3b8', '#d9b7a0', '#e3ddd0', '#cdd3cb'][variant]!
  const [a, b] = variant % 2 === 0 ? [0.046, 0.03] : [0.034, 0.044]
  const high = 0.012 + storeys * 0.02
  shade(brush, 0.065, colours.shadow)
  box(brush, [0, 0], [a, b], 0, high, walls(colour))
  const rows = Array.from({ length: storeys }, (_, storey) => 0.012 + storey * 0.02)
  windows(brush, [0, 0], [a, b], rows, [variant % 2 === 0 ? 4 : 3, 0.011], colours.glass)
  for (const low of rows) pane(brush, 'left', b, [-a * 0.16, a * 0.16], [low - 0.003, low + 0.004], lit(colour, 0.72))
  flatRoof(brush, [a, b], high, colour, colours)
  box(at(brush, -a * 0.3, 0, 0), [0, 0], [0.012, 0.01], high, high + 0.014, walls(lit(colour, 0.9)))
}

/** Towers of glass. */
function offices(brush: Brush, colours: Colours, variant: number): void {
  const colour = ['#7fa3b5', '#93aebb', '#6c8fa6', '#a3b7bd'][variant]!
  const high = [0.17, 0.125, 0.19, 0.145][variant]!
  const half = [0.034, 0.04, 0.03, 0.036][variant]!
  shade(brush, 0.06, colours.shadow)
  box(brush, [0, 0], [half + 0.008, half + 0.008], 0, 0.014, walls('#cfc7b8'))
  box(brush, [0, 0], [half, half], 0.014, high, walls(colour))
  for (let low = 0.026; low < high - 0.012; low += 0.018) {
    pane(brush, 'left', half, [-half * 0.9, half * 0.9], [low, low + 0.01], colours.glass[0])
    pane(brush, 'right', half, [-half * 0.9, half * 0.9], [low, low + 0.01], colours.glass[1])
  }
  flatRoof(brush, [half, half], high, colour, colours)
  if (variant % 2 === 0) pole(brush, [0, 0], [high, high + 0.035], colours.ink)
}

/** Narrow houses of brick with tall windows. */
function lofts(brush: Brush, colours: Colours, variant: number): void {
  const brick = ['#b5705a', '#a45f4c', '#c08a6a', '#8d6a63'][variant]!
  const high = [0.085, 0.1, 0.075, 0.09][variant]!
  shade(brush, 0.055, colours.shadow)
  for (const [v, tint] of [
    [-0.024, 0.9],
    [0.022, 1.06],
  ] as const) {
    const part = at(brush, 0, v)
    box(part, [0, 0], [0.036, 0.022], 0, high * tint, walls(lit(brick, tint)))
    windows(part, [0, 0], [0.036, 0.022], [0.012, 0.045], [3, 0.024], colours.glass)
    gable(part, [0.038, 0.024], high * tint, high * tint + 0.026, roofing(colours, '#5f6468', lit(brick, tint)))
  }
}

/** Old lanes: a low house round a yard, and a pavilion. */
function lanes(brush: Brush, colours: Colours, variant: number): void {
  const tile = ['#6c7278', '#5f666c', '#77706a', '#6c7278'][variant]!
  shade(brush, 0.06, colours.shadow)
  if (variant === 3) {
    box(brush, [0, 0], [0.036, 0.036], 0, 0.008, walls('#cabfae'))
    for (const [u, v] of [
      [-0.028, -0.028],
      [0.028, -0.028],
      [-0.028, 0.028],
      [0.028, 0.028],
    ] as const)
      pole(brush, [u, v], [0.008, 0.045], '#9b3f2e')
    hip(brush, [0, 0], [0.044, 0.044], 0.043, 0.08, roofing(colours, tile))
    return
  }
  box(brush, [-0.014, -0.014], [0.046, 0.046], 0, 0.004, walls('#d8ccb6'))
  for (const [u, v, a, b] of [
    [-0.045, 0, 0.015, 0.05],
    [0, -0.045, 0.045, 0.015],
    [0.02, 0.032, 0.034, 0.015],
  ] as const) {
    const wing = at(brush, u, v)
    box(wing, [0, 0], [a, b], 0, 0.03, { left: '#efe8da', right: '#d6cbb8', top: '#d6cbb8' })
    pane(wing, 'left', b, [-a * 0.2, a * 0.25], [0, 0.02], '#9b3f2e')
    hip(wing, [0, 0], [a + 0.006, b + 0.006], 0.03, 0.052, roofing(colours, tile))
  }
}

/** A house in its garden, with a pool and a hedge. */
function villas(brush: Brush, colours: Colours, variant: number): void {
  const hedge = colours.leaf[0]!
  shade(brush, 0.07, colours.shadow)
  box(brush, [0, 0], [0.066, 0.06], 0, 0.004, walls(colours.snow ? '#e6e8e6' : '#b7c48d'))
  for (const [u, v, a, b] of [
    [-0.062, 0, 0.004, 0.06],
    [0, -0.056, 0.066, 0.004],
  ] as const)
    box(brush, [u, v], [a, b], 0, 0.016, walls(hedge))
  const house = at(brush, -0.018, -0.014)
  box(house, [0, 0], [0.036, 0.03], 0.004, 0.042, { ...colours.wall, top: colours.wall.right })
  windows(house, [0, 0], [0.036, 0.03], [0.014], [3, 0.018], colours.glass)
  hip(house, [0, 0], [0.043, 0.037], 0.042, 0.074, roofing(colours, colours.roof[variant]!))
  box(at(brush, 0.036, 0.036), [0, 0], [0.02, 0.014], 0.003, 0.006, walls(colours.snow ? '#dfe9ee' : '#7cc0cf'))
}

/** Farmhouses, fields in rows and a silo. */
function village(brush: Brush, colours: Colours, variant: number): void {
  shade(brush, 0.06, colours.shadow)
  if (variant === 2) {
    for (let row = 0; row < 6; row++) {
      const v = -0.05 + row * 0.018
      box(
        brush,
        [0, v],
        [0.062, 0.006],
        0,
        0.007,
        walls(colours.snow ? '#dfe2dc' : row % 2 ? colours.leaf[2]! : '#c9a85a'),
      )
    }
    return
  }
  const half = variant === 1 ? 0.032 : 0.042
  box(brush, [0, 0], [half, 0.03], 0, 0.032, walls('#e9dcc2'))
  pane(brush, 'left', 0.03, [-0.008, 0.01], [0, 0.022], '#7d5a3c')
  pane(brush, 'left', 0.03, [half * 0.45, half * 0.8], [0.012, 0.024], colours.glass[0])
  gable(
    brush,
    [half + 0.008, 0.037],
    0.032,
    0.066,
    roofing(colours, ['#b8694a', '#6f86a0', '', '#a5744d'][variant]!, '#e3d3b4'),
  )
  if (variant === 1) {
    const silo = at(brush, 0.05, -0.02)
    box(silo, [0, 0], [0.013, 0.013], 0, 0.07, walls('#c3c6c4'))
    dome(silo, 0.018, 0.07, colours.snow ? SNOW : '#a9aeac')
  }
}

/** Halls with columns, and a clock tower. */
function campus(brush: Brush, colours: Colours, variant: number): void {
  shade(brush, 0.065, colours.shadow)
  if (variant === 1) {
    box(brush, [0, 0], [0.02, 0.02], 0, 0.1, walls('#b56a52'))
    pane(brush, 'left', 0.02, [-0.011, 0.011], [0.074, 0.094], '#fffaf0')
    pane(brush, 'right', 0.02, [-0.011, 0.011], [0.074, 0.094], '#efe4cc')
    hip(brush, [0, 0], [0.024, 0.024], 0.1, 0.14, roofing(colours, '#4d6a60'))
    return
  }
  const [a, b] = variant === 2 ? [0.036, 0.048] : [0.05, 0.034]
  box(brush, [0, 0], [a + 0.006, b + 0.006], 0, 0.008, walls('#cfc4b1'))
  box(brush, [0, 0], [a, b], 0.008, 0.058, walls(variant === 0 ? '#f3ead9' : '#c98a6c'))
  windows(brush, [0, 0], [a, b], [0.014, 0.036], [5, 0.014], colours.glass)
  if (variant === 3) {
    gable(brush, [a + 0.004, b + 0.004], 0.058, 0.088, roofing(colours, '#4d6a60', '#f3ead9'))
  } else {
    flatRoof(brush, [a, b], 0.058, '#e0d4bd', colours)
    dome(at(brush, 0, 0, 0.058), 0.026, 0.004, colours.snow ? SNOW : '#5f8577')
  }
}

/** Halls with a saw-tooth roof, a chimney, and a crane over a shell. */
function works(brush: Brush, colours: Colours, variant: number): void {
  shade(brush, 0.065, colours.shadow)
  if (variant === 1) {
    box(brush, [0, 0], [0.036, 0.036], 0, 0.05, walls('#b9b2a6'))
    windows(brush, [0, 0], [0.036, 0.036], [0.008, 0.03], [3, 0.013], ['#6f6a62', '#5c5750'])
    const mast = [-0.036, -0.036] as [number, number]
    pole(brush, mast, [0, 0.155], '#c9922e')
    const { context, scale, x, y } = brush
    context.strokeStyle = '#c9922e'
    context.lineWidth = Math.max(1, 0.009 * scale)
    context.beginPath()
    context.moveTo(x - 0.03 * scale, y - 0.185 * scale)
    context.lineTo(x + 0.085 * scale, y - 0.185 * scale)
    context.moveTo(x, y - 0.21 * scale)
    context.lineTo(x + 0.07 * scale, y - 0.185 * scale)
    context.stroke()
    context.lineWidth = Math.max(0.7, 0.004 * scale)
    context.beginPath()
    context.moveTo(x + 0.066 * scale, y - 0.185 * scale)
    context.lineTo(x + 0.066 * scale, y - 0.12 * scale)
    context.stroke()
    return
  }
  const colour = ['#a8b0ad', '', '#b8a992', '#9aa7b0'][variant]!
  box(brush, [0, 0], [0.054, 0.038], 0, 0.045, walls(colour))
  windows(brush, [0, 0], [0.054, 0.038], [0.014], [4, 0.016], colours.glass)
  for (const u of [-0.036, 0, 0.036]) {
    const tooth = at(brush, u, 0)
    gable(tooth, [0.018, 0.038], 0.045, 0.066, roofing(colours, '#75807f', '#dfe7e6'))
  }
  if (variant === 2) box(at(brush, -0.04, -0.02), [0, 0], [0.009, 0.009], 0.05, 0.13, walls('#a8705a'))
}

/** Exhibition halls under a vault, with flags before them. */
function fair(brush: Brush, colours: Colours, variant: number): void {
  const cloth = ['#2f7f8f', '#b5562f', '#6a5a92', '#3f7d57'][variant]!
  shade(brush, 0.07, colours.shadow)
  box(brush, [0, 0], [0.052, 0.04], 0, 0.04, walls('#ece6da'))
  pane(brush, 'left', 0.04, [-0.046, 0.046], [0.006, 0.028], colours.glass[0])
  pane(brush, 'right', 0.052, [-0.034, 0.034], [0.006, 0.028], colours.glass[1])
  // The vault, in strips from the far side to the near one.
  const strips = 9
  const edge = (strip: number) => {
    const angle = (strip / strips) * Math.PI
    return { v: -0.044 * Math.cos(angle), z: 0.04 + 0.034 * Math.sin(angle) }
  }
  const end = Array.from({ length: strips + 1 }, (_, strip) => edge(strip))
  face(
    brush,
    end.map(({ v, z }) => [0.056, v, z]),
    lit(cloth, 0.8),
  )
  for (let strip = 0; strip < strips; strip++) {
    const [from, to] = [end[strip]!, end[strip + 1]!]
    const shine = colours.snow ? lit(SNOW, 0.88 + 0.012 * strip) : lit(cloth, 0.9 + 0.06 * strip)
    face(
      brush,
      [
        [-0.056, from.v, from.z],
        [0.056, from.v, from.z],
        [0.056, to.v, to.z],
        [-0.056, to.v, to.z],
      ],
      shine,
    )
  }
  for (const u of [-0.045, 0.045]) {
    pole(brush, [u, 0.056], [0, 0.075], colours.ink)
    pennant(brush, [u, 0.056], 0.075, colours.accent)
  }
}

/** A big wheel, parasols, a tent and a cabin. */
function leisure(brush: Brush, colours: Colours, variant: number): void {
  const { context, scale, x, y } = brush
  shade(brush, 0.06, colours.shadow)
  if (variant === 0) {
    const [middle, radius] = [y - 0.09 * scale, 0.064 * scale]
    context.strokeStyle = '#8a4b3a'
    context.lineWidth = Math.max(1, 0.008 * scale)
    context.beginPath()
    context.moveTo(x - 0.035 * scale, y)
    context.lineTo(x, middle)
    context.lineTo(x + 0.035 * scale, y)
    context.stroke()
    context.strokeStyle = colours.accent
    context.beginPath()
    context.arc(x, middle, radius, 0, 2 * Math.PI)
    for (let spoke = 0; spoke < 4; spoke++) {
      const [cos, sin] = [Math.cos((spoke * Math.PI) / 4) * radius, Math.sin((spoke * Math.PI) / 4) * radius]
      context.moveTo(x - cos, middle - sin)
      context.lineTo(x + cos, middle + sin)
    }
    context.stroke()
    for (let cabin = 0; cabin < 8; cabin++) {
      context.fillStyle = ['#e0a93b', '#3d8a8f', '#c85f4a', '#f3ead9'][cabin % 4]!
      context.beginPath()
      const angle = (cabin * Math.PI) / 4
      context.arc(x + Math.cos(angle) * radius, middle + Math.sin(angle) * radius, 0.013 * scale, 0, 2 * Math.PI)
      context.fill()
    }
    return
  }
  if (variant === 2) {
    for (const [u, v, cloth] of [
      [-0.03, -0.02, '#d9694f'],
      [0.03, -0.012, '#3d8a8f'],
      [0, 0.034, '#e0a93b'],
    ] as const) {
      pole(brush, [u, v], [0, 0.045], colours.ink)
      hip(brush, [u, v], [0.026, 0.026], 0.036, 0.056, walls(cloth))
    }
    return
  }
  const cloth = variant === 1 ? '#c85f4a' : '#8c6b45'
  box(brush, [0, 0], [0.034, 0.034], 0, 0.026, walls(variant === 1 ? '#f3ead9' : '#b58a5a'))
  pane(brush, 'left', 0.034, [-0.01, 0.01], [0, 0.022], '#5f4630')
  hip(brush, [0, 0], [0.044, 0.044], 0.026, variant === 1 ? 0.085 : 0.062, roofing(colours, cloth))
  if (variant === 1) pennant(brush, [0, 0], 0.105, '#e0a93b')
}

/** A roof in its colour, or under snow; on the right its own slope, or the wall of a gable. */
function roofing(colours: Colours, roof: string, gableWall?: string): Walls {
  const cover = colours.snow ? SNOW : roof
  return { left: cover, right: gableWall ?? lit(cover, 0.88), top: lit(cover, 0.8) }
}

/** A flat roof with its edge. */
function flatRoof(brush: Brush, [a, b]: [number, number], high: number, colour: string, colours: Colours): void {
  box(brush, [0, 0], [a + 0.003, b + 0.003], high, high + 0.007, {
    ...walls(lit(colour, 0.92)),
    top: colours.snow ? SNOW : lit(colour, 0.86),
  })
}
