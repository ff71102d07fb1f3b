import {
  BOUNDS,
  loadPlanFile,
  PLAYERS,
  RefusedDecision,
  report,
  simulate,
  writeRunFile,
  type Mode,
  type Policy,
  type Result,
  type Run,
  type Scenario,
} from '../../../engine/index.ts'
import { FINE, NO, valueOf, WrongUse, type Command, type Talk } from '../command.ts'
import { readText, writeText } from '../files.ts'
import { printReport, refuse } from '../print.ts'
import { findScenario } from '../scenarios.ts'

const MODES: readonly Mode[] = ['sampled', 'expected']
const POLICIES = PLAYERS.map(({ id }) => id)
/** Longest seed that a record takes. */
const LONGEST_SEED = 200

export const run: Command = {
  name: 'run',
  usage:
    '<scenario|file> (--plan <file> | --policy <name>) --seed <text> [--mode sampled|expected] [--json] [--out <file>]',
  options: {
    plan: { type: 'string', about: 'plan', value: 'file' },
    policy: { type: 'string', about: 'policy', value: 'name' },
    seed: { type: 'string', about: 'seed', value: 'text' },
    mode: { type: 'string', about: 'mode', value: MODES.join('|') },
    json: { type: 'boolean', about: 'json' },
    out: { type: 'string', about: 'out', value: 'file' },
  },
  params: { policies: POLICIES.join(', ') },
  arguments: { least: 1, most: 1 },
  run([name], options, talk) {
    const { t } = talk
    const seed = seedOf(options, talk)
    const mode = oneOf(MODES, '--mode', valueOf(options, 'mode') ?? 'sampled', talk)
    const [plan, player] = [valueOf(options, 'plan'), valueOf(options, 'policy')]
    if ((plan === undefined) === (player === undefined))
      throw new WrongUse(t('cli.wrong.either', { options: '--plan, --policy' }))
    if (player !== undefined) oneOf(POLICIES, '--policy', player, talk)

    const found = findScenario(name, t)
    if (!found.ok) return refuse(found.issues, talk)
    const { scenario, text } = found.value
    const policy =
      plan === undefined ? { ok: true as const, value: playerOf(player!, seed) } : planOf(scenario, plan, talk)
    if (!policy.ok) return refuse(policy.issues, talk)

    const played = play(scenario, seed, policy.value, mode, talk)
    if (played === null) return NO
    const out = valueOf(options, 'out')
    if (out !== undefined) writeText(out, writeRunFile(scenario, played, {}, text), t)
    printReport(scenario, report(scenario, played), options['json'] === true, talk)
    if (out !== undefined) talk.err(t('cli.written', { file: out }))
    return FINE
  },
}

function play(scenario: Scenario, seed: string, policy: Policy, mode: Mode, talk: Talk): Run | null {
  try {
    return simulate(scenario, seed, policy, { mode, recording: true })
  } catch (error) {
    if (!(error instanceof RefusedDecision)) throw error
    talk.err(talk.t('cli.refused', { week: error.week }))
    refuse(error.issues, talk)
    return null
  }
}

function seedOf(options: Record<string, string | true>, { t }: Talk): string {
  const seed = valueOf(options, 'seed')
  if (seed === undefined) throw new WrongUse(t('cli.wrong.needed', { option: '--seed' }))
  if (seed.length < 1 || seed.length > LONGEST_SEED) throw new WrongUse(t('cli.wrong.seed'))
  return seed
}

function oneOf<Choice extends string>(choices: readonly Choice[], option: string, found: string, { t }: Talk): Choice {
  const choice = choices.find((known) => known === found)
  if (choice === undefined) throw new WrongUse(t('cli.wrong.choice', { option, found, expected: choices.join(', ') }))
  return choice
}

const playerOf = (id: string, seed: string): Policy => PLAYERS.find((player) => player.id === id)!.policy(seed)

function planOf(scenario: Scenario, file: string, { t }: Talk): Result<Policy> {
  const read = readText(file, BOUNDS.bytes, t)
  if ('text' in read) return loadPlanFile(scenario, read.text, file)
  return {
    ok: false,
    issues: [
      { code: 'too-large', path: '', params: { bytes: read.bytes, most: BOUNDS.bytes }, file, line: 1, column: 1 },
    ],
  }
}
