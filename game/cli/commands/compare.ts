import {
  BOUNDS,
  compareInFull,
  loadScenario,
  LUCK_SEEDS,
  type FullComparison,
  type Issue,
  type Result,
  type RunFile,
  type Scenario,
} from '../../../engine/index.ts'
import { issueText } from '../../locales/texts.ts'
import { ARCHIVE_BYTES, archiveIssue, textsIn, type FoundText } from '../../store/archive.ts'
import { csv } from '../../store/csv.ts'
import { byScenario, judge, type Comparable, type Judged } from '../../store/judged.ts'
import { openLaboratory } from '../analysis.ts'
import { FINE, NO, WrongUse, type Command, type Talk } from '../command.ts'
import { readBytes } from '../files.ts'
import { countOf } from '../numbers.ts'
import { columns } from '../print.ts'
import { shippedScenario, textOf } from '../scenarios.ts'

/** What is said of a file. Points are anchored where the scenario has anchors, raw otherwise. */
interface RunRow {
  file: string
  team: string | null
  scenario: string | null
  verified: boolean
  /** Why it is refused, or has nothing to compare. */
  reason: string | null
  score: number | null
  /** Among the runs of its scenario: 1 + number of those that are clearly better. */
  rank: number | null
  scale: 'anchored' | 'raw' | null
  expected: { score: number; low: number; high: number } | null
}

/** Two files of one scenario; positive is in favour of b. Rounds count from 1, luck has none. */
interface PairRow {
  a: string
  b: string
  realised: { difference: number; ledger: { round: number | null; lever: string; value: number }[] }
  expected: { difference: number; low: number; high: number; verdict: 'a-better' | 'b-better' | 'too-close' }
}

interface Board {
  runs: RunRow[]
  pairs: PairRow[]
}

export const compare: Command = {
  name: 'compare',
  usage: '<run file|zip> … [--seeds <n>] [--json|--csv]',
  options: {
    seeds: { type: 'string', about: 'seeds', value: 'n' },
    json: { type: 'boolean', about: 'json' },
    csv: { type: 'boolean', about: 'csv' },
  },
  params: { seeds: String(LUCK_SEEDS) },
  arguments: { least: 1, most: Infinity },
  async run(files, options, talk) {
    const { t } = talk
    if (options['json'] === true && options['csv'] === true)
      throw new WrongUse(t('cli.wrong.either', { options: '--json, --csv' }))
    const seeds = countOf(options, 'seeds', LUCK_SEEDS, t)
    const texts = new Map<string, string>()
    const found = files.flatMap((file) => foundIn(file, talk))
    const judged = await Promise.all(found.map((one) => judge(one, (run) => scenarioOf(run, texts, talk))))
    const groups = byScenario(judged.flatMap((one) => (one.ok ? [one.value] : [])))
    const board = boardOf(judged, groups, await compared(groups, texts, seeds, talk), talk)
    if (options['json'] === true) talk.out(JSON.stringify(board))
    else if (options['csv'] === true) talk.out(csv(tableOf(board, talk)).trimEnd())
    else print(board, talk)
    return judged.every((one) => one.ok) ? FINE : NO
  },
}

function foundIn(file: string, { t }: Talk): FoundText[] {
  const read = readBytes(file, ARCHIVE_BYTES, t)
  return 'content' in read
    ? textsIn(file, read.content)
    : [{ file, issues: [archiveIssue('zip-too-large', { most: ARCHIVE_BYTES })] }]
}

/** The scenario of a run file, and its text for the workers under its hash. A shipped one has its anchors. */
function scenarioOf(file: RunFile, texts: Map<string, string>, { t }: Talk): Result<Scenario, Issue[]> {
  const { id } = file.record.scenario
  const own = file.scenario === undefined ? null : loadScenario(file.scenario, `${id}.yaml`)
  if (own?.ok === false) return own
  const shipped = shippedScenario(id, t)
  const isShipped = own === null || (shipped?.ok === true && shipped.value.hash === own.value.hash)
  const scenario = isShipped ? shipped : own
  if (scenario === null)
    return {
      ok: false,
      issues: [{ code: 'run-scenario-missing', path: '', params: { id: id.slice(0, BOUNDS.bytes) } }],
    }
  if (scenario.ok) texts.set(scenario.value.hash, isShipped ? textOf(id) : file.scenario!)
  return scenario
}

async function compared(
  groups: readonly Comparable[][],
  texts: ReadonlyMap<string, string>,
  seeds: number,
  talk: Talk,
): Promise<FullComparison[]> {
  const laboratory = openLaboratory(talk)
  try {
    const all: FullComparison[] = []
    for (const group of groups) {
      const [{ scenario }] = group
      const analysis = compareInFull(
        scenario,
        group.map(({ run }) => run),
        { seeds },
      )
      all.push(await laboratory.conclude(scenario, texts.get(scenario.hash)!, analysis))
    }
    return all
  } finally {
    laboratory.close()
  }
}

