import type { Scenario } from '../model/compile.ts'
import { committed, prepare, type Prepared } from '../model/prepare.ts'
import type { World } from '../model/world.ts'
import type { Issue } from '../scenario/issue.ts'
import { issue } from './issue.ts'
import { asksOf } from '../sight/brief.ts'
import { CONTENT } from './lever-list.ts'
import type { Lever, Setting } from './levers.ts'
import { planSchema, type Plan, type StudyOrder } from './plan.ts'

/**
 * Everything that is wrong with a plan at a decision point, all at once; empty when it can be taken. `previous` is the plan
 * in force: weeks already played must stay as they were. Counterfactual plans are checked
 * for their shape and ranges only: neither their money nor what they say of weeks that are over.
 */
export function checkPlan(
  scenario: Scenario,
  world: World,
  plan: Plan,
  previous: Prepared | null,
  { counterfactual = false } = {},
): Issue[] {
  const issues: Issue[] = []
  // Plans are never changed in place: one that was made ready before has this scenario's shape, and a sound one stays sound.
  if (!scenario.soundPlans.has(plan)) {
    const malformed = scenario.prepared.has(plan) ? [] : checkShape(plan)
    if (malformed.length > 0) return malformed
    issues.push(
      ...checkSpend(scenario, plan),
      ...Object.keys(plan.settings).flatMap((id) => checkSetting(scenario, id, plan.settings[id])),
      ...checkStudies(scenario, plan),
    )
    if (issues.length === 0) scenario.soundPlans.add(plan)
  }
  if (counterfactual) return issues
  issues.push(...checkPast(scenario, world, plan, previous))
  if (issues.length === 0) issues.push(...checkMoney(scenario, world, plan))
  return issues
}

function checkShape(plan: Plan): Issue[] {
  const shape = planSchema.safeParse(plan)
  if (shape.success) return []
  return shape.error.issues.map(({ path: [part, id, week, ...rest], code }) =>
    part === 'spend' && typeof week === 'number' && rest.length === 0
      ? issue('not-a-number', `spend.${String(id)}.${week + 1}`, { found: String(plan.spend[String(id)][week]) })
      : issue('plan-malformed', [part, id, week, ...rest].filter((step) => step !== undefined).join('.'), {
          found: code,
        }),
  )
}

/** Cents of the budget that a plan would leave free, taken and committed money counted; negative when it overspends. */
export function freeCents(scenario: Scenario, world: World, plan: Plan): number {
  const prepared = prepare(scenario, plan)
  const { spend, fixed } = committed(scenario, prepared, world.week)
  return world.budget - world.taken - spend - fixed - Math.max(0, prepared.envelope - world.envelopeUsed)
}

function checkMoney(scenario: Scenario, world: World, plan: Plan): Issue[] {
  const prepared = prepare(scenario, plan)
  if (prepared.envelope < world.envelopeUsed) {
    return [
      issue('envelope-already-used', 'settings.envelope', {
        found: prepared.envelope / 100,
        low: world.envelopeUsed / 100,
      }),
    ]
  }
  const free = freeCents(scenario, world, plan)
  return free < 0 ? [issue('overspend', 'spend', { over: -free / 100, budget: world.budget / 100 })] : []
}

function checkSpend(scenario: Scenario, plan: Plan): Issue[] {
  const issues: Issue[] = []
  for (const id of Object.keys(plan.spend)) {
    const lever = scenario.leverById.get(`spend.${id}`)
    const row = plan.spend[id]
    const path = `spend.${id}`
    if (lever?.kind !== 'spend') {
      issues.push(issue('unknown-channel', path, { found: id }))
      continue
    }
    if (row.length > scenario.weeks)
      issues.push(issue('too-many-weeks-planned', path, { found: row.length, high: scenario.weeks }))
    row.forEach((yuan, week) => {
      const place = `${path}.${week + 1}`
      if (!Number.isFinite(yuan)) issues.push(issue('not-a-number', place, { found: String(yuan) }))
      else if (yuan < 0) issues.push(issue('negative', place, { found: yuan }))
      else if (yuan > lever.maximum) issues.push(issue('above-maximum', place, { found: yuan, high: lever.maximum }))
    })
  }
  return issues
}

/** Weeks that are over stay as they were played. */
function checkPast(scenario: Scenario, world: World, plan: Plan, previous: Prepared | null): Issue[] {
  if (world.week === 0 && plan.studies.length === 0) return []
  const issues: Issue[] = []
  const before = previous?.plan.spend ?? {}
  const ids = [...scenario.spec.channels.map((channel) => channel.id), CONTENT]
  for (const id of ids) {
    const [was, now] = [rowOf(before, id), rowOf(plan.spend, id)]
    for (let week = 0; week < world.week; week++) {
      if ((was[week] ?? 0) !== (now[week] ?? 0))
        issues.push(
          issue('past-week-changed', `spend.${id}.${week + 1}`, { found: now[week] ?? 0, expected: was[week] ?? 0 }),
        )
    }
  }

  const gone = (orders: readonly StudyOrder[]) =>
    orders
      .filter((order) => order.week <= world.week)
      .map(orderText)
      .toSorted()
  const [had, has] = [gone(previous?.plan.studies ?? []), gone(plan.studies)]
  if (had.length !== has.length || had.some((text, place) => text !== has[place]))
    issues.push(issue('past-study-changed', 'studies', { week: world.week }))
  return issues
}

