import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { loadPlanFile, simulate } from '../../engine/index.ts'
import { shippedScenarios } from '../support/shipped-scenarios.ts'

const top = join(import.meta.dirname, '../..')
const scenarios = shippedScenarios()

test('every shipped scenario has an example of a plan', () => {
  const plans = globSync('scenarios/plans/*.yaml', { cwd: top }).map((file) => basename(file, '.yaml'))
  expect(plans).toEqual(expect.arrayContaining(scenarios.map(({ spec }) => spec.id)))
})

test.each(scenarios.map((scenario) => [scenario.spec.id, scenario] as const))(
  'the example plan of %s can be played whatever comes',
  (id, scenario) => {
    const file = `scenarios/plans/${id}.yaml`
    const plan = loadPlanFile(scenario, readFileSync(join(top, file), 'utf8'), file)
    if (!plan.ok) throw new Error(JSON.stringify(plan.issues))
    for (let seed = 0; seed < 50; seed++) {
      const { results } = simulate(scenario, `example ${seed}`, plan.value)
      expect(results).toHaveLength(scenario.weeks)
    }
  },
)

test("the example of the author's guide runs as it stands there", () => {
  const [example] = /(?<=## Plan files[^]*?```yaml\n)[^]*?(?=```)/.exec(
    readFileSync(join(top, 'scenarios/README.md'), 'utf8'),
  )!
  const scenario = scenarios.find(({ spec }) => example.includes(`scenario: ${spec.id}\n`))!
  const plan = loadPlanFile(scenario, example, 'README.md')
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues))
  expect(simulate(scenario, '1', plan.value).results).toHaveLength(scenario.weeks)
})
