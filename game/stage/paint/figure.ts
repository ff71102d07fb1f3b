import { FIGURES, type FigureShape } from '../palette.ts'
import type { LifeStage } from '../view.ts'

type Context = CanvasRenderingContext2D

/** Bodies in a square of side 1, from the neck at y = 0 to the ground at y = 1. */
const BODIES: Record<FigureShape, (context: Context) => void> = {
  round: (context) => context.ellipse(0.5, 0.55, 0.3, 0.45, 0, 0, 2 * Math.PI),
  cone: (context) =>
    polygon(context, [
      [0.5, -0.12],
      [0.98, 1],
      [0.02, 1],
    ]),
  diamond: (context) =>
    polygon(context, [
      [0.5, -0.05],
      [0.98, 0.5],
      [0.5, 1.05],
      [0.02, 0.5],
    ]),
  square: (context) =>
    polygon(context, [
      [0.1, 0.12],
      [0.9, 0.12],
      [0.9, 1],
      [0.1, 1],
    ]),
  wedge: (context) =>
    polygon(context, [
      [-0.05, 0.05],
      [1.05, 0.05],
      [0.62, 1],
      [0.38, 1],
    ]),
  star: (context) => polygon(context, star),
  lying: (context) => context.ellipse(0.62, 0.78, 0.55, 0.24, 0, 0, 2 * Math.PI),
  cross: (context) => polygon(context, cross),
}

const star: [number, number][] = Array.from({ length: 10 }, (_, at) => {
  const angle = (at / 10) * 2 * Math.PI - Math.PI / 2
  const radius = at % 2 === 0 ? 0.72 : 0.31
  return [0.5 + radius * Math.cos(angle), 0.52 + radius * Math.sin(angle)]
})

/** A cross of two beams, standing on its feet. */
const cross: [number, number][] = [
  [0.5, 0.26],
  [0.78, -0.04],
  [1.02, 0.2],
  [0.74, 0.5],
  [1.02, 0.8],
  [0.78, 1.04],
  [0.5, 0.74],
  [0.22, 1.04],
  [-0.02, 0.8],
  [0.26, 0.5],
  [-0.02, 0.2],
  [0.22, -0.04],
]

/** A person of a stage, `height` pixels tall, feet at (x, y). */
export function paintFigure(context: Context, stage: LifeStage, x: number, y: number, height: number): void {
  const { colour, shape } = FIGURES[stage]
  paintPawn(context, shape, colour, '#2b2620', x, y, height)
}

/** Somebody who waits: an ink figure in white outline, so that it is none of the stages. */
export function paintWaiting(context: Context, x: number, y: number, height: number): void {
  paintPawn(context, 'round', '#2b2620', '#fffaf0', x, y, height)
}

function paintPawn(
  context: Context,
  shape: FigureShape,
  colour: string,
  line: string,
  x: number,
  y: number,
  height: number,
): void {
  const body = height * 0.62
  const head = height * 0.21
  context.save()
  context.fillStyle = 'rgba(50, 35, 15, 0.28)'
  context.beginPath()
  context.ellipse(x + height * 0.08, y, height * 0.34, height * 0.12, 0, 0, 2 * Math.PI)
  context.fill()

  context.lineWidth = Math.max(0.7, height * 0.07) * 2
  context.lineJoin = 'round'
  context.strokeStyle = line
  context.fillStyle = colour
  context.translate(x - body / 2, y - body)
  const lies = shape === 'lying'
  const [headX, headY] = lies ? [-body * 0.02, body * 0.72] : [body / 2, shape === 'star' ? -head * 0.9 : -head * 0.35]
  const path = () => {
    context.save()
    context.beginPath()
    context.scale(body, body)
    BODIES[shape](context)
    context.restore()
  }
  const round = () => {
    context.beginPath()
    context.arc(headX, headY, lies ? head * 0.85 : head, 0, 2 * Math.PI)
  }
  // Both outlines before both fillings: head and body are one shape.
  for (const trace of [path, round]) {
    trace()
    context.stroke()
  }
  for (const trace of [path, round]) {
    trace()
    context.fill()
  }
  context.restore()
}

function polygon(context: Context, points: [number, number][]): void {
  for (const [x, y] of points) context.lineTo(x, y)
  context.closePath()
}
