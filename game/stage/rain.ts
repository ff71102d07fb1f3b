import type * as Phaser from 'phaser'
import type { Fit } from './fit.ts'
import { ATLAS } from './paint/atlas.ts'
import { seeded } from './seed.ts'

export type Rain = {
  build: (fit: Fit) => void
  show: (falls: boolean, moving: boolean) => void
  advance: (step: number) => boolean
}

const DROPS = 260
/** Of the height of the picture, per millisecond; and how much of it sideways. */
const SPEED = 0.0012
const SLANT = 0.35

export function openRain(scene: Phaser.Scene, layer: Phaser.GameObjects.Layer): Rain {
  let drops: Phaser.GameObjects.Image[] = []
  let area: Fit
  let falling = false
  return {
    build(fit) {
      area = fit
      const random = seeded('rain')
      drops = Array.from({ length: DROPS }, () => {
        const drop = scene.add.image(random() * fit.width, random() * fit.height, ATLAS, 'rain')
        layer.add(drop)
        return drop
      })
    },
    show(falls, moving) {
      falling = falls && moving
      for (const drop of drops) drop.setVisible(falls)
    },
    advance(step) {
      if (!falling) return false
      const fall = SPEED * area.height * step
      for (let at = 0; at < drops.length; at++) {
        const drop = drops[at]!
        drop.x -= fall * SLANT
        drop.y += fall
        if (drop.y > area.height) drop.y -= area.height
        if (drop.x < 0) drop.x += area.width
      }
      return true
    },
  }
}
