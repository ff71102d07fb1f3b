import { describe, expect, test } from 'vitest'
import { detractorShare, npsOf, promoterShare } from '../../engine/model/satisfaction.ts'
import { SEGMENT_FIGURE } from '../../engine/model/world.ts'
import { near } from './near.ts'
import { people, plain, play } from './plain.ts'
import fixture from './satisfaction.json' with { type: 'json' }

describe('net promoter score of normal ratings', () => {
  const { value, tolerance } = fixture['nps.normal(8,1.5).cut8.5/6.5']

  test('from mean and spread', () => {
    near(promoterShare(8, 1.5), value.promoters, tolerance)
    near(detractorShare(8, 1.5), value.detractors, tolerance)
    near(npsOf(8, 1.5), value.nps, tolerance)
  })

  test('of a week in which nothing moves the rating', () => {
    const scenario = plain(1, (spec) => ({
      segments: [people(spec, 1000)],
      satisfaction: { ...spec.satisfaction, mean: 8, spread: 1.5 },
    }))
    const [week] = play(scenario)
    near(week.segments[SEGMENT_FIGURE.promoters], value.promoters, tolerance)
    near(week.segments[SEGMENT_FIGURE.detractors], value.detractors, tolerance)
    expect(week.segments[SEGMENT_FIGURE.rating]).toBe(8)
  })
})
