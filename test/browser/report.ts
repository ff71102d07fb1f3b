import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Report } from '../../engine/index.ts'

/** What the command line says of a run file. */
export function shownByCommandLine(file: string): Report {
  const output = execFileSync(process.execPath, ['game/cli/main.ts', 'show', file, '--json'], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
  })
  return JSON.parse(output) as Report
}

/** Every figure of the report under the name by which the result screen marks it. */
export function figuresOf(report: Report): Record<string, string> {
  const figures: [string, unknown][] = [
    ['seed', report.seed],
    ['engine', report.engine],
    ['scenario', report.scenario.hash],
    ['hash', report.hash],
    ['score.raw', report.score.raw],
    ...(report.score.anchored === null ? [] : [['score.anchored', report.score.anchored] as [string, unknown]]),
    ...report.targets.map(({ id, value }): [string, unknown] => [`targets.${id}.value`, value]),
    ...report.guards.map(({ id, value }): [string, unknown] => [`guards.${id}.value`, value]),
    ...Object.entries(report.kpis).map(([name, value]): [string, unknown] => [`kpis.${name}`, value]),
    ...report.score.parts.flatMap(({ id, value, points }): [string, unknown][] => [
      [`score.parts.${id}.value`, value],
      [`score.parts.${id}.points`, points],
    ]),
    ...report.channels.flatMap(({ id, ...channel }) =>
      Object.entries(channel).map(([name, value]): [string, unknown] => [`channels.${id}.${name}`, value]),
    ),
  ]
  return Object.fromEntries(figures.map(([name, value]) => [name, String(value)]))
}
