import type { Scenario } from '../model/compile.ts'
import { settingOf } from '../model/prepare.ts'
import type { Lever, Setting } from '../plan/levers.ts'
import type { ScenarioSpec } from '../scenario/schema.ts'
import { rowOf, type Edit } from './decisions.ts'
import type { Game } from './encode.ts'

type Fact = ScenarioSpec['facts'][number]
type Suggestion = Fact['suggests']

/** Factors on a row's spend, and on a part's weight, that "more" and "less" stand for (assumptions). */
const MORE = 1.6
const LESS = 0.4
const HEAVIER = 2
/** Part of the way to a lever's end that "more" and "less" stand for (assumption). */
const STEP = 0.5

/** Whether any of a game's plans moved the fact's lever the way that the fact suggests. */
export function isActedOn(scenario: Scenario, { plans }: Game, { suggests }: Fact): boolean {
  const lever = scenario.leverById.get(suggests.lever)
  if (!lever) return false
  if (lever.kind !== 'spend')
    return plans.some((plan) => movedAlong(lever, settingOf(scenario, plan, lever.id), suggests))
  // Money moves towards a row where it gets more than its equal part.
  const rows = scenario.levers.flatMap(({ kind, id }) => (kind === 'spend' ? [spentOn(scenario, plans, id)] : []))
  const all = rows.reduce((sum, yuan) => sum + yuan, 0)
  const part = all > 0 ? spentOn(scenario, plans, lever.id) / all : 0
  return suggests.direction === 'down' ? part < 1 / rows.length : part > 1 / rows.length
}

/** The change of a round's plan that a fact suggests; `null` where the plan follows it already or no lever fits. */
export function editFor(scenario: Scenario, { plans }: Game, round: number, { suggests }: Fact): Edit | null {
  const lever = scenario.leverById.get(suggests.lever)
  if (!lever) return null
  if (lever.kind !== 'spend') {
    const to = follow(lever, settingOf(scenario, plans[round], lever.id), suggests)
    return to === null ? null : { kind: 'setting', round, lever: lever.id, to }
  }
  const row = lever.id.slice('spend.'.length)
  const first = scenario.roundStarts[round]
  const equal = equalPart(scenario, plans, round)
  const amount = typeof suggests.to === 'number' ? suggests.to : null
  const to = rowOf(scenario, plans[round], row).map((yuan, week) => {
    if (week < first) return yuan
    if (suggests.direction === 'down') return Math.min(yuan, amount ?? LESS * yuan)
    return Math.min(lever.maximum, Math.max(yuan, amount ?? (yuan > 0 ? MORE * yuan : equal)))
  })
  return { kind: 'spend', round, row, to }
}

/** Yuan a week and row if the money of a round were spread evenly. */
export function equalPart(scenario: Scenario, plans: Game['plans'], round: number): number {
  const rows = scenario.levers.filter(({ kind }) => kind === 'spend')
  const weeks = scenario.spec.rounds[round]
  const all = rows.reduce((sum, { id }) => sum + roundSum(scenario, plans, id, round), 0)
  return Math.floor(all / rows.length / weeks)
}

const spentOn = (scenario: Scenario, plans: Game['plans'], lever: string): number =>
  plans.reduce((sum, _, round) => sum + roundSum(scenario, plans, lever, round), 0)

function roundSum(scenario: Scenario, plans: Game['plans'], lever: string, round: number): number {
  const first = scenario.roundStarts[round]
  return rowOf(scenario, plans[round], lever.slice('spend.'.length))
    .slice(first, first + scenario.spec.rounds[round])
    .reduce((sum, yuan) => sum + yuan, 0)
}

type Settable = Exclude<Lever, { kind: 'spend' }>

/** 1 for up, −1 for down; "to" a number leads from today to it. */
function wayOf(lever: Settable, { direction, to }: Suggestion): number {
  if (direction !== 'to') return direction === 'up' ? 1 : -1
  return lever.kind === 'number' && typeof to === 'number' ? Math.sign(to - lever.start) : 1
}

function movedAlong(lever: Settable, value: Setting, suggests: Suggestion): boolean {
  const way = wayOf(lever, suggests)
  switch (lever.kind) {
    case 'number':
      return way === 0 ? value === lever.start : way * (Number(value) - lever.start) > 0
    case 'switch':
      return value === switchedTo(suggests)
    case 'choice':
      return (value === suggests.to) === way > 0
    case 'several':
      return (value as string[]).includes(String(suggests.to)) === way > 0
    case 'mix':
      return way * (partOf(value, suggests.to) - partOf(lever.start, suggests.to)) > 0
  }
}

function follow(lever: Settable, value: Setting, suggests: Suggestion): Setting | null {
  const way = wayOf(lever, suggests)
  const part = String(suggests.to)
  switch (lever.kind) {
    case 'number': {
      if (typeof suggests.to === 'number') return Math.min(lever.high, Math.max(lever.low, suggests.to))
      const end = way > 0 ? lever.high : lever.low
      const steps = Math.round((STEP * (end - Number(value))) / lever.step)
      return Math.min(lever.high, Math.max(lever.low, Number(value) + steps * lever.step))
    }
    case 'switch':
      return switchedTo(suggests)
    case 'choice':
      return way > 0 && lever.options.some(({ id }) => id === part) ? part : null
    case 'several': {
      const others = (value as string[]).filter((option) => option !== part)
      if (!lever.options.some(({ id }) => id === part)) return null
      return way > 0 ? [...others, part] : others
    }
    case 'mix': {
      if (!lever.parts.some(({ id }) => id === part)) return null
      const weights = value as Record<string, number>
      const weight = Object.hasOwn(weights, part) ? weights[part] : 0
      const mean = Object.values(weights).reduce((sum, one) => sum + one, 0) / lever.parts.length
      return { ...weights, [part]: way > 0 ? HEAVIER * Math.max(weight, mean) : weight / HEAVIER }
    }
  }
}

const switchedTo = ({ direction, to }: Suggestion): boolean => (typeof to === 'boolean' ? to : direction === 'up')

/** Share of a part in a mix. */
function partOf(mix: Setting, part: Suggestion['to']): number {
  const weights = mix as Record<string, number>
  const all = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  return Object.hasOwn(weights, String(part)) ? weights[String(part)] / all : 0
}
