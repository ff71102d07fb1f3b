import { ORIGINS } from '../scenario/parts.ts'
import type { ScenarioSpec } from '../scenario/schema.ts'
import type { FormulaId } from './formulas.ts'

/** Where a number stands in a scenario: keys, and ids for items of lists. */
export type CoefficientPath = readonly string[]

/** A number of the model that a scenario sets. */
export interface Coefficient {
  /** Dotted, as the sources of a scenario name places. */
  path: string
  formula: FormulaId
  value: number
}

/** Every coefficient of a scenario with the formula that it stands in. */
export function coefficientsOf(spec: ScenarioSpec): Coefficient[] {
  return places(spec).flatMap(([formula, path]): Coefficient[] => {
    const value = valueAt(spec, path)
    return typeof value === 'number' ? [{ path: path.join('.'), formula, value }] : []
  })
}

/** The spec with another number at a path that `coefficientsOf` gave. */
export function withCoefficient(spec: ScenarioSpec, path: string, value: number): ScenarioSpec {
  const place = places(spec).find(([, steps]) => steps.join('.') === path)
  if (!place) throw new RangeError(`No coefficient at ${path}.`)
  return replaced(spec, place[1], value) as ScenarioSpec
}

/** Single numbers of a section of the scenario, by key; sections within it included. */
export function numbersIn(path: CoefficientPath, section: object): [CoefficientPath, number][] {
  return Object.entries(section).flatMap(([key, value]): [CoefficientPath, number][] => {
    if (typeof value === 'number') return [[[...path, key], value]]
    return typeof value === 'object' && value !== null && key !== 'frequency' && key !== 'name' && key !== 'about'
      ? numbersIn([...path, key], value)
      : []
  })
}

function places(spec: ScenarioSpec): [FormulaId, CoefficientPath][] {
  const found: [FormulaId, CoefficientPath][] = []
  const add = (formula: FormulaId, ...paths: CoefficientPath[]) => {
    for (const path of paths) found.push([formula, path])
  }
  const section = (formula: FormulaId, path: CoefficientPath) => {
    const value = valueAt(spec, path)
    if (typeof value === 'object' && value !== null) add(formula, ...numbersIn(path, value).map(([place]) => place))
  }
  section('demand', ['market', 'demand'])
  section('rival', ['market', 'rival'])
  for (const { id, kind, effects } of spec.channels) {
    const at = (...steps: string[]) => ['channels', id, ...steps]
    if (kind !== 'owned') {
      add('reach', at('cost'), at('dispersion'))
      add('carry-over', at('carryOver'))
    }
    add('response', at('response', 'half'), at('response', 'power'))
    section('wear', at('wear'))
    add('creative', at('creative'))
    add('brand', at('brand'))
    for (const step of Object.keys(effects))
      add(step === 'awareness' ? 'awareness' : step === 'order' ? 'orders' : 'steps', at('effects', step))
    section('measurement', at('measurement'))
  }
  section('creative', ['content'])
  add('search-lift', ['brand', 'searchLift'])
  section('contact', ['contact'])
  add('brand', ['brand', 'fading'])
  for (const step of Object.keys(spec.journey)) add(formulaOfStep(step), ['journey', step])
  for (const { id, journey } of spec.segments) {
    add('brand', ['segments', id, 'brand'])
    add('price', ['segments', id, 'priceSensitivity'], ['segments', id, 'referenceSensitivity'])
    add('orders', ['segments', id, 'orderRate'], ['segments', id, 'orderValue'])
    for (const step of Object.keys(journey)) add(formulaOfStep(step), ['segments', id, 'journey', step])
  }
  section('steps', ['drivers'])
  add('price', ['offer', 'memory'])
  add('classes', ['offer', 'bargainDepth'])
  for (const origin of ORIGINS) section('classes', ['origins', origin])
  add('friends', ['referral', 'rate'])
  for (const { id } of spec.classes) add('orders', ['classes', id, 'rate'], ['classes', id, 'dropOut'])
  add('orders', ['offer', 'orderElasticity'], ['offer', 'spread'])
  section('refunds', ['offer', 'refunds'])
  section('service', ['service'])
  for (const { id } of spec.resources)
    add(
      'service',
      ['resources', id, 'handles'],
      ['resources', id, 'strain', 'from'],
      ['resources', id, 'strain', 'cost'],
      ['resources', id, 'moreQuality'],
    )
  section('satisfaction', ['satisfaction'])
  section('trust', ['trust'])
  add('lifetime', ['discounting', 'yearly'])
  // What a channel does not do is no coefficient of it.
  return found.filter(([, path]) => !(path[0] === 'channels' && valueAt(spec, path) === 0))
}

const formulaOfStep = (step: string): FormulaId =>
  step === 'awareness' || step === 'imitation' || step === 'forget'
    ? 'awareness'
    : step === 'accept'
      ? 'friends'
      : 'steps'

/** The value at a path; items of lists go by their id. */
export function valueAt(value: unknown, [step, ...rest]: CoefficientPath): unknown {
  if (step === undefined) return value
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) {
    const item: unknown = value.find((candidate) => (candidate as { id?: unknown }).id === step)
    return valueAt(item, rest)
  }
  return Object.hasOwn(value, step) ? valueAt((value as Record<string, unknown>)[step], rest) : undefined
}

function replaced(value: unknown, [step, ...rest]: CoefficientPath, by: number): unknown {
  if (step === undefined) return by
  if (Array.isArray(value))
    return value.map((item: unknown) => ((item as { id: string }).id === step ? replaced(item, rest, by) : item))
  const mapping = value as Record<string, unknown>
  return { ...mapping, [step]: replaced(mapping[step], rest, by) }
}
