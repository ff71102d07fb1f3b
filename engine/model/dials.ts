/**
 * Dials: the named parameters of a week that programmes, messages, claims, conditions and event cards may turn.
 * A `scale` dial starts at 1 and is multiplied, a `shift` dial starts at 0 and is added to (log-odds where it feeds a logit).
 */
export const SEGMENT_DIALS = {
  awareness: 'scale',
  interest: 'shift',
  trial: 'shift',
  use: 'shift',
  purchase: 'shift',
  accept: 'shift',
  return: 'shift',
  benefit: 'shift',
  effort: 'shift',
  risk: 'shift',
  cooling: 'scale',
  'order-rate': 'scale',
  'order-value': 'scale',
  'drop-out': 'scale',
  refund: 'scale',
  referral: 'scale',
  satisfaction: 'shift',
  bargain: 'shift',
  price: 'scale',
} as const

/** Owned by a loyalty class rather than by a segment. */
export const CLASS_DIALS = { 'class-rate': 'scale', 'class-value': 'scale', 'class-drop-out': 'scale' } as const
export const CHANNEL_DIALS = { cost: 'scale', response: 'scale' } as const
export const RESOURCE_DIALS = { capacity: 'scale' } as const
export const MARKET_DIALS = {
  demand: 'scale',
  quality: 'shift',
  rival: 'shift',
  trust: 'shift',
  brand: 'shift',
} as const

type Scope = 'segment' | 'class' | 'channel' | 'resource' | 'market'
type Way = 'scale' | 'shift'
export type DialName =
  | keyof typeof SEGMENT_DIALS
  | keyof typeof CLASS_DIALS
  | keyof typeof CHANNEL_DIALS
  | keyof typeof RESOURCE_DIALS
  | keyof typeof MARKET_DIALS

const GROUPS: { scope: Scope; dials: Record<string, Way> }[] = [
  { scope: 'segment', dials: SEGMENT_DIALS },
  { scope: 'class', dials: CLASS_DIALS },
  { scope: 'channel', dials: CHANNEL_DIALS },
  { scope: 'resource', dials: RESOURCE_DIALS },
  { scope: 'market', dials: MARKET_DIALS },
]

const DIALS = new Map<string, { scope: Scope; way: Way }>(
  GROUPS.flatMap(({ scope, dials }) => Object.entries(dials).map(([name, way]) => [name, { scope, way }] as const)),
)

export const DIAL_NAMES = [...DIALS.keys()] as DialName[]
export const dialScope = (name: DialName): Scope => DIALS.get(name)!.scope
export const dialWay = (name: DialName): Way => DIALS.get(name)!.way

/** Where each dial begins in one flat array of a week's values, and how many owners it has. */
export interface DialLayout {
  first: Record<DialName, number>
  owners: Record<DialName, number>
  neutral: Float64Array
}

export function layOutDials(owners: Record<Scope, number>): DialLayout {
  const first = {} as Record<DialName, number>
  const counts = {} as Record<DialName, number>
  const neutral: number[] = []
  for (const name of DIAL_NAMES) {
    first[name] = neutral.length
    counts[name] = owners[dialScope(name)]
    for (let owner = 0; owner < counts[name]; owner++) neutral.push(dialWay(name) === 'scale' ? 1 : 0)
  }
  // Copies, since V8 keeps an object that was filled by computed names as a hash table: 10 ns a look-up instead of 1.
  return { first: { ...first }, owners: { ...counts }, neutral: Float64Array.from(neutral) }
}

/** Turns a dial of one owner, or of all owners when none is named. */
export function turnDial(layout: DialLayout, values: Float64Array, name: DialName, by: number, owner?: number): void {
  const start = layout.first[name] + (owner ?? 0)
  const end = owner === undefined ? layout.first[name] + layout.owners[name] : start + 1
  const scales = dialWay(name) === 'scale'
  for (let place = start; place < end; place++) values[place] = scales ? values[place] * by : values[place] + by
}
