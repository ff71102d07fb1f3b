import { report, sight, type Run, type Scenario } from '../../engine/index.ts'

/** Everything that must not be found in a run, whatever its scenario and its plans; empty for a sound one. */
export function unsound(scenario: Scenario, run: Run, { reported = false } = {}): string[] {
  const found = [
    ...broken(run.results, 'results'),
    ...broken(run.world, 'world'),
    ...broken(sight(scenario, run), 'sight'),
  ]
  if (reported) found.push(...broken(report(scenario, run), 'report'))
  for (const result of run.results) {
    const at = `week ${result.week}:`
    found.push(...peopleOff(scenario, result.stocks, run.mode === 'sampled').map((what) => `${at} ${what}`))
    if (result.taken > result.budget) found.push(`${at} ${result.taken} cents taken of ${result.budget}`)
    const shares = [...result.reach, result.quality, result.trust]
    if (shares.some((share) => !(share >= 0 && share <= 1)))
      found.push(`${at} a share of ${shares.find((share) => !(share >= 0 && share <= 1))}`)
  }
  return found
}

/** Rounding of floats, in people of expected mode: as a part of a segment. */
const ROUNDING = 1e-9

/** People that appeared, were lost, are halved, or are fewer than nobody. */
function peopleOff({ spec, segments, classes }: Scenario, stocks: Float64Array, whole: boolean): string[] {
  const found: string[] = []
  const row = 5 + 3 * classes
  for (let s = 0; s < segments; s++) {
    const { id, people } = spec.segments[s]
    let sum = 0
    for (const count of stocks.subarray(s * row, (s + 1) * row)) {
      if (count < (whole ? 0 : -ROUNDING * people) || (whole && !Number.isInteger(count)))
        found.push(`a stock of ${count} in ${id}`)
      sum += count
    }
    if (Math.abs(sum - people) > (whole ? 0 : ROUNDING * people)) found.push(`${sum} of ${people} people in ${id}`)
  }
  return found
}

/** Places of numbers that are none. */
function broken(value: unknown, path: string): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`]
  if (value instanceof Float64Array) {
    const at = value.findIndex((number) => !Number.isFinite(number))
    return at < 0 ? [] : [`${path}.${at} is ${value[at]}`]
  }
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return []
  return Object.entries(value).flatMap(([key, member]) => broken(member, `${path}.${key}`))
}
