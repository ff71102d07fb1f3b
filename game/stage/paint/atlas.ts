import { HOUSES } from '../layout.ts'
import type { Colours } from '../palette.ts'
import { LIFE_STAGES, type StageView } from '../view.ts'
import { BUSINESS } from './business.ts'
import { paintChannel } from './channels.ts'
import { DISTRICTS } from './districts.ts'
import { paintFigure, paintWaiting } from './figure.ts'
import { PIECES, type Piece } from './landmarks.ts'
import * as marks from './marks.ts'
import { paintBush, paintTree } from './nature.ts'
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

type Room = { left: number; right: number; up: number; down: number }
type Picture = {
  name: string
  /** What it needs beside, above and below its foot, in pixels. */
  room: Room
  paint: (brush: Brush) => void
}

/** Radius of the waves that are painted, in units of the table. */
export const WAVE_RADIUS = 0.3
/** Degrees to the left of straight on of the waves that are painted. */
export const WAVES_ASIDE = [-40, -20, 0, 20, 40]
export const MOST_COINS = 8
/** Between two pictures, so that a scaled one does not show its neighbour. */
const MARGIN = 2

/** What of a view decides which pictures there are. */
export type Looks = Pick<StageView, 'landmarks'> & {
  business: Pick<StageView['business'], 'look'>
  districts: Pick<StageView['districts'][number], 'look'>[]
  channels: Pick<StageView['channels'][number], 'look'>[]
}

/** Paints the atlas for a table of `scale` pixels per unit, with figures of a height in pixels. */
export function paintAtlas(looks: Looks, colours: Colours, scale: number, height: number): Atlas {
  const pictures = list(looks, colours, scale, height)
  const width = scale > 800 ? 4096 : scale > 380 ? 2048 : 1024
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

function list(looks: Looks, colours: Colours, scale: number, height: number): Picture[] {
  const units = (left: number, right: number, up: number, down: number): Room => ({
    left: left * scale + MARGIN,
    right: right * scale + MARGIN,
    up: up * scale + MARGIN,
    down: down * scale + MARGIN,
  })
  const picture = (name: string, room: Room, paint: Picture['paint']): Picture => ({ name, room, paint })
  const person = { left: height * 0.55, right: height * 0.6, up: height * 1.25, down: height * 0.25 }
  const each = <Look extends string>(items: { look: Look }[]): Look[] => [...new Set(items.map(({ look }) => look))]
  const variants = Array.from({ length: HOUSES }, (_, variant) => variant)
  const sky = { left: 7, right: 7, up: 20, down: 5 }
  const wave = WAVE_RADIUS
  return [
    ...LIFE_STAGES.map((stage) =>
      picture(stage, person, ({ context, x, y }) => paintFigure(context, stage, x, y, height)),
    ),
    picture('waiting', person, ({ context, x, y }) => paintWaiting(context, x, y, height)),
    ...each(looks.districts).flatMap((look) =>
      variants.map((variant) =>
        picture(`${look}-${variant}`, units(0.14, 0.15, 0.24, 0.08), (brush) =>
          DISTRICTS[look](brush, colours, variant),
        ),
      ),
    ),
    ...variants.flatMap((look) => [
      picture(`tree-${look}`, units(0.04, 0.06, 0.1, 0.03), (brush) => paintTree(brush, colours, look)),
      picture(`bush-${look}`, units(0.03, 0.04, 0.03, 0.015), (brush) => paintBush(brush, colours, look)),
    ]),
    ...each(looks.channels).map((look) =>
      picture(`channel-${look}`, units(0.13, 0.15, 0.2, 0.09), (brush) => paintChannel(brush, colours, look)),
    ),
    picture('business', units(0.21, 0.23, 0.36, 0.13), (brush) => BUSINESS[looks.business.look](brush, colours)),
    ...(Object.keys(PIECES) as Piece[]).map((piece) =>
      picture(`piece-${piece}`, units(0.16, 0.17, 0.26, 0.1), (brush) => PIECES[piece](brush, colours)),
    ),
    ...Array.from({ length: MOST_COINS }, (_, at) =>
      picture(`coins-${at + 1}`, units(0.03, 0.03, 0.11, 0.02), (brush) => marks.paintCoins(brush, at + 1)),
    ),
    picture('coin', units(0.02, 0.02, 0.02, 0.02), marks.paintCoin),
    picture('link', units(0.045, 0.045, 0.02, 0.02), (brush) => marks.paintLink(brush, colours)),
    picture('bubble', { left: 8 + 0.03 * scale, right: 8 + 0.03 * scale, up: 12 + 0.06 * scale, down: 4 }, (brush) =>
      marks.paintBubble(brush, colours),
    ),
    picture('frown', { left: 10 + 0.05 * scale, right: 10 + 0.05 * scale, up: 20 + 0.1 * scale, down: 4 }, (brush) =>
      marks.paintFrown(brush, colours),
    ),
    ...WAVES_ASIDE.map((aside) =>
      picture(`wave${aside}`, units(wave * 1.6, wave * 1.6, wave * 0.85, wave * 0.85), (brush) =>
        marks.paintWave(brush, colours, wave, aside),
      ),
    ),
    picture('rain', sky, marks.paintDrop),
    picture('snow', sky, marks.paintFlake),
    picture('fog', units(marks.FOG_RADIUS, marks.FOG_RADIUS, marks.FOG_RADIUS * 0.3, marks.FOG_RADIUS * 0.3), (brush) =>
      marks.paintFog(brush, colours),
    ),
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