const rowOf = (spend: Plan['spend'], id: string): number[] => (Object.hasOwn(spend, id) ? spend[id] : [])

/** Largest weight of a part of a mix; weights count only relative to each other. */
const MOST_WEIGHT = 1e6

/** What is wrong with one setting of a plan. */
export function checkSetting(scenario: Pick<Scenario, 'leverById'>, id: string, value: Setting): Issue[] {
  const lever = scenario.leverById.get(id)
  const path = `settings.${id}`
  if (!lever || lever.kind === 'spend') return [issue('unknown-lever', path, { found: id })]
  const wrong = (expected: string) => [issue('wrong-setting', path, { found: typeof value, expected })]
  switch (lever.kind) {
    case 'number': {
      if (typeof value !== 'number' || !Number.isFinite(value)) return wrong('number')
      return value < lever.low || value > lever.high
        ? [issue('out-of-range', path, { found: value, low: lever.low, high: lever.high })]
        : []
    }
    case 'switch':
      return typeof value === 'boolean' ? [] : wrong('boolean')
    case 'choice':
      return typeof value === 'string' ? unknownOptions(lever, [value], path) : wrong('string')
    case 'several':
      return Array.isArray(value) ? unknownOptions(lever, value, path) : wrong('list')
    case 'mix': {
      if (typeof value !== 'object' || Array.isArray(value)) return wrong('mix')
      const parts = new Set(lever.parts.map((part) => part.id))
      const issues = Object.keys(value).flatMap((part) =>
        !parts.has(part)
          ? [issue('unknown-option', `${path}.${part}`, { found: part, expected: [...parts].join(', ') })]
          : Number.isFinite(value[part]) && value[part] >= 0 && value[part] <= MOST_WEIGHT
            ? []
            : [issue('out-of-range', `${path}.${part}`, { found: String(value[part]), low: 0, high: MOST_WEIGHT })],
      )
      const total = Object.keys(value).reduce((sum, part) => sum + value[part], 0)
      return issues.length === 0 && total <= 0 ? [issue('empty-mix', path, {})] : issues
    }
  }
}

function unknownOptions(
  lever: Extract<Lever, { kind: 'choice' | 'several' }>,
  values: string[],
  path: string,
): Issue[] {
  const known = lever.options.map((option) => option.id)
  return values
    .filter((value) => !known.includes(value))
    .map((found) => issue('unknown-option', path, { found, expected: known.join(', ') }))
}

/** Largest part of a segment that a holdout test may keep from a channel. */
const MOST_KEPT = 0.9

function checkStudies(scenario: Scenario, plan: Plan): Issue[] {
  const issues: Issue[] = []
  plan.studies.forEach((order, index) => {
    const path = `studies.${index}`
    const study = scenario.spec.studies.find((candidate) => candidate.id === order.study)
    if (!study) {
      issues.push(issue('unknown-study', path, { found: order.study }))
      return
    }
    if (!Number.isInteger(order.week) || order.week < 1 || order.week > scenario.weeks) {
      issues.push(issue('out-of-range', `${path}.week`, { found: order.week, low: 1, high: scenario.weeks }))
      return
    }
    const asks = asksOf(study.kind)
    for (const field of ['channel', 'segment', 'share', 'weeks'] as const) {
      if (asks.includes(field) && order[field] === undefined)
        issues.push(issue('study-incomplete', `${path}.${field}`, { study: order.study }))
      if (!asks.includes(field) && order[field] !== undefined)
        issues.push(issue('study-field-unused', `${path}.${field}`, { study: order.study }))
    }
    if (order.channel !== undefined && !scenario.channelIndex.has(order.channel))
      issues.push(issue('unknown-channel', `${path}.channel`, { found: order.channel }))
    if (order.segment !== undefined && !scenario.segmentIndex.has(order.segment))
      issues.push(issue('unknown-segment', `${path}.segment`, { found: order.segment }))
    if (order.share !== undefined && !(order.share > 0 && order.share <= MOST_KEPT))
      issues.push(issue('out-of-range', `${path}.share`, { found: order.share, low: 0, high: MOST_KEPT }))
    const longest = study.kind === 'holdout-test' ? study.longest : 0
    if (order.weeks !== undefined && !(Number.isInteger(order.weeks) && order.weeks >= 1 && order.weeks <= longest)) {
      issues.push(issue('out-of-range', `${path}.weeks`, { found: order.weeks, low: 1, high: longest }))
    }
    if (overlaps(plan.studies, index)) issues.push(issue('tests-overlap', path, { study: order.study }))
  })
  return issues
}

/** Two tests at once on the same channel and segment cannot be told apart; nor can the same study in the same week. */
function overlaps(orders: readonly StudyOrder[], index: number): boolean {
  const order = orders[index]
  return orders.slice(0, index).some((other) => {
    if (other.study !== order.study || other.channel !== order.channel || other.segment !== order.segment) return false
    return order.week < other.week + (other.weeks ?? 1) && other.week < order.week + (order.weeks ?? 1)
  })
}

const orderText = (order: StudyOrder): string =>
  [order.study, order.week, order.channel, order.segment, order.share, order.weeks].join(' ')
