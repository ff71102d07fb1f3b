import type { Colours } from '../palette.ts'
import type { ChannelLook } from '../view.ts'
import { ICONS } from './icons.ts'
import { at, awning, box, dome, gable, lit, pane, pole, shade, walls, windows, type Brush } from './solid.ts'

/** A channel's building: its form and the colour of its walls; its icon is the look's own. */
const CHANNELS: Record<ChannelLook, { form: Form; wall: string }> = {
  feed: { form: billboard, wall: '#4d7f94' },
  search: { form: office, wall: '#c29a5b' },
  social: { form: pavilion, wall: '#7f6fa8' },
  video: { form: studio, wall: '#5a6b8c' },
  live: { form: studio, wall: '#a8506a' },
  creator: { form: pavilion, wall: '#b5677e' },
  notes: { form: house, wall: '#c8665a' },
  content: { form: house, wall: '#8f9a6a' },
  owned: { form: office, wall: '#5f9a7a' },
  messages: { form: mast, wall: '#7d9aa0' },
  poster: { form: billboard, wall: '#b0803f' },
  stall: { form: booth, wall: '#b98a72' },
  store: { form: booth, wall: '#8a9bb0' },
  desk: { form: office, wall: '#a97f8f' },
  leader: { form: booth, wall: '#a5915c' },
  staff: { form: office, wall: '#8b8f9c' },
  partner: { form: house, wall: '#6f8f9c' },
  event: { form: pavilion, wall: '#c08a45' },
}

type Form = (brush: Brush, colours: Colours, wall: string) => void

/** The icon's disc stands over the building, its middle so high. */
const SIGN = { high: 0.142, radius: 0.043 }

export function paintChannel(brush: Brush, colours: Colours, look: ChannelLook): void {
  const { form, wall } = CHANNELS[look]
  shade(brush, 0.065, colours.shadow)
  box(brush, [0, 0], [0.05, 0.05], 0, 0.01, walls('#cfc4b1'))
  form(at(brush, 0, 0, 0.01), colours, wall)
  paintSign(brush, colours, look, wall)
}

function paintSign({ context, scale, x, y }: Brush, colours: Colours, look: ChannelLook, wall: string): void {
  const [middle, radius] = [y - SIGN.high * scale, SIGN.radius * scale]
  context.fillStyle = colours.ink
  context.fillRect(x - 0.004 * scale, middle, 0.008 * scale, 0.05 * scale)
  context.fillStyle = colours.paper
  context.strokeStyle = lit(wall, 0.55)
  context.lineWidth = Math.max(1.2, 0.008 * scale)
  context.beginPath()
  context.arc(x, middle, radius, 0, 2 * Math.PI)
  context.fill()
  context.stroke()
  context.save()
  context.translate(x, middle)
  context.scale(radius * 0.62, radius * 0.62)
  context.lineWidth = 0.24
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = lit(wall, 0.5)
  context.fillStyle = lit(wall, 0.5)
  ICONS[look](context)
  context.restore()
}

/** A booth with a counter on both sides and an awning. */
function booth(brush: Brush, colours: Colours, wall: string): void {
  box(brush, [0, 0], [0.042, 0.042], 0, 0.065, walls(wall))
  pane(brush, 'left', 0.042, [-0.03, 0.03], [0.018, 0.044], '#fff3d6')
  pane(brush, 'right', 0.042, [-0.03, 0.03], [0.018, 0.044], '#f0dfbb')
  awning(brush, 0.046, [0.065, 0.047], 5, [colours.paper, colours.accent])
  box(brush, [0, 0], [0.046, 0.046], 0.065, 0.075, { ...walls(lit(wall, 0.8)), top: roof(colours, lit(wall, 1.2)) })
}

/** Two storeys with rows of windows and a flat roof. */
function office(brush: Brush, colours: Colours, wall: string): void {
  box(brush, [0, 0], [0.04, 0.036], 0, 0.078, walls(wall))
  windows(brush, [0, 0], [0.04, 0.036], [0.012, 0.044], [3, 0.02], colours.glass)
  box(brush, [0, 0], [0.044, 0.04], 0.078, 0.087, { ...walls(lit(wall, 0.8)), top: roof(colours, lit(wall, 1.15)) })
}

/** A house with a gable. */
function house(brush: Brush, colours: Colours, wall: string): void {
  box(brush, [0, 0], [0.042, 0.036], 0, 0.05, walls(lit(wall, 1.2)))
  pane(brush, 'left', 0.036, [-0.012, 0.012], [0, 0.032], lit(wall, 0.5))
  windows(brush, [0, 0], [0.042, 0.036], [0.018], [4, 0.016], colours.glass)
  const cover = roof(colours, lit(wall, 0.75))
  gable(brush, [0.047, 0.042], 0.05, 0.09, { left: cover, right: lit(wall, 1.05), top: lit(cover, 0.8) })
}

