import type * as Phaser from 'phaser'
import type { Fit } from './fit.ts'
import type { Layout } from './layout.ts'
import { paintGround } from './paint/ground.ts'
import { paintPlates, plateFont } from './paint/plates.ts'
import type { Colours } from './palette.ts'
import { addImage, blank, texture, type Grain } from './textures.ts'
import type { StageView } from './view.ts'

/** The ground under everything, and the words on the frame. */
export type Scenery = {
  /** Paints everything anew on the cleared layer, for the size in pixels of the canvas that the fit says. */
  build: (view: StageView, layout: Layout, fit: Fit, colours: Colours, font: string) => void
  /** Paints the ground anew, as fine as the grain says. */
  refine: () => void
  show: (view: StageView) => void
}

/** No side of the painted ground is longer, in pixels. */
const LONGEST = 4096

/** `redraw` is called when something changed by itself and has to be drawn. */
export function openScenery(
  scene: Phaser.Scene,
  layer: Phaser.GameObjects.Layer,
  grain: Grain,
  redraw: () => void,
): Scenery {
  let write: (frame: StageView['frame']) => void = () => {}
  let refine = () => {}

  return {
    build(view, layout, fit, colours, font) {
      const ground = addImage(scene, layer, [0, 0], '__DEFAULT')
      refine = () => {
        const fineness = Math.min(grain.fineness, LONGEST / Math.max(fit.width, fit.height))
        const canvas = blank(fit.width * fineness, fit.height * fineness)
        const brush = { context: canvas, scale: fit.scale * fineness, x: fit.x * fineness, y: fit.y * fineness }
        paintGround(brush, colours, layout, view)
        texture(scene, 'ground', canvas.canvas)
        ground.setTexture('ground').setScale(1 / fineness)
      }
      refine()
      write = layPlates(fit, colours, font)
    },
    refine: () => refine(),
    show: ({ frame }) => write(frame),
  }

  /** The words on the frame, painted again only when they change. */
  function layPlates(fit: Fit, colours: Colours, font: string): typeof write {
    // Twice as fine as the canvas: letters are looked at closely.
    const fineness = 2
    const [left, top] = [Math.round(fit.x - 2 * fit.scale), Math.round(fit.y)]
    const plates = blank(4 * fit.scale * fineness, 1.15 * fit.scale * fineness)
    const source = texture(scene, 'plates', plates.canvas).source[0]!
    addImage(scene, layer, [left, top], 'plates').setScale(1 / fineness)
    let written = ''
    return (frame) => {
      const words = frame.scale + frame.title
      if (words === written) return
      written = words
      const brush = {
        context: plates,
        scale: fit.scale * fineness,
        x: (fit.x - left) * fineness,
        y: (fit.y - top) * fineness,
      }
      const paint = () => {
        // Meanwhile there may be other words, or another table.
        if (words !== written || scene.textures.get('plates').source[0] !== source) return
        plates.clearRect(0, 0, plates.canvas.width, plates.canvas.height)
        paintPlates(brush, colours, font, frame)
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
