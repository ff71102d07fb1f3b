import { balanceJobs, balanceReport, type Balance, type Series } from '../../../engine/index.ts'
import { anchorsBeside } from '../anchors.ts'
import { FINE, NO, valueOf, type Command, type Talk } from '../command.ts'
import { countOf } from '../numbers.ts'
import { openPool, type Request } from '../parallel.ts'
import { issueLine, refuse } from '../print.ts'
import { findScenario, scenarioFile, textOf } from '../scenarios.ts'

const SEEDS = 400

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
    const seeds = Array.from({ length: count }, (_, index) => `${prefix}-${index}`)
    const text = textOf(name)
    const requests = balanceJobs(scenario, anchors.value.game).map((job): Request => ({
      task: 'series',
      scenario: text,
      input: { job, seeds },
    }))
    let told = 0
    const pool = openPool()
    const series = await pool.ask<Series>(requests, (done) => {
      const percent = Math.floor((100 * done) / requests.length)
      if (percent < told + 10) return
      told = percent
      talk.err(`${percent} %`)
    })
    pool.close()
    const result = balanceReport(scenario, anchors.value.game, series, count)
    if (options['json'] === true) talk.out(JSON.stringify(result))
    else print(result, talk)
    return FINE
  },
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
    const answers = event.answers.map((answer) => `${answer.id}: ${answer.bestUnder ?? '–'}`).join(', ')
    out(
      `  ${event.id.padEnd(34)} ${event.effect.toFixed(2).padStart(7)} (${percent(event.came)}, ${event.whenItComes.toFixed(2)})  ${answers}`,
    )
  }
  out(`\n${t('cli.balance.facts')}`)
  for (const fact of result.facts)
    out(
      `  ${fact.id.padEnd(34)} ${fact.role.padEnd(20)} ${fact.worth.toFixed(2).padStart(7)} ± ${fact.noise.toFixed(2)}`,
    )
}
