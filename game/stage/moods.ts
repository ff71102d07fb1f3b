import type * as Phaser from 'phaser'
import { FIGURES_PER_FROWN, frownsOf, MOST_FROWNS, waitingFigures } from './counts.ts'
import type { Fit } from './fit.ts'
import type { Layout } from './layout.ts'
import { ATLAS } from './paint/atlas.ts'
import { addImage, type Grain } from './textures.ts'
import { LIFE_STAGES, type StageView } from './view.ts'

/** What happens at the business: frowns of who waits and who was turned away, and coins that fly to the treasury. */
export type Moods = {
  build: (layout: Layout, fit: Fit) => void
  show: (view: StageView, moving: boolean) => void
  advance: (step: number) => boolean
  /** How many frowns there are. */
  census: () => number
}

const COINS = 24
/** Milliseconds of a coin's flight, and within which they set out. */
const FLIGHT = 800
const SPREAD = 700
/** Where the coins land, in units of the table. */
const TREASURY = { x: 0.19, y: 0 }

export function openMoods(scene: Phaser.Scene, layer: Phaser.GameObjects.Layer, grain: Grain): Moods {
  let fit: Fit
  let layout: Layout
  let frowns: Phaser.GameObjects.Image[] = []
  let coins: Phaser.GameObjects.Image[] = []
  let shown = 0
  /** Where each coin comes from, in pixels; flown: milliseconds since the week began. */
  const from = new Float32Array(2 * COINS)
  let flying = 0
  let flown = 0

  function add(frame: string): Phaser.GameObjects.Image {
    return addImage(scene, layer, [0, 0], ATLAS, frame)
      .setScale(1 / grain.fineness)
      .setVisible(false)
  }

  function send({ districts }: StageView): void {
    flying = 0
    for (const [at, { orders }] of districts.entries()) {
      const count = orders > 0 ? Math.max(1, Math.round(orders * COINS)) : 0
      const places = layout.districts[at]!.slots[LIFE_STAGES.indexOf('active')]!
      for (let nth = 0; nth < count && flying < COINS; nth++, flying++) {
        const place = places.length > 2 * nth ? 2 * nth : 0
        from[2 * flying] = fit.x + (places[place] ?? 0) * fit.scale
        from[2 * flying + 1] = fit.y + (places[place + 1] ?? 0) * fit.scale
      }
    }
  }

  return {
    build(newLayout, newFit) {
      ;[layout, fit] = [newLayout, newFit]
      frowns = Array.from({ length: MOST_FROWNS }, () => add('frown'))
      coins = Array.from({ length: COINS }, () => add('coin'))
    },
    show(view, moving) {
      shown = frownsOf(view)
      const inLine = Math.min(waitingFigures(view), layout.queue.length)
      for (const [at, frown] of frowns.entries()) {
        // Over the queue from its head on; where nobody waits, over the door.
        const place = layout.queue[Math.min(Math.max(0, inLine - 1), at * FIGURES_PER_FROWN)]!
        frown.setVisible(at < shown).setPosition(fit.x + place.x * fit.scale, fit.y + (place.y - 0.065) * fit.scale)
      }
      if (moving) send(view)
      else flying = 0
      flown = 0
      for (const coin of coins) coin.setVisible(false)
    },
    advance(step) {
      if (flying === 0) return false
      flown += step
      const [x, y] = [fit.x + TREASURY.x * fit.scale, fit.y + TREASURY.y * fit.scale]
      for (let at = 0; at < flying; at++) {
        const part = (flown - (at / COINS) * SPREAD) / FLIGHT
        const coin = coins[at]!
        coin.visible = part > 0 && part < 1
        coin.x = from[2 * at]! + (x - from[2 * at]!) * part
        coin.y = from[2 * at + 1]! + (y - from[2 * at + 1]!) * part - 0.5 * fit.scale * part * (1 - part)
      }
      if (flown > FLIGHT + SPREAD) flying = 0
      return flying > 0
    },
    census: () => shown,
  }
}
