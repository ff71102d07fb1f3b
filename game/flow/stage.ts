import type { Stage, StageOptions } from '../stage/index.ts'

export type { Stage } from '../stage/index.ts'
export type { Target } from '../stage/view.ts'

/** Fetches the stage with its drawing library when it is first wanted, and puts a table into the element. */
export async function openStage(element: HTMLElement, options: StageOptions): Promise<Stage> {
  const { createStage } = await import('../stage/index.ts')
  return createStage(element, options)
}
