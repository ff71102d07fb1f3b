import { z } from 'zod'
import { id, schemasOf } from '../scenario/parts.ts'
import type { Scenario } from './compile.ts'
import type { grip } from './effects/schema.ts'
import { committed, settingOf, type Prepared } from './prepare.ts'
import type { World } from './world.ts'

/** A figure of the present state, between whose values an event's hazard and the strength of an effect may move. */
interface ReadingKind<Schema extends z.ZodType = z.ZodType> {
  schema: Schema
  read(scenario: Scenario, world: World, prepared: Prepared, reading: z.infer<Schema>): number
}

const kind = <Schema extends z.ZodType>(schema: Schema, read: ReadingKind<Schema>['read']): ReadingKind<Schema> => ({
  schema,
  read,
})

/** A reading that has nothing but its name. */
const plain = <Name extends string>(
  name: Name,
  read: (scenario: Scenario, world: World, prepared: Prepared) => number,
) => kind(z.strictObject({ of: z.literal(name) }), read)

/** Every reading; a new one is an entry here. */
const READING_KINDS = [
  // 0 to 1, the mean over people.
  plain('brand', (scenario, { media }) => {
    const sum = media.brand.reduce((total, brand, s) => total + brand * scenario.segmentConstants[s].people, 0)
    return sum / scenario.people
  }),
  // 0 to 1.
  plain('quality', (_, { quality }) => quality),
  // 1 is untouched.
  plain('trust', (_, { trust }) => trust),
  // Demand ÷ capacity of the fullest resource last week.
  plain('load', (_, { loads }) => loads.reduce((most, load) => Math.max(most, load), 0)),
  // Fraction off the price.
  plain('discount', (_, __, { discount }) => discount),
  // Uncommitted ÷ budget.
  plain('reserve', (scenario, world, prepared) => {
    const { spend, fixed } = committed(scenario, prepared, world.week, world.spendScale)
    const envelope = Math.max(0, prepared.envelope - world.envelopeUsed)
    return (world.budget - world.taken - spend - fixed - envelope) / world.budget
  }),
  // Content ÷ media spend of the week.
  plain('content', (scenario, { week }, { content, spend }) => {
    const media = mediaOfWeek(scenario, spend, week)
    return media > 0 ? content[week] / media : 0
  }),
  // Rival pressure, 1 is usual.
  plain('rival', (_, { rival }) => rival),
  // Number of claims in use.
  plain('claims', (_, __, { claims }) => claims.length),
  // A channel's share of the week's media spend.
  kind(z.strictObject({ of: z.literal('spend'), channel: id }), (scenario, { week }, { spend }, { channel }) => {
    const media = mediaOfWeek(scenario, spend, week)
    return media > 0 ? spend[week * scenario.channels + scenario.channelIndex.get(channel)!] / media : 0
  }),
  // The value of a lever; a switch is 0 or 1.
  kind(z.strictObject({ of: z.literal('setting'), lever: z.string() }), (scenario, _, { plan }, { lever }) => {
    const value = settingOf(scenario, plan, lever)
    return typeof value === 'number' ? value : value === true ? 1 : 0
  }),
] as const

export const reading = z.discriminatedUnion('of', schemasOf(READING_KINDS))

const KINDS = new Map<string, ReadingKind>(
  READING_KINDS.map((known) => [known.schema.shape.of.value, known as unknown as ReadingKind]),
)

/** 0 to 1: how strongly something works in the present state; 1 without a grip. */
export function gripOf(
  scenario: Scenario,
  world: World,
  prepared: Prepared,
  at: z.infer<typeof grip> | undefined,
): number {
  if (at === undefined) return 1
  const value = KINDS.get(at.reading.of)!.read(scenario, world, prepared, at.reading)
  return Math.min(1, Math.max(0, (value - at.from) / (at.to - at.from)))
}

function mediaOfWeek({ channels }: Scenario, spend: Float64Array, week: number): number {
  let sum = 0
  for (let c = 0; c < channels; c++) sum += spend[week * channels + c]
  return sum
}
