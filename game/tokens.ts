import type { TeamColour } from './flow/about.ts'
import type { LifeStage } from './stage/view.ts'

/*
 * How Sandtable looks, as plain values: sand, wood, ink and one accent (pine). The widgets' theme, the style sheets
 * (as CSS variables of the same names), the charts and the sand table all take them from here.
 */

export type Scheme = 'light' | 'dark'

type Ten = [string, string, string, string, string, string, string, string, string, string]

/** Scales from the palest to the darkest, for the widgets: warm greys for light and dark, the accent, and two alarms. */
export const SCALES = {
  sand: ['#faf6ee', '#f4eee2', '#ebe2d1', '#ddd0b8', '#c9b796', '#ab9672', '#857354', '#64563f', '#463c2d', '#2b251c'],
  night: ['#efe7d8', '#d9cfbd', '#b5aa97', '#948977', '#544b3f', '#423a30', '#322b24', '#27211b', '#1e1914', '#15110d'],
  pine: ['#e9f4f0', '#d2e7e0', '#a8d1c4', '#79b8a6', '#529f8b', '#358774', '#23735f', '#175c4c', '#0f473b', '#08322a'],
  brick: ['#fbeeea', '#f4d8cf', '#e8b3a4', '#dc8c77', '#cf6a50', '#bd4d33', '#a43d26', '#86301e', '#682517', '#4b1a10'],
  amber: ['#fbf3e0', '#f5e4bc', '#ecca80', '#e2b04c', '#d39828', '#b57f17', '#8f6310', '#714e0c', '#553a08', '#3b2805'],
} as const satisfies Record<string, Ten>

/** What a colour is for. In style sheets `paperSunk` is `var(--paper-sunk)`. */
export const TONES = {
  light: {
    /** The page, a sheet on it, and what is sunk into a sheet. */
    ground: '#f6f0e4',
    paper: '#fffdf8',
    paperSunk: '#f1e9da',
    /** Text, quieter text, and text on the accent or on ink. */
    ink: '#2b251c',
    inkSoft: '#6a5c45',
    inkOver: '#fffdf8',
    /** Lines that only part, lines that carry, and the edge of something that can be operated (3:1 on every surface). */
    line: '#e0d5bf',
    lineStrong: '#c4b290',
    edge: '#8f7b58',
    wood: '#8a6a43',
    woodDeep: '#5b4228',
    accent: '#175c4c',
    accentSoft: '#e2efe9',
    warn: '#825a0e',
    warnSoft: '#fbf0d6',
    bad: '#a43d26',
    badSoft: '#fbe9e3',
  },
  dark: {
    ground: '#191510',
    paper: '#231d17',
    paperSunk: '#1c1712',
    ink: '#ece3d3',
    inkSoft: '#b5a994',
    inkOver: '#15110d',
    line: '#3a3127',
    lineStrong: '#5f5241',
    edge: '#857663',
    wood: '#b8925f',
    woodDeep: '#d9b98a',
    accent: '#79b8a6',
    accentSoft: '#1d3029',
    warn: '#e2b04c',
    warnSoft: '#3a2d12',
    bad: '#e59a84',
    badSoft: '#3d2019',
  },
} as const satisfies Record<Scheme, Record<string, string>>

export type Tone = keyof (typeof TONES)['light']

/**
 * Colours of teams, and of anything else that is told apart by colour. Found by search: 3:1 on every surface, and beside
 * each other apart for every kind of colour vision (test/look). In style sheets: `var(--team-clay)`.
 */
export const TEAMS: Record<Scheme, Record<TeamColour, string>> = {
  light: {
    clay: '#a34f3c',
    sea: '#046aa2',
    moss: '#284702',
    plum: '#672262',
    gold: '#aa7e01',
    slate: '#778796',
  },
  dark: {
    clay: '#b96743',
    sea: '#4a7fb4',
    moss: '#8fb471',
    plum: '#d895d2',
    gold: '#fbd180',
    slate: '#d9edfe',
  },
}

/** People by where they are in life as customers: Okabe and Ito (2008). Each has a shape of its own besides. */
export const LIFE: Record<LifeStage, string> = {
  unaware: '#999999',
  aware: '#56B4E9',
  interested: '#F0E442',
  trial: '#E69F00',
  using: '#0072B2',
  active: '#009E73',
  dormant: '#CC79A7',
  lapsed: '#D55E00',
}

/** Serif for headings, a clear sans for everything that is read or counted. */
export const FONTS = {
  serif: "'Noto Serif SC Variable', 'Songti SC', Georgia, serif",
  sans: "'Noto Sans SC Variable', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif",
  mono: "ui-monospace, 'SF Mono', Menlo, Consolas, monospace, 'Noto Sans SC Variable'",
}

/** Text sizes, rem; nothing that is read is smaller than the first. */
export const TYPE = {
  xs: '0.75rem',
  sm: '0.8438rem',
  md: '0.9375rem',
  lg: '1.0625rem',
  xl: '1.25rem',
  xxl: '1.375rem',
  huge: '1.875rem',
}

/** Distances, rem. */
export const SPACE = { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1.125rem', xl: '1.75rem', xxl: '3rem' }

export const RADII = { xs: '2px', sm: '4px', md: '6px', lg: '10px', xl: '16px' }

export const SHADOWS = {
  xs: '0 1px 2px rgb(70 50 20 / 8%)',
  sm: '0 1px 3px rgb(70 50 20 / 10%), 0 4px 12px rgb(70 50 20 / 5%)',
  md: '0 2px 6px rgb(70 50 20 / 10%), 0 10px 28px rgb(70 50 20 / 9%)',
}

/** How long a change is seen; none where motion is reduced. */
export const MOTION = { quick: '120ms', calm: '240ms' }

/** How strongly the ground of an interval is drawn: its share of the colour of what is uncertain. */
export const BAND = 0.22
