import type { Scenario } from '../model/compile.ts'
import type { Run } from '../run/run.ts'
import { newCustomersOf, total } from '../score/outcome.ts'
import { rerun, withoutChannel } from './outcome.ts'

/** What each channel truly caused: new customers of the run less those of the same run without it, same luck (leave one out). */
export function leaveOneOut(scenario: Scenario, run: Run): { channel: string; incremental: number }[] {
  const all = total(run.results, newCustomersOf)
  return scenario.spec.channels.map(({ id }) => {
    const used = run.decisions.some(
      (decision) => decision.kind === 'plan' && decision.plan.spend[id]?.some((yuan) => yuan > 0),
    )
    if (!used) return { channel: id, incremental: 0 }
    return {
      channel: id,
      incremental: all - total(rerun(scenario, run, (plan) => withoutChannel(plan, id)).results, newCustomersOf),
    }
  })
}
