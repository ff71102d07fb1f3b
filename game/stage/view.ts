/**
 * What the stage is told to show, complete and as plain data: one description per week of play. The stage keeps the
 * last one; the difference between the two becomes the animation. All texts come in the reader's language, ready.
 */
export type StageView = {
  /** Id of the scenario. It seeds the decoration; another one means another table. */
  scenario: string
  theme: 'light' | 'dark'
  /** Reduced: nothing moves by itself, every view is shown at once. */
  motion: 'full' | 'reduced'
  /** Name of the whole picture, for who cannot see it. */
  label: string
  week: number
  season: Season
  weather?: 'rain'
  /** A ribbon at the upper left: what happens this week. */
  banner?: { text: string }
  /** Burnt into the two near sides of the frame: what one figure stands for at the left, the week at the right. */
  frame: { scale: string; title: string }
  /** How many people one figure stands for: `peoplePerFigure(…)` of ./figures.ts. */
  peoplePerFigure: number
  /** One per segment, clockwise from the far corner; 1 to 12 of them, with ground in proportion to their people. */
  districts: DistrictView[]
  /** One building each, from left to right along the two far sides; from the 15th on along the near ones; up to 24. */
  channels: ChannelView[]
  business: BusinessView
}

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

export type DistrictView = {
  id: string
  label: string
  /** A short second line under the label, such as a number of people. */
  note?: string
  people: Record<LifeStage, number>
}

export type ChannelView = {
  id: string
  label: string
  note?: string
  kind: ChannelKind
  /** By district: which share of its people the channel reached this week, 0 to 1. A missing one is 0. */
  reach: Record<string, number>
  /** Its share of this week's spending, 0 to 1: the coins beside the building. */
  spend: number
}

export type BusinessView = {
  id: string
  label: string
  note?: string
  /** People who wait; in figures before the door. */
  queue: number
  /** Work to do over work that can be done: 1 is full, above it people wait. */
  load: number
}

/** Where a person is in life as a customer, in the order of the way in and out again. */
export const LIFE_STAGES = ['unaware', 'aware', 'interested', 'trial', 'using', 'active', 'dormant', 'lapsed'] as const
export type LifeStage = (typeof LIFE_STAGES)[number]

/** The buildings that the stage can draw. */
export const CHANNEL_KINDS = ['feed', 'search', 'social', 'video', 'owned', 'offline', 'kol', 'content'] as const
export type ChannelKind = (typeof CHANNEL_KINDS)[number]

/** Something on the table that can be pointed at. */
export type Target = { kind: 'district' | 'channel' | 'business'; id: string }
