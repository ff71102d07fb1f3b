import type { Colours } from '../palette.ts'
import type { BusinessLook } from '../view.ts'
import { at, awning, box, gable, hip, lit, pane, pennant, pole, shade, walls, windows, type Brush } from './solid.ts'

/** The business in the middle of the table. All of them stand on the same ground and are about equally high. */
export const BUSINESS: Record<BusinessLook, (brush: Brush, colours: Colours) => void> = {
  shop(brush, colours) {
    ground(brush, colours)
    box(brush, [0, 0], [HALF, HALF], 0.012, 0.15, walls('#f7efe0'))
    front(brush, colours)
    windows(brush, [0, 0], [HALF, HALF], [0.102], [3, 0.03], colours.glass)
    awning(brush, HALF + 0.005, [0.092, 0.07], 8, [colours.paper, colours.accent])
    gable(brush, [HALF + 0.01, HALF + 0.01], 0.15, 0.205, roof(colours, colours.accent, '#efe3cd'))
    flag(brush, colours, [HALF, 0], 0.205)
  },
  /** Two wings with a clock tower between them. */
  school(brush, colours) {
    ground(brush, colours)
    for (const u of [-0.05, 0.05]) {
      const wing = at(brush, u, 0)
      box(wing, [0, 0], [0.034, HALF - 0.006], 0.012, 0.112, walls('#f3e6d0'))
      windows(wing, [0, 0], [0.034, HALF - 0.006], [0.024, 0.054, 0.084], [u < 0 ? 2 : 4, 0.018], colours.glass)
      hip(wing, [0, 0], [0.04, HALF], 0.112, 0.14, roof(colours, colours.accent))
    }
    const tower = at(brush, 0, 0.02)
    box(tower, [0, 0], [0.028, 0.06], 0.012, 0.165, walls('#fbf3e2'))
    pane(tower, 'left', 0.06, [-0.015, 0.015], [0.012, 0.06], lit(colours.accent, 0.8))
    windows(tower, [0, 0], [0.028, 0.06], [0.07, 0.094], [2, 0.016], colours.glass)
    clock(at(tower, 0, 0.06, 0.142))
    hip(tower, [0, 0], [0.034, 0.066], 0.165, 0.225, roof(colours, colours.accent))
    flag(tower, colours, [0, 0], 0.225)
  },
  /** A tower of rooms over a lobby with a canopy. */
  hotel(brush, colours) {
    ground(brush, colours)
    box(brush, [0, 0], [HALF, HALF], 0.012, 0.052, walls('#e8dcc6'))
    pane(brush, 'left', HALF, [-0.064, 0.064], [0.016, 0.044], colours.glass[0])
    pane(brush, 'right', HALF, [-0.064, 0.064], [0.016, 0.044], colours.glass[1])
    const tower = at(brush, -0.008, -0.008)
    box(tower, [0, 0], [0.06, 0.056], 0.052, 0.25, walls('#f4ead8'))
    const rows = Array.from({ length: 7 }, (_, storey) => 0.064 + storey * 0.026)
    windows(tower, [0, 0], [0.06, 0.056], rows, [4, 0.015], colours.glass)
    box(tower, [0, 0], [0.064, 0.06], 0.25, 0.26, {
      ...walls(colours.accent),
      top: colours.snow ? '#f6f8fa' : '#cfc4b1',
    })
    box(at(brush, 0, HALF + 0.014), [0, 0], [0.034, 0.018], 0.05, 0.057, walls(colours.accent))
    for (const u of [-0.03, 0.03]) pole(brush, [u, HALF + 0.03], [0.012, 0.05], colours.ink)
    flag(tower, colours, [0, 0], 0.26)
  },
  /** A wide shop with crates of fruit before it. */
  grocery(brush, colours) {
    ground(brush, colours)
    box(brush, [0, 0], [HALF, HALF], 0.012, 0.118, walls('#f2ead8'))
    front(brush, colours)
    awning(brush, HALF + 0.005, [0.092, 0.07], 8, [colours.paper, '#4f8a4a'])
    box(brush, [0, 0], [HALF + 0.006, HALF + 0.006], 0.118, 0.15, {
      left: '#4f8a4a',
      right: '#3f703b',
      top: colours.snow ? '#f6f8fa' : '#e4dac6',
    })
    apple(at(brush, 0, HALF + 0.006, 0.134))
    for (const [nth, fruit] of ['#d9532f', '#e0a93b', '#7aa045', '#c2407a'].entries()) {
      const crate = at(brush, -0.06 + nth * 0.036, HALF + 0.026)
      box(crate, [0, 0], [0.014, 0.01], 0, 0.012, walls('#a9784a'))
      box(crate, [0, 0], [0.011, 0.008], 0.012, 0.017, walls(fruit))
    }
    flag(brush, colours, [-HALF * 0.6, -HALF * 0.6], 0.15)
  },
}

const HALF = 0.075

function ground(brush: Brush, colours: Colours): void {
  shade(brush, 0.1, colours.shadow)
  box(brush, [0, 0], [HALF + 0.012, HALF + 0.012], 0, 0.012, walls('#c9bda8'))
}

/** A shop window and a door on each side that is seen. */
function front(brush: Brush, colours: Colours): void {
  pane(brush, 'left', HALF, [-0.06, -0.005], [0.02, 0.065], colours.glass[0])
  pane(brush, 'left', HALF, [0.012, 0.055], [0.012, 0.068], colours.accent)
  pane(brush, 'right', HALF, [-0.06, 0.06], [0.02, 0.065], colours.glass[1])
}

function roof(colours: Colours, colour: string, gableWall?: string) {
  const cover = colours.snow ? '#f6f8fa' : colour
  return { left: cover, right: gableWall ?? lit(cover, 0.86), top: lit(cover, 0.76) }
}

function flag(brush: Brush, colours: Colours, [u, v]: [number, number], top: number): void {
  pole(brush, [u, v], [top, top + 0.07], colours.ink)
  pennant(brush, [u, v], top + 0.07, colours.accent)
}

function clock({ context, scale, x, y }: Brush): void {
  context.fillStyle = '#fffdf6'
  context.strokeStyle = '#2b2620'
  context.lineWidth = Math.max(0.8, 0.004 * scale)
  context.beginPath()
  context.ellipse(x, y, 0.013 * scale, 0.014 * scale, 0, 0, 2 * Math.PI)
  context.fill()
  context.moveTo(x, y - 0.009 * scale)
  context.lineTo(x, y)
  context.lineTo(x + 0.006 * scale, y + 0.003 * scale)
  context.stroke()
}

function apple({ context, scale, x, y }: Brush): void {
  context.fillStyle = '#f2ead8'
  context.beginPath()
  context.ellipse(x - 0.005 * scale, y, 0.01 * scale, 0.011 * scale, 0, 0, 2 * Math.PI)
  context.ellipse(x + 0.005 * scale, y + 0.002 * scale, 0.01 * scale, 0.011 * scale, 0, 0, 2 * Math.PI)
  context.fill()
  context.fillRect(x - 0.001 * scale, y - 0.017 * scale, 0.003 * scale, 0.008 * scale)
}
