import { around, cornersBetween, project, RADIUS, WHOLE_TURN, type Point } from './board.ts'
import { layLandmarks, type PiecePlace, type Rover } from './landmarks.ts'
import { seeded } from './seed.ts'
import { LIFE_STAGES, type DistrictLook, type LifeStage, type StageView } from './view.ts'

/** Where everything stands, in units of the table (./board.ts), y of an object being that of its foot. */
export type Layout = {
  districts: DistrictPlace[]
  kiosks: KioskPlace[]
  bushes: Place[]
  /** What makes up the landmarks, and what of it moves. */
  pieces: PiecePlace[]
  rovers: Rover[]
  /** Who waits, in order from the door. */
  queue: Point[]
}

export type DistrictPlace = {
  /** The outline of its sand. */
  outline: Point[]
  /** Where its sign stands. */
  sign: Point
  houses: Place[]
  trees: Place[]
  /** By stage in the order of LIFE_STAGES: x and y of place after place, each kept whatever comes after it. */
  slots: Float32Array[]
}

/** Where one of the looks of something stands. */
type Place = Point & { look: number }

/** A channel's building; `side` counts clockwise from the one at the upper right, `along` goes clockwise on it. */
export type KioskPlace = Point & { side: number; along: number }

/** Half the road between two districts. */
const HALF_ROAD = 0.02
/** Half of what a sign covers. */
const SIGN = { x: 0.21, y: 0.055 }
/** The smallest district, as a share of an equal one. */
const SMALLEST = 0.55
/** How far a figure may stand off its even place. */
const JITTER = 0.036
/** Buildings at the two far sides together, and which part of a side they take. */
const FAR_KIOSKS = 14
const KIOSK_REACH = 0.82
/** How many looks of houses, trees and bushes there are. */
export const HOUSES = 4
/** How high the houses of a district are, behind which nobody is seen. */
const HIGH: Record<DistrictLook, number> = {
  ...{ homes: 0.1, flats: 0.16, offices: 0.17, lofts: 0.12, lanes: 0.08, villas: 0.09 },
  ...{ village: 0.09, campus: 0.1, works: 0.11, fair: 0.09, leisure: 0.12 },
}

/** The way in: from the houses at the edge to the business. Radii, and the part of the district's width. */
const BANDS: Record<LifeStage, { radius: [number, number]; widths: [number, number][] }> = {
  lapsed: { radius: [0.748, 0.78], widths: [[0, 1]] },
  unaware: { radius: [0.505, 0.735], widths: [[0, 1]] },
  aware: { radius: [0.41, 0.495], widths: [[0, 1]] },
  interested: { radius: [0.345, 0.405], widths: [[0.2, 0.8]] },
  dormant: {
    radius: [0.345, 0.405],
    widths: [
      [0, 0.17],
      [0.83, 1],
    ],
  },
  trial: { radius: [0.287, 0.34], widths: [[0, 0.48]] },
  using: { radius: [0.287, 0.34], widths: [[0.52, 1]] },
  active: { radius: [0.195, 0.282], widths: [[0, 1]] },
}

type Sector = { from: number; to: number }
type Box = { left: number; right: number; top: number; bottom: number }

/** Lays the table for a view. It depends on what lives there, not on how people change. */
export function layOut({ scenario, districts, channels, landmarks, peoplePerFigure }: StageView): Layout {
  const sizes = districts.map(({ people }) => LIFE_STAGES.reduce((sum, stage) => sum + people[stage], 0))
  const sectors = shareOut(sizes)
  const { pieces, rovers } = layLandmarks(landmarks)
  return {
    districts: districts.map(({ id, look }, at) =>
      // All of them could be in one stage.
      layDistrict(sectors[at]!, Math.round(sizes[at]! / peoplePerFigure), HIGH[look], `${scenario} ${id}`),
    ),
    kiosks: layKiosks(channels.length),
    bushes: channels.length > FAR_KIOSKS ? [] : layBushes(scenario, pieces),
    // On the near sides there is room for either.
    ...(channels.length > FAR_KIOSKS ? { pieces: [], rovers: [] } : { pieces, rovers }),
    queue: layQueue(),
  }
}

/** As many places of one stage as are asked for; the first ones are those of a shorter list. */
function laySlots(sector: Sector, stage: LifeStage, count: number, shift: number, taken: Box[]): Float32Array {
  const { radius, widths } = BANDS[stage]
  const random = seeded(shift, stage)
  const wide = widths.reduce((sum, [from, to]) => sum + to - from, 0)
  const slots = new Float32Array(2 * count)
  // Roberts' R2 sequence: every beginning of it is spread evenly.
  for (let step = 1, found = 0; found < count; step++) {
    let across = ((shift + step * 0.7548776662466927) % 1) * wide
    const inner = radius[0] * radius[0]
    const out = Math.sqrt(inner + ((shift * 7 + step * 0.5698402909980532) % 1) * (radius[1] * radius[1] - inner))
    const [from] = widths.find(([from, to]) => across < to - from || ((across -= to - from), false)) ?? widths[0]!
    const spot = within(sector, from + across, out)
    // A crowd, not a parade.
    const x = spot.x + (random() - 0.5) * JITTER
    const y = spot.y + ((random() - 0.5) * JITTER) / 2
    if (step < 20 * count && taken.some((box) => inside(box, x, y))) continue
    slots[2 * found] = x
    slots[2 * found + 1] = y
    found++
  }
  return slots
}

