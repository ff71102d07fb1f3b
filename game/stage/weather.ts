import type * as Phaser from 'phaser'
import { around, DEPTH, project } from './board.ts'
import type { Fit } from './fit.ts'
import { ATLAS } from './paint/atlas.ts'
import { seeded } from './seed.ts'
import { addImage, type Grain } from './textures.ts'
import type { Sky, StageView } from './view.ts'

/** Rain, storm, snow and fog over the table, and flags on its rim. */
export type Weather = {
  build: (fit: Fit) => void
  show: (view: StageView, moving: boolean) => void
  advance: (step: number) => boolean
}

/** What falls: how many, how fast (heights of the picture per millisecond), and how much sideways. */
type Fall = { frame: 'rain' | 'snow'; count: number; speed: number; slant: number }
const FALLS: Partial<Record<Sky, Fall>> = {
  rain: { frame: 'rain', count: 200, speed: 0.0012, slant: 0.35 },
  storm: { frame: 'rain', count: 320, speed: 0.0019, slant: 0.7 },
  snow: { frame: 'snow', count: 200, speed: 0.00018, slant: 0.12 },
}
const MOST = 320
const BANKS = 9
const FLAGS = 9
/** Milliseconds that it rains on where no other week comes: a table that nobody touches comes to rest. */
const LASTING = 8000
/** Heights of the picture per millisecond that fog drifts. */
const DRIFT = 0.00002

export function openWeather(scene: Phaser.Scene, layer: Phaser.GameObjects.Layer, grain: Grain): Weather {
  let drops: Phaser.GameObjects.Image[] = []
  let banks: Phaser.GameObjects.Image[] = []
  let flags: Phaser.GameObjects.Image[] = []
  let area: Fit
  let falling: Fall | null = null
  let foggy = false
  /** Milliseconds that the weather still moves; then it hangs still until the next week. */
  let left = 0

  function add(x: number, y: number, frame: string): Phaser.GameObjects.Image {
    return addImage(scene, layer, [x, y], ATLAS, frame).setScale(1 / grain.fineness)
  }

  return {
    build(fit) {
      area = fit
      const random = seeded('weather')
      flags = [1, 2].flatMap((side) =>
        Array.from({ length: FLAGS }, (_, at) => {
          const { u, v } = around(side * 2 + (2 * (at + 0.5)) / FLAGS, 0.978)
          const { x, y } = project(u, v)
          return add(fit.x + x * fit.scale, fit.y + (y - DEPTH.rim) * fit.scale, 'piece-flag')
        }),
      )
      banks = Array.from({ length: BANKS }, () =>
        add(random() * fit.width, fit.y + (random() * 1.6 - 0.8) * fit.scale, 'fog').setAlpha(0.75),
      )
      drops = Array.from({ length: MOST }, () => add(random() * fit.width, random() * fit.height, 'rain'))
    },
    show({ skies }, moving) {
      falling = skies.map((sky) => FALLS[sky]).find((fall) => fall !== undefined) ?? null
      foggy = skies.includes('fog')
      left = moving ? LASTING : 0
      for (const [at, drop] of drops.entries()) {
        drop.setVisible(falling !== null && at < falling.count)
        if (falling) drop.setFrame(falling.frame)
      }
      for (const bank of banks) bank.setVisible(foggy)
      for (const flag of flags) flag.setVisible(skies.includes('flags'))
    },
    advance(step) {
      if (left <= 0) return false
      left -= step
      if (falling) {
        const fall = falling.speed * area.height * step
        const aside = fall * falling.slant
        for (let at = 0; at < falling.count; at++) {
          const drop = drops[at]!
          drop.x = drop.x < aside ? drop.x - aside + area.width : drop.x - aside
          drop.y = drop.y + fall > area.height ? drop.y + fall - area.height : drop.y + fall
        }
      }
      if (foggy) {
        const drift = DRIFT * area.height * step
        for (let at = 0; at < banks.length; at++) {
          const bank = banks[at]!
          bank.x = bank.x + drift > area.width ? bank.x + drift - area.width : bank.x + drift
        }
      }
      return falling !== null || foggy
    },
  }
}
