import { openCast } from './cast.ts'
import { figureHeight, fitTable, type Fit } from './fit.ts'
import { startGame } from './game.ts'
import { layOut, type Layout } from './layout.ts'
import { paintAtlas } from './paint/atlas.ts'
import { coloursOf } from './paint/colours.ts'
import { openScenery } from './scenery.ts'
import { atlasTexture } from './textures.ts'
import { LIFE_STAGES, type LifeStage, type StageView } from './view.ts'

/** The drawn part of the stage: a canvas that shows views, and rests when nothing moves. */
export type Table = {
  show: (view: StageView) => Placed
  /** The figures that stand on the table, counted one by one. */
  census: () => Record<string, Record<LifeStage, number>>
  destroy: () => void
}

/** Where things are, for what is laid over the canvas. */
export type Placed = { layout: Layout; fit: Fit }

/** A longer pause between two pictures is one of the tab, not of the play. In milliseconds. */
const LONGEST_STEP = 250
/** More pixels per CSS pixel are paid for and not seen. */
const MOST_RATIO = 2

export async function openTable(element: HTMLElement): Promise<Table> {
  const { game, scene } = await startGame(element)
  let built: (Placed & { key: string }) | null = null
  let busy = true
  const wake = () => {
    busy = true
    game.loop.wake()
  }
  const scenery = openScenery(scene, wake)
  const cast = openCast(scene)
  scene.events.on('update', (_time: number, delta: number) => {
    const step = Math.min(delta, LONGEST_STEP)
    // Both, whatever the first one says.
    busy = [cast.advance(step), scenery.advance(step)].includes(true)
  })
  game.events.on('postrender', () => {
    if (!busy) game.loop.sleep()
  })
  // The picture is gone after the graphics card was away.
  game.renderer.on('restorewebgl', wake)

  return {
    show(view) {
      const ratio = Math.min(MOST_RATIO, window.devicePixelRatio || 1)
      const fit = fitTable(Math.max(1, element.clientWidth), Math.max(1, element.clientHeight))
      const key = structureOf(view, fit, ratio)
      const grows = built?.key === key
      if (!grows) {
        game.scale.resize(Math.round(fit.width * ratio), Math.round(fit.height * ratio))
        const layout = layOut(view)
        const inner = enlarged(fit, ratio)
        const colours = coloursOf(view)
        const height = figureHeight(fit, figuresIn(view)) * ratio
        // What shows the old pictures goes before them.
        cast.clear()
        scenery.clear()
        atlasTexture(scene, paintAtlas(colours, inner.scale, height))
        scenery.build(view, layout, inner, colours, getComputedStyle(element).fontFamily)
        cast.build(view, layout, inner)
        built = { key, layout, fit }
      }
      scenery.show(view)
      cast.show(view, grows && view.motion === 'full')
      wake()
      return { layout: built!.layout, fit }
    },
    census: cast.census,
    destroy() {
      // A game ends in its next step; one that rests, or whose tab is hidden, would take none: take it now.
      game.loop.sleep()
      game.destroy(true)
      game.loop.wake()
    },
  }
}

/** What the table is built from; while it is the same, a new view only moves what is there. */
function structureOf(view: StageView, fit: Fit, ratio: number): string {
  const { scenario, theme, season, districts, channels, peoplePerFigure } = view
  return JSON.stringify([
    [scenario, theme, season, peoplePerFigure, fit, ratio],
    districts.map((district) => [district.id, figuresIn({ districts: [district], peoplePerFigure })]),
    channels.map(({ id, kind }) => [id, kind]),
  ])
}

function figuresIn({ districts, peoplePerFigure }: Pick<StageView, 'districts' | 'peoplePerFigure'>): number {
  return districts.reduce((sum, { people }) => {
    const all = LIFE_STAGES.reduce((total, stage) => total + people[stage], 0)
    return sum + Math.round(all / peoplePerFigure)
  }, 0)
}

/** The same fit in pixels of the canvas. */
function enlarged({ width, height, scale, x, y }: Fit, ratio: number): Fit {
  return { width: width * ratio, height: height * ratio, scale: scale * ratio, x: x * ratio, y: y * ratio }
}
