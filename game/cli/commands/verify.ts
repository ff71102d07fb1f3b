import { FINE, NO, type Command } from '../command.ts'
import { issueLine } from '../print.ts'
import { openRunFile } from '../run-files.ts'

export const verify: Command = {
  name: 'verify',
  usage: '<run file> …',
  options: {},
  arguments: { least: 1, most: Infinity },
  run(files, _, { t, out }) {
    let code = FINE
    for (const file of files) {
      const opened = openRunFile(file, t)
      if (opened.ok) {
        out(t('cli.verified', { file }))
        continue
      }
      code = NO
      out(t('cli.unverified', { file }))
      for (const problem of opened.issues) out(`  ${issueLine(problem, t)}`)
    }
    return code
  },
}
