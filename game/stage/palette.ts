import { LIFE } from '../tokens.ts'
import type { LifeStage, Season, StageView } from './view.ts'

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

/** Everything on the table but the figures, whose colours are above. */
export type Colours = {
  wood: { top: string; light: string; left: string; right: string; line: string; text: string }
  /** Ground between the districts, their sand, its shaded edge, grains, and paving. */
  sand: { road: string; tile: string; edge: string; dark: string; light: string; plaza: string }
  leaf: string[]
  roof: string[]
  wall: { left: string; right: string }
  /** Windows on the left and right walls: dark by day, lit by night. */
  glass: [string, string]
  ink: string
  paper: string
  accent: string
  wave: string
  /** Arcs of talk, faces that frown, and fog. */
  talk: string
  alarm: string
  fog: string
  shadow: string
  /** Light and dark over the whole table: middle and rim. */
  lamp: [string, string]
  snow: boolean
}

const SAND: Record<Season, Colours['sand']> = {
  spring: { road: '#d9cfa3', tile: '#ece4bd', edge: '#b9b07c', dark: '#b3a46f', light: '#fbf6da', plaza: '#ddd5c2' },
  summer: { road: '#dfc893', tile: '#f2dfae', edge: '#bf9f62', dark: '#b8965a', light: '#fff3d1', plaza: '#ddd1bd' },
  autumn: { road: '#d4b483', tile: '#e8cd9d', edge: '#b08550', dark: '#a67a48', light: '#f8e5c2', plaza: '#d6c6b0' },
  winter: { road: '#d6d6d0', tile: '#ecebe4', edge: '#abaeab', dark: '#a9aca8', light: '#ffffff', plaza: '#d3d3d0' },
}

const LEAF: Record<Season, string[]> = {
  spring: ['#8fae5d', '#e8a9b8', '#7da050', '#f1c4cd'],
  summer: ['#5f8a4a', '#6f9a52', '#527c43', '#7aa45a'],
  autumn: ['#c9792f', '#d89a3a', '#a85a2c', '#8f8a45'],
  winter: ['#6f8a7c', '#7b9488', '#64806f', '#8aa196'],
}

/** The table in a season, by day or under a lamp. */
export function coloursOf({ theme, season }: Pick<StageView, 'theme' | 'season'>): Colours {
  const day = theme === 'light'
  return {
    wood: day
      ? { top: '#b5804f', light: '#d2a272', left: '#96643a', right: '#7d4f2c', line: '#6b4325', text: '#fbeedb' }
      : { top: '#7a5434', light: '#966c47', left: '#5d3d25', right: '#4a301d', line: '#382313', text: '#ecd9bd' },
    sand: SAND[season],
    leaf: LEAF[season],
    roof: ['#a9654a', '#8d5a4c', '#6f7f86', '#b1874f'],
    wall: { left: '#f3ead9', right: '#d9cbb3' },
    glass: day ? ['#8ea9b1', '#728d96'] : ['#ffdf98', '#e8bd70'],
    ink: '#2b2620',
    paper: '#fbf6ea',
    accent: '#a8442a',
    wave: '#1f6f8b',
    talk: '#00745a',
    alarm: '#c8401f',
    fog: day ? '#e6e3dc' : '#8d8a86',
    shadow: 'rgba(60, 40, 15, 0.22)',
    lamp: day
      ? ['rgba(255, 250, 230, 0.28)', 'rgba(90, 55, 20, 0.12)']
      : ['rgba(255, 225, 160, 0.10)', 'rgba(20, 12, 8, 0.55)'],
    snow: season === 'winter',
  }
}
