/** The parts of a debrief in their order: process first, rank last. */
export const PARTS = [
  'forecasts',
  'rewind',
  'attribution',
  'luck',
  'turning',
  'players',
  'unshared',
  'why',
  'glass',
  'review',
] as const
export type Part = (typeof PARTS)[number]

/** The short route of twenty minutes, with the minutes of each part. */
export const SHORT_ROUTE: readonly { part: Part; minutes: number }[] = [
  { part: 'forecasts', minutes: 4 },
  { part: 'luck', minutes: 5 },
  { part: 'turning', minutes: 6 },
  { part: 'why', minutes: 5 },
]
