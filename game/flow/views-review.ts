import { customerView, type Cohort, type Run, type Scenario, type TeamView } from '../../engine/index.ts'
import type { SealedForecast, Warning } from './about.ts'
import { figureValue, forecastOutcomes, type ForecastFigure, type ForecastOutcome } from './forecasts.ts'
import type { GameContext } from './context.ts'
import { once, oncePair } from './once.ts'
import { forecastFiguresOf, shownRun, teamView } from './views.ts'

/* What a team looks at after a round: its sealed forecasts, its warning lines, and its customers by when they came. */

const cohortsFor = oncePair((scenario: Scenario, run: Run) => customerView(scenario, run).cohorts)

/** Customers of the start and of each round, and how many of them stayed: a company knows its own customers. */
export const cohorts = (context: GameContext): Cohort[] => cohortsFor(context.scenario!, shownRun(context))

const outcomesFor = oncePair((scenario: Scenario, run: Run) =>
  once((sealed: readonly SealedForecast[]) => forecastOutcomes(scenario, run, sealed)),
)

/** Sealed intervals of the rounds that were played, and what came of them. */
export const forecastsPlayed = (context: GameContext): ForecastOutcome[] =>
  outcomesFor(context.scenario!, shownRun(context))(context.about.forecasts)

/** A warning line of the team, where its figure stands, and which side of it was crossed. */
export interface WarningState extends Warning {
  named: ForecastFigure
  value: number | null
  crossed: 'low' | 'high' | null
}

const warningsFor = oncePair((view: TeamView, figures: readonly ForecastFigure[]) =>
  once((warnings: readonly Warning[]) =>
    warnings.flatMap((warning): WarningState[] => {
      const named = figures.find(({ id }) => id === warning.figure)
      const { low, high } = warning
      if (!named || (low === null && high === null)) return []
      const value = figureValue(view, warning.figure)
      const below = value !== null && low !== null && value < low
      const above = value !== null && high !== null && value > high
      return [{ ...warning, named, value, crossed: below ? 'low' : above ? 'high' : null }]
    }),
  ),
)

/** The warning lines of the plan that was locked last, against the books. */
export const warningStates = (context: GameContext): WarningState[] =>
  warningsFor(teamView(context), forecastFiguresOf(context))(context.about.design.warnings)
