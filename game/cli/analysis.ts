import { playOut, type Analysis, type Play, type Played, type Scenario } from '../../engine/index.ts'
import type { Talk } from './command.ts'
import { openPool, type Pool, type Request } from './parallel.ts'

/** Milliseconds after which the progress is told. */
const PATIENCE = 3000
/** Runs that take no longer here than the start of the workers would. */
const FEW_RUNS = 2000

/** Analyses on all cores, or here while there is little to play. */
export interface Laboratory {
  /** `text` is the scenario as the workers load it. */
  conclude<Result>(scenario: Scenario, text: string, analysis: Analysis<Result>): Promise<Result>
  close(): void
}

export function openLaboratory(talk: Talk): Laboratory {
  let pool: Pool | null = null
  return {
    async conclude(scenario, text, analysis) {
      const begun = performance.now()
      let step = analysis.next()
      while (!step.done) {
        const plays = step.value
        if (plays.reduce((sum, play) => sum + runsOf(play), 0) <= FEW_RUNS) {
          step = analysis.next(plays.map((play) => playOut(scenario, play)))
          continue
        }
        pool ??= openPool()
        const requests = plays.map((play): Request => ({ task: 'play', scenario: text, input: play }))
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
    },
    close: () => pool?.close(),
  }
}

function runsOf(play: Play): number {
  if ('coefficients' in play) return 1 + play.coefficients.length
  return play.seeds.length * ('trials' in play ? play.trials.length : 1)
}
