import { CONTENT } from '../../plan/lever-list.ts'
import type { Lever, Setting } from '../../plan/levers.ts'
import type { Plan, StudyOrder } from '../../plan/plan.ts'
import type { Situation } from '../../run/simulate.ts'
import { pastRows, rowsOf, spreadEvenly, type Player } from './player.ts'

type Suggestion = Situation['facts'][number]['suggests']

/** Reserve kept for emergencies and chances (course: 10–15 %). */
const RESERVE = 0.12
/** Share of the budget set aside for rewards, coupons and benefits when a lever asks for them (assumption). */
const ENVELOPE = 0.12
/** Use of the envelope in the weeks to come ÷ that so far, a week (assumption). */
const GROWTH = 1.2
/** Part of the way from today to a lever's end that a suggestion "more" or "less" without a value is followed (assumption). */
const STEP = 0.5
/** Weight of a part that facts speak for, or against, where the others have 1 (assumptions). */
const MORE_OF_A_MIX = 2
const LESS_OF_A_MIX = 0.25
/** Part of a segment kept from a channel in a test, weeks of a test, and channels tested at once (assumptions). */
const KEPT = 0.3
const TEST_WEEKS = 3
const TESTS = 3
/** Factors on a channel's money that a fact speaks for or against without naming an amount (assumptions). */
const MORE = 1.6
const LESS = 0.4
/** How far the money moves with what was learnt, 1 fully (assumption). */
const TRUST_IN_TESTS = 0.5

/**
 * A careful team: shares all its facts and does what they name (half the way where they name no value), keeps a reserve, buys the message test, runs holdouts in
 * the first round, then moves part of its money to the channels that the tests and the books speak for, and sees to it that the
 * envelope lasts.
 */
export const careful: Player = {
  id: 'careful',
  policy: () => ({
    plan(situation) {
      const settings =
        situation.played === 0
          ? followFacts(situation)
          : wellFunded(situation, bestMessage(situation, { ...situation.previous!.settings }))
      const ordered = situation.played === 0 ? affordable(situation, settings, firstStudies(situation)) : []
      const working = situation.brief.budget * (1 - RESERVE)
      return spreadEvenly(situation, weigh(situation), settings, working, { ordered, fixed: namedSpend(situation) })
    },
    answer: ({ due }) =>
      due.kind === 'event' ? (due.answers.find((answer) => answer !== due.fallback) ?? null) : null,
  }),
}

/** Settings that the facts suggest. */
function followFacts(situation: Situation): Plan['settings'] {
  const settings: Plan['settings'] = {}
  for (const { suggests } of situation.facts) {
    const lever = situation.brief.levers.find((candidate) => candidate.id === suggests.lever)
    if (!lever || lever.kind === 'spend') continue
    const value = followed(lever, suggests, settings[lever.id])
    if (value !== null) settings[lever.id] = value
  }
  const envelope = situation.brief.levers.find((lever) => lever.id === 'envelope')
  if (envelope?.kind === 'number')
    settings.envelope = Math.min(envelope.high, Math.max(envelope.start, Math.round(situation.brief.budget * ENVELOPE)))
  return settings
}

/** An envelope that lasts to the end at the rate at which it was used so far, with room for growth, as far as the budget bears it. */
function wellFunded(situation: Situation, settings: Plan['settings']): Plan['settings'] {
  const lever = situation.brief.levers.find(({ id }) => id === 'envelope')
  if (lever?.kind !== 'number') return settings
  const planned = Number(settings.envelope ?? lever.start)
  const used = planned - situation.view().money.envelopeLeft
  const needed = used * (1 + ((situation.brief.weeks - situation.played) / situation.played) * GROWTH)
  const free = situation.free({ spend: pastRows(situation), settings, studies: situation.previous!.studies })
  const up = (yuan: number) => Math.ceil(yuan / lever.step) * lever.step
  const most = Math.max(planned, Math.floor((planned + free) / lever.step) * lever.step)
  return { ...settings, envelope: Math.min(lever.high, most, up(Math.max(planned, needed))) }
}

/** What a lever is set to for a suggestion; `already` is what other facts made of it. */
function followed(
  lever: Exclude<Lever, { kind: 'spend' }>,
  { direction, to }: Suggestion,
  already: Setting | undefined,
): Setting | null {
  switch (lever.kind) {
    case 'number':
      return typeof to === 'number' ? to : direction === 'to' ? null : halfWay(lever, direction)
    case 'switch':
      return typeof to === 'boolean' ? to : direction === 'up'
    case 'choice':
      return to === undefined ? null : to
    case 'several':
      return to === undefined || direction === 'down' ? null : [...(Array.isArray(already) ? already : []), String(to)]
    case 'mix': {
      const weight = direction === 'down' ? LESS_OF_A_MIX : MORE_OF_A_MIX
      const weights = typeof already === 'object' && !Array.isArray(already) ? already : {}
      return Object.fromEntries(lever.parts.map(({ id }) => [id, (weights[id] ?? 1) * (id === to ? weight : 1)]))
    }
  }
}