/** A low studio with a dish on the roof. */
function studio(brush: Brush, colours: Colours, wall: string): void {
  const { context, scale, x, y } = brush
  box(brush, [0, 0], [0.044, 0.04], 0, 0.058, walls(wall))
  pane(brush, 'left', 0.04, [-0.034, 0.034], [0.016, 0.042], '#1f2630')
  pane(brush, 'left', 0.04, [-0.03, 0.03], [0.02, 0.038], colours.glass[0])
  pane(brush, 'right', 0.044, [-0.012, 0.012], [0, 0.034], lit(wall, 0.5))
  box(brush, [0, 0], [0.047, 0.043], 0.058, 0.066, { ...walls(lit(wall, 0.8)), top: roof(colours, lit(wall, 1.2)) })
  context.fillStyle = '#e9e6df'
  context.strokeStyle = colours.ink
  context.lineWidth = Math.max(0.8, 0.004 * scale)
  context.beginPath()
  context.ellipse(x + 0.04 * scale, y - 0.088 * scale, 0.018 * scale, 0.011 * scale, -0.8, 0, 2 * Math.PI)
  context.fill()
  context.stroke()
}

/** A round pavilion under a dome. */
function pavilion(brush: Brush, colours: Colours, wall: string): void {
  const { context, scale, x, y } = brush
  for (const [low, high, colour] of [
    [0, 0.05, lit(wall, 1.15)],
    [0.018, 0.04, colours.glass[0]],
  ] as const) {
    context.fillStyle = colour
    context.beginPath()
    context.ellipse(x, y - high * scale, 0.047 * scale, 0.0235 * scale, 0, Math.PI, 2 * Math.PI)
    context.ellipse(x, y - low * scale, 0.047 * scale, 0.0235 * scale, 0, 0, Math.PI)
    context.fill()
  }
  for (const u of [-0.032, -0.011, 0.011, 0.032]) pole(brush, [u, 0.03 - Math.abs(u) * 0.3], [0, 0.05], lit(wall, 0.8))
  dome(at(brush, 0, 0, 0.048), 0.052, 0, roof(colours, wall))
}

/** A board on two legs, readable from the table's corner. */
function billboard(brush: Brush, colours: Colours, wall: string): void {
  for (const u of [-0.036, 0.036]) pole(brush, [u, 0], [0, 0.045], colours.ink)
  box(brush, [0, 0], [0.054, 0.008], 0.03, 0.092, walls(lit(wall, 0.7)))
  pane(brush, 'left', 0.008, [-0.047, 0.047], [0.037, 0.085], '#f6efe0')
  pane(brush, 'left', 0.0081, [-0.04, 0.004], [0.044, 0.078], lit(wall, 1.15))
  for (const z of [0.05, 0.061, 0.072]) pane(brush, 'left', 0.0081, [0.012, 0.04], [z, z + 0.005], lit(wall, 0.6))
  if (colours.snow) box(brush, [0, 0], [0.054, 0.008], 0.092, 0.097, walls('#f6f8fa'))
}

/** A hut under a mast that sends. */
function mast(brush: Brush, colours: Colours, wall: string): void {
  box(brush, [0, 0], [0.034, 0.034], 0, 0.044, walls(wall))
  pane(brush, 'left', 0.034, [-0.01, 0.012], [0, 0.032], lit(wall, 0.5))
  pane(brush, 'right', 0.034, [-0.02, 0.02], [0.016, 0.034], colours.glass[1])
  box(brush, [0, 0], [0.038, 0.038], 0.044, 0.051, { ...walls(lit(wall, 0.8)), top: roof(colours, lit(wall, 1.2)) })
  const { context, scale, x, y } = brush
  context.strokeStyle = colours.ink
  context.lineWidth = Math.max(1, 0.005 * scale)
  context.beginPath()
  for (const side of [-1, 1]) {
    context.moveTo(x + side * 0.022 * scale, y - 0.05 * scale)
    context.lineTo(x, y - 0.12 * scale)
  }
  context.moveTo(x - 0.015 * scale, y - 0.072 * scale)
  context.lineTo(x + 0.015 * scale, y - 0.072 * scale)
  context.stroke()
}

function roof(colours: Colours, colour: string): string {
  return colours.snow ? '#f6f8fa' : colour
}
