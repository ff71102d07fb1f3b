import { CONTENT, ROLES, type Brief, type Lever, type Role, type Setting, type TeamView } from '../../engine/index.ts'
import { isInterval, SHEET_PARTS } from './about.ts'
import { SHEET_ROLES, type Draft } from './draft.ts'

/*
 * What a plan still lacks and where it contradicts itself, each with the place where it can be mended. Nothing of it stops
 * a round: the engine's own issues do, and the seal.
 */

export type GapCode =
  // Missing
  | 'goal'
  | 'segments'
  | 'positioning'
  | 'sheet'
  | 'facts'
  | 'forecast'
  | 'signature'
  // Contradictory
  | 'goal-after-end'
  | 'goal-is-past'
  | 'goal-below-task'
  | 'goal-beside-forecast'
  | 'everybody-is-target'
  | 'target-without-focus'
  | 'focus-without-target'
  | 'channel-misses-target'
  | 'media-without-content'
  | 'content-without-media'
  | 'variants-without-media'
  | 'owned-without-contact'
  | 'contact-without-owned'
  | 'trial-price-while-closed'
  | 'dearer-and-discounted'
  | 'reward-without-envelope'
  | 'test-without-spend'
  | 'answer-after-end'
  | 'warning-inverted'
  | 'warning-empty'
  | 'warning-twice'
  | 'forecast-inverted'

export interface Gap {
  code: GapCode
  kind: 'missing' | 'contradictory'
  role: Role | null
  /** The place: a `data-field` of the page, or `forecast`. */
  field: string
  /** What it is about: ids and numbers, which the page writes in words. */
  params: Readonly<Record<string, string | number>>
}

export interface GapTable {
  brief: Brief
  view: Pick<TeamView, 'week' | 'studies'>
  draft: Draft
  /** How many facts of each role were not told yet: their number is no secret. */
  untold: Readonly<Partial<Record<Role, number>>>
  /** Weeks (from 0) of the round. */
  from: number
  until: number
  lastRound: boolean
}

/** Part of a channel's contacts below which a segment is not reached by it to speak of (assumption). */
const NEGLIGIBLE = 0.05

/** Everything that contradicts, then everything that is missing. */
export function gapsOf(table: GapTable): Gap[] {
  return [...contradictions(table), ...missing(table)]
}

function missing({ draft, untold }: GapTable): Gap[] {
  const { design, forecast, signed } = draft
  const gap = (code: GapCode, role: Role | null, field: string, params: Gap['params'] = {}): Gap => ({
    code,
    kind: 'missing',
    role,
    field,
    params,
  })
  const { goal, segments, positioning, sheet } = design
  const gaps: Gap[] = []
  if (goal.target === '' || goal.value === null || goal.week === null || goal.why.trim() === '')
    gaps.push(gap('goal', 'marketing-director', 'goal'))
  if (segments.length === 0) gaps.push(gap('segments', 'marketing-director', 'segments'))
  if (positioning.trim() === '') gaps.push(gap('positioning', 'marketing-director', 'positioning'))
  for (const part of SHEET_PARTS)
    // The SMART goal stands for the sheet's goal.
    if (part !== 'goal' && sheet[part].trim() === '')
      gaps.push(gap('sheet', SHEET_ROLES[part], `sheet.${part}`, { part }))
  for (const role of ROLES) {
    const count = untold[role] ?? 0
    if (count > 0) gaps.push(gap('facts', role, 'facts', { role, count }))
  }
  if (!isInterval(forecast.main) || !isInterval(forecast.other) || forecast.reason.trim() === '')
    gaps.push(gap('forecast', null, 'forecast'))
  for (const role of ROLES) if (!signed.includes(role)) gaps.push(gap('signature', role, 'signature', { role }))
  return gaps
}

function contradictions(table: GapTable): Gap[] {
  const found: Gap[] = []
  const { brief } = table
  const say = (code: GapCode, field: string, params: Gap['params'] = {}): void => {
    const lever = brief.levers.find(({ id }) => id === field)
    found.push({ code, kind: 'contradictory', role: lever?.role ?? ROLE_OF_FIELD[field] ?? null, field, params })
  }
  goals(table, say)
  targets(table, say)
  money(table, say)
  offer(table, say)
  tests(table, say)
  warnings(table, say)
  return found
}

type Say = (code: GapCode, field: string, params?: Gap['params']) => void

const ROLE_OF_FIELD: Record<string, Role> = {
  goal: 'marketing-director',
  segments: 'marketing-director',
  studies: 'data-analyst',
  warnings: 'data-analyst',
}

function goals({ brief, draft, from, lastRound }: GapTable, say: Say): void {
  const { goal } = draft.design
  const target = brief.targets.find(({ id }) => id === goal.target)
  if (goal.week !== null && goal.week > brief.weeks)
    say('goal-after-end', 'goal', { week: goal.week, weeks: brief.weeks })
  if (goal.week !== null && goal.week <= from) say('goal-is-past', 'goal', { week: goal.week, from: from + 1 })
  if (target && goal.value !== null && (target.better === 'up' ? goal.value < target.goal : goal.value > target.goal))
    say('goal-below-task', 'goal', { target: target.id })
  const { main, other } = draft.forecast
  for (const { figure, low, high } of [main, other]) {
    if (low !== null && high !== null && low > high) say('forecast-inverted', 'forecast', { figure })
    // Only the last round's forecast is about the same moment as the goal.
    else if (lastRound && figure === `target.${goal.target}` && goal.value !== null && low !== null && high !== null) {
      const short = target?.better === 'up' ? high < goal.value : low > goal.value
      if (short) say('goal-beside-forecast', 'goal', {})
    }
  }
}

