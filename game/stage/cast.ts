import type * as Phaser from 'phaser'
import { waitingFigures } from './counts.ts'
import { emptyCrowd, regroup, type Crowd, type Move } from './crowd.ts'
import { figuresOf } from './figures.ts'
import type { Fit } from './fit.ts'
import { isRight, placeAt, roverTurn, type Rover } from './landmarks.ts'
import type { Layout } from './layout.ts'
import { ATLAS, MOST_COINS } from './paint/atlas.ts'
import { addImage, clear, type Grain } from './textures.ts'
import { LIFE_STAGES, type LifeStage, type StageView } from './view.ts'
import { walks } from './walks.ts'

/** All that stands on the table: houses, trees, buildings, coins, who waits, what drives, and the people. */
export type Cast = {
  clear: () => void
  build: (view: StageView, layout: Layout, fit: Fit) => void
  /** Brings everybody where the view says, walking or at once. */
  show: (view: StageView, walking: boolean) => void
  /** Lets the people of one stage stand out from the others; `null`: nobody. */
  single: (stage: LifeStage | null) => void
  /** Walks on by so many milliseconds; false when nobody walks. */
  advance: (step: number) => boolean
  census: () => Record<string, Record<LifeStage, number>>
  /** How many figures of people walk now, and how many wait before the door. */
  walking: () => number
  waiting: () => number
}

type Image = Phaser.GameObjects.Image

/** How much of the others is left when one stage stands out. */
const FAINT = 0.16
/** Milliseconds in which most of a drive is done. */
const DRIVE = 420
/** A treasury has its coins in so many piles. */
const PILES = 3

export function openCast(scene: Phaser.Scene, layer: Phaser.GameObjects.Layer, grain: Grain): Cast {
  let districts: string[] = []
  let crowd: Crowd = emptyCrowd(0, 0)
  let fit: Fit
  let layout: Layout
  let waiting: Image[] = []
  let coins: Image[] = []
  let treasury: Image[] = []
  let rovers: { rover: Rover; image: Image; gone: number; goal: number }[] = []
  let stood: LifeStage | null = null
  /** Figures by their number, and the district of each. */
  const people: Image[] = []
  const homes: number[] = []
  const paths = walks(people)

  function put(x: number, y: number, frame: string): Image {
    const place: [number, number] = [fit.x + x * fit.scale, fit.y + y * fit.scale]
    return addImage(scene, layer, place, ATLAS, frame).setScale(1 / grain.fineness)
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

  function drive(driven: (typeof rovers)[number]): void {
    const turn = roverTurn(driven.rover, driven.gone)
    const { x, y } = placeAt(turn, driven.rover.radius)
    driven.image.setPosition(fit.x + x * fit.scale, fit.y + y * fit.scale).setFlipX(isRight(turn))
  }

  function fade(): void {
    for (const image of people) image.setAlpha(stood === null || image.frame.name === stood ? 1 : FAINT)
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
      for (const [at, { houses, trees }] of layout.districts.entries()) {
        for (const { x, y, look } of houses) put(x, y, `${view.districts[at]!.look}-${look}`)
        for (const { x, y, look } of trees) put(x, y, `tree-${look}`)
      }
      for (const { x, y, look } of layout.bushes) put(x, y, `bush-${look}`)
      for (const { x, y, piece, mirrored } of layout.pieces) put(x, y, `piece-${piece}`).setFlipX(mirrored)
      for (const [at, { x, y }] of layout.kiosks.entries()) put(x, y, `channel-${view.channels[at]!.look}`)
      coins = layout.kiosks.map(({ x, y }) => put(x + 0.085, y + 0.03, 'coins-1'))
      put(0, 0, 'business')
      treasury = Array.from({ length: PILES }, (_, pile) => put(0.155 + pile * 0.045, 0.028 - pile * 0.0225, 'coins-1'))
      waiting = layout.queue.map(({ x, y }) => put(x, y, 'waiting'))
      rovers = layout.rovers.map((rover) => {
        const gone = rover.start + rover.stride * view.week
        return { rover, image: put(0, 0, `piece-${rover.piece}`), gone, goal: gone }
      })
      rovers.forEach(drive)
    },
    show(view, walking) {
      const counts = view.districts.map((district) => Object.values(figuresOf(district.people, view.peoplePerFigure)))
      for (const step of regroup(crowd, counts)) move(step, walking)
      // A channel that costs anything has a coin.
      for (const [at, image] of coins.entries()) pile(image, Math.ceil(view.channels[at]!.spend * 2 * MOST_COINS))
      const takings = Math.ceil(view.business.takings * PILES * MOST_COINS)
      for (const [at, image] of treasury.entries()) pile(image, takings - at * MOST_COINS)
      const inLine = waitingFigures(view)
      for (const [at, image] of waiting.entries()) image.setVisible(at < inLine)
      for (const driven of rovers) {
        driven.goal = driven.rover.start + driven.rover.stride * view.week
        if (!walking) driven.gone = driven.goal
        drive(driven)
      }
      fade()
      sortByFoot(layer.list as Image[])
    },
    single(stage) {
      if (stage === stood) return
      stood = stage
      fade()
    },
    advance(step) {
      const walking = paths.advance(step)
      let driving = false
      for (let at = 0; at < rovers.length; at++) {
        const driven = rovers[at]!
        if (driven.gone === driven.goal) continue
        driven.gone += ((driven.goal - driven.gone) * step) / (step + DRIVE)
        if (Math.abs(driven.goal - driven.gone) < 0.002) driven.gone = driven.goal
        drive(driven)
        driving = true
      }
      if (walking || driving) sortByFoot(layer.list as Image[])
      return walking || driving
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
    walking: paths.count,
    waiting: () => waiting.filter(({ visible }) => visible).length,
  }
}

function pile(image: Image, count: number): void {
  image.setVisible(count > 0)
  if (count > 0) image.setFrame(`coins-${Math.min(MOST_COINS, count)}`)
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
