import { z } from 'zod'
import { id } from './parts.ts'

/*
 * How a sand table shows a scenario: words that a picture is drawn from. They are validated here and used in no
 * computation, so that they are no part of the rules either.
 */

/** What stands in the middle of the table. */
export const BUSINESS_LOOKS = ['shop', 'school', 'hotel', 'grocery'] as const
/** What is built in a segment's district. */
export const SEGMENT_LOOKS = [
  'homes',
  'flats',
  'offices',
  'lofts',
  'lanes',
  'villas',
  'village',
  'campus',
  'works',
  'fair',
  'leisure',
] as const
/** What a channel's building is. */
export const CHANNEL_LOOKS = [
  'feed',
  'search',
  'social',
  'video',
  'live',
  'creator',
  'notes',
  'content',
  'owned',
  'messages',
  'poster',
  'stall',
  'store',
  'desk',
  'leader',
  'staff',
  'partner',
  'event',
] as const
/** What stands round the districts. */
export const LANDMARK_LOOKS = ['academy', 'screens', 'railway', 'market', 'flats', 'couriers'] as const
/** What the table is like in the weeks of a condition or of an event. */
export const SKIES = ['rain', 'storm', 'snow', 'fog', 'flags'] as const

export const looks = z.strictObject({
  business: z.enum(BUSINESS_LOOKS).optional(),
  landmarks: z.array(z.enum(LANDMARK_LOOKS)).max(4).default([]),
  segments: z.record(id, z.enum(SEGMENT_LOOKS)).default({}),
  channels: z.record(id, z.enum(CHANNEL_LOOKS)).default({}),
  conditions: z.record(id, z.enum(SKIES)).default({}),
  events: z.record(id, z.enum(SKIES)).default({}),
})
