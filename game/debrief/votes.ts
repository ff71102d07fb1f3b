import {
  fork,
  lineOf,
  type Analysis,
  type Change,
  type Fork,
  type Lever,
  type Run,
  type Scenario,
  type Setting,
} from '../../engine/index.ts'
import { jobOf, type Job } from '../workers/jobs.ts'

/** What a team may vote for when it looks at a round again; the ids are kept with the game. */
export type Choice = { id: string } & (
  | { kind: 'keep' }
  | { kind: 'more' | 'less'; lever: Extract<Lever, { kind: 'spend' }> }
  | { kind: 'otherwise'; lever: Exclude<Lever, { kind: 'spend' | 'mix' }> }
)

/** Every first change that a round allows: none, more or less on a row of money, another setting of a lever. */
export function choicesOf(scenario: Scenario): Choice[] {
  return [
    { id: 'keep', kind: 'keep' },
    ...scenario.levers.flatMap((lever): Choice[] =>
      lever.kind === 'spend'
        ? (['more', 'less'] as const).map((kind) => ({ id: `${kind} ${lever.id}`, kind, lever }))
        : lever.kind === 'mix'
          ? []
          : [{ id: `otherwise ${lever.id}`, kind: 'otherwise', lever }],
    ),
  ]
}

/** Part of the way to a lever's ends that a vote for another setting tries (assumption). */
const STEP = 0.5

/** The changes of a round that a vote stands for: double or half the money, every other setting worth trying. */
export function changesFor(scenario: Scenario, run: Run, round: number, choice: Choice): Change[] {
  if (choice.kind === 'keep') return []
  const plan = lineOf(scenario, run).game.plans[round]
  const { lever } = choice
  if (choice.kind === 'otherwise') {
    const was = plan.settings[lever.id] ?? choice.lever.start
    return othersOf(choice.lever, was).map((to) => ({ kind: 'setting', round, lever: lever.id, to }))
  }
  const row = lever.id.slice('spend.'.length)
  const weeks = weeksOf(scenario, plan.spend[row] ?? [], round)
  const most = choice.lever.maximum
  const start = weeks.some((yuan) => yuan > 0)
  const to =
    choice.kind === 'less'
      ? weeks.map((yuan) => Math.floor(yuan / 2))
      : weeks.map((yuan) => Math.floor(start ? Math.min(most, 2 * yuan) : most / 4))
  return [{ kind: 'spend', round, row, to }]
}

function othersOf(lever: Exclude<Lever, { kind: 'spend' | 'mix' }>, was: Setting): Setting[] {
  switch (lever.kind) {
    case 'number': {
      const towards = (end: number): number => {
        const steps = Math.round((STEP * (end - Number(was))) / lever.step)
        return Math.min(lever.high, Math.max(lever.low, Number(was) + steps * lever.step))
      }
      return [...new Set([towards(lever.low), towards(lever.high)])].filter((to) => to !== was)
    }
    case 'switch':
      return [was !== true]
    case 'choice':
      return lever.options.map(({ id }) => id).filter((id) => id !== was)
    case 'several': {
      const chosen = was as string[]
      return lever.options.map(({ id }) => (chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]))
    }
  }
}

/** Seeds of the bands of a round looked at again. */
const SEEDS = 16

/** What the money of each channel in a round truly did: the round without it, all else and the luck the same. */
export function roundTruth(scenario: Scenario, run: Run, round: number): Job<{ channel: string; fork: Fork }[]> {
  return jobOf(run, `round ${round}`, scenario, () => {
    const { spend } = lineOf(scenario, run).game.plans[round]
    const used = scenario.spec.channels
      .map(({ id }) => id)
      .filter((id) => weeksOf(scenario, spend[id] ?? [], round).some((yuan) => yuan > 0))
    const without = used.map((row): Change => ({ kind: 'spend', round, row, to: weeksOf(scenario, [], round) }))
    return named(used, forks(scenario, run, without))
  })
}

/** What a vote would have done. */
export const voteTruth = (scenario: Scenario, run: Run, round: number, choice: Choice): Job<Fork[]> =>
  jobOf(run, `vote ${round} ${choice.id}`, scenario, () =>
    forks(scenario, run, changesFor(scenario, run, round, choice)),
  )

function* forks(scenario: Scenario, run: Run, changes: readonly Change[]): Analysis<Fork[]> {
  const found: Fork[] = []
  for (const change of changes) {
    const analysis = fork(scenario, run, change, { seeds: SEEDS })
    if (analysis.ok) found.push(yield* analysis.value)
  }
  return found
}

function* named(channels: readonly string[], analysis: Analysis<Fork[]>): Analysis<{ channel: string; fork: Fork }[]> {
  const found = yield* analysis
  return found.map((fork, at) => ({ channel: channels[at], fork }))
}

/** Yuan of each week of a round. */
const weeksOf = (scenario: Scenario, weeks: readonly number[], round: number): number[] =>
  Array.from({ length: scenario.spec.rounds[round] }, (_, week) => weeks[scenario.roundStarts[round] + week] ?? 0)
