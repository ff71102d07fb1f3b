import type { Anchors, Run, Scenario } from '../../engine/index.ts'
import { score } from '../../engine/score/score.ts'
import { toyScenario, toyText } from '../support/toy-scenario.ts'

/** The toy scenario with a scorecard that no plan fills, so that every decision moves the score. */
export const wideToy = (edit: (text: string) => string = (text) => text) => toyScenario((text) => edit(widen(text)))

export const wideToyText = (): string => widen(toyText())

const widen = (text: string): string =>
  text
    .replace(
      'measure: {kind: paying-customers}, from: 0, to: 400,',
      'measure: {kind: paying-customers}, from: 0, to: 8000,',
    )
    .replace('id: customerEquity}, from: 0, to: 1000000', 'id: customerEquity}, from: 0, to: 4000000')

const scenario = wideToy()

/** A run's points: anchored where there are anchors, raw otherwise. */
export function pointsOf({ results, world }: Run, anchors: Anchors | null = null, of: Scenario = scenario): number {
  const { raw, anchored } = score({ scenario: of, results, world }, anchors)
  return anchored ?? raw
}

export const milli = (points: number): number => Math.round(points * 1000)
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
