import { sight, type Run, type Scenario, type TeamView } from '../../engine/index.ts'
import type { SealedForecast } from './about.ts'
import { runAfter } from './rewind.ts'
import { KPI_UNITS, unitOf, type FigureUnit } from './units.ts'

/** A figure that can be foretold: a target (`name` is its own), or a figure of the books (`name` is `null`). */
export interface ForecastFigure {
  id: string
  name: Scenario['spec']['targets'][number]['name'] | null
  unit: FigureUnit
}

type BookFigure = keyof TeamView['kpis']

/** Figures of the books that move from round to round, in the order in which they are offered. */
const BOOKS: BookFigure[] = ['newCustomers', 'revenue', 'cac', 'visitors', 'orders', 'contribution']

const TARGET = 'target.'

/** What can be foretold: the main target first. A figure is its value at the end of the round, of the whole run so far. */
export const forecastFigures = (scenario: Scenario): ForecastFigure[] => [
  ...scenario.spec.targets.map(({ id, name, measure }) => ({ id: TARGET + id, name, unit: unitOf(measure) })),
  ...BOOKS.map((id) => ({ id, name: null, unit: KPI_UNITS[id] })),
]

export const mainFigure = (scenario: Scenario): string => TARGET + scenario.spec.targets[0].id

/** The value of a figure as the company's books have it; `null` where it does not exist. */
export function figureValue(view: Pick<TeamView, 'targets' | 'kpis'>, figure: string): number | null {
  return figure.startsWith(TARGET)
    ? (view.targets.find(({ id }) => id === figure.slice(TARGET.length))?.value ?? null)
    : (view.kpis[figure as BookFigure] ?? null)
}

/** An interval that was sealed and what came of it. */
export interface ForecastOutcome {
  round: number
  figure: string
  low: number
  high: number
  actual: number | null
  hit: boolean
  reason: string
}

/** Sealed intervals of the rounds that were played, against what the books said at the end of each. */
export function forecastOutcomes(scenario: Scenario, run: Run, sealed: readonly SealedForecast[]): ForecastOutcome[] {
  const played = scenario.roundStarts.filter((_, round) => roundIsOver(scenario, run, round)).length
  return sealed
    .filter(({ round }) => round < played)
    .flatMap(({ round, main, other, reason }) => {
      const view = sight(scenario, runAfter(scenario, run, round))
      return [main, other].flatMap(({ figure, low, high }) => {
        if (low === null || high === null) return []
        const actual = figureValue(view, figure)
        return [{ round, figure, low, high, actual, hit: actual !== null && actual >= low && actual <= high, reason }]
      })
    })
}

const roundIsOver = (scenario: Scenario, run: Run, round: number): boolean =>
  run.results.length >= scenario.roundStarts[round] + scenario.brief.rounds[round]
