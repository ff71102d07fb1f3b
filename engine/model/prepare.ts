import { CONTENT, programmeKindOf } from '../plan/lever-list.ts'
import type { Setting } from '../plan/levers.ts'
import type { Plan } from '../plan/plan.ts'
import { CONTACT_STAGES, WINDOWS } from '../scenario/parts.ts'
import type { DialTurn, ProgrammeSpec } from '../scenario/schema.ts'
import { expm1, ln, pow } from '../luck/math.ts'
import type { Scenario } from './compile.ts'
import { turnDial } from './dials.ts'
import { BUDGET_LINES, cents, LEDGER_LINES, LINE, partOf } from './ledger.ts'
import type { MediaNode } from './media.ts'
import type { Charge, DialBoard, ProgrammeKind, SettingOf } from './programmes/kind.ts'
import { saturate } from './programmes/base.ts'

/** A programme with its settings, ready to charge for a week. */
export interface PreparedProgramme {
  spec: ProgrammeSpec
  kind: ProgrammeKind
  setting: SettingOf
  charge: Charge | null
}

/** A holdout test: channel × segment kept apart for some weeks (from 0, end excluded). */
export interface PreparedTest {
  channel: number
  segment: number
  share: number
  from: number
  until: number
}

/** A plan made ready to run: everything about it that does not depend on the state or on luck. */
export interface Prepared {
  plan: Plan
  /** Weeks × channels, and weeks: yuan. */
  spend: Float64Array
  content: Float64Array
  /** Weeks + 1: cents committed from a week on, as `committed` tells them apart. */
  comingSpend: Float64Array
  comingFixed: Float64Array
  /** Cents a week by ledger line that staff, variants and programmes cost. */
  weeklyLines: Float64Array
  /** Weeks: cents of studies bought. */
  studyCost: Float64Array
  price: number
  discount: number
  trialOpen: boolean
  trialPrice: number
  /** Log-odds that the trial's price adds to its starts. */
  trialAppeal: number
  /** Share of bargain hunters that the discount draws: 1 − e^(−discount ÷ depth). */
  bargains: number
  envelope: number
  units: Float64Array
  variants: number
  message: number
  claims: number[]
  /** Channels × segments: shares of contacts after the team's focus. */
  audience: Float64Array
  /** Segments: how well the windows meet the rhythm, and the fit of the message. */
  windowFit: Float64Array
  messageFit: Float64Array
  /** Contacts a week planned per contact stage. */
  frequency: Float64Array
  programmes: PreparedProgramme[]
  board: DialBoard
  /** Dials with the plan's programmes running, and with those stopped that the envelope pays. */
  dialsOn: Float64Array
  dialsOff: Float64Array
  tests: PreparedTest[]
  /** Weeks: the last media step made from a node under this plan (`on`: with which dials). */
  mediaSteps: ({ from: MediaNode; on: boolean; to: MediaNode } | undefined)[]
}

/** The plan made ready; the same plan object is made ready once per scenario. */
export function prepare(scenario: Scenario, plan: Plan): Prepared {
  const known = scenario.prepared.get(plan)
  if (known) return known
  const made = makeReady(scenario, plan)
  scenario.prepared.set(plan, made)
  return made
}

/** The value of a lever under a plan: the plan's own or today's. */
export function settingOf(scenario: Scenario, plan: Plan, id: string): Setting {
  const lever = scenario.leverById.get(id)
  const start = lever && lever.kind !== 'spend' ? lever.start : 0
  return Object.hasOwn(plan.settings, id) ? plan.settings[id] : start
}

const asNumber = (setting: Setting): number =>
  typeof setting === 'boolean' ? (setting ? 1 : 0) : typeof setting === 'number' ? setting : 0

