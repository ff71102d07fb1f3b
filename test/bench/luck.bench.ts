import { test } from 'vitest'
import { binomialQuantile } from '../../engine/luck/binomial.ts'
import { exp, ln, pow } from '../../engine/luck/math.ts'
import { normalCdf, normalQuantile } from '../../engine/luck/normal.ts'
import { poissonQuantile } from '../../engine/luck/poisson.ts'
import { openTape, siteOf } from '../../engine/luck/tape.ts'

// Each round makes 1000 draws: microseconds a round are nanoseconds a draw.
const uniforms = openTape('bench', 1000).column('uniforms')

const draws: Record<string, (u: number) => number> = {
  'nothing, for comparison': (u) => u,
  exp: (u) => exp(-10 * u),
  ln: (u) => ln(u),
  pow: (u) => pow(u, 0.3),
  'normal quantile': normalQuantile,
  'normal distribution function': (u) => normalCdf(6 * u - 3),
  'binomial, 0.1 of 1000': (u) => binomialQuantile(1000, 1e-4, u),
  'binomial, 5 of 1000': (u) => binomialQuantile(1000, 5e-3, u),
  'binomial, 5 of a million': (u) => binomialQuantile(1e6, 5e-6, u),
  'binomial, 15 of a million': (u) => binomialQuantile(1e6, 1.5e-5, u),
  'binomial, 20,000 of a million': (u) => binomialQuantile(1e6, 0.02, u),
  'Poisson, 5': (u) => poissonQuantile(5, u),
  'Poisson, 500': (u) => poissonQuantile(500, u),
}

const runs = [
  { sites: 200, weeks: 13, stride: 1 },
  { sites: 40, weeks: 13, stride: 5 },
  { sites: 12, weeks: 13, stride: 20 },
]

for (const [name, draw] of Object.entries(draws)) {
  test(`${name}`, async ({ bench }) => {
    await bench(name, () => {
      let total = 0
      for (let i = 0; i < 1000; i += 1) total += draw(uniforms[i])
      return total
    }).run()
  })
}

for (const { sites, weeks, stride } of runs) {
  const name = `tape of ${sites} sites, ${weeks} weeks, stride ${stride}`
  const named = Array.from({ length: sites }, (_, i) => siteOf(`flows/segment-${i}/first-purchase`))
  let run = 0
  test(`${name}`, async ({ bench }) => {
    await bench(name, () => {
      openTape(`class-${(run += 1)}`, weeks).blocks(named, stride)
    }).run()
  })
}
