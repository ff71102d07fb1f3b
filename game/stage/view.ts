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
  /** What the weather is like, and whether there are flags. */
  skies: Sky[]
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
  landmarks: LandmarkLook[]
  /** The way of life of all people, as the key to the figures below the table. */
  way: WayView
}

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

export const SKIES = ['rain', 'storm', 'snow', 'fog', 'flags'] as const
export type Sky = (typeof SKIES)[number]

export type DistrictView = {
  id: string
  label: string
  /** A short second line under the label, such as a number of people. */
  note?: string
  look: DistrictLook
  people: Record<LifeStage, number>
  /** People who were brought by friends this week: arcs from customers to them. */
  friends: number
  /** Its share of this week's orders, 0 to 1: the coins that fly to the business. */
  orders: number
  /** The same as the table's way, of this district alone: shown while it is pointed at. */
  way: WayView
}

export type ChannelView = {
  id: string
  label: string
  note?: string
  look: ChannelLook
  /** By district: which share of its people the channel reached this week, 0 to 1. A missing one is 0. */
  reach: Record<string, number>
  /** Its share of this week's spending, 0 to 1: the coins beside the building. */
  spend: number
}

export type BusinessView = {
  id: string
  label: string
  note?: string
  look: BusinessLook
  /** People who wait; in figures before the door. */
  queue: number
  /** People who were turned away this week. */
  refused: number
  /** Work to do over work that can be done: 1 is full, above it people wait. */
  load: number
  /** This week's takings over those of the best week so far, 0 to 1: the treasury beside the building. */
  takings: number
}

/** Each life stage that there is with a name and a number, and what moved on from the one before it this week. */
export type WayView = { title: string; note: string; steps: Partial<Record<LifeStage, WayStep>> }
export type WayStep = {
  name: string
  count: string
  /** The step to here from the stage before it: how many came this week, and which share of those who stood there. */
  came?: { count: string; share: number; told: string }
}

/** Where a person is in life as a customer, in the order of the way in and out again. */
export const LIFE_STAGES = ['unaware', 'aware', 'interested', 'trial', 'using', 'active', 'dormant', 'lapsed'] as const
export type LifeStage = (typeof LIFE_STAGES)[number]

/** What the stage can draw. */
export type BusinessLook = 'shop' | 'school' | 'hotel' | 'grocery'
export type LandmarkLook = 'academy' | 'screens' | 'railway' | 'market' | 'flats' | 'couriers'
export type DistrictLook = (typeof DISTRICT_LOOKS)[number]
export const DISTRICT_LOOKS = [
  ...(['homes', 'flats', 'offices', 'lofts', 'lanes', 'villas'] as const),
  ...(['village', 'campus', 'works', 'fair', 'leisure'] as const),
]
export type ChannelLook = (typeof CHANNEL_LOOKS)[number]
export const CHANNEL_LOOKS = [
  ...(['feed', 'search', 'social', 'video', 'live', 'creator', 'notes', 'content', 'owned'] as const),
  ...(['messages', 'poster', 'stall', 'store', 'desk', 'leader', 'staff', 'partner', 'event'] as const),
]

/** Something on the table that can be pointed at; a stage by its place in the way below it. */
export type Target = { kind: 'district' | 'channel' | 'business' | 'stage'; id: string }
