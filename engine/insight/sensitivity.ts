import { compile, type Scenario } from '../model/compile.ts'
import { simulate } from '../run/simulate.ts'
import { score } from '../score/score.ts'
import { coefficientsOf, withCoefficient, type Coefficient } from './coefficients.ts'
import { heldTo } from './decisions.ts'
import type { Game } from './encode.ts'
import { outcomeOf } from './outcome.ts'

/** Size of the change. */
const MORE = 1.1

/** Raw scores in expected values: as the scenario is, then with each coefficient changed. */
export function sensitivities(scenario: Scenario, game: Game, paths: readonly string[]): number[] {
  const known = new Map(coefficientsOf(scenario.spec).map((coefficient) => [coefficient.path, coefficient]))
  const scoreIn = (where: Scenario): number => {
    const run = simulate(where, 'expected', heldTo(game), { mode: 'expected', counterfactual: true })
    return score(outcomeOf(where, run), null).raw
  }
  return [
    scoreIn(scenario),
    ...paths.map((path) =>
      scoreIn(compile(withCoefficient(scenario.spec, path, changed(known.get(path)!)), scenario.hash)),
    ),
  ]
}

/** A tenth more; a share that this would take beyond one is made smaller instead. A power is whole and stays. */
export function changed({ path, value }: Coefficient): number {
  if (path.endsWith('.power')) return value
  return value <= 1 && value * MORE > 1 ? value / MORE : value * MORE
}
