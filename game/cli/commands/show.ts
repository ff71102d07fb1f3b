import { report } from '../../../engine/index.ts'
import { FINE, NO, type Command } from '../command.ts'
import { issueLine, printReport } from '../print.ts'
import { openRunFile } from '../run-files.ts'

export const show: Command = {
  name: 'show',
  usage: '<run file> [--json]',
  options: { json: { type: 'boolean', about: 'json' } },
  arguments: { least: 1, most: 1 },
  run([file], options, talk) {
    const opened = openRunFile(file, talk.t)
    if (!opened.ok) {
      talk.err(talk.t('cli.unverified', { file }))
      for (const problem of opened.issues) talk.err(`  ${issueLine(problem, talk.t)}`)
      return NO
    }
    const { scenario, run } = opened.value
    printReport(scenario, report(scenario, run), options['json'] === true, talk)
    return FINE
  },
}