function makeReady(scenario: Scenario, plan: Plan): Prepared {
  const { spec, weeks, channels, segments } = scenario
  const value = (id: string) => settingOf(scenario, plan, id)
  const number = (id: string, fallback: number) => (scenario.leverById.has(id) ? asNumber(value(id)) : fallback)

  const spend = new Float64Array(weeks * channels)
  spec.channels.forEach((channel, c) => {
    const row = Object.hasOwn(plan.spend, channel.id) ? plan.spend[channel.id] : []
    for (let week = 0; week < weeks; week++) spend[week * channels + c] = row[week] ?? 0
  })
  const contentRow = Object.hasOwn(plan.spend, CONTENT) ? plan.spend[CONTENT] : []
  const content = Float64Array.from({ length: weeks }, (_, week) => contentRow[week] ?? 0)

  const messageId = scenario.leverById.has('message') ? value('message') : spec.messages[0].id
  const message = Math.max(
    0,
    spec.messages.findIndex((candidate) => candidate.id === messageId),
  )
  const claimed = scenario.leverById.has('claims') ? value('claims') : []
  const chosen = Array.isArray(claimed) ? claimed : []
  const claims = spec.claims.flatMap((claim, index) => (chosen.includes(claim.id) ? [index] : []))
  const units = Float64Array.from(spec.resources, (resource) => number(`staff.${resource.id}`, resource.units.start))
  const variants = number('variants', spec.content.variants.start)

  const board = dialBoard(scenario)
  const programmes = spec.programmes.map((programme) => {
    const kind = programmeKindOf(programme.kind)
    const setting: SettingOf = (name) => asNumber(value(`${programme.id}.${name}`))
    return { spec: programme, kind, setting, charge: kind.charge?.(programme, setting, board) ?? null }
  })

  const weeklyLines = new Float64Array(LEDGER_LINES.length)
  spec.resources.forEach((resource, r) => {
    weeklyLines[LINE[resource.line]] += cents(Math.max(0, units[r] - resource.units.start) * resource.weeklyCost)
  })
  weeklyLines[LINE.content] += cents(
    Math.max(0, variants - spec.content.variants.start) * spec.content.variants.weeklyCost,
  )
  for (const { kind, spec: programme, setting } of programmes) {
    const { line, yuan } = kind.weekly(programme, setting)
    weeklyLines[LINE[line]] += cents(yuan)
  }

  const studyCost = new Float64Array(weeks)
  const tests: PreparedTest[] = []
  plan.studies.forEach((order) => {
    const study = spec.studies.find((candidate) => candidate.id === order.study)
    if (!study) return
    studyCost[order.week - 1] += cents(study.price)
    if (order.channel !== undefined && order.segment !== undefined) {
      tests.push({
        channel: scenario.channelIndex.get(order.channel)!,
        segment: scenario.segmentIndex.get(order.segment)!,
        share: order.share ?? 0.5,
        from: order.week - 1,
        until: Math.min(weeks, order.week - 1 + (order.weeks ?? 1)),
      })
    }
  })

  const prepared: Prepared = {
    plan,
    spend,
    content,
    comingSpend: new Float64Array(weeks + 1),
    comingFixed: new Float64Array(weeks + 1),
    weeklyLines,
    studyCost,
    price: number('price', spec.offer.price.list),
    discount: number('discount', 0),
    trialOpen: spec.offer.trial !== undefined && value('trial.open') === true,
    trialPrice: number('trial.price', 0),
    trialAppeal: 0,
    bargains: 0,
    envelope: cents(number('envelope', spec.envelope.start)),
    units,
    variants,
    message,
    claims,
    audience: focusedAudience(scenario, value('focus') as Record<string, number>),
    windowFit: new Float64Array(segments),
    messageFit: Float64Array.from(spec.segments, (segment) => segment.messages[spec.messages[message].id] ?? 1),
    frequency: Float64Array.from(CONTACT_STAGES, (stage) =>
      number(`contact.${stage}`, spec.contact?.frequency[stage].start ?? 0),
    ),
    programmes,
    board,
    dialsOn: scenario.dials.neutral.slice(),
    dialsOff: scenario.dials.neutral.slice(),
    tests,
    mediaSteps: new Array(weeks).fill(undefined),
  }
  const { trial, bargainDepth } = spec.offer
  if (trial) prepared.trialAppeal = -trial.sensitivity * ln((1 + prepared.trialPrice) / (1 + trial.price.start))
  prepared.bargains = -expm1(-prepared.discount / bargainDepth)
  const windows = scenario.leverById.has('windows') ? (value('windows') as Record<string, number>) : null
  const weights = WINDOWS.map((window) => (windows ? (windows[window] ?? 0) : 1))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  scenario.segmentConstants.forEach(({ rhythm }, s) => {
    prepared.windowFit[s] = total > 0 ? weights.reduce((sum, weight, w) => sum + weight * rhythm[w], 0) / total : 1
  })
  fillDials(scenario, prepared)
  for (let week = weeks - 1; week >= 0; week--) {
    const planned = plannedWeek(scenario, prepared, week)
    prepared.comingSpend[week] = prepared.comingSpend[week + 1] + planned.spend
    prepared.comingFixed[week] = prepared.comingFixed[week + 1] + planned.fixed
  }
  return prepared
}

