import type { Colours } from '../palette.ts'
import { at, awning, box, dome, hip, lit, pane, pole, shade, walls, windows, type Brush } from './solid.ts'

/** What stands round the districts, in single pieces; ./../landmarks.ts says which of them make up a landmark. */
export const PIECES = {
  /** A library with columns under a dome. */
  library(brush, colours) {
    shade(brush, 0.09, colours.shadow)
    box(brush, [0, 0], [0.085, 0.06], 0, 0.01, walls('#cfc4b1'))
    box(brush, [0, 0], [0.075, 0.05], 0.01, 0.08, walls('#f3ead9'))
    for (let column = 0; column < 6; column++) {
      const u = -0.065 + column * 0.026
      pole(brush, [u, 0.055], [0.01, 0.075], '#fffaf0')
    }
    pane(brush, 'left', 0.05, [-0.012, 0.012], [0.01, 0.05], '#7d5a3c')
    windows(brush, [0, 0], [0.075, 0.05], [0.05], [6, 0.016], colours.glass)
    box(brush, [0, 0], [0.08, 0.055], 0.08, 0.09, { ...walls('#e0d4bd'), top: cover(colours, '#cbbfa8') })
    dome(at(brush, 0, 0, 0.09), 0.042, 0.006, cover(colours, '#4d7a6c'))
    pole(brush, [0, 0], [0.13, 0.155], colours.ink)
  },
  /** A gate of two pillars. */
  gate(brush, colours) {
    shade(brush, 0.05, colours.shadow)
    for (const u of [-0.045, 0.045]) box(brush, [u, 0], [0.01, 0.01], 0, 0.07, walls('#b56a52'))
    box(brush, [0, 0], [0.06, 0.011], 0.07, 0.084, { ...walls('#8a4b3a'), top: cover(colours, '#9a5a47') })
    pane(brush, 'left', 0.0112, [-0.036, 0.036], [0.073, 0.081], '#f3ead9')
  },
  /** A large lit screen on two legs. */
  screen(brush, colours) {
    shade(brush, 0.05, colours.shadow)
    for (const u of [-0.045, 0.045]) pole(brush, [u, 0], [0, 0.05], colours.ink)
    box(brush, [0, 0], [0.07, 0.009], 0.04, 0.12, walls('#2d333b'))
    pane(brush, 'left', 0.0092, [-0.063, 0.063], [0.047, 0.113], '#16324a')
    // Lines of a program, some lit.
    for (let line = 0; line < 6; line++) {
      const colour = ['#7fd1c0', '#f2c66d', '#8fb7ff', '#7fd1c0', '#ee8f7c', '#8fb7ff'][line]!
      const from = -0.056 + (line % 3) * 0.014
      pane(
        brush,
        'left',
        0.0094,
        [from, from + 0.05 + ((line * 7) % 4) * 0.012],
        [0.103 - line * 0.01, 0.107 - line * 0.01],
        colour,
      )
    }
    if (colours.snow) box(brush, [0, 0], [0.07, 0.009], 0.12, 0.125, walls('#f6f8fa'))
  },
  /** A carriage on the rails that run along u, and the one at the head of the train. */
  carriage(brush, colours) {
    carriage(brush, colours, false)
  },
  engine(brush, colours) {
    carriage(brush, colours, true)
  },
  /** A station: a hall and a platform roof. */
  station(brush, colours) {
    shade(brush, 0.08, colours.shadow)
    box(brush, [0, -0.014], [0.07, 0.026], 0, 0.065, walls('#e9dcc6'))
    windows(brush, [0, -0.014], [0.07, 0.026], [0.012], [5, 0.03], colours.glass)
    hip(brush, [0, -0.014], [0.078, 0.034], 0.065, 0.1, {
      left: cover(colours, '#7d4a3a'),
      right: lit(cover(colours, '#7d4a3a'), 0.86),
      top: lit(cover(colours, '#7d4a3a'), 0.76),
    })
    for (const u of [-0.06, 0, 0.06]) pole(brush, [u, 0.034], [0, 0.042], colours.ink)
    box(brush, [0, 0.026], [0.074, 0.018], 0.042, 0.048, { ...walls('#a9a296'), top: cover(colours, '#bdb6a9') })
  },
  /** A stall of a market, in three colours. */
  'stall-0': (brush, colours) => stall(brush, colours, '#c85f4a'),
  'stall-1': (brush, colours) => stall(brush, colours, '#3d8a8f'),
  'stall-2': (brush, colours) => stall(brush, colours, '#d69a35'),
  /** A tower of flats. */
  tower(brush, colours) {
    shade(brush, 0.06, colours.shadow)
    box(brush, [0, 0], [0.038, 0.034], 0, 0.21, walls('#dccab2'))
    const rows = Array.from({ length: 9 }, (_, storey) => 0.014 + storey * 0.021)
    windows(brush, [0, 0], [0.038, 0.034], rows, [3, 0.011], colours.glass)
    box(brush, [0, 0], [0.041, 0.037], 0.21, 0.219, { ...walls('#b9a68c'), top: cover(colours, '#c8b69c') })
    box(brush, [-0.01, -0.008], [0.014, 0.012], 0.219, 0.234, walls('#b9a68c'))
  },
  /** Somebody who delivers, on a bike with a box. */
  courier({ context, scale, x, y }, colours) {
    const unit = 0.05 * scale
    context.save()
    context.translate(x, y)
    context.fillStyle = colours.shadow
    context.beginPath()
    context.ellipse(0.1 * unit, 0, 0.9 * unit, 0.22 * unit, 0, 0, 2 * Math.PI)
    context.fill()
    context.strokeStyle = colours.ink
    context.lineWidth = Math.max(1, 0.1 * unit)
    for (const wheel of [-0.45, 0.5]) {
      context.beginPath()
      context.arc(wheel * unit, -0.24 * unit, 0.22 * unit, 0, 2 * Math.PI)
      context.stroke()
    }
    context.beginPath()
    context.moveTo(-0.45 * unit, -0.24 * unit)
    context.lineTo(-0.1 * unit, -0.6 * unit)
    context.lineTo(0.38 * unit, -0.55 * unit)
    context.lineTo(0.5 * unit, -0.24 * unit)
    context.stroke()
    context.fillStyle = '#4f8a4a'
    context.fillRect(-0.75 * unit, -1.05 * unit, 0.46 * unit, 0.46 * unit)
    context.fillStyle = colours.accent
    context.fillRect(-0.18 * unit, -1.05 * unit, 0.28 * unit, 0.5 * unit)
    context.fillStyle = '#f0cfae'
    context.beginPath()
    context.arc(0.02 * unit, -1.2 * unit, 0.17 * unit, 0, 2 * Math.PI)
    context.fill()
    context.stroke()
    context.restore()
  },
  /** A flag on the rim, for a feast. */
  flag(brush, colours) {
    pole(brush, [0, 0], [0, 0.085], colours.ink)
    const { context, scale, x, y } = brush
    context.fillStyle = colours.accent
    context.beginPath()
    context.moveTo(x, y - 0.085 * scale)
    context.quadraticCurveTo(x + 0.025 * scale, y - 0.095 * scale, x + 0.05 * scale, y - 0.082 * scale)
    context.lineTo(x + 0.05 * scale, y - 0.052 * scale)
    context.quadraticCurveTo(x + 0.025 * scale, y - 0.065 * scale, x, y - 0.055 * scale)
    context.fill()
  },
} satisfies Record<string, (brush: Brush, colours: Colours) => void>

