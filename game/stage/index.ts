import { StageError } from './errors.ts'
import { openSigns } from './signs.ts'
import type { Table } from './table.ts'
import type { LifeStage, StageView, Target } from './view.ts'
import './stage.css'

/** A sand table in the page. It draws what it is shown and tells what is pointed at; it knows no rule of the game. */
export type Stage = {
  /** Shows a view; what differs from the last one walks, grows or changes, at once where motion is reduced. */
  show: (view: StageView) => void
  /** How many figures stand on the table, by district and stage, counted one by one. */
  census: () => Record<string, Record<LifeStage, number>>
  /** Takes the table away. Twice does no harm. A table that is asked for again at once is kept. */
  destroy: () => void
}

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
    return { show: (view) => void (gone || stage.show(view)), census: stage.census, destroy: release }
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
  const root = document.createElement('div')
  root.className = 'stage-table'
  element.append(root)
  const table: Table = await openTable(root).catch((error: unknown) => {
    root.remove()
    throw error
  })
  const signs = openSigns(root, onPoint)
  let last: StageView | null = null
  const show = (view: StageView) => {
    last = view
    signs.show(view, table.show(view))
  }
  // A table that was taken out of the page has no size and no font to draw with.
  const watcher = new ResizeObserver(() => last && root.isConnected && show(last))
  watcher.observe(root)
  return {
    show,
    census: table.census,
    destroy() {
      watcher.disconnect()
      signs.destroy()
      table.destroy()
      root.remove()
    },
  }
}
