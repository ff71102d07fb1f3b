import { parentPort } from 'node:worker_threads'
import {
  loadScenario,
  playJob,
  playOut,
  searchOn,
  type Job,
  type Play,
  type Scenario,
  type Search,
} from '../../engine/index.ts'
import type { Request } from './parallel.ts'

/** A stretch of a search: so many milliseconds from a state on. */
export interface SearchStretch {
  search: Search
  milliseconds: number
}

/** Jobs of a scenario's balance over seeds. */
export interface SeriesRequest {
  job: Job
  seeds: string[]
}

const scenarios = new Map<string, Scenario>()

function scenarioOf(text: string): Scenario {
  let scenario = scenarios.get(text)
  if (scenario === undefined) {
    const loaded = loadScenario(text, 'scenario')
    if (!loaded.ok) throw new Error('a worker was given a scenario that does not load')
    scenario = loaded.value
    scenarios.set(text, scenario)
  }
  return scenario
}

const TASKS: Record<Request['task'], (scenario: Scenario, input: unknown) => unknown> = {
  series(scenario, input) {
    const { job, seeds } = input as SeriesRequest
    return playJob(scenario, job, seeds)
  },
  play: (scenario, input) => playOut(scenario, input as Play),
  search(scenario, input) {
    const { search, milliseconds } = input as SearchStretch
    const end = performance.now() + milliseconds
    let state = search
    do state = searchOn(scenario, state)
    while (performance.now() < end)
    return state
  },
}

parentPort?.on('message', ({ task, scenario, input }: Request) => {
  parentPort?.postMessage(TASKS[task](scenarioOf(scenario), input))
})
