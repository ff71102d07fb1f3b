import type { LifeStage } from './view.ts'

/** The outline of a figure's body; each life stage has its own, so that no one depends on colours. */
export type FigureShape = 'round' | 'cone' | 'diamond' | 'square' | 'wedge' | 'star' | 'lying' | 'cross'

/** How the people of each stage look, on the table and in any legend. Colours by Okabe and Ito (2008). */
export const FIGURES: Record<LifeStage, { colour: string; shape: FigureShape }> = {
  unaware: { colour: '#999999', shape: 'round' },
  aware: { colour: '#56B4E9', shape: 'cone' },
  interested: { colour: '#F0E442', shape: 'diamond' },
  trial: { colour: '#E69F00', shape: 'square' },
  using: { colour: '#0072B2', shape: 'wedge' },
  active: { colour: '#009E73', shape: 'star' },
  dormant: { colour: '#CC79A7', shape: 'lying' },
  lapsed: { colour: '#D55E00', shape: 'cross' },
}
