import type { Analysis, Played } from '../../engine/index.ts'
import type { Talk } from './command.ts'
import type { Pool, Request } from './parallel.ts'

/** Milliseconds after which the progress is told. */
const PATIENCE = 3000

/** Drives an analysis on all cores; `scenario` is the text that the workers load. */
export async function analyse<Result>(
  pool: Pool,
  scenario: string,
  analysis: Analysis<Result>,
  talk: Talk,
): Promise<Result> {
  const begun = performance.now()
  let step = analysis.next()
  while (!step.done) {
    const requests = step.value.map((play): Request => ({ task: 'play', scenario, input: play }))
    let told = 0
    const played = await pool.ask<Played[]>(requests, (done) => {
      const percent = Math.floor((100 * done) / requests.length)
      if (percent < told + 10 || performance.now() - begun < PATIENCE) return
      told = percent
      talk.err(`${percent} %`)
    })
    step = analysis.next(played)
  }
  return step.value
}
