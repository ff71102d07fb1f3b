import { LOOKS } from '../layout.ts'
import { CHANNEL_KINDS, LIFE_STAGES } from '../view.ts'
import { paintBush, paintBusiness, paintCoins, paintHouse, paintKiosk, paintTree, paintWave } from './buildings.ts'
import type { Colours } from './colours.ts'
import { paintFigure, paintWaiting } from './figure.ts'
import type { Brush } from './solid.ts'

/** Name of its texture. */
export const ATLAS = 'atlas'

/** All that stands on the table, painted side by side in one picture: so all of it is drawn in one go. */
export type Atlas = { canvas: HTMLCanvasElement; frames: Frame[] }

/** A picture in it; the origin is the place of its foot, as parts of its size. */
export type Frame = {
  name: string
  x: number
  y: number
  width: number
  height: number
  originX: number
  originY: number
}

type Picture = {
  name: string
  /** What it needs beside, above and below its foot, in pixels. */
  room: { left: number; right: number; up: number; down: number }
  paint: (brush: Brush) => void
}

/** Radius of the largest wave that is painted, in units of the table. */
export const WAVE_RADIUS = 0.5
export const MOST_COINS = 8
/** Between two pictures, so that a scaled one does not show its neighbour. */
const MARGIN = 2

/** Paints the atlas for a table of `scale` pixels per unit, with figures of a height in pixels. */
export function paintAtlas(colours: Colours, scale: number, height: number): Atlas {
  const pictures = list(colours, scale, height)
  const width = scale > 380 ? 2048 : 1024
  const { frames, bottom } = pack(pictures, width)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = bottom
  const context = canvas.getContext('2d')!
  for (const [at, { room, paint }] of pictures.entries()) {
    const { x, y } = frames[at]!
    context.save()
    paint({ context, scale, x: x + Math.ceil(room.left), y: y + Math.ceil(room.up) })
    context.restore()
  }
  return { canvas, frames }
}

function list(colours: Colours, scale: number, height: number): Picture[] {
  const units = (left: number, right: number, up: number, down: number) => ({
    left: left * scale + MARGIN,
    right: right * scale + MARGIN,
    up: up * scale + MARGIN,
    down: down * scale + MARGIN,
  })
  const person = { left: height * 0.55, right: height * 0.6, up: height * 1.25, down: height * 0.25 }
  const looks = Array.from({ length: LOOKS }, (_, look) => look)
  return [
    ...LIFE_STAGES.map((stage) => ({
      name: stage,
      room: person,
      paint: ({ context, x, y }: Brush) => paintFigure(context, stage, x, y, height),
    })),
    { name: 'waiting', room: person, paint: ({ context, x, y }: Brush) => paintWaiting(context, x, y, height) },
    ...looks.map((look) => ({
      name: `house-${look}`,
      room: units(0.12, 0.13, 0.16, 0.07),
      paint: (brush: Brush) => paintHouse(brush, colours, look),
    })),
    ...looks.map((look) => ({
      name: `tree-${look}`,
      room: units(0.04, 0.06, 0.1, 0.03),
      paint: (brush: Brush) => paintTree(brush, colours, look),
    })),
    ...looks.map((look) => ({
      name: `bush-${look}`,
      room: units(0.03, 0.04, 0.03, 0.015),
      paint: (brush: Brush) => paintBush(brush, colours, look),
    })),
    ...CHANNEL_KINDS.map((kind) => ({
      name: `kiosk-${kind}`,
      room: units(0.13, 0.15, 0.2, 0.09),
      paint: (brush: Brush) => paintKiosk(brush, colours, kind),
    })),
    { name: 'business', room: units(0.21, 0.23, 0.32, 0.12), paint: (brush: Brush) => paintBusiness(brush, colours) },
    ...Array.from({ length: MOST_COINS }, (_, at) => ({
      name: `coins-${at + 1}`,
      room: units(0.03, 0.03, 0.11, 0.02),
      paint: (brush: Brush) => paintCoins(brush, at + 1),
    })),
    {
      name: 'wave',
      room: units(WAVE_RADIUS * 1.5, WAVE_RADIUS * 1.1, WAVE_RADIUS * 0.55, WAVE_RADIUS * 0.78),
      paint: (brush: Brush) => paintWave(brush, colours, WAVE_RADIUS),
    },
    {
      name: 'rain',
      room: { left: 6, right: 6, up: 20, down: 3 },
      paint({ context, x, y }: Brush) {
        context.strokeStyle = 'rgba(70, 100, 130, 0.75)'
        context.lineWidth = 1.2
        context.beginPath()
        context.moveTo(x + 4, y - 18)
        context.lineTo(x - 3, y)
        context.stroke()
      },
    },
  ]
}

/** Puts the pictures on shelves, the highest first. */
function pack(pictures: Picture[], wide: number): { frames: Frame[]; bottom: number } {
  const frames: Frame[] = []
  let [left, top, shelf] = [0, 0, 0]
  const sizes = pictures.map(({ room }) => ({
    width: Math.ceil(room.left) + Math.ceil(room.right),
    height: Math.ceil(room.up) + Math.ceil(room.down),
  }))
  const order = pictures.map((_, at) => at).toSorted((a, b) => sizes[b]!.height - sizes[a]!.height)
  for (const at of order) {
    const { width, height } = sizes[at]!
    const { name, room } = pictures[at]!
    if (left + width > wide) [left, top, shelf] = [0, top + shelf + MARGIN, 0]
    frames[at] = {
      ...{ name, x: left, y: top, width, height },
      originX: Math.ceil(room.left) / width,
      originY: Math.ceil(room.up) / height,
    }
    left += width + MARGIN
    shelf = Math.max(shelf, height)
  }
  return { frames, bottom: top + shelf }
}
