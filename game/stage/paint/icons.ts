import type { ChannelLook } from '../view.ts'

type Context = CanvasRenderingContext2D

/** What is on the sign of each channel's building, in a square from −1 to 1; drawn in the colour that is set. */
export const ICONS: Record<ChannelLook, (context: Context) => void> = {
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
  creator(context) {
    context.beginPath()
    context.arc(0, -0.35, 0.36, 0, 2 * Math.PI)
    context.fill()
    context.beginPath()
    context.ellipse(0, 0.75, 0.7, 0.6, 0, Math.PI, 2 * Math.PI)
    context.fill()
  },
  stall(context) {
    fill(context, [
      [-0.85, -0.1],
      [-0.6, -0.7],
      [0.6, -0.7],
      [0.85, -0.1],
    ])
    context.strokeRect(-0.6, -0.05, 1.2, 0.75)
  },
  live(context) {
    for (const radius of [0.24, 0.55, 0.86]) {
      context.beginPath()
      context.arc(0, 0, radius, -0.9, 0.9)
      context.moveTo(-radius * 0.62, -radius * 0.78)
      context.arc(0, 0, radius, Math.PI + 0.9, Math.PI - 0.9, true)
      context.stroke()
    }
    disc(context, 0, 0, 0.2)
  },
  notes(context) {
    context.beginPath()
    context.moveTo(0, 0.8)
    context.bezierCurveTo(-1.4, -0.1, -0.7, -1.1, 0, -0.4)
    context.bezierCurveTo(0.7, -1.1, 1.4, -0.1, 0, 0.8)
    context.fill()
  },
  messages(context) {
    context.strokeRect(-0.5, -0.85, 1, 1.7)
    stroke(context, [
      [-0.15, 0.55],
      [0.15, 0.55],
    ])
    fill(context, [
      [-0.3, -0.6],
      [0.3, -0.6],
      [0.3, 0.2],
      [-0.3, 0.2],
    ])
  },
  poster(context) {
    context.strokeRect(-0.8, -0.7, 1.6, 1.1)
    stroke(context, [
      [-0.45, 0.4],
      [-0.45, 0.85],
    ])
    stroke(context, [
      [0.45, 0.4],
      [0.45, 0.85],
    ])
    fill(context, [
      [-0.5, 0.2],
      [-0.05, -0.45],
      [0.2, -0.1],
      [0.4, -0.3],
      [0.55, 0.2],
    ])
  },
  store(context) {
    fill(context, [
      [-0.75, -0.2],
      [0.75, -0.2],
      [0.6, 0.8],
      [-0.6, 0.8],
    ])
    context.beginPath()
    context.arc(0, -0.2, 0.42, Math.PI, 2 * Math.PI)
    context.stroke()
  },
  desk(context) {
    context.beginPath()
    context.arc(0, 0.45, 0.7, Math.PI, 2 * Math.PI)
    context.fill()
    stroke(context, [
      [-0.85, 0.65],
      [0.85, 0.65],
    ])
    disc(context, 0, -0.5, 0.17)
  },
  leader(context) {
    person(context, 0, -0.15, 1)
    stroke(context, [
      [-0.35, -0.85],
      [0, -0.6],
      [0.35, -0.85],
    ])
  },
  staff(context) {
    person(context, -0.42, 0.05, 0.78)
    person(context, 0.42, 0.05, 0.78)
  },
  partner(context) {
    for (const [x, side] of [
      [-0.32, 1],
      [0.32, -1],
    ] as const) {
      context.beginPath()
      context.arc(x, 0, 0.45, side * 0.5, side * 0.5 + 5.2)
      context.stroke()
    }
  },
  event(context) {
    stroke(context, [
      [-0.55, 0.85],
      [-0.55, -0.85],
    ])
    fill(context, [
      [-0.5, -0.8],
      [0.75, -0.4],
      [-0.5, 0.05],
    ])
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

function disc(context: Context, x: number, y: number, radius: number): void {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fill()
}

function person(context: Context, x: number, y: number, size: number): void {
  disc(context, x, y - 0.3 * size, 0.32 * size)
  context.beginPath()
  context.ellipse(x, y + 0.75 * size, 0.62 * size, 0.6 * size, 0, Math.PI, 2 * Math.PI)
  context.fill()
}
