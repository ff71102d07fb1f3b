import type { Colours } from '../palette.ts'
import type { Brush } from './solid.ts'

/** A pile of coins. */
export function paintCoins({ context, scale, x, y }: Brush, count: number): void {
  context.lineWidth = Math.max(0.8, 0.004 * scale)
  for (let coin = 0; coin < count; coin++) {
    context.beginPath()
    context.ellipse(x, y - coin * 0.0115 * scale, 0.02 * scale, 0.011 * scale, 0, 0, 2 * Math.PI)
    context.fillStyle = coin === count - 1 ? '#f3cf5b' : '#d9ac35'
    context.strokeStyle = '#7d5c14'
    context.fill()
    context.stroke()
  }
}

/**
 * A wave that runs from the rim at the upper right into the table: a part of a ring on the ground, its middle so many
 * degrees to the left of straight on.
 */
export function paintWave({ context, scale, x, y }: Brush, colours: Colours, radius: number, aside: number): void {
  context.strokeStyle = colours.wave
  context.lineCap = 'round'
  for (const [width, alpha] of [
    [0.055, 0.3],
    [0.02, 1],
  ] as const) {
    context.globalAlpha = alpha
    context.lineWidth = width * scale
    context.beginPath()
    // The rim runs along u there, and the table lies on its +v side.
    for (let step = 0; step <= 40; step++) {
      const angle = ((90 + aside + WAVE_SPREAD * (step / 20 - 1)) / 180) * Math.PI
      const u = Math.cos(angle) * radius
      const v = Math.sin(angle) * radius
      context.lineTo(x + (u - v) * scale, y + ((u + v) / 2) * scale)
    }
    context.stroke()
  }
  context.globalAlpha = 1
}

/** Degrees to each side of its middle that a wave is wide. */
const WAVE_SPREAD = 48

/** A single coin that flies. */
export function paintCoin({ context, scale, x, y }: Brush): void {
  context.fillStyle = '#f3cf5b'
  context.strokeStyle = '#7d5c14'
  context.lineWidth = Math.max(0.8, 0.004 * scale)
  context.beginPath()
  context.arc(x, y, 0.016 * scale, 0, 2 * Math.PI)
  context.fill()
  context.stroke()
}

/** A piece of the arc along which a word goes from mouth to ear, lying along x, and the bubble at its end. */
export function paintLink({ context, scale, x, y }: Brush, colours: Colours): void {
  const half = LINK / 2
  context.lineCap = 'round'
  for (const [width, colour] of [
    [0.019, colours.paper],
    [0.011, colours.talk],
  ] as const) {
    context.strokeStyle = colour
    context.lineWidth = Math.max(width === 0.019 ? 3.2 : 1.8, width * scale)
    context.beginPath()
    context.moveTo(x - half * scale, y)
    context.lineTo(x + half * scale, y)
    context.stroke()
  }
}

/** Length of a link, in units of the table. */
export const LINK = 0.05

export function paintBubble({ context, scale, x, y }: Brush, colours: Colours): void {
  const size = Math.max(6, 0.03 * scale)
  context.fillStyle = colours.talk
  context.strokeStyle = colours.paper
  context.lineWidth = Math.max(1, size * 0.16)
  context.lineJoin = 'round'
  context.beginPath()
  context.roundRect(x - size, y - size * 1.9, 2 * size, size * 1.35, size * 0.4)
  context.moveTo(x - size * 0.3, y - size * 0.6)
  context.lineTo(x, y)
  context.lineTo(x + size * 0.3, y - size * 0.6)
  context.stroke()
  context.fill()
  context.fillStyle = colours.paper
  for (const dot of [-0.5, 0, 0.5]) {
    context.beginPath()
    context.arc(x + dot * size, y - size * 1.22, size * 0.15, 0, 2 * Math.PI)
    context.fill()
  }
}

/** A frowning face over somebody who waits too long or was turned away. */
export function paintFrown({ context, scale, x, y }: Brush, colours: Colours): void {
  const radius = Math.max(7, 0.036 * scale)
  const middle = y - radius * 1.35
  context.fillStyle = colours.alarm
  context.strokeStyle = colours.paper
  context.lineWidth = Math.max(1.2, radius * 0.14)
  context.beginPath()
  context.arc(x, middle, radius, 0.7 * Math.PI, 2.3 * Math.PI)
  context.lineTo(x, y)
  context.closePath()
  context.fill()
  context.stroke()
  context.lineCap = 'round'
  context.lineWidth = Math.max(1.3, radius * 0.17)
  for (const side of [-1, 1]) {
    context.beginPath()
    context.moveTo(x + side * radius * 0.55, middle - radius * 0.42)
    context.lineTo(x + side * radius * 0.22, middle - radius * 0.26)
    context.stroke()
    context.fillStyle = colours.paper
    context.beginPath()
    context.arc(x + side * radius * 0.34, middle - radius * 0.04, radius * 0.13, 0, 2 * Math.PI)
    context.fill()
  }
  context.beginPath()
  context.arc(x, middle + radius * 0.72, radius * 0.42, 1.2 * Math.PI, 1.8 * Math.PI)
  context.stroke()
}

/** A drop, a flake and a bank of fog. */
export function paintDrop({ context, x, y }: Brush): void {
  context.strokeStyle = 'rgba(70, 100, 130, 0.75)'
  context.lineWidth = 1.3
  context.beginPath()
  context.moveTo(x + 4, y - 18)
  context.lineTo(x - 3, y)
  context.stroke()
}

export function paintFlake({ context, x, y }: Brush): void {
  context.fillStyle = '#ffffff'
  context.strokeStyle = 'rgba(120, 140, 160, 0.7)'
  context.lineWidth = 0.8
  context.beginPath()
  context.arc(x, y, 2.6, 0, 2 * Math.PI)
  context.fill()
  context.stroke()
}

export function paintFog({ context, scale, x, y }: Brush, colours: Colours): void {
  const radius = FOG_RADIUS * scale
  context.save()
  context.translate(x, y)
  context.scale(1, 0.3)
  const bank = context.createRadialGradient(0, 0, 0, 0, 0, radius)
  for (const [stop, alpha] of [
    [0, 'cc'],
    [0.55, '77'],
    [1, '00'],
  ] as const)
    bank.addColorStop(stop, colours.fog + alpha)
  context.fillStyle = bank
  context.fillRect(-radius, -radius, 2 * radius, 2 * radius)
  context.restore()
}

/** In units of the table. */
export const FOG_RADIUS = 0.42
