import { evidence as measure, type Evidence } from '../../../engine/index.ts'
import { FINE, NO, type Command } from '../command.ts'
import { refuse } from '../print.ts'
import { findScenario, shippedIds } from '../scenarios.ts'

export const evidence: Command = {
  name: 'evidence',
  usage: '[<scenario|file> …] [--json]',
  options: { json: { type: 'boolean', about: 'json' } },
  arguments: { least: 0, most: Infinity },
  run(names, options, talk) {
    const { out, t } = talk
    const rows: Evidence[] = []
    for (const name of names.length > 0 ? names : shippedIds()) {
      const found = findScenario(name, t)
      if (!found.ok) return refuse(found.issues, talk)
      rows.push(...measure(found.value.scenario))
    }
    if (options['json'] === true) out(JSON.stringify(rows))
    else {
      out(
        `| ${['id', 'scenario', 'range', 'value', 'holds', 'source'].map((head) => t(`cli.evidence.${head as 'id'}`)).join(' | ')} |`,
      )
      out('| --- | --- | --- | --- | --- | --- |')
      for (const { id, scenario, low, high, value, holds, source } of rows) {
        out(
          `| ${id} | ${scenario} | ${low ?? '−∞'} … ${high ?? '∞'} | ${value.toFixed(3)} | ${holds ? '✓' : '✗'} | ${source} |`,
        )
      }
    }
    return rows.every((row) => row.holds) ? FINE : NO
  },
}
