import { followPointers } from './dragging.ts'
import { StageError } from './errors.ts'
import { make } from './make.ts'
import { openPointing, type Spot } from './pointing.ts'
import { openSigns } from './signs.ts'
import type { Census, Table } from './table.ts'
import type { LifeStage, StageView, Target } from './view.ts'
import { openWay } from './way.ts'
import './stage.css'

/** A sand table in the page. It draws what it is shown and tells what is pointed at; it knows no rule of the game. */
export type Stage = {
  /** Shows a view; what differs from the last one walks, grows or changes, at once where motion is reduced. */
  show: (view: StageView) => void
  /** Moves the camera. */
  look: (by: CameraMove) => void
  /** Lets the camera go to what is pointed at, or to the district in which most happened; or shows the whole again. */
  follow: (on: boolean) => void
  /** What stands on the table, counted one by one. */
  census: () => Census
  /** Takes the table away. Twice does no harm. A table that is asked for again at once is kept. */
  destroy: () => void
}

export type CameraMove = 'in' | 'out' | 'fit'

/** How much one step of zoom enlarges, and how close the camera comes to what it follows. */
const ZOOM_STEP = 1.5
const CLOSE = 1.9

export type StageOptions = {
  /** Called when something is hovered, tapped or focused, and with null when nothing is any more. */
  onPoint: (target: Target | null) => void
}

/** The one table of an element, and who holds it: React's strict mode mounts, unmounts and mounts again at once. */
type Held = { holders: number; onPoint: StageOptions['onPoint']; opened: Promise<Stage> }
const held = new WeakMap<HTMLElement, Held>()

/**
 * Puts a sand table into the element, whose size it takes and follows. Throws a StageError where there can be none;
 * what the table shows must be readable elsewhere.
 */
export async function createStage(element: HTMLElement, { onPoint }: StageOptions): Promise<Stage> {
  const mine = held.get(element) ?? hold(element)
  mine.holders++
  mine.onPoint = onPoint
  let gone = false
  const release = () => {
    if (gone) return
    gone = true
    // Later: whoever mounts again in the same breath takes the table over.
    setTimeout(() => {
      if (--mine.holders > 0) return
      if (held.get(element) === mine) held.delete(element)
      mine.opened.then((stage) => stage.destroy()).catch(() => {})
    })
  }
  try {
    const stage = await mine.opened
    return {
      show: (view) => void (gone || stage.show(view)),
      look: (by) => void (gone || stage.look(by)),
      follow: (on) => void (gone || stage.follow(on)),
      census: stage.census,
      destroy: release,
    }
  } catch (error) {
    release()
    throw error
  }
}

function hold(element: HTMLElement): Held {
  const mine: Held = { holders: 0, onPoint: () => {}, opened: open(element, (target) => mine.onPoint(target)) }
  held.set(element, mine)
  return mine
}

async function open(element: HTMLElement, onPoint: StageOptions['onPoint']): Promise<Stage> {
  // Everything is painted on plain canvases first, whatever the graphics card can do; Phaser does not load without.
  if (document.createElement('canvas').getContext('2d') === null) throw new StageError('no-canvas', 'no 2D context')
  const { openTable } = await import('./table.ts').catch((cause: unknown) => {
    throw new StageError('not-loaded', cause)
  })
  const root = make('div', 'stage')
  const picture = make('div', 'stage-picture')
  root.append(picture)
  element.append(root)
  const table: Table = await openTable(picture, () => signs.look(table.camera.sight)).catch((error: unknown) => {
    root.remove()
    throw error
  })
  root.setAttribute('role', 'toolbar')
  const signs = openSigns(picture)
  const way = openWay(root)
  const { camera } = table
  let spots: { signs: Spot[]; way: Spot[] } = { signs: [], way: [] }
  let last: StageView | null = null
  let following = false

  const lookAt = (target: Target, zoom: number) => {
    const middle = signs.middleOf(target)
    if (!middle) return
    camera.lookAt(middle, zoom)
    table.look()
  }
  const move: Record<CameraMove, () => void> = {
    in: () => camera.zoomBy(ZOOM_STEP),
    out: () => camera.zoomBy(1 / ZOOM_STEP),
    fit: camera.fit,
  }
  const keys: Record<string, CameraMove> = { '+': 'in', '=': 'in', '-': 'out', '0': 'fit' }
  const look = (by: CameraMove) => {
    move[by]()
    table.look()
  }
  const pointing = openPointing({
    onPoint(target) {
      signs.light(target)
      way.light(target)
      table.single(target?.kind === 'stage' ? (target.id as LifeStage) : null)
      if (following && target) lookAt(target, CLOSE)
      onPoint(target)
    },
    onKey(key) {
      const by = keys[key]
      if (by) look(by)
      return by !== undefined
    },
    // What is reached by keys is brought into sight.
    onFocus: (target) => camera.sight.zoom > 1 && lookAt(target, 1),
    onDoubleClick: (target) => lookAt(target, CLOSE),
  })
  const release = (event: Event) => {
    if (event.target instanceof Element && event.target.closest('button')) return
    pointing.release()
  }
  picture.addEventListener('pointerdown', release)
  const unfollow = followPointers(picture, camera, table.look)

  const show = (view: StageView) => {
    last = view
    root.ariaLabel = view.label
    Object.assign(root.dataset, { theme: view.theme, motion: view.motion, sky: view.skies.join(' ') })
    // First what takes room, then what fills the rest.
    const wayspots = way.show(view)
    const placed = table.show(view)
    const signspots = signs.show(view, placed)
    if (wayspots || signspots) {
      spots = { signs: signspots ?? spots.signs, way: wayspots ?? spots.way }
      pointing.reset([...spots.signs, ...spots.way])
    }
    if (!following) return
    const liveliest = placed.liveliest === null ? null : view.districts[placed.liveliest]!
    const target = pointing.pointed() ?? (liveliest && { kind: 'district', id: liveliest.id })
    if (target) lookAt(target, CLOSE)
  }
  // A table that was taken out of the page has no size and no font to draw with.
  const watcher = new ResizeObserver(() => last && root.isConnected && show(last))
  watcher.observe(picture)
  return {
    show,
    look,
    follow(on) {
      following = on
      if (on && last) show(last)
      else look('fit')
    },
    census: table.census,
    destroy() {
      watcher.disconnect()
      unfollow()
      picture.removeEventListener('pointerdown', release)
      table.destroy()
      root.remove()
    },
  }
}