function targets({ brief, draft, view, from, until }: GapTable, say: Say): void {
  const { segments } = draft.design
  if (segments.length > 2 && segments.length === brief.segments.length) say('everybody-is-target', 'segments')
  const focus = settingOf(brief, draft, 'focus')
  if (segments.length > 0 && segments.length < brief.segments.length && isMix(focus)) {
    const weight = (id: string): number => focus[id] ?? 0
    const strongest = Math.max(...segments.map(weight))
    for (const id of segments) if (weight(id) === 0) say('target-without-focus', 'focus', { segment: id })
    for (const { id } of brief.segments)
      if (!segments.includes(id) && weight(id) > strongest) say('focus-without-target', 'focus', { segment: id })
  }
  // Who sees a channel is known only where an audience report was bought.
  const audience = view.studies.flatMap(({ findings }) => findings ?? []).filter(({ figure }) => figure === 'audience')
  if (segments.length === 0 || audience.length === 0) return
  for (const { id } of brief.channels) {
    if (sumOf(draft, id, from, until) === 0) continue
    const reached = audience.filter(({ channel, segment }) => channel === id && segments.includes(segment!))
    if (reached.length > 0 && reached.every(({ high }) => high < NEGLIGIBLE))
      say('channel-misses-target', `spend.${id}`, { channel: id })
  }
}

function money({ brief, draft, from, until }: GapTable, say: Say): void {
  const media = brief.channels.filter(({ owned }) => !owned).map(({ id }) => sumOf(draft, id, from, until))
  const onMedia = media.some((yuan) => yuan > 0)
  const onContent = sumOf(draft, CONTENT, from, until) > 0
  if (onMedia && !onContent) say('media-without-content', `spend.${CONTENT}`)
  if (onContent && !onMedia) say('content-without-media', `spend.${CONTENT}`)
  if (!onMedia && isAbove(brief, draft, 'variants')) say('variants-without-media', 'variants')
  const owned = brief.channels.filter((channel) => channel.owned)
  const contacts = brief.levers.filter(({ id }) => id.startsWith('contact.'))
  if (owned.length === 0 || contacts.length === 0) return
  const contacted = contacts.filter(({ id }) => Number(settingOf(brief, draft, id)) > 0)
  const paid = owned.filter(({ id }) => sumOf(draft, id, from, until) > 0)
  if (paid.length > 0 && contacted.length === 0) say('owned-without-contact', contacts[0].id, { channel: paid[0].id })
  const raised = contacts.find(({ id }) => isAbove(brief, draft, id))
  if (paid.length === 0 && raised) say('contact-without-owned', `spend.${owned[0].id}`, { channel: owned[0].id })
}

/** Levers of which customers draw rewards that the envelope pays. */
const DRAWING = ['programme.referral.reward', 'programme.referral.gift', 'programme.coupon.value']

function offer({ brief, draft }: GapTable, say: Say): void {
  if (draft.plan.settings['trial.price'] !== undefined && settingOf(brief, draft, 'trial.open') === false)
    say('trial-price-while-closed', 'trial.open')
  if (isAbove(brief, draft, 'price') && isAbove(brief, draft, 'discount')) say('dearer-and-discounted', 'discount')
  const drawing = brief.levers.filter(({ label }) => label !== undefined && DRAWING.includes(label))
  const promised = drawing.find(({ id }) => Number(settingOf(brief, draft, id)) > 0)
  const envelope = Number(settingOf(brief, draft, 'envelope') ?? 0)
  if (promised && envelope === 0) say('reward-without-envelope', 'envelope', { lever: promised.id })
}

function tests({ brief, draft, view, until }: GapTable, say: Say): void {
  for (const order of draft.plan.studies) {
    if (order.week <= view.week) continue
    const study = brief.studies.find(({ id }) => id === order.study)
    if (!study) continue
    const last = order.week + (order.weeks ?? 1) - 1
    if (last + study.delay > brief.weeks) say('answer-after-end', 'studies', { study: study.id, week: order.week })
    if (order.channel !== undefined && last <= until && sumOf(draft, order.channel, order.week - 1, last) === 0)
      say('test-without-spend', 'studies', { study: study.id, channel: order.channel })
  }
}

function warnings({ draft }: GapTable, say: Say): void {
  const seen = new Set<string>()
  for (const { figure, low, high } of draft.design.warnings) {
    if (low === null && high === null) say('warning-empty', 'warnings', { figure })
    if (low !== null && high !== null && low >= high) say('warning-inverted', 'warnings', { figure })
    if (seen.has(figure)) say('warning-twice', 'warnings', { figure })
    seen.add(figure)
  }
}

const sumOf = ({ plan }: Draft, row: string, from: number, until: number): number =>
  (plan.spend[row] ?? []).slice(from, until).reduce((sum, yuan) => sum + yuan, 0)

const leverOf = (brief: Brief, id: string): Lever | undefined => brief.levers.find((lever) => lever.id === id)

function settingOf(brief: Brief, { plan }: Draft, id: string): Setting | undefined {
  const lever = leverOf(brief, id)
  return plan.settings[id] ?? (lever && lever.kind !== 'spend' ? lever.start : undefined)
}

/** Whether a number is set above today's. */
function isAbove(brief: Brief, draft: Draft, id: string): boolean {
  const lever = leverOf(brief, id)
  return lever?.kind === 'number' && Number(settingOf(brief, draft, id)) > lever.start
}

const isMix = (setting: Setting | undefined): setting is Record<string, number> =>
  typeof setting === 'object' && !Array.isArray(setting)
