import fc from 'fast-check'
import {
  advance,
  CONTENT,
  decide,
  emptyPlan,
  SHAPES,
  shapeWeeks,
  start,
  type Decision,
  type Lever,
  type Mode,
  type Plan,
  type Policy,
  type Run,
  type Scenario,
  type Setting,
  type Shape,
  type Situation,
  type StudyOrder,
} from '../../engine/index.ts'
import type { StartOptions } from '../../engine/run/advance.ts'

/** What a random team does in a round: values for some levers, how spend is shared out, studies. */
interface Round {
  settings: Record<string, Setting>
  /** Share of the free money that is spent, and each row's weight in it with its shape. */
  share: number
  rows: { id: string; weight: number; shape: Shape }[]
  studies: StudyOrder[]
}

/** A random game: any valid plan can come of it. */
export interface Game {
  seed: string
  rounds: Round[]
  /** Which answer an event gets, in turn; −1 lets the time run out. */
  answers: number[]
}

export function games(scenario: Scenario): fc.Arbitrary<Game> {
  const { spec, levers, weeks } = scenario
  const settings = fc.record(
    Object.fromEntries(levers.flatMap((lever) => (lever.kind === 'spend' ? [] : [[lever.id, settingOf(lever)]]))),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Record<string, Setting>>
  const rows = fc.subarray([...spec.channels.map(({ id }) => id), CONTENT]).chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          weight: fc.integer({ min: 1, max: 20 }),
          shape: fc.constantFrom(...SHAPES),
        }),
      ),
    ),
  )
  const studies = fc.subarray(spec.studies, { maxLength: Math.min(2, spec.studies.length) }).chain((bought) =>
    fc.tuple(
      ...bought.map((study): fc.Arbitrary<StudyOrder> => {
        const week = fc.integer({ min: 1, max: weeks })
        if (study.kind !== 'holdout-test') return fc.record({ study: fc.constant(study.id), week })
        return fc.record({
          study: fc.constant(study.id),
          week,
          channel: fc.constantFrom(...spec.channels.map(({ id }) => id)),
          segment: fc.constantFrom(...spec.segments.map(({ id }) => id)),
          share: fc.constantFrom(0.1, 0.5, 0.9),
          weeks: fc.integer({ min: 1, max: study.longest }),
        })
      }),
    ),
  )
  const round = fc.record({ settings, share: fc.constantFrom(0, 0.3, 0.8, 1), rows, studies })
  return fc.record({
    seed: fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
    rounds: fc.tuple(...spec.rounds.map(() => round)),
    answers: fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 1, maxLength: 8 }),
  })
}

function settingOf(lever: Exclude<Lever, { kind: 'spend' }>): fc.Arbitrary<Setting> {
  switch (lever.kind) {
    case 'number': {
      const steps = Math.floor((lever.high - lever.low) / lever.step + 1e-9)
      return fc.integer({ min: 0, max: steps }).map((step) => Math.min(lever.high, lever.low + step * lever.step))
    }
    case 'switch':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...lever.options.map(({ id }) => id))
    case 'several':
      return fc.subarray(lever.options.map(({ id }) => id))
    case 'mix':
      return fc
        .tuple(...lever.parts.map(() => fc.integer({ min: 0, max: 5 })))
        .map((weights) =>
          Object.fromEntries(lever.parts.map(({ id }, part) => [id, part === 0 ? weights[part] + 1 : weights[part]])),
        )
  }
}

/** The game as a policy: its choices, less what the budget cannot bear. */
export function policyOf(scenario: Scenario, { rounds, answers }: Game): Policy {
  let asked = 0
  return {
    plan: (situation) => planOf(scenario, situation, rounds[situation.due.kind === 'plan' ? situation.due.round : 0]),
    answer({ due }) {
      const choice = answers[asked++ % answers.length]
      return due.kind === 'event' && choice >= 0 ? due.answers[choice % due.answers.length] : null
    },
  }
}

function planOf(scenario: Scenario, situation: Situation, { settings: wanted, share, rows, studies }: Round): Plan {
  const { previous, played, brief, free } = situation
  const past = Object.fromEntries(
    Object.entries(previous?.spend ?? {}).map(([id, weeks]) => [id, weeks.slice(0, played)]),
  )
  const ordered = (previous?.studies ?? []).filter((order) => order.week <= played)
  // What is ordered in advance overlaps nothing that was ordered before.
  const fresh = studies.filter((order) => order.week > played && !ordered.some((other) => other.study === order.study))
  // The envelope never falls below what may have been drawn from it.
  const least = Number(previous?.settings['envelope'] ?? scenario.spec.envelope.start)
  const settings: Record<string, Setting> = { ...wanted, envelope: Math.max(least, Number(wanted['envelope'] ?? 0)) }
  let plan: Plan = { spend: past, settings, studies: [...ordered, ...fresh] }
  if (free(plan) < 0) plan = { ...plan, studies: ordered }
  if (free(plan) < 0) plan = { ...plan, settings: { ...settings, envelope: least } }
  for (const id of Object.keys(wanted)) {
    if (free(plan) >= 0) break
    if (id !== 'envelope')
      plan = { ...plan, settings: Object.fromEntries(Object.entries(plan.settings).filter(([key]) => key !== id)) }
  }
  const money = Math.max(0, free(plan)) * share
  const weights = rows.reduce((sum, { weight }) => sum + weight, 0)
  const spend: Plan['spend'] = { ...past }
  const coming = brief.weeks - played
  for (const { id, weight, shape } of rows) {
    const lever = scenario.leverById.get(`spend.${id}`)
    const most = lever?.kind === 'spend' ? lever.maximum : 0
    const before = Array.from({ length: played }, (_, week) => past[id]?.[week] ?? 0)
    spend[id] = [
      ...before,
      ...shapeWeeks(Math.floor((money * weight) / weights), coming, shape).map((yuan) =>
        Math.min(yuan, Math.floor(most)),
      ),
    ]
  }
  return { ...plan, spend }
}

/** Plays a policy and shows the run at each of its decision points, the last one included. */
export function playThrough(
  scenario: Scenario,
  seed: string,
  policy: Policy,
  options: StartOptions = {},
  look: (run: Run) => void = () => {},
): Run {
  let run = start(scenario, seed, options)
  look(run)
  while (run.due.kind !== 'end') {
    run = taken(scenario, run, decide(scenario, run, policy))
    look(run)
  }
  return run
}

/** The run after a decision that is sure to be accepted. */
export function taken(scenario: Scenario, run: Run, decision: Decision): Run {
  const next = advance(scenario, run, decision)
  if (!next.ok) throw new Error(JSON.stringify(next.issues))
  return next.value
}

export const play = (scenario: Scenario, game: Game, mode: Mode = 'sampled'): Run =>
  playThrough(scenario, game.seed, policyOf(scenario, game), { mode })

/** The same amount on every week. */
export const steady = (scenario: Scenario, spend: Record<string, number>, settings: Plan['settings'] = {}): Plan => ({
  ...emptyPlan(),
  spend: Object.fromEntries(
    Object.entries(spend).map(([id, yuan]) => [id, new Array<number>(scenario.weeks).fill(yuan)]),
  ),
  settings,
})

/** One plan for the whole game; events take their default. */
export const always = (plan: Plan): Policy => ({ plan: () => plan, answer: () => null })
