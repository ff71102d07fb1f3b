import type { Scenario } from '../model/compile.ts'
import type { Run } from '../run/run.ts'
import type { Text } from '../scenario/parts.ts'
import type { ScenarioSpec } from '../scenario/schema.ts'
import { thousandths } from '../score/score.ts'
import { coefficientsOf, type Coefficient } from './coefficients.ts'
import { lineOf } from './decisions.ts'
import { FORMULAS, type Formula } from './formulas.ts'
import { scaleOf } from './luck.ts'
import { pieces, type Analysis, type Play } from './play.ts'
import { changed } from './sensitivity.ts'

/** A formula with the coefficients that it has in a scenario. */
export interface OpenFormula extends Formula {
  coefficients: OpenCoefficient[]
}

export interface OpenCoefficient extends Coefficient {
  /** What the scenario's author says of it: from the course, or an assumption; `null` where nothing is said. */
  source: { kind: 'course' | 'assumption'; reason: Text } | null
  /** Points that the run's decisions would gain in expected values were it 10 % larger. */
  sensitivity: number
}

/** Coefficients of one piece of work. */
const PIECE = 16

/** Every formula of the model with this scenario's coefficients, where each comes from, and how much hangs on it. */
export function* glassBox(scenario: Scenario, run: Run): Analysis<OpenFormula[]> {
  const coefficients = coefficientsOf(scenario.spec)
  const { game } = lineOf(scenario, run)
  const parts = pieces(
    coefficients.map(({ path }) => path),
    PIECE,
  )
  const played = yield parts.map((paths): Play => ({ game, coefficients: paths }))
  const points = scaleOf(scenario)
  const scores = played.map(([one]) => one.scores.map(points))
  const [[was]] = scores
  const changes = scores.flatMap((part) => part.slice(1))
  const open = coefficients.map((coefficient, at): OpenCoefficient => ({
    ...coefficient,
    source: sourceOf(scenario.spec, coefficient.path),
    sensitivity: thousandths(changed(coefficient) < coefficient.value ? was - changes[at] : changes[at] - was),
  }))
  return FORMULAS.map((formula) => ({
    ...formula,
    coefficients: open.filter((coefficient) => coefficient.formula === formula.id),
  })).filter((formula) => formula.coefficients.length > 0)
}

/** The most exact of the sources that cover a place. */
function sourceOf({ sources }: ScenarioSpec, path: string): OpenCoefficient['source'] {
  const steps = path.split('.')
  let best: { length: number; source: OpenCoefficient['source'] } = { length: 0, source: null }
  for (const { path: place, kind, reason } of sources) {
    const wanted = place.replaceAll(/\[(\w+|\*)\]/g, '.$1').split('.')
    const covers = wanted.every((step, at) => step === '*' || step === steps[at])
    if (covers && wanted.length > best.length) best = { length: wanted.length, source: { kind, reason } }
  }
  return best.source
}
