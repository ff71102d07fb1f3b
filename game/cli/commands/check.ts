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
      if (scenario.ok) {
        out(t('cli.checked', { file }))
        continue
      }
      code = NO
      for (const problem of scenario.issues) out(issueLine(problem, t))
    }
    return code
  },
}