function halfWay(lever: Extract<Lever, { kind: 'number' }>, direction: 'up' | 'down'): number {
  const end = direction === 'up' ? lever.high : lever.low
  const steps = Math.round((STEP * (end - lever.start)) / lever.step)
  return Math.min(lever.high, Math.max(lever.low, lever.start + steps * lever.step))
}

/** The message test at once, and holdouts on the channels with the largest plans in the largest segment. */
function firstStudies(situation: Situation): StudyOrder[] {
  const { studies, segments, channels, rounds } = situation.brief
  const orders: StudyOrder[] = []
  const message = studies.find((study) => study.kind === 'message-test')
  if (message) orders.push({ study: message.id, week: 1 })
  const holdout = studies.find((study) => study.kind === 'holdout-test')
  const segment = segments.toSorted((a, b) => b.people - a.people)[0]
  const weeks = Math.min(TEST_WEEKS, rounds[0])
  if (holdout) {
    for (const channel of channels.filter((candidate) => !candidate.owned).slice(0, TESTS)) {
      orders.push({
        study: holdout.id,
        week: 1 + Math.max(0, rounds[0] - weeks - holdout.delay),
        channel: channel.id,
        segment: segment.id,
        share: KEPT,
        weeks,
      })
    }
  }
  return orders
}

/** The studies, or none where the budget cannot bear them beside the settings. */
const affordable = (situation: Situation, settings: Plan['settings'], studies: StudyOrder[]): StudyOrder[] =>
  situation.free({ spend: {}, settings, studies }) < 0 ? [] : studies

/** The message that the test found best over all segments, weighted by their people. */
function bestMessage(situation: Situation, settings: Plan['settings']): Plan['settings'] {
  const lever = situation.brief.levers.find((candidate) => candidate.id === 'message')
  if (lever?.kind !== 'choice') return settings
  const people = new Map(situation.brief.segments.map((segment) => [segment.id, segment.people]))
  const fit = new Map<string, number>()
  for (const { findings } of situation.view().studies) {
    for (const finding of findings ?? []) {
      if (finding.figure !== 'messageFit') continue
      fit.set(finding.message!, (fit.get(finding.message!) ?? 0) + finding.value * people.get(finding.segment!)!)
    }
  }
  const best = [...fit].toSorted((a, b) => b[1] - a[1])[0]
  return best ? { ...settings, message: best[0] } : settings
}

/** Equal parts first; later part of the money follows last touch per yuan, corrected by what holdouts showed. */
function weigh(situation: Situation): Map<string, number> {
  const told = tellSpend(situation)
  return new Map([...learn(situation)].map(([row, weight]) => [row, weight * (told.get(row) ?? 1)]))
}

/** Yuan a week of the rows of spend for which facts name an amount. */
function namedSpend(situation: Situation): Map<string, number> {
  const named = new Map<string, number>()
  for (const { lever, to } of spendFacts(situation)) if (typeof to === 'number') named.set(lever, to)
  return named
}

/** Factors on the rows of spend that facts speak for or against. */
function tellSpend(situation: Situation): Map<string, number> {
  const told = new Map<string, number>()
  for (const { lever, direction, to } of spendFacts(situation))
    if (to === undefined) told.set(lever, direction === 'down' ? LESS : MORE)
  return told
}

/** What facts say of rows of spend; `lever` is the row. */
const spendFacts = ({ facts }: Situation): Suggestion[] =>
  facts.flatMap(({ suggests }) =>
    suggests.lever.startsWith('spend.') ? [{ ...suggests, lever: suggests.lever.slice('spend.'.length) }] : [],
  )

function learn(situation: Situation): Map<string, number> {
  const rows = rowsOf(situation)
  if (situation.played === 0) return new Map(rows.map((row) => [row, 1]))
  const view = situation.view()
  const worth = new Map(
    situation.brief.channels.map(({ id }) => {
      let customers = 0
      let yuan = 0
      for (const week of view.weeks) {
        const figures = week.channels.find((channel) => channel.id === id)!
        customers += figures.lastTouch
        yuan += figures.spend
      }
      return [id, yuan > 0 ? customers / yuan : 0]
    }),
  )
  for (const { order, findings } of view.studies) {
    const difference = findings?.find((finding) => finding.figure === 'customers.difference')
    const reached = findings?.find((finding) => finding.figure === 'customers.with')
    if (!order.channel || !difference || !reached || reached.value <= 0) continue
    // A test that shows nothing halves the credit of the books, one that shows much doubles it.
    const lift = Math.min(1, Math.max(0, difference.value / reached.value))
    worth.set(order.channel, worth.get(order.channel)! * (0.5 + 1.5 * lift))
  }
  const mean = [...worth.values()].reduce((sum, value) => sum + value, 0) / Math.max(1, worth.size)
  return new Map(
    rows.map((row) => [
      row,
      row === CONTENT || mean === 0 ? 1 : 1 - TRUST_IN_TESTS + (TRUST_IN_TESTS * worth.get(row)!) / mean,
    ]),
  )
}
