import type * as Phaser from 'phaser'
import { openArcs } from './arcs.ts'
import { openCamera, type Camera } from './camera.ts'
import { openCast } from './cast.ts'
import { reachOf } from './counts.ts'
import { figureHeight, fitTable, type Fit } from './fit.ts'
import { drawsByWebGL, startGame } from './game.ts'
import { layOut, type Layout } from './layout.ts'
import { openLoop } from './loop.ts'
import { openMoods } from './moods.ts'
import { ATLAS, paintAtlas } from './paint/atlas.ts'
import { openPainter } from './painter.ts'
import { coloursOf } from './palette.ts'
import { openScenery } from './scenery.ts'
import { atlasTexture, clear, renew, shapeImages, type Grain } from './textures.ts'
import { LIFE_STAGES, type LifeStage, type StageView } from './view.ts'
import { openWaves } from './waves.ts'
import { openWeather } from './weather.ts'

/** The drawn part of the stage: a canvas that shows views, and rests when nothing moves. */
export type Table = {
  show: (view: StageView) => Placed
  /** Lets the people of one stage stand out; `null`: nobody. */
  single: (stage: LifeStage | null) => void
  camera: Camera
  /** Has to be called after the camera was given something to do. */
  look: () => void
  census: () => Census
  destroy: () => void
}

/** What stands on the table, counted one by one. */
export type Census = {
  /** Figures by district and stage. */
  people: Record<string, Record<LifeStage, number>>
  /** Strength of each channel's rings, arcs of each district, frowns, and figures who wait. */
  rings: number[]
  arcs: number[]
  frowns: number
  waiting: number
  /** Figures who walk at this moment. */
  walking: number
}

/** Where things are, for what is laid over the canvas, and the district in which most happened since the last view. */
export type Placed = { layout: Layout; fit: Fit; liveliest: number | null }

/** More pixels per CSS pixel are paid for and not seen. */
const MOST_RATIO = 2
/** Where the table is enlarged everything is painted so much finer, once the camera has rested for some milliseconds. */
const FINE = 2
const FINE_FROM = 1.25
const REST = 240