function boardOf(
  judged: readonly Judged[],
  groups: readonly Comparable[][],
  comparisons: readonly FullComparison[],
  { t }: Talk,
): Board {
  const runs = judged.map((one): RunRow => {
    if (!one.ok) {
      const { file, team, scenario, verified, issues } = one.refused
      const reason = issues.map((problem) => issueText(t, problem)).join(' ')
      return { file, team, scenario, verified, reason, score: null, rank: null, scale: null, expected: null }
    }
    const { file, about, scenario } = one.value
    const group = groups.findIndex((candidates) => candidates.includes(one.value))
    const place = groups[group].indexOf(one.value)
    const { teams, ranks } = comparisons[group]
    const { realised, scale, expected, low, high } = teams[place]
    return {
      file,
      team: about.team || null,
      scenario: scenario.spec.id,
      verified: true,
      reason: null,
      score: realised,
      rank: ranks[place],
      scale,
      expected: { score: expected, low, high },
    }
  })
  const pairs = comparisons.flatMap((comparison, group) =>
    comparison.pairs.map(({ a, b, ledger, expected }): PairRow => ({
      a: groups[group][a].file,
      b: groups[group][b].file,
      realised: {
        difference: ledger.difference,
        ledger: ledger.lines.map(({ kind, round, lever, value }) => ({
          round: round === null ? null : round + 1,
          lever: kind === 'answer' ? `answer.${lever}` : lever,
          value,
        })),
      },
      expected,
    })),
  )
  return { runs, pairs }
}

type Cell = string | number | null

/** Two tables, one below the other: the runs, and the ledger of every pair line by line. */
function tableOf({ runs, pairs }: Board, { t }: Talk): Cell[][] {
  const head = (...keys: string[]) => keys.map((key) => t(`cli.compare.${key}`))
  return [
    head('rank', 'team', 'file', 'scenario', 'verified', 'score', 'scale', 'expected', 'low', 'high', 'reason'),
    ...runs.map(({ rank, team, file, scenario, verified, score, scale, expected, reason }): Cell[] => [
      rank,
      team,
      file,
      scenario,
      t(`cli.compare.${verified ? 'yes' : 'no'}`),
      score,
      scale === null ? null : t(`cli.compare.${scale}`),
      rounded(expected?.score),
      rounded(expected?.low),
      rounded(expected?.high),
      reason,
    ]),
    ...(pairs.length === 0
      ? []
      : [
          [],
          head('a', 'b', 'round', 'lever', 'value', 'difference', 'expectedDifference', 'low', 'high', 'verdict.title'),
        ]),
    ...pairs.flatMap(({ a, b, realised, expected }) => [
      ...realised.ledger.map(({ round, lever, value }): Cell[] => [a, b, round, leverName(lever, t), value]),
      [
        a,
        b,
        null,
        t('cli.compare.sum'),
        realised.difference,
        realised.difference,
        rounded(expected.difference),
        rounded(expected.low),
        rounded(expected.high),
        t(`cli.compare.verdict.${expected.verdict}`),
      ] as Cell[],
    ]),
  ]
}

const rounded = (points: number | undefined): number | null =>
  points === undefined ? null : Math.round(points * 1000) / 1000

const leverName = (lever: string, t: Talk['t']): string =>
  lever === 'luck' || lever === 'studies' ? t(`cli.compare.${lever}`) : lever

/** Lines of a ledger that are shown to people; the rest is summed up. */
const SHOWN = 8

function print({ runs, pairs }: Board, { out, t }: Talk): void {
  const say = (key: string, params: Record<string, string | number> = {}) => t(`cli.compare.${key}`, params)
  const points = (value: number) => value.toFixed(3)
  const signed = (value: number) => `${value > 0 ? '+' : ''}${points(value)}`
  const good = runs.filter(({ score }) => score !== null)
  if (good.length > 0) {
    const rows = good
      .toSorted((a, b) => (a.scenario! < b.scenario! ? -1 : a.scenario! > b.scenario! ? 1 : a.rank! - b.rank!))
      .map(({ rank, team, file, scenario, score, expected }) => [
        `${rank}  ${team || file}`,
        scenario!,
        points(score!),
        `${points(expected!.score)} [${points(expected!.low)}, ${points(expected!.high)}]`,
      ])
    for (const line of columns([
      [`${say('rank')}  ${say('team')}`, say('scenario'), say('score'), say('expected')],
      ...rows,
    ]))
      out(line)
  }
  for (const { file, reason } of runs.filter(({ score }) => score === null))
    out(say('refused', { file, reason: reason! }))
  const nameOf = (file: string) => runs.find((run) => run.file === file)?.team || file
  for (const { a, b, realised, expected } of pairs) {
    out('')
    out(say('pair', { a: nameOf(a), b: nameOf(b), difference: signed(realised.difference) }))
    const lines = realised.ledger.toSorted((one, two) => Math.abs(two.value) - Math.abs(one.value))
    const rest = realised.difference - lines.slice(0, SHOWN).reduce((sum, { value }) => sum + value, 0)
    const shown = lines
      .slice(0, SHOWN)
      .map(({ round, lever, value }) => [
        `  ${round === null ? '' : `${say('inRound', { round })} `}${leverName(lever, t)}`,
        signed(value),
      ])
    const more = lines.length - shown.length
    for (const line of columns([
      ...shown,
      ...(more > 0 ? [[`  ${say('more', { more })}`, signed(rest)]] : []),
      [`  ${say('sum')}`, signed(realised.difference)],
    ]))
      out(line)
    out(
      `  ${say('over', {
        difference: signed(expected.difference),
        low: signed(expected.low),
        high: signed(expected.high),
        verdict: say(`verdict.${expected.verdict}`),
      })}`,
    )
  }
  if (good.length > 0) out(`\n${say('proves')}`)
}
