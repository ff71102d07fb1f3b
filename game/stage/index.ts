import type { StageView, Target } from './view.ts'

/** A sand table in the page. It draws what it is shown and tells what is pointed at; it knows no rule of the game. */
export type Stage = {
  /** Shows a view; what differs from the last one walks, grows or changes, at once where motion is reduced. */
  show: (view: StageView) => void
  /** Takes the table away. Calling it twice does no harm; a table that is asked for again at once is kept. */
  destroy: () => void
}

export type StageOptions = {
  /** Called when something is hovered, tapped or focused, and with null when nothing is any more. */
  onPoint: (target: Target | null) => void
}

export async function createStage(_element: HTMLElement, _options: StageOptions): Promise<Stage> {
  return { show() {}, destroy() {} }
}
