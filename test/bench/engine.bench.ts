import { Session } from 'node:inspector/promises'
import { expect, test } from 'vitest'
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
import { shippedScenarios } from '../support/shipped-scenarios.ts'

/*
 * How long runs take, on one core and without recording. Bounds are medians; the plan is that of the equal split, which uses
 * every channel, and every run has another seed, so that its luck is drawn anew. `npm run bench` goes without Vite's module
 * runner, which makes calls between files two to eight times as slow.
 */

/** Milliseconds of thirteen weeks, and of 200 times thirteen weeks of one plan; a longer game has as many more. */
const RUN_BOUND = 0.5
const SEEDS_BOUND = 100
const QUARTER = 13

const sizeOf = ({ segments, channels, classes, weeks }: Scenario): number => weeks * segments * (channels + 3 * classes)
const largest = shippedScenarios().toSorted((a, b) => sizeOf(b) - sizeOf(a))[0]
const plan = firstPlan(largest)
const name = `${largest.spec.id} (${largest.weeks} weeks, ${largest.segments} segments, ${largest.channels} channels)`

/** A cut budget would end a run whose plan is held. */
const waived = { counterfactual: true }
const holding = (held: Plan): Policy => ({ plan: () => held, answer: () => null })
let seed = 0
const nextSeed = (): string => `bench ${(seed += 1)}`

test(`one run of ${name}`, async ({ bench }) => {
  const policy = holding(plan)
  const result = await bench('sampled, another seed', () => simulate(largest, nextSeed(), policy, waived)).run({
    warmupIterations: 1500,
  })
  const expected = await bench('expected, for comparison: no draws', () =>
    simulate(largest, '', policy, { ...waived, mode: 'expected' })).run()
  const fresh = await bench('sampled, another plan', () =>
    simulate(largest, nextSeed(), holding({ ...plan }), waived)).run()
  const recorded = await bench('sampled, recorded', () =>
    simulate(largest, nextSeed(), policy, { ...waived, recording: true })).run()

  const { p50 } = result.latency
  const draws = drawsOf(largest, policy)
  console.log(
    [
      `${name}:`,
      `  ${milliseconds(p50)} a run, ${milliseconds((p50 * QUARTER) / largest.weeks)} for 13 weeks: ${Math.round(1000 / p50)} runs/s, ${Math.round((1000 * largest.weeks) / p50)} weeks/s`,
      `  ${draws} draws a run; opening the tape and drawing: ${Math.round((1e6 * (p50 - expected.latency.p50)) / draws)} ns a draw, ${Math.round((100 * (p50 - expected.latency.p50)) / p50)} % of the time`,
      `  with a fresh plan ${milliseconds(fresh.latency.p50)}, recorded ${milliseconds(recorded.latency.p50)}`,
    ].join('\n'),
  )
  expect((p50 * QUARTER) / largest.weeks).toBeLessThan(RUN_BOUND)
})

test(`200 seeds of one plan of ${name}`, async ({ bench }) => {
  const policy = holding(plan)
  const result = await bench('200 seeds', () => {
    for (let run = 0; run < 200; run++) simulate(largest, nextSeed(), policy, waived)
  }).run({ iterations: 5, warmupIterations: 1 })
  const { p50 } = result.latency
  console.log(
    `  ${milliseconds(p50)} for 200 seeds, ${milliseconds((p50 * QUARTER) / largest.weeks)} for 13 weeks of them`,
  )
  expect((p50 * QUARTER) / largest.weeks).toBeLessThan(SEEDS_BOUND)
})

test(`where the time of ${name} goes`, async () => {
  const policy = holding(plan)
  const play = (runs: number): void => {
    for (let run = 0; run < runs; run++) simulate(largest, nextSeed(), policy, waived)
  }
  play(500)
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 200 })
  await session.post('Profiler.start')
  play(1500)
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()

  const parts = { draws: 0, 'transcendental functions': 0, collection: 0, 'the rest': 0 }
  for (const { callFrame, hitCount = 0 } of profile.nodes) parts[partOf(callFrame)] += hitCount
  const total = Object.values(parts).reduce((sum, hits) => sum + hits, 0)
  console.log(
    `  ${Object.entries(parts)
      .map(([part, hits]) => `${part} ${Math.round((100 * hits) / total)} %`)
      .join(', ')}`,
  )
})

/** Which part of a run a function belongs to; V8 tells inlined functions apart from those they were inlined into. */
function partOf({ url, functionName }: { url: string; functionName: string }) {
  if (functionName === '(garbage collector)') return 'collection'
  if (/@stdlib|luck\/math/.test(url)) return 'transcendental functions'
  return /engine\/luck\/|model\/chance|seedrandom/.test(url) ? 'draws' : 'the rest'
}

const milliseconds = (time: number): string => `${time.toFixed(3)} ms`

function firstPlan(scenario: Scenario): Plan {
  const player = PLAYERS.find(({ id }) => id === 'equal-split')!
  const decision = decide(scenario, start(scenario, 'plan'), player.policy('plan'))
  return decision.kind === 'plan' ? decision.plan : emptyPlan()
}

/** How many uniforms of the segments' flows a run reads. */
function drawsOf(scenario: Scenario, policy: Policy): number {
  let draws = 0
  let run = start(scenario, 'draws', { ...waived, recording: false })
  const counted = (column: Float64Array): Float64Array =>
    new Proxy(column, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) draws++
        return Reflect.get(target, key, target)
      },
    })
  run = { ...run, chance: { ...run.chance, segments: run.chance.segments.map(counted) } }
  while (run.due.kind !== 'end') {
    const next = advance(scenario, run, decide(scenario, run, policy))
    if (!next.ok) throw new Error(JSON.stringify(next.issues))
    run = next.value
  }
  return draws
}
