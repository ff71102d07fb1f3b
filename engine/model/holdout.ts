import { logistic } from '../luck/math.ts'
import { some } from './chance.ts'
import { T } from './transitions.ts'
import { CONTACT } from './contact.ts'
import { CONTACT_STAGES } from '../scenario/parts.ts'
import type { Week } from './week.ts'
import { AWARE, INTERESTED, TRIAL, USING } from './world.ts'

/**
 * Reads the week's holdout tests: fraction f of a segment is kept from a channel. Each cell is one binomial per count,
 * (f·N, p without) and ((1 − f)·N, p with), so a test has the error that its size gives.
 */
export function readTests(week: Week): void {
  const { scenario, prepared, chance, opening, result, media, contacts } = week
  const at = result.week - 1
  for (const test of prepared.tests) {
    if (at < test.from || at >= test.until) continue
    const { channel: c, segment: s, share } = test
    const { channels, segments, betas, spec } = scenario
    const row = s * (5 + 3 * scenario.classes)
    const people = scenario.segmentConstants[s].people
    const id = `tests/${spec.channels[c].id}/${spec.segments[s].id}`
    const owned = spec.channels[c].kind === 'owned'
    const response = (stage: number) =>
      owned ? contacts.response[(c * segments + s) * CONTACT_STAGES.length + stage] : media.response[c * segments + s]
    const groups = [
      {
        transition: T.interest,
        people: opening[row + AWARE],
        response: owned ? 0 : response(0),
        odds: week.odds[s * 4],
      },
      {
        transition: T.purchase,
        people: opening[row + INTERESTED],
        response: response(CONTACT.interested),
        odds: week.odds[s * 4 + 1],
      },
      {
        transition: T.purchase,
        people: opening[row + TRIAL],
        response: response(CONTACT.trial),
        odds: week.odds[s * 4 + 2],
      },
      {
        transition: T.purchase,
        people: opening[row + USING],
        response: response(CONTACT.trial),
        odds: week.odds[s * 4 + 3],
      },
    ]
    const cell = (name: 'kept' | 'others', exposed: number, size: number) => {
      const chances = groups.map((group) => {
        // The week's response already is the mean over both cells: (1 − f) of the full one.
        const full = share < 1 ? group.response / (1 - share) : 0
        const shift = betas[group.transition * channels + c] * (exposed * full - group.response)
        const served = group.transition === T.purchase ? week.purchaseService : 1
        return (group.people * logistic(group.odds + shift) * served) / people
      })
      const count = chance.sampled ? Math.round(size) : size
      const draw = (site: string, p: number) =>
        some(chance, count, p, chance.tape?.column(`${id}/${name}/${site}`) ?? NO_LUCK, at)
      return {
        people: count,
        visitors: draw('visitors', chances[0]),
        customers: draw('customers', chances[1] + chances[2] + chances[3]),
      }
    }
    result.tests.push({
      channel: spec.channels[c].id,
      segment: spec.segments[s].id,
      kept: cell('kept', 0, share * people),
      others: cell('others', 1, (1 - share) * people),
    })
  }
}

const NO_LUCK = new Float64Array(0)