/** The turns of each district, in proportion to its people, but none so small that it cannot be read. */
function shareOut(sizes: number[]): Sector[] {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const shares = sizes.map((size) => Math.max(total === 0 ? 1 : size / total, SMALLEST / sizes.length))
  const all = shares.reduce((sum, share) => sum + share, 0)
  let turn = 0
  return shares.map((share) => {
    const from = turn
    turn += (share / all) * WHOLE_TURN
    return { from, to: turn }
  })
}

function layDistrict(sector: Sector, figures: number, high: number, seed: string): DistrictPlace {
  const random = seeded(seed)
  const sign = within(sector, 0.5, 0.655)
  const signBox = { left: sign.x - SIGN.x, right: sign.x + SIGN.x, top: sign.y - SIGN.y, bottom: sign.y + SIGN.y }
  const clear = ({ x, y }: Point) =>
    !inside(
      { left: signBox.left - 0.07, right: signBox.right + 0.07, top: signBox.top, bottom: signBox.bottom + 0.13 },
      x,
      y,
    )
  const houses = [...row(sector, 0.685, 0.225), ...row(sector, 0.575, 0.42)]
    .filter(clear)
    .map((place) => ({ ...place, look: Math.floor(random() * HOUSES) }))
  const trees = row(sector, 0.715, 0.16, random)
    .concat(row(sector, 0.6, 0.3, random))
    .filter(
      (tree) => clear(tree) && houses.every((house) => Math.hypot(house.x - tree.x, (house.y - tree.y) * 2) > 0.14),
    )
    .map((place) => ({ ...place, look: Math.floor(random() * HOUSES) }))
  const taken = [
    signBox,
    ...houses.map(({ x, y }) => ({ left: x - 0.078, right: x + 0.078, top: y - high, bottom: y + 0.045 })),
    ...trees.map(({ x, y }) => ({ left: x - 0.03, right: x + 0.03, top: y - 0.06, bottom: y + 0.012 })),
    // The business hides who would stand behind it.
    { left: -0.14, right: 0.14, top: -0.2, bottom: 0 },
  ]
  return {
    outline: outline(sector),
    sign,
    houses,
    trees,
    slots: LIFE_STAGES.map((stage) => laySlots(sector, stage, figures, random(), taken)),
  }
}

/** Along the two far sides, where they hide nobody, from left to right; what finds no room there at the near ones. */
function layKiosks(count: number): KioskPlace[] {
  const far = Math.min(count, FAR_KIOSKS)
  const near = count - far
  const bySide = [
    [3, Math.ceil(far / 2)],
    [0, Math.floor(far / 2)],
    [1, Math.ceil(near / 2)],
    [2, Math.floor(near / 2)],
  ] as const
  return bySide.flatMap(([side, here]) =>
    Array.from({ length: here }, (_, at) => {
      const along = (((at + 0.5) / here) * 2 - 1) * KIOSK_REACH
      const { u, v } = around(side * 2 + 1 + along, RADIUS.kiosk)
      return { ...project(u, v), side, along: along * RADIUS.kiosk }
    }),
  )
}

/** Bushes where nothing else stands. */
function layBushes(seed: string, pieces: Point[]): Place[] {
  const random = seeded(seed, 'bushes')
  const bushes = [1, 2].flatMap((side) =>
    Array.from({ length: 15 }, () => {
      const { u, v } = around(side * 2 + 2 * random(), 0.85 + 0.06 * random())
      return { ...project(u, v), look: Math.floor(random() * HOUSES) }
    }),
  )
  return bushes.filter((bush) => pieces.every(({ x, y }) => Math.hypot(bush.x - x, 2 * (bush.y - y)) > 0.15))
}

/** To and fro before the door, at the near side of the business. */
function layQueue(): Point[] {
  const places: Point[] = []
  for (const [row, radius] of [0.1, 0.125, 0.15, 0.175].entries()) {
    const steps = Math.round((4 * radius) / 0.032)
    for (let step = 0; step < steps; step++) {
      const part = (step + 0.5) / steps
      const { u, v } = around(row % 2 === 0 ? 6 - 4 * part : 2 + 4 * part, radius)
      places.push(project(u, v))
    }
  }
  return places
}

function row(sector: Sector, radius: number, spacing: number, random?: () => number): Point[] {
  const count = Math.max(1, Math.floor(((sector.to - sector.from) * radius) / spacing))
  return Array.from({ length: count }, (_, at) =>
    within(
      sector,
      (at + (random ? 0.1 + 0.8 * random() : 0.5)) / count,
      radius + (random ? (random() - 0.5) * 0.03 : 0),
    ),
  )
}

/** A place in a district: `across` it from 0 to 1, at a distance from the business. The road stays free. */
function within({ from, to }: Sector, across: number, radius: number): Point {
  const road = (HALF_ROAD + 0.02) / radius
  const { u, v } = around(from + road + across * (to - from - 2 * road), radius)
  return project(u, v)
}

function outline({ from, to }: Sector): Point[] {
  const arc = (radius: number): Point[] => {
    const road = HALF_ROAD / radius
    return [from + road, ...cornersBetween(from + road, to - road), to - road].map((turn) => {
      const { u, v } = around(turn, radius)
      return project(u, v)
    })
  }
  return [...arc(RADIUS.tile[1]), ...arc(RADIUS.tile[0]).toReversed()]
}

function inside({ left, right, top, bottom }: Box, x: number, y: number): boolean {
  return x > left && x < right && y > top && y < bottom
}
