import {
  differences,
  lineOf,
  replay,
  report,
  type Difference,
  type Lever,
  type Report,
  type Run,
  type RunRecord,
  type Scenario,
  type Setting,
  type Text,
} from '../../engine/index.ts'
import type { GameContext } from './context.ts'
import { finalReport } from './views.ts'

/** A decision that the second version took otherwise, with what both decided. */
export type PlanChange =
  | { kind: 'setting'; rounds: number[]; lever: Lever; from: Setting; to: Setting }
  /** Yuan of each of the rounds. */
  | { kind: 'spend'; rounds: number[]; lever: Lever; from: number; to: number }
  /** Number of orders. */
  | { kind: 'studies'; rounds: number[]; from: number; to: number }
  /** Ids of answers; `null` let the time run out. */
  | { kind: 'answer'; event: string; from: string | null; to: string | null }

export interface Versions {
  first: Report
  second: Report
  changes: PlanChange[]
}

/** The first version played again; `null` where it cannot be (other rules, another model, not played to the end). */
export const firstRun = remembered((scenario: Scenario, record: RunRecord): Run | null => {
  const run = replay(scenario, record)
  return run.ok && run.value.due.kind === 'end' ? run.value : null
})

const versions = remembered((scenario: Scenario, record: RunRecord) =>
  remembered((run: Run, second: Report): Versions | null => {
    const first = firstRun(scenario, record)
    return first && { first: report(scenario, first), second, changes: changes(scenario, first, run) }
  }),
)

/** Whether a game is the second version of a plan. */
export const isSecond = ({ about }: GameContext): boolean => about.first !== null

/** Both versions of a plan side by side; `null` where this game is no second version or its first one cannot be played. */
export function versionsOf(context: GameContext): Versions | null {
  const { scenario, run, about } = context
  const second = finalReport(context)
  return about.first && second ? versions(scenario!, about.first)(run!, second) : null
}

/** Every decision in which two runs differ, by round; what was changed alike in several rounds is one change. */
function changes(scenario: Scenario, first: Run, second: Run): PlanChange[] {
  const [from, to] = [lineOf(scenario, first).game, lineOf(scenario, second).game]
  const all = differences(scenario, from, to).map(({ kind, round, lever }: Difference): PlanChange => {
    if (kind === 'answer')
      return { kind, event: lever, from: from.answers[lever] ?? null, to: to.answers[lever] ?? null }
    const [before, after] = [from.plans[round!], to.plans[round!]]
    if (kind === 'studies') return { kind, rounds: [round!], from: before.studies.length, to: after.studies.length }
    const moved = scenario.leverById.get(lever)!
    if (moved.kind !== 'spend') {
      const at = (plan: typeof before): Setting => plan.settings[lever] ?? moved.start
      return { kind: 'setting', rounds: [round!], lever: moved, from: at(before), to: at(after) }
    }
    const row = lever.slice('spend.'.length)
    const start = scenario.roundStarts[round!]
    const sum = (plan: typeof before): number =>
      (plan.spend[row] ?? [])
        .slice(start, start + scenario.brief.rounds[round!])
        .reduce((total, yuan) => total + yuan, 0)
    return { kind: 'spend', rounds: [round!], lever: moved, from: sum(before), to: sum(after) }
  })
  const alike = new Map<string, PlanChange>()
  for (const change of all) {
    const { kind, from: before, to: after } = change
    const what = 'lever' in change ? change.lever.id : kind === 'answer' ? change.event : kind
    const key = JSON.stringify([what, before, after])
    const known = alike.get(key)
    if (known && 'rounds' in known && 'rounds' in change) known.rounds.push(...change.rounds)
    else alike.set(key, change)
  }
  return [...alike.values()]
}

/** Names of all events and their answers; none before a game is over, since they tell what might come. */
export const eventNames = (context: GameContext): EventNames =>
  finalReport(context) ? eventNamesOf(context.scenario!) : NONE

type EventNames = ReadonlyMap<string, { name: Text; answers: ReadonlyMap<string, Text> }>
const NONE: EventNames = new Map()
const namesKnown = new WeakMap<Scenario, EventNames>()

function eventNamesOf(scenario: Scenario): EventNames {
  const names: EventNames =
    namesKnown.get(scenario) ??
    new Map(
      scenario.spec.events.map(({ id, name, answers }) => [
        id,
        { name, answers: new Map(answers.map((answer) => [answer.id, answer.name])) },
      ]),
    )
  namesKnown.set(scenario, names)
  return names
}

/** Remembers what is made of two objects. */
function remembered<A extends object, B extends object, Value>(make: (a: A, b: B) => Value): (a: A, b: B) => Value {
  const known = new WeakMap<A, WeakMap<B, { value: Value }>>()
  return (a, b) => {
    const inner = known.get(a) ?? new WeakMap<B, { value: Value }>()
    known.set(a, inner)
    const found = inner.get(b) ?? { value: make(a, b) }
    inner.set(b, found)
    return found.value
  }
}
