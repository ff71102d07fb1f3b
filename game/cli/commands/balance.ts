import {
  answerJobs,
  balanceJobs,
  balanceReport,
  joined,
  screeningJobs,
  type Balance,
  type Bound,
  type Job,
  type Series,
} from '../../../engine/index.ts'
import type { Translate } from '../../locales/texts.ts'
import { anchorsBeside } from '../anchors.ts'
import { FINE, NO, valueOf, type Command, type Talk } from '../command.ts'
import { countOf } from '../numbers.ts'
import { overPool, type Pool, type Request } from '../parallel.ts'
import { issueLine, refuse } from '../print.ts'
import { findScenario, scenarioFile, textOf } from '../scenarios.ts'

const SEEDS = 400
/** Seeds over which answers are screened, and most seeds over which they are judged. */
const SCREENING = 8
const JUDGING = 120
/** Seeds that a worker plays at a time. */
const PIECE = 40

export const balance: Command = {
  name: 'balance',
  usage: '<scenario|file> [--seeds <n>] [--fresh <text>] [--json]',
  options: {
    seeds: { type: 'string', about: 'seeds', value: 'n' },
    fresh: { type: 'string', about: 'fresh', value: 'text' },
    json: { type: 'boolean', about: 'json' },
  },
  params: { seeds: String(SEEDS) },
  arguments: { least: 1, most: 1 },
  async run([name], options, talk) {
    const { t } = talk
    const found = findScenario(name, t)
    if (!found.ok) return refuse(found.issues, talk)
    const { scenario } = found.value
    const anchors = anchorsBeside(scenario, scenarioFile(name))
    if (anchors === null || !anchors.ok) {
      for (const problem of anchors?.issues ?? []) talk.err(issueLine(problem, t))
      talk.err(t('cli.needsAnchors'))
      return NO
    }
    const count = countOf(options, 'seeds', SEEDS, t)
    const prefix = valueOf(options, 'fresh') ?? 'balance'
    const { game } = anchors.value
    return overPool(talk, async (pool) => {
      const play = (jobs: Job[], seeds: string[], step: number) => series(pool, textOf(name), jobs, seeds, talk, step)
      // What the screening finds is judged on seeds that it did not see.
      const screened = await play(screeningJobs(scenario, game), seedsOf(`${prefix}-screen`, SCREENING), 1)
      const judged = await play(
        answerJobs(scenario, game, screened),
        seedsOf(`${prefix}-answer`, Math.min(JUDGING, count)),
        2,
      )
      const played = await play(balanceJobs(scenario, game), seedsOf(prefix, count), 3)
      const result = balanceReport(scenario, game, [...played, ...judged], count)
      if (options['json'] === true) talk.out(JSON.stringify(result))
      else print(result, talk)
      return result.bounds.every(({ holds }) => holds) ? FINE : NO
    })
  },
}

const seedsOf = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index}`)

/** Plays jobs over seeds on all cores, in pieces, with progress. */
async function series(
  pool: Pool,
  text: string,
  jobs: readonly Job[],
  seeds: readonly string[],
  { err, t }: Talk,
  step: number,
): Promise<Series[]> {
  const pieces = jobs.flatMap((job) =>
    Array.from({ length: Math.ceil(seeds.length / PIECE) }, (_, piece) => ({
      job,
      seeds: seeds.slice(piece * PIECE, (piece + 1) * PIECE),
    })),
  )
  let told = 0
  const played = await pool.ask<Series>(
    pieces.map((input): Request => ({ task: 'series', scenario: text, input })),
    (done) => {
      const share = Math.floor((10 * done) / pieces.length)
      if (share <= told) return
      told = share
      err(t('cli.balance.progress', { step, steps: 3, share: percent(share / 10) }))
    },
  )
  const perJob = pieces.length / jobs.length
  return jobs.map((_, index) => joined(played.slice(index * perJob, (index + 1) * perJob)))
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

function print(result: Balance, { out, t }: Talk): void {
  out(
    `${result.scenario.id} · ${t('cli.balance.seeds', { seeds: result.seeds })} · ${t('cli.balance.luck', { share: percent(result.luckShare) })}`,
  )
  out(`\n${t('cli.balance.players')}`)
  for (const player of result.players) {
    const [main] = player.targets
    const interval = `${percent(main.reached)} [${percent(main.low)}–${percent(main.high)}]`
    out(
      `  ${player.id.padEnd(34)} ${interval.padEnd(28)} ${percent(main.coverage).padStart(8)}  ${player.score.mean.toFixed(1).padStart(6)} ± ${player.score.sd.toFixed(1)}`,
    )
  }
  out(`\n${t('cli.balance.channels')}`)
  for (const channel of result.channels)
    out(
      `  ${channel.id.padEnd(34)} ${channel.value.toFixed(2).padStart(7)} ± ${channel.noise.toFixed(2)}  ${percent(channel.shareOfBest).padStart(8)}`,
    )
  out(`\n${t('cli.balance.levers')}`)
  for (const lever of result.levers)
    out(
      `  ${lever.id.padEnd(34)} ${lever.value.toFixed(2).padStart(7)} [${lever.low.toFixed(2)}, ${lever.high.toFixed(2)}] ${lever.verdict}`,
    )
  out(`\n${t('cli.balance.events')}`)
  for (const event of result.events) {
    out(
      `  ${event.id.padEnd(34)} ${event.effect.toFixed(2).padStart(7)} (${percent(event.came)}, ${event.whenItComes.toFixed(2)})`,
    )
    for (const { id, bestUnder, lead, noise } of event.answers)
      out(`    ${id.padEnd(32)} ${lead.toFixed(2).padStart(7)} ± ${noise.toFixed(2)}  ${bestUnder ?? '–'}`)
  }
  out(`\n${t('cli.balance.facts')}`)
  for (const fact of result.facts)
    out(
      `  ${fact.id.padEnd(34)} ${fact.role.padEnd(20)} ${fact.worth.toFixed(2).padStart(7)} ± ${fact.noise.toFixed(2)}`,
    )
  out(`\n${t('cli.balance.bounds')}`)
  for (const bound of result.bounds) {
    out(boundLine(bound, t))
  }
}

function boundLine({ id, subject, value, low, high, holds, broken }: Bound, t: Translate): string {
  const range = [...(low === null ? [] : [`≥ ${low}`]), ...(high === null ? [] : [`≤ ${high}`])].join(', ')
  const what = [t(`cli.balance.bound.${id}`), ...(subject === '' ? [] : [subject])].join(' · ')
  return `  ${holds ? '✓' : '✗'} ${what}: ${value.toFixed(3)} (${range})${broken.length > 0 ? ` ${broken.join(', ')}` : ''}`
}
