import type * as Phaser from 'phaser'
import type { Fit } from './fit.ts'
import type { Layout } from './layout.ts'
import type { Colours } from './paint/colours.ts'
import { paintGround } from './paint/ground.ts'
import { paintPlates, plateFont } from './paint/plates.ts'
import { drawQuickly } from './quick.ts'
import { openRain } from './rain.ts'
import { blank, clear, texture } from './textures.ts'
import { LIFE_STAGES, type ChannelView, type StageView } from './view.ts'
import { openWaves } from './waves.ts'

/** What lies under and over the things on the table: the ground and its words, the waves, the weather. */
export type Scenery = {
  clear: () => void
  /** Paints everything anew on the cleared layers, for the size in pixels of the canvas that the fit says. The atlas must be there. */
  build: (view: StageView, layout: Layout, fit: Fit, colours: Colours, font: string) => void
  show: (view: StageView) => void
  /** Moves what moves by so many milliseconds; false when it is at rest. */
  advance: (step: number) => boolean
}

/** `redraw` is called when something changed by itself and has to be drawn. */
export function openScenery(scene: Phaser.Scene, redraw: () => void): Scenery {
  const below = scene.add.layer().setDepth(0)
  const above = scene.add.layer().setDepth(2)
  drawQuickly(above)
  const waves = openWaves(scene, below)
  const rain = openRain(scene, above)
  let write: (frame: StageView['frame']) => void = () => {}

  return {
    clear() {
      clear(below)
      clear(above)
    },
    build(view, layout, fit, colours, font) {
      const ground = blank(fit.width, fit.height)
      paintGround({ context: ground, ...fit }, colours, layout, view.scenario)
      texture(scene, 'ground', ground.canvas)
      below.add(scene.add.image(0, 0, 'ground').setOrigin(0))
      write = layPlates(fit, colours, font)
      waves.build(layout.kiosks, fit)
      rain.build(fit)
    },
    show(view) {
      const moving = view.motion === 'full'
      write(view.frame)
      waves.show(
        view.channels.map((channel) => reachOf(channel, view)),
        moving,
      )
      rain.show(view.weather === 'rain', moving)
    },
    advance(step) {
      const waved = waves.advance(step)
      const rained = rain.advance(step)
      return waved || rained
    },
  }

  /** The words on the frame, painted again only when they change. */
  function layPlates(fit: Fit, colours: Colours, font: string): typeof write {
    const [left, top] = [Math.round(fit.x - 2 * fit.scale), Math.round(fit.y)]
    const plates = blank(4 * fit.scale, 1.15 * fit.scale)
    const source = texture(scene, 'plates', plates.canvas).source[0]!
    below.add(scene.add.image(left, top, 'plates').setOrigin(0))
    let written = ''
    return (frame) => {
      const words = frame.scale + frame.title
      if (words === written) return
      written = words
      const paint = () => {
        // Meanwhile there may be other words, or another table.
        if (words !== written || scene.textures.get('plates').source[0] !== source) return
        plates.clearRect(0, 0, plates.canvas.width, plates.canvas.height)
        paintPlates({ context: plates, scale: fit.scale, x: fit.x - left, y: fit.y - top }, colours, font, frame)
        source.update()
        redraw()
      }
      paint()
      // A letter that is not loaded is not painted, and nobody loads it for a canvas.
      const asked = plateFont(12, font)
      if (!document.fonts.check(asked, words)) document.fonts.load(asked, words).then(paint, paint)
    }
  }
}

/** The share of all people that a channel reached. */
function reachOf({ reach }: ChannelView, { districts }: StageView): number {
  let [reached, all] = [0, 0]
  for (const { id, people } of districts) {
    const here = LIFE_STAGES.reduce((sum, stage) => sum + people[stage], 0)
    reached += here * (reach[id] ?? 0)
    all += here
  }
  return all === 0 ? 0 : Math.min(1, reached / all)
}
