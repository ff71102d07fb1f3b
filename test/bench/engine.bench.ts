import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Measured } from './measure.ts'

/** Milliseconds of a run of thirteen weeks, and of 200 of them with one plan: what must hold, and what is aimed at. */
const RUN = { bound: 0.3, aim: 0.2 }
const SEEDS = { bound: 60, aim: 40 }
/** Ten times as many people cost at most this many times as much. */
const CROWD_BOUND = 1.5

test('runs of the largest scenario, in a process of their own', () => {
  const told = execFileSync(process.execPath, [join(import.meta.dirname, 'measure.ts')], { encoding: 'utf8' })
  const measured = JSON.parse(told) as Measured
  const { run, loop, seeds, expected, fresh, recorded, crowded, weeks, draws, bytes, parts } = measured
  const luck = run - expected
  console.log(
    [
      `${measured.scenario}:`,
      `  ${milliseconds(run)} a run: ${Math.round(1000 / run)} runs/s, ${Math.round((1000 * weeks) / run)} weeks/s; ${ratio(run, RUN.aim)} the aim, ${ratio(run, loop)} a fixed loop`,
      `  ${milliseconds(seeds)} for 200 seeds of one plan: ${ratio(seeds, SEEDS.aim)} the aim`,
      `  ${draws} draws a run; the tape, the draws and what events change: ${Math.round((1e6 * luck) / draws)} ns a draw, ${percent(luck / run)} of the time`,
      `  with luck at its mean ${milliseconds(expected)}, with a fresh plan ${milliseconds(fresh)}, recorded ${milliseconds(recorded)}, with ten times the people ${milliseconds(crowded)}`,
      `  ${(bytes / 1024).toFixed(1)} KiB of the heap a week, result included`,
      `  ${Object.entries(parts)
        .map(([part, share]) => `${part} ${percent(share)}`)
        .join(', ')}`,
    ].join('\n'),
  )
  expect(run).toBeLessThan(RUN.bound)
  expect(seeds).toBeLessThan(SEEDS.bound)
  expect(crowded / run).toBeLessThan(CROWD_BOUND)
}, 300_000)

const milliseconds = (time: number): string => `${time.toFixed(3)} ms`
const ratio = (time: number, of: number): string => `${(time / of).toFixed(2)} times`
const percent = (share: number): string => `${Math.round(100 * share)} %`
