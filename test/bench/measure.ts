/*
 * How long runs of the largest shipped scenario take, on one core and without recording: a program of its own, since a test
 * runner's way of loading modules makes calls between them dearer. Prints what it found as JSON. `engine.bench.ts` starts it.
 */
import { Session } from 'node:inspector/promises'
import {
  advance,
  decide,
  emptyPlan,
  PLAYERS,
  simulate,
  start,
  type Plan,
  type Policy,
  type Scenario,
} from '../../engine/index.ts'
import { compile } from '../../engine/model/compile.ts'
import type { ScenarioSpec } from '../../engine/scenario/schema.ts'
import { shippedScenarios } from '../support/shipped-scenarios.ts'

/** Times in milliseconds. */
export interface Measured {
  scenario: string
  /** A run with another seed every time, and a fixed loop of arithmetic, to compare machines. */
  run: number
  loop: number
  /** 200 runs of one plan. */
  seeds: number
  /** The same run with luck at its mean, with a plan never seen before, recorded, and with ten times as many people. */
  expected: number
  fresh: number
  recorded: number
  crowded: number
  weeks: number
  /** Uniforms of the segments' flows that a run reads. */
  draws: number
  /** Bytes of the heap that a week takes, its result included. */
  bytes: number
  /** Shares of the time. */
  parts: Record<string, number>
}

const QUARTER = 13
/** Others' work still costs caches: the least of so many medians is the one to trust. */
const ROUNDS = 12
const RUNS = 100
const WARM_UP = 4000

const sizeOf = ({ segments, channels, classes, weeks }: Scenario): number => weeks * segments * (channels + 3 * classes)
const { spec } = shippedScenarios().toSorted((a, b) => sizeOf(b) - sizeOf(a))[0]
const scenario = compile({ ...spec, rounds: firstWeeks(spec.rounds, QUARTER) }, 'quarter')
const crowd = compile({ ...scenario.spec, segments: spec.segments.map((segment) => tenfold(segment)) }, 'crowd')

/** A cut budget would end a run whose plan is held. */
const waived = { counterfactual: true }
const holding = (held: Plan): Policy => ({ plan: () => held, answer: () => null })
// The equal split uses every channel; every run has another seed, so that its luck is drawn anew.
const plan = firstPlan(scenario)
const policy = holding(plan)
let seed = 0
const nextSeed = (): string => `bench ${(seed += 1)}`
const play = (of = scenario): unknown => simulate(of, nextSeed(), policy, waived)
const playSeeds = (): void => {
  for (let run = 0; run < 200; run++) play()
}

for (let run = 0; run < WARM_UP; run++) play()
const measured: Measured = {
  scenario: `${spec.id}, its first ${QUARTER} weeks, ${scenario.segments} segments, ${scenario.channels} channels`,
  run: median(play),
  loop: median(loop),
  seeds: Math.min(...Array.from({ length: ROUNDS }, () => threadTime(playSeeds))),
  expected: median(() => simulate(scenario, '', policy, { ...waived, mode: 'expected' })),
  fresh: median(() => simulate(scenario, nextSeed(), holding({ ...plan }), waived)),
  recorded: median(() => simulate(scenario, nextSeed(), policy, { ...waived, recording: true })),
  crowded: median(() => play(crowd)),
  weeks: QUARTER,
  draws: drawsOf(policy),
  bytes: bytesOfWeek(),
  parts: await partsOf(),
}
console.log(JSON.stringify(measured))

function median(work: () => unknown): number {
  const medians = Array.from({ length: ROUNDS }, () => {
    const times = Array.from({ length: RUNS }, () => time(work)).toSorted((a, b) => a - b)
    return times[RUNS / 2]
  })
  return Math.min(...medians)
}

function time(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

/** Time of the thread alone, in which others' work hardly counts: its clock is too coarse for a single run. */
function threadTime(work: () => unknown): number {
  const began = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(began)
  return (user + system) / 1000
}

/** Multiplications and divisions that wait for one another. */
function loop(): number {
  let x = 1
  for (let i = 0; i < 20_000; i++) x = x * 0.999 + i / (1 + x * x)
  return x
}

function firstWeeks(rounds: readonly number[], weeks: number): number[] {
  let left = weeks
  return rounds.flatMap((round) => {
    const part = Math.min(round, left)
    left -= part
    return part > 0 ? [part] : []
  })
}

function tenfold(segment: ScenarioSpec['segments'][number]): ScenarioSpec['segments'][number] {
  const times = (byClass: Record<string, number>): Record<string, number> =>
    Object.fromEntries(Object.entries(byClass).map(([id, people]) => [id, people * 10]))
  const { aware, interested, trial, using, active, dormant, lapsed } = segment.start
  return {
    ...segment,
    people: segment.people * 10,
    start: {
      ...segment.start,
      aware: aware * 10,
      interested: interested * 10,
      trial: trial * 10,
      using: using * 10,
      active: times(active),
      dormant: times(dormant),
      lapsed: times(lapsed),
    },
  }
}

function firstPlan(of: Scenario): Plan {
  const player = PLAYERS.find(({ id }) => id === 'equal-split')!
  const decision = decide(of, start(of, 'plan'), player.policy('plan'))
  return decision.kind === 'plan' ? decision.plan : emptyPlan()
}

function drawsOf(player: Policy): number {
  let draws = 0
  let run = start(scenario, 'draws', { ...waived, recording: false })
  const counted = (column: Float64Array): Float64Array =>
    new Proxy(column, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) draws++
        return Reflect.get(target, key, target)
      },
    })
  run = { ...run, chance: { ...run.chance, segments: counted(run.chance.segments) } }
  while (run.due.kind !== 'end') {
    const next = advance(scenario, run, decide(scenario, run, player))
    if (!next.ok) throw new Error(JSON.stringify(next.issues))
    run = next.value
  }
  return draws
}

/** Of growths of the heap over a run, those that a collection interrupted being the ones below zero. */
function bytesOfWeek(): number {
  const growths = Array.from({ length: 201 }, () => {
    const before = process.memoryUsage().heapUsed
    play()
    return process.memoryUsage().heapUsed - before
  })
  return growths.toSorted((a, b) => a - b)[100] / QUARTER
}

async function partsOf(): Promise<Record<string, number>> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 200 })
  await session.post('Profiler.start')
  for (let run = 0; run < WARM_UP; run++) play()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  const parts = { draws: 0, 'transcendental functions': 0, collection: 0, 'the rest': 0 }
  let total = 0
  for (const { callFrame, hitCount = 0 } of profile.nodes) {
    parts[partOf(callFrame)] += hitCount
    total += hitCount
  }
  return Object.fromEntries(Object.entries(parts).map(([part, hits]) => [part, hits / total]))
}

/** Which part of a run a function belongs to; V8 tells inlined functions apart from those they were inlined into. */
function partOf({ url, functionName }: { url: string; functionName: string }) {
  if (functionName === '(garbage collector)') return 'collection'
  if (/@stdlib|luck\/math/.test(url)) return 'transcendental functions'
  return /engine\/luck\/|model\/chance|seedrandom/.test(url) ? 'draws' : 'the rest'
}
