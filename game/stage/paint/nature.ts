import type { Colours } from '../palette.ts'
import { lit, shade, type Brush } from './solid.ts'

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
