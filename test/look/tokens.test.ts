import { describe, expect, test } from 'vitest'
import { TEAM_COLOURS } from '../../game/flow/about.ts'
import { TEAMS, TONES, type Scheme, type Tone } from '../../game/tokens.ts'

const SCHEMES = ['light', 'dark'] as const satisfies Scheme[]
const SURFACES = ['ground', 'paper', 'paperSunk'] as const satisfies Tone[]

describe.each(SCHEMES)('colours, %s', (scheme) => {
  const tones = TONES[scheme]

  test('every text reads on every surface: 4.5 to 1', () => {
    const texts = ['ink', 'inkSoft', 'woodDeep', 'accent', 'warn', 'bad'] as const
    const pairs = texts.flatMap((text) => SURFACES.map((surface) => [text, surface] as const))
    const own = [
      ['accent', 'accentSoft'],
      ['warn', 'warnSoft'],
      ['bad', 'badSoft'],
      ['ink', 'accentSoft'],
      ['ink', 'warnSoft'],
      ['ink', 'badSoft'],
      ['inkOver', 'accent'],
      ['inkOver', 'ink'],
    ] as const
    const weak = [...pairs, ...own].filter(([text, surface]) => contrast(tones[text], tones[surface]) < 4.5)
    expect(weak).toEqual([])
  })

  test('edges of what can be operated, wood and the colours of teams stand out from every surface: 3 to 1', () => {
    const colours = [tones.edge, tones.wood, tones.accent, ...Object.values(TEAMS[scheme])]
    const weak = colours.flatMap((colour) =>
      SURFACES.filter((surface) => contrast(colour, tones[surface]) < 3).map((surface) => [colour, surface]),
    )
    expect(weak).toEqual([])
  })

  test('teams are told apart with every kind of colour vision', () => {
    const close = Object.entries(VISION).flatMap(([vision, matrix]) =>
      TEAM_COLOURS.flatMap((one, index) =>
        TEAM_COLOURS.slice(index + 1)
          .filter((other) => difference(seen(TEAMS[scheme][one], matrix), seen(TEAMS[scheme][other], matrix)) < APART)
          .map((other) => [vision, one, other]),
      ),
    )
    expect(close).toEqual([])
  })
})

type Triple = [number, number, number]
type Matrix = [Triple, Triple, Triple]

/** Distance in OKLab from which two areas of colour are taken for different ones at a glance; assumption: five times the just noticeable 0.02. */
const APART = 0.1

/** How linear red, green and blue are seen: Machado, Oliveira and Fernandes (2009), severity 1. */
const VISION: Record<string, Matrix> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** Linear red, green and blue of `#rrggbb`, 0 to 1. */
function linear(hex: string): Triple {
  const part = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}

/** WCAG 2.2: contrast ratio. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string): number => {
    const [red, green, blue] = linear(hex)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const times = (matrix: Matrix, [x, y, z]: Triple): Triple =>
  matrix.map((row) => row[0] * x + row[1] * y + row[2] * z) as Triple

const seen = (hex: string, matrix: Matrix): Triple =>
  oklab(times(matrix, linear(hex)).map((value) => Math.min(1, Math.max(0, value))) as Triple)

/** Ottosson (2020): OKLab of linear red, green and blue. */
function oklab(colour: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    colour,
  ).map(Math.cbrt) as Triple
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  )
}

const difference = (one: Triple, other: Triple): number =>
  Math.hypot(...one.map((value, index) => value - other[index]))
