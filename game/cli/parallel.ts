import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { NO, type Talk } from './command.ts'

/** What a worker is asked; the `task` names the function in the worker's own table. */
export interface Request {
  task: 'series' | 'search' | 'play'
  scenario: string
  input: unknown
}

/** Workers on all cores, kept until they are closed. */
export interface Pool {
  cores: number
  /** Does all requests and gives the answers in their order; `progress` hears how many are done. One call at a time. */
  ask<Answer>(requests: readonly Request[], progress?: (done: number) => void): Promise<Answer[]>
  /** Ends the workers at once; what they were doing is lost, and its promise rejects. */
  close: () => void
}

/** The pool was closed while it worked. */
export class PoolClosed extends Error {}

export function openPool(): Pool {
  const cores = Math.max(1, availableParallelism())
  const workers = Array.from({ length: cores }, () => new Worker(new URL('./worker.ts', import.meta.url)))
  let stop: ((error: Error) => void) | null = null
  let closed = false
  return {
    cores,
    ask: <Answer>(requests: readonly Request[], progress: (done: number) => void = () => {}) =>
      new Promise<Answer[]>((resolve, reject) => {
        const answers = new Array<Answer>(requests.length)
        let next = 0
        let done = 0
        stop = reject
        if (closed) reject(new PoolClosed('closed'))
        if (requests.length === 0) resolve(answers)
        for (const worker of workers) {
          let at = -1
          const ask = () => {
            at = next++
            if (at < requests.length) worker.postMessage(requests[at])
          }
          worker.removeAllListeners()
          worker.on('error', reject)
          worker.on('message', (answer: Answer) => {
            answers[at] = answer
            done += 1
            progress(done)
            if (done === requests.length) resolve(answers)
            else ask()
          })
          ask()
        }
      }),
    close() {
      closed = true
      for (const worker of workers) void worker.terminate()
      stop?.(new PoolClosed('closed'))
    },
  }
}

/** Works over a pool that Ctrl+C closes: the exit code of the work, or NO when it was stopped. However it ends, no worker stays. */
export async function overPool({ err, t }: Talk, work: (pool: Pool) => Promise<number>): Promise<number> {
  const pool = openPool()
  process.once('SIGINT', pool.close)
  try {
    return await work(pool)
  } catch (error) {
    if (!(error instanceof PoolClosed)) throw error
    err(t('cli.stopped'))
    return NO
  } finally {
    process.off('SIGINT', pool.close)
    pool.close()
  }
}
