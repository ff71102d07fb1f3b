import type * as Phaser from 'phaser'
import { RADIUS } from './board.ts'
import type { Fit } from './fit.ts'
import type { KioskPlace } from './layout.ts'
import { ATLAS, WAVE_RADIUS, WAVES_ASIDE } from './paint/atlas.ts'
import { addImage, type Grain } from './textures.ts'

/** Half rings that run from the channels over the sand, as wide and as strong as what they reach. */
export type Waves = {
  build: (kiosks: KioskPlace[], fit: Fit) => void
  /** Reaches from 0 to 1, channel by channel; at once, or growing with waves that run. */
  show: (reaches: number[], moving: boolean) => void
  advance: (step: number) => boolean
  /** How strong the rings of each channel are now, or will be when they have grown. */
  census: () => number[]
}

/** Waves of one channel, and where in its run each one rests. */
const WAVES = 3
const REST = 0.66
/** Milliseconds from one wave to the next, and how many are sent before the waves rest. */
const BEAT = 650
const BEATS = 5
/** Milliseconds in which the strength gets to where it goes, more or less. */
const INERTIA = 250

type Source = { images: Phaser.GameObjects.Image[]; strength: number; target: number }

export function openWaves(scene: Phaser.Scene, layer: Phaser.GameObjects.Layer, grain: Grain): Waves {
  let sources: Source[] = []
  /** Milliseconds since the last wave set out, and until the waves rest; whole ones, see ./loop.ts. */
  let passed = 0
  let ahead = 0

  function place({ images, strength }: Source): void {
    // Perceived size and strength grow with the root: a tenth of the people is well seen, all of them fill the table.
    const root = Math.sqrt(strength)
    for (let nth = 0; nth < images.length; nth++) {
      const phase = ((nth + REST + passed / BEAT) % WAVES) / WAVES
      images[nth]!.setVisible(strength > 0.004)
        .setScale((phase * (0.16 + 0.62 * root)) / WAVE_RADIUS / grain.fineness)
        .setAlpha(Math.min(1, phase * 5) * (1 - 0.6 * phase) * (0.5 + 0.5 * root))
    }
  }

  return {
    build(kiosks, fit) {
      sources = kiosks.map(({ x, y, side, along }) => ({
        strength: 0,
        target: 0,
        images: Array.from({ length: WAVES }, () => {
          const place: [number, number] = [fit.x + x * fit.scale, fit.y + y * fit.scale]
          const image = addImage(scene, layer, place, ATLAS, `wave${asideOf(side, along)}`)
          // Painted for the side at the upper right; a mirror turns it to each other side.
          return image.setFlip(side === 3 || side === 2, side === 1 || side === 2)
        }),
      }))
    },
    show(reaches, moving) {
      for (const [at, source] of sources.entries()) {
        source.target = reaches[at]!
        if (!moving) source.strength = source.target
      }
      passed = moving ? passed % BEAT : 0
      ahead = moving ? BEATS * BEAT - passed : 0
      for (const source of sources) place(source)
    },
    advance(step) {
      if (ahead === 0) return false
      ahead = Math.max(0, ahead - step)
      passed = ahead === 0 ? 0 : passed + step
      for (let at = 0; at < sources.length; at++) {
        const source = sources[at]!
        source.strength += (source.target - source.strength) * (ahead === 0 ? 1 : Math.min(1, step / INERTIA))
        place(source)
      }
      return ahead > 0
    },
    census: () => sources.map(({ target }) => target),
  }
}

/** The painted wave that comes nearest to pointing at the business, for a building so far along its side. */
function asideOf(side: number, along: number): number {
  // Every other side shows it mirrored.
  const wanted = (Math.atan2(side % 2 === 0 ? along : -along, RADIUS.kiosk) / Math.PI) * 180
  return WAVES_ASIDE.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0]!
}
