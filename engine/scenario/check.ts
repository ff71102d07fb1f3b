import { EFFECT_KINDS } from '../model/effects/registry.ts'
import type { Scenario } from '../model/compile.ts'
import { openWorld } from '../model/world.ts'
import { listLevers } from '../plan/lever-list.ts'
import { readMeasure } from '../score/score.ts'
import { dayNumber } from './calendar.ts'
import { checkDials, checkIds, checkReferences } from './check-references.ts'
import { checkFacts, checkProofs } from './check-settings.ts'
import { finding, type Finding, type Path } from './issue.ts'
import { BOUNDS, ORIGINS, WINDOWS } from './parts.ts'
import type { ScenarioSpec } from './schema.ts'
import { mappings } from './walk.ts'

/** Everything about a scenario that its shape cannot say. */
export function checkMeaning(spec: ScenarioSpec): Finding[] {
  const levers = listLevers(spec)
  return [
    ...checkIds(spec, levers),
    ...checkReferences(spec, levers),
    ...checkCalendar(spec),
    ...checkRanges(spec),
    ...checkPeople(spec),
    ...checkSums(spec),
    ...checkOffer(spec),
    ...checkEvents(spec),
    ...checkDials(spec),
    ...checkFacts(spec, levers),
    ...checkProofs(spec, levers),
    ...checkSources(spec),
  ]
}

/** Relative difference allowed between a target's `today` and what the scenario computes before its first week. */
const TODAY_TOLERANCE = 0.005

/** The opening state gives the figures that the scenario says it starts from. */
export function checkToday(scenario: Scenario): Finding[] {
  return scenario.spec.targets.flatMap(({ measure, today }, index) => {
    const computed = readMeasure(measure, { scenario, results: [], world: openWorld(scenario) })
    if (computed === null) return [finding('today-undefined', ['targets', index, 'measure'], {}, 'key')]
    if (Math.abs(computed - today) <= TODAY_TOLERANCE * Math.max(Math.abs(computed), Math.abs(today))) return []
    return [finding('today-not-reproduced', ['targets', index, 'today'], { today, computed })]
  })
}

function checkCalendar(spec: ScenarioSpec): Finding[] {
  const findings: Finding[] = []
  const day = (date: string, path: Path): number | null => {
    const number = dayNumber(date)
    if (number === null) findings.push(finding('bad-date', path, { found: date }))
    return number
  }
  const start = day(spec.start, ['start'])
  // Day 0, the first of January 1970, was a Thursday.
  if (start !== null && (start + 3) % 7 !== 0) findings.push(finding('not-monday', ['start'], { found: spec.start }))
  const weeks = weeksOf(spec)
  if (weeks > BOUNDS.weeks) findings.push(finding('too-many-weeks', ['rounds'], { found: weeks, most: BOUNDS.weeks }))
  spec.market.seasons.forEach((season, index) => {
    const path = ['market', 'seasons', index]
    const from = day(season.from, [...path, 'from'])
    const to = day(season.to, [...path, 'to'])
    if (from !== null && to !== null && from > to)
      findings.push(finding('from-after-to', [...path, 'from'], { from: season.from, to: season.to }))
  })
  spec.events.forEach(({ weeks: { from, to } }, index) => {
    if (to > weeks) findings.push(finding('after-the-end', ['events', index, 'weeks', 'to'], { found: to, weeks }))
    if (from > to) findings.push(finding('from-after-to', ['events', index, 'weeks', 'from'], { from, to }))
  })
  return findings
}

const weeksOf = (spec: ScenarioSpec): number => spec.rounds.reduce((sum, length) => sum + length, 0)

/** Every `start, low, high, step` wherever it is, and pairs of ends that something moves between. */
function checkRanges(spec: ScenarioSpec): Finding[] {
  const findings: Finding[] = []
  for (const { mapping, path } of mappings(spec)) {
    const { low, high, step, from, to } = mapping
    if (typeof low === 'number' && typeof high === 'number' && typeof step === 'number') {
      const name = typeof mapping['start'] === 'number' ? 'start' : 'list'
      findings.push(...checkRange(low, high, step, mapping[name] as number, name, path))
    }
    const moves = 'reading' in mapping || 'measure' in mapping
    if (moves && typeof from === 'number' && from === to)
      findings.push(finding('same-ends', [...path, 'to'], { value: from }))
  }
  const { start, high } = spec.content.variants
  if (start > high)
    findings.push(finding('not-in-range', ['content', 'variants', 'start'], { found: start, low: 1, high }))
  const { envelope } = spec
  if (envelope.start > envelope.maximum)
    findings.push(
      finding('not-in-range', ['envelope', 'start'], { found: envelope.start, low: 0, high: envelope.maximum }),
    )
  if (envelope.maximum > spec.budget)
    findings.push(
      finding('not-in-range', ['envelope', 'maximum'], { found: envelope.maximum, low: 0, high: spec.budget }),
    )
  return findings
}

/** Rounding of decimal steps such as 0.1. */
const STEP_TOLERANCE = 1e-6

function checkRange(low: number, high: number, step: number, start: number, name: string, path: Path): Finding[] {
  if (low < 0) return [finding('too-small', [...path, 'low'], { found: low, low: 0, inclusive: true })]
  if (low > high) return [finding('low-above-high', [...path, 'low'], { low, high })]
  if (start < low || start > high) return [finding('not-in-range', [...path, name], { found: start, low, high })]
  if (low === high) return []
  if (step > high - low) return [finding('step-too-wide', [...path, 'step'], { step, low, high })]
  const steps = (start - low) / step
  return Math.abs(steps - Math.round(steps)) > STEP_TOLERANCE * Math.max(1, steps)
    ? [finding('off-step', [...path, name], { found: start, low, step })]
    : []
}