/** `onLook` is called with every picture in which the camera has moved. */
export async function openTable(element: HTMLElement, onLook: () => void): Promise<Table> {
  const { game, scene } = await startGame(element)
  const [below, standing, above] = [0, 1, 2].map((depth) => scene.add.layer().setDepth(depth)) as Three
  const layers = [below, standing, above]
  shapeImages(scene, below)
  const grain: Grain = { fineness: 1 }
  const camera = openCamera()
  const scenery = openScenery(scene, below, grain, () => loop.wake())
  const waves = openWaves(scene, below, grain)
  const cast = openCast(scene, standing, grain)
  const arcs = openArcs(scene, above, grain)
  const moods = openMoods(scene, above, grain)
  const weather = openWeather(scene, above, grain)
  const draw = drawsByWebGL(game) ? drawByWebGL() : drawByPhaser
  let built: { key: string; layout: Layout; fit: Fit; ratio: number; refine: () => void } | null = null
  let last: StageView | null = null
  let refining = 0

  const loop = openLoop((step) => {
    const looking = camera.advance(step)
    if (looking) onLook()
    const walking = cast.advance(step)
    const waving = waves.advance(step)
    const talking = arcs.advance(step)
    const paying = moods.advance(step)
    const raining = weather.advance(step)
    return looking || walking || waving || talking || paying || raining
  }, draw)

  function drawByWebGL(): () => void {
    type WebGL = Parameters<typeof openPainter>[0]
    const painter = openPainter(game.renderer as WebGL, layers)
    const sight = { x: 0, y: 0, zoom: 1 }
    game.renderer.on('restorewebgl', () => {
      painter.restore()
      loop.wake()
    })
    return () => {
      const ratio = built?.ratio ?? 1
      sight.x = camera.sight.x * ratio
      sight.y = camera.sight.y * ratio
      sight.zoom = camera.sight.zoom
      painter.draw(sight)
    }
  }

  function drawByPhaser(): void {
    const ratio = built?.ratio ?? 1
    const { x, y, zoom } = camera.sight
    scene.cameras.main
      .setOrigin(0, 0)
      .setZoom(zoom)
      .setScroll(x * ratio, y * ratio)
    game.step(performance.now(), 0)
  }

  /** Builds the table anew for a size, a theme, a season or another scenario. */
  function build(view: StageView, key: string, fit: Fit, ratio: number): void {
    game.scale.resize(Math.round(fit.width * ratio), Math.round(fit.height * ratio))
    const layout = layOut(view)
    const inner = enlarged(fit, ratio)
    const colours = coloursOf(view)
    const height = figureHeight(fit, figuresIn(view)) * ratio
    const paint = () =>
      atlasTexture(scene, paintAtlas(view, colours, inner.scale * grain.fineness, height * grain.fineness))
    // What shows the old pictures goes before them.
    cast.clear()
    clear(below)
    clear(above)
    grain.fineness = 1
    paint()
    scenery.build(view, layout, inner, colours, getComputedStyle(element).fontFamily)
    waves.build(layout.kiosks, inner)
    cast.build(view, layout, inner)
    arcs.build(layout, inner)
    moods.build(layout, inner)
    weather.build(inner)
    camera.resize(fit.width, fit.height)
    const refine = () => {
      grain.fineness = FINE
      paint()
      for (const layer of layers) renew(layer, ATLAS, FINE)
      scenery.refine()
    }
    built = { key, layout, fit, ratio, refine }
    refineSoon()
  }

  function refineSoon(): void {
    clearTimeout(refining)
    if (grain.fineness === FINE) return
    refining = window.setTimeout(() => {
      if (!built || camera.sight.zoom < FINE_FROM) return
      built.refine()
      loop.wake()
    }, REST)
  }

  return {
    camera,
    show(view) {
      const ratio = Math.min(MOST_RATIO, window.devicePixelRatio || 1)
      const fit = fitTable(Math.max(1, element.clientWidth), Math.max(1, element.clientHeight))
      const key = structureOf(view, fit, ratio)
      const grows = built?.key === key
      const moving = grows && view.motion === 'full'
      const liveliest = grows && last ? liveliestOf(last, view) : null
      if (!grows) build(view, key, fit, ratio)
      last = view
      scenery.show(view)
      waves.show(
        view.channels.map((channel) => reachOf(channel, view)),
        moving,
      )
      cast.show(view, moving)
      arcs.show(view, moving)
      moods.show(view, moving)
      weather.show(view, view.motion === 'full')
      loop.wake()
      return { layout: built!.layout, fit, liveliest }
    },
    single(stage) {
      cast.single(stage)
      loop.wake()
    },
    look() {
      if (last?.motion === 'reduced') camera.arrive()
      onLook()
      refineSoon()
      loop.wake()
    },
    census: () => ({
      people: cast.census(),
      rings: waves.census(),
      arcs: arcs.census(),
      frowns: moods.census(),
      waiting: cast.waiting(),
      walking: cast.walking(),
    }),
    destroy() {
      clearTimeout(refining)
      loop.stop()
      game.destroy(true)
      // A game ends in its next step, and this one's loop takes none by itself.
      game.step(performance.now(), 0)
    },
  }
}

type Three = [Phaser.GameObjects.Layer, Phaser.GameObjects.Layer, Phaser.GameObjects.Layer]

/** What the table is built from; while it is the same, a new view only moves what is there. */
function structureOf(view: StageView, fit: Fit, ratio: number): string {
  const { scenario, theme, season, districts, channels, business, landmarks, peoplePerFigure } = view
  return JSON.stringify([
    [scenario, theme, season, peoplePerFigure, fit, ratio, business.look, landmarks],
    districts.map((district) => [district.id, district.look, figuresIn({ districts: [district], peoplePerFigure })]),
    channels.map(({ id, look }) => [id, look]),
  ])
}

function figuresIn({ districts, peoplePerFigure }: Pick<StageView, 'districts' | 'peoplePerFigure'>): number {
  return districts.reduce((sum, { people }) => sum + Math.round(everybody(people) / peoplePerFigure), 0)
}

function everybody(people: Record<LifeStage, number>): number {
  return LIFE_STAGES.reduce((sum, stage) => sum + people[stage], 0)
}

/** The district of which the largest part changed stage. */
function liveliestOf(before: StageView, { districts }: StageView): number | null {
  const shares = districts.map(({ people }, at) => {
    const was = before.districts[at]!.people
    const moved = LIFE_STAGES.reduce((sum, stage) => sum + Math.abs(people[stage] - was[stage]), 0)
    return moved / Math.max(1, everybody(people))
  })
  const most = Math.max(...shares)
  return most > 0 ? shares.indexOf(most) : null
}

/** The same fit in pixels of the canvas. */
function enlarged({ width, height, scale, x, y }: Fit, ratio: number): Fit {
  return { width: width * ratio, height: height * ratio, scale: scale * ratio, x: x * ratio, y: y * ratio }
}
