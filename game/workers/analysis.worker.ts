import '../no-eval.ts'
import { playOut, unpackScenario, type Scenario } from '../../engine/index.ts'
import type { FromWorker, ToWorker } from './messages.ts'

/* Plays out pieces of analyses, one after another. */

const scenarios = new Map<number, Scenario>()

const answer = (message: FromWorker): void => self.postMessage(message)

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'scenario') {
    scenarios.set(data.key, unpackScenario(data.scenario))
    return
  }
  try {
    answer({ kind: 'played', played: playOut(scenarios.get(data.key)!, data.play) })
  } catch (error) {
    answer({ kind: 'failed', why: error instanceof Error ? error.message : String(error) })
  }
})