function checkPeople(spec: ScenarioSpec): Finding[] {
  const findings: Finding[] = []
  let all = 0
  spec.segments.forEach(({ people, start }, index) => {
    all += people
    const customers = [start.active, start.dormant, start.lapsed].flatMap((byClass) => Object.values(byClass))
    const known = [start.aware, start.interested, start.trial, start.using, ...customers].reduce(
      (sum, count) => sum + count,
      0,
    )
    const path = ['segments', index, 'start']
    if (known > people) findings.push(finding('more-than-people', path, { found: known, people }, 'key'))
    for (const stage of ['trial', 'using'] as const) {
      if (start[stage] > 0 && !spec.offer.trial)
        findings.push(finding('trial-missing', [...path, stage], { what: stage }))
    }
  })
  if (all > BOUNDS.people)
    findings.push(finding('too-many-people', ['segments'], { found: all, most: BOUNDS.people }, 'key'))
  return findings
}

/** Rounding of decimal fractions. */
const SUM_TOLERANCE = 1e-9
const WEIGHT_TOLERANCE = 1e-6
const RHYTHM_TOLERANCE = 0.02

function checkSums(spec: ScenarioSpec): Finding[] {
  const findings: Finding[] = []
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  spec.segments.forEach(({ rhythm }, index) => {
    const mean = sum(WINDOWS.map((window) => rhythm[window])) / WINDOWS.length
    if (Math.abs(mean - 1) > RHYTHM_TOLERANCE)
      findings.push(
        finding('mean-not-one', ['segments', index, 'rhythm'], { mean, tolerance: RHYTHM_TOLERANCE }, 'key'),
      )
  })
  spec.channels.forEach(({ audience, kind }, index) => {
    // Owned channels reach the same people through each segment's own contacts: their shares stand for themselves.
    if (kind === 'owned') return
    const shares = sum(Object.values(audience))
    if (shares > 1 + SUM_TOLERANCE)
      findings.push(finding('sum-above-one', ['channels', index, 'audience'], { sum: shares }, 'key'))
  })
  for (const origin of ORIGINS) {
    const odds = sum(Object.values(spec.origins[origin]))
    if (Math.abs(odds - 1) > SUM_TOLERANCE)
      findings.push(finding('sum-not-one', ['origins', origin], { sum: odds }, 'key'))
  }
  const weights = sum(spec.score.map(({ weight }) => weight))
  if (Math.abs(weights - 1) > WEIGHT_TOLERANCE)
    findings.push(finding('sum-not-one', ['score'], { sum: weights }, 'key'))
  return findings
}

function checkOffer(spec: ScenarioSpec): Finding[] {
  const findings: Finding[] = []
  const { price, discount, trial } = spec.offer
  // Demand answers to the ratio of prices, and a ratio to nothing is none.
  if (price.low === 0)
    findings.push(finding('too-small', ['offer', 'price', 'low'], { found: 0, low: 0, inclusive: false }))
  if (discount && discount.high >= 1)
    findings.push(
      finding('too-big', ['offer', 'discount', 'high'], { found: discount.high, high: 1, inclusive: false }),
    )
  spec.channels.forEach((channel, index) => {
    if (channel.kind === 'owned' && !spec.contact)
      findings.push(finding('contact-missing', ['channels', index, 'kind'], { channel: channel.id }))
    for (const step of ['trial', 'use'] as const) {
      if (channel.effects[step] !== 0 && !trial)
        findings.push(finding('trial-missing', ['channels', index, 'effects', step], { what: step }))
    }
  })
  spec.targets.forEach(({ today, goal, better }, index) => {
    if (better === 'up' ? goal <= today : goal >= today)
      findings.push(finding('goal-behind-today', ['targets', index, 'goal'], { today, goal }))
  })
  return findings
}

function checkEvents(spec: ScenarioSpec): Finding[] {
  return spec.events.flatMap((event, e) => {
    const at = event.answers.findIndex(({ id }) => id === event.default)
    const costs = (event.answers[at]?.effects ?? []).some(({ kind }) =>
      EFFECT_KINDS.some((candidate) => candidate.schema.shape.kind.value === kind && candidate.cost),
    )
    return costs ? [finding('costly-default', ['events', e, 'default'], { answer: event.default })] : []
  })
}

/** A source names a place of the document: keys joined by dots, an item of a list by its id or number, `*` for all. */
function checkSources(spec: ScenarioSpec): Finding[] {
  return spec.sources.flatMap(({ path }, index) => {
    const steps = path.replaceAll(/\[(\w+|\*)\]/g, '.$1').split('.')
    return leadsSomewhere(spec, steps) ? [] : [finding('unknown-path', ['sources', index, 'path'], { found: path })]
  })
}

function leadsSomewhere(value: unknown, steps: readonly string[]): boolean {
  if (steps.length === 0) return true
  if (typeof value !== 'object' || value === null) return false
  const [step, ...rest] = steps
  if (step === '*') return Object.values(value).some((member) => leadsSomewhere(member, rest))
  if (Array.isArray(value)) {
    const item: unknown = /^\d+$/.test(step)
      ? value[Number(step)]
      : value.find((candidate) => (candidate as { id?: unknown } | null)?.id === step)
    return item !== undefined && leadsSomewhere(item, rest)
  }
  if (Object.hasOwn(value, step)) return leadsSomewhere((value as Record<string, unknown>)[step], rest)
  // A lever's id has a dot in it.
  return rest.length > 0 && leadsSomewhere(value, [`${step}.${rest[0]}`, ...rest.slice(1)])
}
