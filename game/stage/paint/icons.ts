import type { ChannelKind } from '../view.ts'

type Context = CanvasRenderingContext2D

/** What is on the sign of each kind of channel, in a square from −1 to 1; drawn in the colour that is set. */
export const ICONS: Record<ChannelKind, (context: Context) => void> = {
  feed(context) {
    context.strokeRect(-0.55, -0.8, 1.1, 1.6)
    for (const y of [-0.4, 0, 0.4])
      stroke(context, [
        [-0.28, y],
        [0.28, y],
      ])
  },
  search(context) {
    context.beginPath()
    context.arc(-0.15, -0.15, 0.5, 0, 2 * Math.PI)
    context.stroke()
    stroke(context, [
      [0.22, 0.22],
      [0.75, 0.75],
    ])
  },
  social(context) {
    fill(context, [
      [-0.8, -0.6],
      [0.8, -0.6],
      [0.8, 0.35],
      [0, 0.35],
      [-0.35, 0.8],
      [-0.35, 0.35],
      [-0.8, 0.35],
    ])
  },
  video(context) {
    fill(context, [
      [-0.45, -0.7],
      [0.75, 0],
      [-0.45, 0.7],
    ])
  },
  owned(context) {
    context.strokeRect(-0.8, -0.55, 1.6, 1.1)
    stroke(context, [
      [-0.8, -0.55],
      [0, 0.15],
      [0.8, -0.55],
    ])
  },
  offline(context) {
    fill(context, [
      [-0.85, -0.1],
      [-0.6, -0.7],
      [0.6, -0.7],
      [0.85, -0.1],
    ])
    context.strokeRect(-0.6, -0.05, 1.2, 0.75)
  },
  kol(context) {
    context.beginPath()
    context.arc(0, -0.35, 0.36, 0, 2 * Math.PI)
    context.fill()
    context.beginPath()
    context.ellipse(0, 0.75, 0.7, 0.6, 0, Math.PI, 2 * Math.PI)
    context.fill()
  },
  content(context) {
    stroke(context, [
      [0, -0.45],
      [0, 0.65],
    ])
    stroke(context, [
      [0, -0.45],
      [-0.8, -0.65],
      [-0.8, 0.45],
      [0, 0.65],
      [0.8, 0.45],
      [0.8, -0.65],
      [0, -0.45],
    ])
  },
}

function stroke(context: Context, points: [number, number][]): void {
  context.beginPath()
  for (const [x, y] of points) context.lineTo(x, y)
  context.stroke()
}

function fill(context: Context, points: [number, number][]): void {
  context.beginPath()
  for (const [x, y] of points) context.lineTo(x, y)
  context.closePath()
  context.fill()
}
