import type * as Phaser from 'phaser'
import { arcsOf, MOST_ARCS } from './counts.ts'
import { figuresOf } from './figures.ts'
import type { Fit } from './fit.ts'
import type { Layout } from './layout.ts'
import { ATLAS } from './paint/atlas.ts'
import { LINK } from './paint/marks.ts'
import { addImage, type Grain } from './textures.ts'
import { LIFE_STAGES, type StageView } from './view.ts'

/** Word of mouth: arcs from customers to the friends whom they bring. */
export type Arcs = {
  build: (layout: Layout, fit: Fit) => void
  show: (view: StageView, moving: boolean) => void
  advance: (step: number) => boolean
  /** How many arcs there are, by district. */
  census: () => number[]
}

/** Links of an arc; behind them comes its bubble. */
const LINKS = 12
const PARTS = LINKS + 1
/** How high an arc rises, as a part of its length and in units of the table at least. */
const RISE = { part: 0.45, least: 0.1 }
/** Milliseconds in which all arcs are drawn. */
const DRAWN = 900

export function openArcs(scene: Phaser.Scene, layer: Phaser.GameObjects.Layer, grain: Grain): Arcs {
  let fit: Fit
  let layout: Layout
  /** By district, arc by arc, part by part. */
  let parts: Phaser.GameObjects.Image[][] = []
  let counts: number[] = []
  /** Milliseconds since they began to be drawn. */
  let drawn = DRAWN

  /** Those who talk are customers, nearest to who was just won; where there is no customer, the business talks. */
  function lay(view: StageView): void {
    for (const [district, images] of parts.entries()) {
      const figures = figuresOf(view.districts[district]!.people, view.peoplePerFigure)
      const { slots } = layout.districts[district]!
      const spots = (stage: (typeof LIFE_STAGES)[number]) => {
        const places = slots[LIFE_STAGES.indexOf(stage)]!
        return Array.from({ length: figures[stage] }, (_, at) => ({ x: places[2 * at]!, y: places[2 * at + 1]! }))
      }
      const talkers = spots('active')
      const friends = [...spots('interested').toReversed(), ...spots('aware').toReversed(), ...spots('unaware')]
      for (let arc = 0; arc < MOST_ARCS; arc++) {
        const from = talkers[(arc * 7) % Math.max(1, talkers.length)] ?? { x: 0, y: -0.05 }
        const to = friends[arc] ?? from
        const length = Math.hypot(to.x - from.x, to.y - from.y)
        const rise = Math.max(RISE.least, RISE.part * length)
        const along = (part: number) => ({
          x: fit.x + (from.x + (to.x - from.x) * part) * fit.scale,
          // From head to head.
          y: fit.y + (from.y + (to.y - from.y) * part - 4 * rise * part * (1 - part) - 0.035) * fit.scale,
        })
        for (let link = 0; link < LINKS; link++) {
          const [a, b] = [along(link / LINKS), along((link + 1) / LINKS)]
          images[arc * PARTS + link]!.setPosition((a.x + b.x) / 2, (a.y + b.y) / 2)
            .setRotation(Math.atan2(b.y - a.y, b.x - a.x))
            .setScale(Math.hypot(b.x - a.x, b.y - a.y) / (LINK * fit.scale * grain.fineness), 1 / grain.fineness)
        }
        const end = along(1)
        images[arc * PARTS + LINKS]!.setPosition(end.x, end.y)
      }
    }
  }

  function light(): void {
    for (let district = 0; district < parts.length; district++) {
      const images = parts[district]!
      const shown = counts[district]! * PARTS
      for (let at = 0; at < images.length; at++) {
        images[at]!.visible = at < shown && ((at % PARTS) / LINKS) * DRAWN <= drawn
      }
    }
  }

  return {
    build(newLayout, newFit) {
      ;[layout, fit] = [newLayout, newFit]
      parts = layout.districts.map(() =>
        Array.from({ length: MOST_ARCS * PARTS }, (_, at) => {
          const image = addImage(scene, layer, [0, 0], ATLAS, at % PARTS === LINKS ? 'bubble' : 'link')
          return image.setScale(1 / grain.fineness).setVisible(false)
        }),
      )
    },
    show(view, moving) {
      counts = view.districts.map(({ friends }) => arcsOf(friends, view.peoplePerFigure))
      lay(view)
      drawn = moving && counts.some((count) => count > 0) ? 0 : DRAWN
      light()
    },
    advance(step) {
      if (drawn === DRAWN) return false
      drawn = Math.min(DRAWN, drawn + step)
      light()
      return drawn < DRAWN
    },
    census: () => counts,
  }
}
