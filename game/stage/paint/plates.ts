import { DEPTH } from '../board.ts'
import type { Colours } from '../palette.ts'
import type { Brush } from './solid.ts'

/** Words burnt into the two sides of the tray that are seen: the scale at the left, the title at the right. */
export function paintPlates(
  brush: Brush,
  colours: Colours,
  font: string,
  { scale, title }: { scale: string; title: string },
): void {
  engrave(brush, colours, font, scale, 'left')
  engrave(brush, colours, font, title, 'right')
}

export function plateFont(size: number, family: string): string {
  return `600 ${size}px ${family}`
}

function engrave(brush: Brush, colours: Colours, font: string, text: string, side: 'left' | 'right'): void {
  const { context, scale, x, y } = brush
  const size = Math.max(0.06 * scale, 11)
  context.save()
  // Along the side the ground falls, or rises, by half; letters stay upright.
  context.transform(
    1,
    side === 'left' ? 0.5 : -0.5,
    0,
    1,
    x + (side === 'left' ? -1 : 1) * scale,
    y + (0.5 + (DEPTH.tray - DEPTH.rim) / 2) * scale,
  )
  context.font = plateFont(size, font)
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillStyle = colours.wood.line
  context.fillText(text, 0, 1, 1.8 * scale)
  context.fillStyle = colours.wood.text
  context.fillText(text, 0, 0, 1.8 * scale)
  context.restore()
}
