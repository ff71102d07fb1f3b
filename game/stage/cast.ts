import type * as Phaser from 'phaser'
import { emptyCrowd, regroup, type Crowd, type Move } from './crowd.ts'
import { figuresOf } from './figures.ts'
import type { Fit } from './fit.ts'
import type { Layout } from './layout.ts'
import { ATLAS, MOST_COINS } from './paint/atlas.ts'
import { drawQuickly } from './quick.ts'
import { clear } from './textures.ts'
import { LIFE_STAGES, type LifeStage, type StageView } from './view.ts'
import { walks } from './walks.ts'

/** All that stands on the table: houses, trees, buildings, coins, who waits, and the people. */
export type Cast = {
  clear: () => void
  build: (view: StageView, layout: Layout, fit: Fit) => void
  /** Brings everybody where the view says, walking or at once. */
  show: (view: StageView, walking: boolean) => void
  /** Walks on by so many milliseconds; false when nobody walks. */
  advance: (step: number) => boolean
  census: () => Record<string, Record<LifeStage, number>>
}

type Image = Phaser.GameObjects.Image

export function openCast(scene: Phaser.Scene): Cast {
  const layer = scene.add.layer().setDepth(1)
  drawQuickly(layer)
  let districts: string[] = []
  let crowd: Crowd = emptyCrowd(0, 0)
  let fit: Fit
  let layout: Layout
  let waiting: Image[] = []
  let coins: Image[] = []
  /** Figures by their number, and the district of each. */
  const people: Image[] = []
  const homes: number[] = []
  const paths = walks(people)

  function put(x: number, y: number, frame: string): Image {
    const image = scene.add.image(fit.x + x * fit.scale, fit.y + y * fit.scale, ATLAS, frame)
    layer.add(image)
    return image
  }

  function move({ figure, district, stage, place, kind }: Move, walking: boolean): void {
    const image = (people[figure] ??= put(0, 0, LIFE_STAGES[0]))
    if (kind === 'goes') {
      image.setVisible(false)
      return
    }
    homes[figure] = district
    image.setFrame(LIFE_STAGES[stage]!).setVisible(true)
    const slots = layout.districts[district]!.slots[stage]!
    const x = fit.x + slots[2 * place]! * fit.scale
    const y = fit.y + slots[2 * place + 1]! * fit.scale
    if (walking && kind === 'walks') paths.send(figure, x, y)
    else paths.put(figure, x, y)
  }

  return {
    clear() {
      clear(layer)
      people.length = 0
    },
    build(view, newLayout, newFit) {
      ;[layout, fit] = [newLayout, newFit]
      paths.reset(fit.scale)
      districts = view.districts.map(({ id }) => id)
      crowd = emptyCrowd(districts.length, LIFE_STAGES.length)
      for (const { houses, trees } of layout.districts) {
        for (const { x, y, look } of houses) put(x, y, `house-${look}`)
        for (const { x, y, look } of trees) put(x, y, `tree-${look}`)
      }
      for (const { x, y, look } of layout.bushes) put(x, y, `bush-${look}`)
      for (const [at, { x, y }] of layout.kiosks.entries()) put(x, y, `kiosk-${view.channels[at]!.kind}`)
      coins = layout.kiosks.map(({ x, y }) => put(x + 0.085, y + 0.03, 'coins-1'))
      put(0, 0, 'business')
      waiting = layout.queue.map(({ x, y }) => put(x, y, 'waiting'))
    },
    show(view, walking) {
      const counts = view.districts.map((district) => Object.values(figuresOf(district.people, view.peoplePerFigure)))
      for (const step of regroup(crowd, counts)) move(step, walking)
      for (const [at, image] of coins.entries()) {
        // A channel that costs anything has a coin.
        const count = Math.min(MOST_COINS, Math.ceil(view.channels[at]!.spend * 2 * MOST_COINS))
        image.setVisible(count > 0)
        if (count > 0) image.setFrame(`coins-${count}`)
      }
      const { queue } = view.business
      const inLine = queue > 0 ? Math.max(1, Math.round(queue / view.peoplePerFigure)) : 0
      for (const [at, image] of waiting.entries()) image.setVisible(at < inLine)
      sortByFoot(layer.getChildren() as Image[])
    },
    advance(step) {
      const walking = paths.advance(step)
      if (walking) sortByFoot(layer.getChildren() as Image[])
      return walking
    },
    census() {
      const counts = new Map(districts.map((id) => [id, new Map<string, number>()]))
      for (const [figure, image] of people.entries()) {
        if (!image.visible) continue
        const here = counts.get(districts[homes[figure]!]!)!
        here.set(image.frame.name, (here.get(image.frame.name) ?? 0) + 1)
      }
      return Object.fromEntries(
        [...counts].map(([id, here]) => [
          id,
          Object.fromEntries(LIFE_STAGES.map((stage) => [stage, here.get(stage) ?? 0])) as Record<LifeStage, number>,
        ]),
      )
    },
  }
}

/**
 * Who stands nearer is drawn later. By insertion, in place: the list is nearly in order from the last picture, and
 * nothing is allocated. (Phaser's own order by depth would sort all of it anew for every step of anybody.)
 */
function sortByFoot(images: Image[]): void {
  for (let at = 1; at < images.length; at++) {
    const image = images[at]!
    let before = at - 1
    while (before >= 0 && images[before]!.y > image.y) {
      images[before + 1] = images[before]!
      before--
    }
    images[before + 1] = image
  }
}
