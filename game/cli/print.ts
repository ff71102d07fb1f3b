import { REPORT_FIGURES, type Issue, type Report, type Scenario } from '../../engine/index.ts'
import { issueText, type Translate } from '../locales/texts.ts'
import { NO, type Talk } from './command.ts'

/** `file:line:column: path: message`, as far as the place is known. */
export function issueLine(issue: Issue, t: Translate): string {
  const place = issue.file === undefined ? [] : [`${issue.file}:${issue.line ?? 1}:${issue.column ?? 1}`]
  return [...place, ...(issue.path === '' ? [] : [issue.path]), issueText(t, issue)].join(': ')
}

/** Tells why something is refused; the answer of the command is no. */
export function refuse(issues: readonly Issue[], talk: Talk): number {
  for (const problem of issues) talk.err(issueLine(problem, talk.t))
  return NO
}

/** A report as JSON or as a summary for people. */
export function printReport(scenario: Scenario, report: Report, json: boolean, talk: Talk): void {
  talk.out(json ? JSON.stringify(report, null, 2) : summary(scenario, report, talk))
}

type Cell = string | number | null

function summary({ spec }: Scenario, report: Report, { t, language }: Talk): string {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 3 })
  const text = (cell: Cell) =>
    cell === null ? t('cli.summary.none') : typeof cell === 'number' ? format.format(cell) : cell
  const word = (key: string) => t(`cli.summary.${key}`)
  const table = (rows: Cell[][]) => columns(rows.map((row) => row.map(text)))
  const nameOf = (list: { id: string; name: { 'zh-CN': string; en: string } }[], id: string) =>
    list.find((one) => one.id === id)?.name[language] ?? id

  return [
    `${spec.title[language]} (${spec.id})`,
    t('cli.summary.seed', { seed: report.seed, mode: word(`mode.${report.mode}`), engine: report.engine }),
    '',
    word('targets'),
    ...table([
      ['', word('today'), word('goal'), word('value'), ''],
      ...report.targets.map(({ id, baseline, goal, value, reached }) => [
        nameOf(spec.targets, id),
        baseline,
        goal,
        value,
        word(reached ? 'reached' : 'missed'),
      ]),
      ...report.guards.map(({ id, bound, value, holds }) => [
        nameOf(spec.guards, id),
        '',
        bound,
        value,
        word(holds ? 'holds' : 'broken'),
      ]),
    ]),
    word(report.reached ? 'main.yes' : 'main.no'),
    '',
    word('figures'),
    ...table(REPORT_FIGURES.map((name) => [t(`cli.figure.${name}`), report.kpis[name]])),
    '',
    word('weeks'),
    ...table([
      [word('week'), ...(['spend', 'revenue', 'newCustomers'] as const).map((name) => t(`cli.figure.${name}`))],
      ...report.weeks.map(({ week, spend, revenue, newCustomers }) => [week, spend, revenue, newCustomers]),
    ]),
    '',
    word('channels'),
    ...table([
      ['', t('cli.figure.spend'), word('claimed'), word('lastTouch'), word('incremental')],
      ...report.channels.map(({ id, spend, claimed, lastTouch, incremental }) => [
        nameOf(spec.channels, id),
        spend,
        claimed,
        lastTouch,
        incremental,
      ]),
    ]),
    '',
    `${word('score')} ${text(report.score.raw)} · ${t('cli.summary.anchored', { points: text(report.score.anchored) })}`,
    ...table(report.score.parts.map(({ id, value, points }) => [nameOf(spec.score, id), value, points])),
    '',
    `${word('hash')} ${report.hash}`,
  ].join('\n')
}

/** Rows in columns: words to the left, the rest to the right. */
export function columns(rows: string[][]): string[] {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => width(row[column]))))
  return rows.map((row) =>
    `  ${row
      .map((cell, column) => {
        const gap = ' '.repeat(widths[column] - width(cell))
        return column === 0 ? cell + gap : gap + cell
      })
      .join('  ')}`.trimEnd(),
  )
}

/** Columns of a terminal that a text takes: Chinese characters and their punctuation take two. */
const width = (text: string): number =>
  [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character)
        ? 2
        : 1),
    0,
  )
