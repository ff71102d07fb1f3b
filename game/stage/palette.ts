import { LIFE } from '../tokens.ts'
import type { LifeStage } from './view.ts'

/** The outline of a figure's body; each life stage has its own, so that no one depends on colours. */
export type FigureShape = 'round' | 'cone' | 'diamond' | 'square' | 'wedge' | 'star' | 'lying' | 'cross'

/** How the people of each stage look, on the table and in any legend. */
export const FIGURES: Record<LifeStage, { colour: string; shape: FigureShape }> = {
  unaware: { colour: LIFE.unaware, shape: 'round' },
  aware: { colour: LIFE.aware, shape: 'cone' },
  interested: { colour: LIFE.interested, shape: 'diamond' },
  trial: { colour: LIFE.trial, shape: 'square' },
  using: { colour: LIFE.using, shape: 'wedge' },
  active: { colour: LIFE.active, shape: 'star' },
  dormant: { colour: LIFE.dormant, shape: 'lying' },
  lapsed: { colour: LIFE.lapsed, shape: 'cross' },
}
