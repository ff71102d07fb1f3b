import { normalQuantile } from '../luck/normal.ts'
import type { Scenario } from '../model/compile.ts'
import type { StudyOrder } from '../plan/plan.ts'
import type { Run } from '../run/run.ts'
import type { Finding, StudyKind } from './studies/kind.ts'
import { STUDY_KINDS } from './studies/registry.ts'

export interface StudyAnswer {
  order: StudyOrder
  /** Week (from 1) at whose end the answer is there. */
  ready: number
  /** `null` until then. */
  findings: Finding[] | null
}

const kindOf = (kind: string): StudyKind =>
  STUDY_KINDS.find((candidate) => candidate.schema.shape.kind.value === kind) as unknown as StudyKind

/**
 * Studies ordered so far and their answers. A study looks at the end of the week in which it was ordered, a test at its
 * last week; the answer comes after the delay. Its error is on the run's tape: asking again cannot improve it.
 */
export function studyAnswers(scenario: Scenario, run: Run): StudyAnswer[] {
  if (!run.prepared) return []
  return run.prepared.plan.studies.map((order) => {
    const study = scenario.spec.studies.find((candidate) => candidate.id === order.study)!
    const seen = order.week + (order.weeks ?? 1) - 1
    const ready = seen + study.delay
    if (run.results.length < ready) return { order, ready, findings: null }
    const results = run.results.slice(0, seen)
    const error = (name: string) => {
      if (run.chance.tape === null) return 0
      return normalQuantile(run.chance.tape.column(`studies/${order.study}/${name}`)[order.week - 1])
    }
    return {
      order,
      ready,
      findings: kindOf(study.kind).answer(study, { outcome: { scenario, results, world: run.world }, order, error }),
    }
  })
}
