import { z } from 'zod'
import { events } from './sections/events.ts'
import { goals } from './sections/goals.ts'
import { grounds } from './sections/grounds.ts'
import { head } from './sections/head.ts'
import { knowledge } from './sections/knowledge.ts'
import { market } from './sections/market.ts'
import { offer } from './sections/offer.ts'
import { people } from './sections/people.ts'
import { promotion } from './sections/promotion.ts'
import { service } from './sections/service.ts'

export const FORMAT = 1

/** A scenario file, section by section: a field is declared in its section and nowhere else. */
export const scenarioSchema = z.strictObject({
  format: z.literal(FORMAT),
  ...head,
  ...people,
  ...offer,
  ...promotion,
  ...service,
  ...market,
  ...events,
  ...knowledge,
  ...goals,
  ...grounds,
})

export type ScenarioSpec = z.infer<typeof scenarioSchema>
export type SegmentSpec = ScenarioSpec['segments'][number]
export type EventSpec = ScenarioSpec['events'][number]
export type EffectSpec = EventSpec['effects'][number]
export type ProgrammeSpec = ScenarioSpec['programmes'][number]
export type Measure = ScenarioSpec['targets'][number]['measure']
export type { DialTurn } from '../model/effects/schema.ts'