export type Piece = keyof typeof PIECES

function carriage(brush: Brush, colours: Colours, first: boolean): void {
  shade(brush, 0.05, colours.shadow)
  box(brush, [0, 0], [0.062, 0.02], 0.006, 0.05, walls('#e9e6df'))
  pane(brush, 'left', 0.02, [-0.062, 0.062], [0.014, 0.02], colours.accent)
  for (let window = 0; window < 5; window++) {
    const u = -0.052 + window * 0.022
    pane(brush, 'left', 0.02, [u, u + 0.015], [0.028, 0.042], '#33464f')
  }
  pane(brush, 'right', 0.062, [-0.014, 0.014], [0.026, 0.044], first ? '#33464f' : '#c9c4b8')
  box(brush, [0, 0], [0.062, 0.02], 0.05, 0.056, { ...walls('#b9b4a8'), top: cover(colours, '#d5d0c4') })
}

function stall(brush: Brush, colours: Colours, cloth: string): void {
  shade(brush, 0.045, colours.shadow)
  box(brush, [0, 0], [0.03, 0.022], 0, 0.02, walls('#a9784a'))
  for (const [nth, fruit] of ['#d9532f', '#e0a93b', '#7aa045'].entries())
    box(brush, [-0.018 + nth * 0.018, 0.004], [0.008, 0.014], 0.02, 0.026, walls(fruit))
  for (const u of [-0.028, 0.028]) pole(brush, [u, 0.02], [0, 0.05], colours.ink)
  awning(at(brush, 0, 0, 0), 0.03, [0.07, 0.05], 5, [colours.paper, cloth])
  box(brush, [0, 0], [0.03, 0.026], 0.068, 0.073, { ...walls(cloth), top: cover(colours, lit(cloth, 1.05)) })
}

function cover(colours: Colours, colour: string): string {
  return colours.snow ? '#f6f8fa' : colour
}
