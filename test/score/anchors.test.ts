import { describe, expect, test } from 'vitest'
import { BEST, playJob, type Job } from '../../engine/insight/balance.ts'
import { report } from '../../engine/insight/report.ts'
import { simulate } from '../../engine/run/simulate.ts'
import { anchored, readAnchors } from '../../engine/score/anchors.ts'
import { random } from '../../engine/score/players/random.ts'
import { shippedAnchors, shippedScenarios } from '../support/shipped-scenarios.ts'

/* The anchored score: 0 = mean of random play, 100 = best plan found. */

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

describe.each(shippedScenarios().map((scenario) => [scenario.spec.id, scenario] as const))('%s', (id, scenario) => {
  const file = shippedAnchors(id)
  const read = readAnchors(scenario, file)

  test('has anchors of its own rules and of this model', () => {
    expect(read).toEqual({ ok: true, value: file })
  })

  test('has anchors that are what random play and its best game give', () => {
    const seeds = Array.from({ length: file.seeds }, (_, index) => `anchor-${index}`)
    const meanOf = (seat: Job['seat']) => mean(playJob(scenario, { key: BEST, seat }, seeds).scores)
    expect(meanOf({ player: 'random' })).toBeCloseTo(file.random, 2)
    expect(meanOf({ game: file.game })).toBeCloseTo(file.best, 2)
  })

  test('gives both scores of a run, and only the raw one without anchors', () => {
    const run = simulate(scenario, 'scale', random.policy('scale'))
    const { raw, anchored: none } = report(scenario, run).score
    expect(none).toBeNull()
    const score = report(anchored(scenario, file), run).score
    expect(score.raw).toBe(raw)
    expect(score.anchored).toBeCloseTo((100 * (raw - file.random)) / (file.best - file.random), 3)
  })

  test('refuses anchors of other rules, of another model, without a scale, and of another shape', () => {
    const codes = (data: unknown) => {
      const result = readAnchors(scenario, data)
      return result.ok ? [] : result.issues.map(({ code }) => code)
    }
    expect(codes({ ...file, scenario: { id, hash: '0'.repeat(32) } })).toEqual(['anchors-stale'])
    expect(codes({ ...file, engine: '0.0.0' })).toEqual(['anchors-stale'])
    expect(codes({ ...file, best: file.random })).toEqual(['anchors-reversed'])
    expect(codes({ ...file, best: undefined, more: 1 })).toEqual(['anchors-malformed', 'anchors-malformed'])
  })
})
