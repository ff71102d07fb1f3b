import { checkPlan, checkSetting, type Plan, type Run, type Scenario } from '../../engine/index.ts'

/**
 * What a scenario has a place for, of a plan that anybody may have written: rows, levers and studies that exist, set to
 * the right sort of thing. Amounts and values that are only too large or too small stay, to be told as in any plan.
 */
export function knownPart(scenario: Scenario, run: Run, plan: Plan): Plan {
  const known = <Value>(record: Record<string, Value>, fits: (name: string, value: Value) => boolean) =>
    Object.fromEntries(Object.entries(record).filter(([name, value]) => fits(name, value)))
  return {
    spend: known(plan.spend, (row) => scenario.leverById.has(`spend.${row}`)),
    settings: known(plan.settings, (lever, value) =>
      checkSetting(scenario, lever, value).every(({ code }) => code === 'out-of-range' || code === 'empty-mix'),
    ),
    studies: plan.studies.filter((order) => {
      const alone = { spend: {}, settings: {}, studies: [order] }
      return checkPlan(scenario, run.world, alone, null, { counterfactual: true }).length === 0
    }),
  }
}
