import { z } from 'zod'
import { planSchema, readRecord, ROLES, SHAPES, type RunRecord } from '../../engine/index.ts'

/*
 * What people write about a game: it goes into the run file beside the record, is stored and shown, and never verified.
 * A file may hold anything here, so reading takes what it knows, cuts what is too long and lets the rest fall.
 */

/** Colours that a team can take for itself; the theme knows what they look like. */
export const TEAM_COLOURS = ['clay', 'sea', 'moss', 'plum', 'gold', 'slate'] as const
/** Parts of a plan that the course asks for, and those that fold away. */
export const SHEET_PARTS = ['goal', 'persona', 'channels', 'content', 'promotion', 'evaluation'] as const
export const FOLDED_PARTS = ['swot', 'value', 'budget', 'timeline', 'indicators', 'risks'] as const
/** What the quality of a plan is reviewed for; marks run from 1 to 5. */
export const RUBRIC = [
  'clarity',
  'insight',
  'coherence',
  'creativity',
  'feasibility',
  'data',
  'risk',
  'presentation',
] as const
/** Questions that a team reflects on after each round. */
export const REFLECTIONS = 3

export type TeamColour = (typeof TEAM_COLOURS)[number]
export type SheetPart = (typeof SHEET_PARTS)[number] | (typeof FOLDED_PARTS)[number]

/** Longest name, line and passage, characters; most items of a list. */
export const LONGEST = { name: 60, line: 300, passage: 4000 }
const MOST_ITEMS = 200

const text = (most: number) =>
  z
    .string()
    .catch('')
    .transform((words) => words.slice(0, most))
const name = text(LONGEST.name)
const line = text(LONGEST.line)
const passage = text(LONGEST.passage)
const id = z.string().max(200)
const number = z.number().nullable().catch(null)
const count = z.number().int().min(0).catch(0)
const mark = z.number().int().min(1).max(5).nullable().catch(null)

/** A list of which every item that cannot be read is left out. */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((items): z.output<Item>[] =>
      items.slice(0, MOST_ITEMS).flatMap((candidate) => {
        const read = item.safeParse(candidate)
        return read.success ? [read.data] : []
      }),
    )

/** Fields of the same kind under fixed names. */
const each = <Name extends string, Value extends z.ZodType>(names: readonly Name[], value: Value) =>
  z.object(Object.fromEntries(names.map((key) => [key, value])) as Record<Name, Value>)

/** An 80 % interval for a figure at the end of a round; `figure` is `target.<id>` or the name of a figure of the books. */
const interval = z.object({ figure: id, low: number, high: number })
const forecast = z.object({ main: interval, other: interval, reason: line })
/** What a team believes of a channel: yuan per contact, most contacts a week, weeks until it works, share of contacts that buy. */
const belief = z.object({ channel: id, cost: number, ceiling: number, delay: number, buys: number })
/** A line that a figure shall not cross; `null` where it has no such side. */
const warning = z.object({ figure: id, low: number, high: number })

const design = z.object({
  /** The SMART goal: which target, how much, by which week, why it is within reach. */
  goal: z
    .object({ target: id, value: number, week: number, why: line })
    .catch({ target: '', value: null, week: null, why: '' }),
  segments: listOf(id),
  positioning: line,
  sheet: each([...SHEET_PARTS, ...FOLDED_PARTS], passage).catch(emptySheet),
  beliefs: listOf(belief),
  /** Yuan that the team believes a new customer brings. */
  worth: number,
  warnings: listOf(warning),
})

/** A plan that was put aside under a name, to be looked at beside another or taken up again. */
const version = z.object({ name, plan: planSchema, shapes: z.record(id, z.enum(SHAPES)) })

const rubric = each(RUBRIC, mark)
const review = z.object({ by: name, marks: rubric, comment: passage })

/** A record that does not hold together is as good as none. */
const record = z
  .unknown()
  .optional()
  .transform((data): RunRecord | null => {
    const read = readRecord(data)
    return read.ok ? read.value : null
  })

