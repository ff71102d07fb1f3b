import type { z } from 'zod'
import type { Scenario } from './compile.ts'
import type { grip } from './effects/schema.ts'
import type { Prepared } from './prepare.ts'
import { committed, settingOf } from './prepare.ts'
import type { Reading } from './readings.ts'
import type { World } from './world.ts'

/** The present value of a reading; `null` prepared plan means that nothing was planned yet. */
export function readState(scenario: Scenario, world: World, prepared: Prepared, reading: Reading): number {
  const { channels, weeks } = scenario
  const week = Math.min(world.week, weeks - 1)
  switch (reading.of) {
    case 'brand':
      return (
        world.media.brand.reduce((sum, brand, s) => sum + brand * scenario.segmentConstants[s].people, 0) /
        scenario.people
      )
    case 'quality':
      return world.quality
    case 'trust':
      return world.trust
    case 'load':
      return world.loads.reduce((most, load) => Math.max(most, load), 0)
    case 'discount':
      return prepared.discount
    case 'rival':
      return world.rival
    case 'claims':
      return prepared.claims.length
    case 'reserve': {
      const { spend, fixed } = committed(scenario, prepared, world.week, world.spendScale)
      return (
        (world.budget - world.taken - spend - fixed - Math.max(0, prepared.envelope - world.envelopeUsed)) /
        world.budget
      )
    }
    case 'content': {
      const media = mediaOfWeek(scenario, prepared, week)
      return media > 0 ? prepared.content[week] / media : 0
    }
    case 'spend': {
      const media = mediaOfWeek(scenario, prepared, week)
      return media > 0 ? prepared.spend[week * channels + scenario.channelIndex.get(reading.channel)!] / media : 0
    }
    case 'setting': {
      const value = settingOf(scenario, prepared.plan, reading.lever)
      return typeof value === 'number' ? value : value === true ? 1 : 0
    }
  }
}

/** 0 to 1: how strongly something works in the present state; 1 without a grip. */
export function gripOf(
  scenario: Scenario,
  world: World,
  prepared: Prepared,
  at: z.infer<typeof grip> | undefined,
): number {
  if (at === undefined) return 1
  const value = readState(scenario, world, prepared, at.reading)
  return Math.min(1, Math.max(0, (value - at.from) / (at.to - at.from)))
}

function mediaOfWeek(scenario: Scenario, prepared: Prepared, week: number): number {
  let sum = 0
  for (let c = 0; c < scenario.channels; c++) sum += prepared.spend[week * scenario.channels + c]
  return sum
}
