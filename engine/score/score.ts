import type { Anchors } from '../model/compile.ts'
import type { Measure } from '../scenario/schema.ts'
import { MEASURE_KINDS } from './measures/registry.ts'
import type { MeasureKind } from './measures/kind.ts'
import type { Outcome } from './outcome.ts'

/** The value of a measure; `null` where it does not exist. */
export function readMeasure(measure: Measure, outcome: Outcome): number | null {
  const kind = MEASURE_KINDS.find(
    (candidate) => candidate.schema.shape.kind.value === measure.kind,
  ) as unknown as MeasureKind
  return kind.read(measure, outcome)
}

export interface TargetState {
  id: string
  baseline: number
  goal: number
  value: number | null
  reached: boolean
  /** Way from today to the goal, 0 to 1 and beyond; 0 where the value does not exist. */
  coverage: number
}

export interface GuardState {
  id: string
  bound: number
  value: number | null
  holds: boolean
}

export function targetStates(outcome: Outcome): TargetState[] {
  return outcome.scenario.spec.targets.map(({ id, measure, today, goal, better }) => {
    const value = readMeasure(measure, outcome)
    const reached = value !== null && (better === 'up' ? value >= goal : value <= goal)
    return {
      id,
      baseline: today,
      goal,
      value,
      reached,
      coverage: value === null ? 0 : (value - today) / (goal - today),
    }
  })
}

export function guardStates(outcome: Outcome): GuardState[] {
  return outcome.scenario.spec.guards.map(({ id, measure, bound, better }) => {
    const value = readMeasure(measure, outcome)
    return { id, bound, value, holds: value !== null && (better === 'up' ? value >= bound : value <= bound) }
  })
}

/** The main target counts only together with every guard-rail. */
export function mainTargetReached(outcome: Outcome): boolean {
  return targetStates(outcome)[0].reached && guardStates(outcome).every((guard) => guard.holds)
}

export interface Score {
  /** 0–100, weighted mean of the parts. */
  raw: number
  /** 0 = random play, 100 = best plan found; `null` without anchors. */
  anchored: number | null
  parts: { id: string; part: string; weight: number; value: number | null; points: number }[]
}

/** Scores are kept in whole thousandths of a point, so that sums and differences of them are exact. */
export const thousandths = (points: number): number => Math.round(points * 1000) / 1000

/** A raw score on the scale of the anchors. */
export const anchor = (raw: number, { random, best }: Anchors): number =>
  thousandths((100 * (raw - random)) / (best - random))

/** The scenario's weighted scorecard: each part runs from 0 points at `from` to 100 at `to` and stays within. */
export function score(outcome: Outcome, anchors: Anchors | null): Score {
  const parts = outcome.scenario.spec.score.map(({ id, part, weight, measure, from, to }) => {
    const value = readMeasure(measure, outcome)
    const way = value === null ? 0 : (value - from) / (to - from)
    return { id, part, weight, value, points: thousandths(100 * Math.min(1, Math.max(0, way))) }
  })
  const weights = parts.reduce((sum, part) => sum + part.weight, 0)
  const raw = thousandths(parts.reduce((sum, part) => sum + part.weight * part.points, 0) / weights)
  return {
    raw,
    anchored: anchors ? anchor(raw, anchors) : null,
    parts,
  }
}