const about = z.object({
  team: name,
  colour: z.enum(TEAM_COLOURS).catch('clay'),
  /** A practice game is marked as one. */
  practice: z.boolean().catch(false),
  people: listOf(z.object({ name, roles: listOf(z.enum(ROLES)) })),
  seedFrom: z.enum(['drawn', 'given']).catch('drawn'),
  /** How often this scenario had been begun with this seed on the device: a known seed can be rehearsed. */
  begunBefore: count,
  /** Minutes for planning (`null`: no clock) and the pauses that were made: seconds of planning before, seconds paused. */
  clock: z
    .object({ minutes: number, pauses: listOf(z.object({ at: count, seconds: count })) })
    .catch({ minutes: null, pauses: [] }),
  /** Private facts that their role told the others. */
  told: listOf(id),
  /** The design of the plan that was locked last. */
  design: design.catch(emptyDesign),
  versions: listOf(version),
  forecasts: listOf(forecast.extend({ round: count })),
  reflections: listOf(z.object({ round: count, answers: listOf(passage) })),
  /** An expert's marks after the presentation. */
  expert: listOf(z.object({ by: name, feasibility: mark, novelty: mark, comment: passage })),
  self: listOf(review),
  peers: listOf(review),
  mentor: listOf(review),
  lessons: each(['keep', 'drop', 'start', 'team'], passage).catch({ keep: '', drop: '', start: '', team: '' }),
  /** What the team would decide when it looks at a round again. */
  votes: listOf(z.object({ round: count, choice: id, why: line })),
  /** The record of the first version, where this game is the second one of a plan; of the game it is the transfer of. */
  first: record,
  transferOf: record,
})

export type GameAbout = z.output<typeof about>
export type Design = GameAbout['design']
export type Belief = Design['beliefs'][number]
export type Warning = Design['warnings'][number]
export type PlanVersion = z.output<typeof version>
export type Interval = z.output<typeof interval>
export type Forecast = z.output<typeof forecast>
export type SealedForecast = GameAbout['forecasts'][number]
export type PlanReview = z.output<typeof review>

/** What may be written at any moment of a game; the rest is locked with a plan or belongs to its beginning. */
export const WRITABLE = [
  'team',
  'colour',
  'people',
  'told',
  'versions',
  'reflections',
  'expert',
  'self',
  'peers',
  'mentor',
  'lessons',
  'votes',
] as const satisfies readonly (keyof GameAbout)[]
export type Writing = Partial<Pick<GameAbout, (typeof WRITABLE)[number]>>

/** Reads what people wrote from a file or a store: anything at all comes out as something that can be shown. */
export function readAbout(data: unknown): GameAbout {
  const fields = typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {}
  return about.parse(fields)
}

export const emptyAbout = (): GameAbout => readAbout({})

export const emptyForecast = (): Forecast => ({
  main: { figure: '', low: null, high: null },
  other: { figure: '', low: null, high: null },
  reason: '',
})

function emptySheet(): Record<SheetPart, string> {
  return Object.fromEntries([...SHEET_PARTS, ...FOLDED_PARTS].map((part) => [part, ''])) as Record<SheetPart, string>
}

export function emptyDesign(): Design {
  return {
    goal: { target: '', value: null, week: null, why: '' },
    segments: [],
    positioning: '',
    sheet: emptySheet(),
    beliefs: [],
    worth: null,
    warnings: [],
  }
}

/** Whether an interval says something: two ends in order. */
export const isInterval = ({ figure, low, high }: Interval): boolean =>
  figure !== '' && low !== null && high !== null && low <= high

/** Whether a forecast can be sealed: both intervals and a line of reasons. */
export const isForecast = ({ main, other, reason }: Forecast): boolean =>
  isInterval(main) && isInterval(other) && main.figure !== other.figure && reason.trim() !== ''
