import { anchorsBeside } from '../anchors.ts'
import { FINE, NO, type Command } from '../command.ts'
import { issueLine } from '../print.ts'
import { readScenario } from '../scenarios.ts'

export const check: Command = {
  name: 'check',
  usage: '<scenario file> …',
  options: {},
  arguments: { least: 1, most: Infinity },
  run(files, _, { t, out }) {
    let code = FINE
    for (const file of files) {
      const { scenario } = readScenario(file, file, t)
      const anchors = scenario.ok ? anchorsBeside(scenario.value, file) : null
      const problems = scenario.ok ? (anchors?.ok === false ? anchors.issues : []) : scenario.issues
      if (problems.length === 0) {
        out(t('cli.checked', { file }))
        continue
      }
      code = NO
      for (const problem of problems) out(issueLine(problem, t))
    }
    return code
  },
}
