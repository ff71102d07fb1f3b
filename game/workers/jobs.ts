import { startTransition, useEffect, useState } from 'react'
import type { Analysis, Scenario } from '../../engine/index.ts'
import { analyse, type Progress } from './analyse.ts'

/** How an analysis stands. */
export type Analysed<Result> =
  | { kind: 'working'; progress: Progress; cancel: () => void }
  | { kind: 'done'; result: Result }
  | { kind: 'cancelled'; again: () => void }
  | { kind: 'failed'; why: string; again: () => void }

/** An analysis that is made once, however often and wherever it is looked at. */
export interface Job<Result> {
  state: () => Analysed<Result>
  subscribe: (listener: () => void) => () => void
}

const jobs = new WeakMap<object, Map<string, Job<unknown>>>()

/** The analysis of this name that belongs to an object (a run, a board of runs); begun when it is first asked for. */
export function jobOf<Result>(
  owner: object,
  name: string,
  scenario: Scenario,
  make: () => Analysis<Result>,
): Job<Result> {
  const named = jobs.get(owner) ?? new Map<string, Job<unknown>>()
  jobs.set(owner, named)
  const job = (named.get(name) as Job<Result> | undefined) ?? begin(scenario, make)
  named.set(name, job)
  return job
}

/** How a job stands. What it found is drawn when the page has time, so that large results do not halt it. */
export function useJob<Result>(job: Job<Result>): Analysed<Result> {
  const [seen, see] = useState(() => ({ job, state: job.state() }))
  useEffect(() => {
    const look = (): void => {
      const state = job.state()
      startTransition(() => see((before) => (before.job === job && before.state === state ? before : { job, state })))
    }
    look()
    return job.subscribe(look)
  }, [job])
  return seen.job === job ? seen.state : job.state()
}

function begin<Result>(scenario: Scenario, make: () => Analysis<Result>): Job<Result> {
  const listeners = new Set<() => void>()
  let state: Analysed<Result>
  const become = (next: Analysed<Result>): void => {
    state = next
    for (const listener of listeners) listener()
  }
  const work = (): void => {
    const controller = new AbortController()
    const { signal } = controller
    const cancel = (): void => {
      controller.abort()
      become({ kind: 'cancelled', again: work })
    }
    become({ kind: 'working', progress: { done: 0, of: 0 }, cancel })
    const onProgress = (progress: Progress): void => {
      if (!signal.aborted) become({ kind: 'working', progress, cancel })
    }
    const follow = async (): Promise<void> => {
      try {
        // Begun in a task of its own, so that the page is drawn first and many analyses do not begin at one stroke.
        await nextTask()
        signal.throwIfAborted()
        const result = await analyse(scenario, make(), { onProgress, signal })
        // What was found is drawn apart from putting it together.
        await nextTask()
        if (!signal.aborted) become({ kind: 'done', result })
      } catch (error) {
        const why = error instanceof Error ? error.message : ''
        if (signal.aborted) return
        // What was asked for beside it would be played for nobody.
        controller.abort()
        become({ kind: 'failed', why, again: work })
      }
    }
    void follow()
  }
  work()
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