/** Shares of a channel's contacts by segment: base · weight^targeting, scaled to the channel's own total. */
function focusedAudience(scenario: Scenario, focus: Record<string, number>): Float64Array {
  const { spec, segments } = scenario
  const audience = scenario.audience.slice()
  const mean = spec.segments.reduce((sum, segment) => sum + (focus[segment.id] ?? 0), 0) / segments
  spec.channels.forEach((channel, c) => {
    if (channel.targeting === 0 || mean <= 0) return
    let before = 0
    let after = 0
    const row = spec.segments.map((segment, s) => {
      const share = scenario.audience[c * segments + s]
      const focused = share * pow((focus[segment.id] ?? 0) / mean, channel.targeting)
      before += share
      after += focused
      return focused
    })
    if (after > 0) row.forEach((focused, s) => (audience[c * segments + s] = (focused * before) / after))
  })
  return audience
}

function dialBoard(scenario: Scenario): DialBoard {
  const { list, low, high } = scenario.spec.offer.price
  return {
    turn: () => {},
    classes: scenario.spec.classes,
    channelIndex: (id) => scenario.channelIndex.get(id)!,
    owner: (turn) => ownerOf(scenario, turn),
    list: { price: list, low, high },
  }
}

/** Turns of the message, the offer's programmes and so on; claims come with the week, since they can be taken down. */
function fillDials(scenario: Scenario, prepared: Prepared): void {
  const { dials } = scenario
  for (const values of [prepared.dialsOn, prepared.dialsOff]) {
    for (const turn of scenario.spec.messages[prepared.message].turns) applyTurn(scenario, values, turn, 1)
  }
  for (const { kind, spec, setting } of prepared.programmes) {
    const stopped = kind.stopped(spec)
    const left: SettingOf = stopped === null ? setting : (name) => stopped[name]
    for (const [values, of] of [
      [prepared.dialsOn, setting],
      [prepared.dialsOff, left],
    ] as const) {
      kind.turn(spec, of, { ...prepared.board, turn: (dial, by, owner) => turnDial(dials, values, dial, by, owner) })
    }
  }
}

/** Applies an author's constant turn at a strength from 0 to 1. */
export function applyTurn(scenario: Scenario, values: Float64Array, turn: DialTurn, strength: number): void {
  const owner = ownerOf(scenario, turn)
  const neutral = scenario.dials.neutral[scenario.dials.first[turn.on]]
  const by = neutral === 1 ? 1 + (turn.by - 1) * strength : turn.by * strength
  turnDial(scenario.dials, values, turn.on, by, owner)
}

/** Index of the segment, channel or resource that a turn names; `undefined` means all. */
export function ownerOf(
  scenario: Scenario,
  turn: { segment?: string; channel?: string; resource?: string },
): number | undefined {
  if (turn.segment !== undefined) return scenario.segmentIndex.get(turn.segment)
  if (turn.channel !== undefined) return scenario.channelIndex.get(turn.channel)
  if (turn.resource !== undefined) return scenario.spec.resources.findIndex((resource) => resource.id === turn.resource)
  return undefined
}

/** Cents that the plan commits for week `week` (from 0), the envelope aside; `scale` is what a cut left of the spend. */
export function plannedWeek(
  scenario: Scenario,
  prepared: Prepared,
  week: number,
  scale = 1,
): { spend: number; fixed: number } {
  let spend = partOf(prepared.content[week], scale)
  for (let c = 0; c < scenario.channels; c++) spend += partOf(prepared.spend[week * scenario.channels + c], scale)
  let fixed = prepared.studyCost[week]
  for (let line = 0; line < BUDGET_LINES; line++) fixed += prepared.weeklyLines[line]
  return { spend, fixed }
}

/** Cents committed from week `from` (from 0) to the end, by what a budget cut can still scale and what it cannot. */
export function committed(
  scenario: Scenario,
  prepared: Prepared,
  from: number,
  scale = 1,
): { spend: number; fixed: number } {
  const sum = { spend: prepared.comingSpend[from], fixed: prepared.comingFixed[from] }
  if (scale === 1) return sum
  sum.spend = 0
  for (let week = from; week < scenario.weeks; week++) sum.spend += plannedWeek(scenario, prepared, week, scale).spend
  return sum
}

/** Creative quality from a week's content spend on each variant, floor to 1. */
export function creativeQuality(scenario: Scenario, prepared: Prepared, week: number, scale: number): number {
  const { half, floor } = scenario.spec.content
  return floor + (1 - floor) * saturate((prepared.content[week] * scale) / prepared.variants, half)
}
