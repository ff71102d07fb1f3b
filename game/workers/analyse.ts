import { packScenario, type Analysis, type Play, type Played, type Scenario } from '../../engine/index.ts'
import type { FromWorker, ToWorker } from './messages.ts'

/** How far an analysis is: pieces of work done, of those that are known so far. */
export interface Progress {
  done: number
  of: number
}

export interface Watch {
  onProgress?: (progress: Progress) => void
  /** Stops the analysis: what was not begun is never played, and the promise rejects with an `AbortError`. */
  signal?: AbortSignal
}

/** Drives an analysis on the page's workers; any number of analyses share them, first come, first served. */
export async function analyse<Result>(
  scenario: Scenario,
  analysis: Analysis<Result>,
  { onProgress, signal }: Watch = {},
): Promise<Result> {
  const progress = { done: 0, of: 0 }
  let step = analysis.next()
  while (!step.done) {
    progress.of += step.value.length
    const played = await Promise.all(
      step.value.map(async (play) => {
        const result = await ask(scenario, play, signal)
        progress.done += 1
        onProgress?.({ ...progress })
        return result
      }),
    )
    signal?.throwIfAborted()
    step = analysis.next(played)
  }
  return step.value
}

interface Wish {
  scenario: Scenario
  play: Play
  signal: AbortSignal | undefined
  resolve: (played: Played[]) => void
  reject: (reason: unknown) => void
}

/** A worker with the scenarios that it was told and the work that it is at. */
interface Hand {
  worker: Worker
  told: Set<number>
  wish: Wish | null
}

/** Browsers report the logical processors; more than this does not pay for what the page analyses. */
const MOST_HANDS = 8

const queue: Wish[] = []
const hands: Hand[] = []
const keys = new WeakMap<Scenario, number>()
let lastKey = 0

function ask(scenario: Scenario, play: Play, signal: AbortSignal | undefined): Promise<Played[]> {
  return new Promise((resolve, reject) => {
    queue.push({ scenario, play, signal, resolve, reject })
    serve()
  })
}

function serve(): void {
  while (queue.length > 0) {
    if (queue[0].signal?.aborted) {
      const { signal, reject } = queue.shift()!
      reject(signal!.reason)
      continue
    }
    const hand = hands.find(({ wish }) => wish === null) ?? hire()
    if (!hand) return
    give(hand, queue.shift()!)
  }
}

/** A further worker, as long as there are processors for it. */
function hire(): Hand | null {
  if (hands.length >= Math.min(MOST_HANDS, Math.max(1, navigator.hardwareConcurrency || 2))) return null
  const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' })
  const hand: Hand = { worker, told: new Set(), wish: null }
  hands.push(hand)
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const wish = hand.wish!
    hand.wish = null
    if (data.kind === 'played') wish.resolve(data.played)
    else wish.reject(new Error(data.why))
    serve()
  })
  // One that does not even start (its file is gone, or the browser forbids it) is given up, and so is its work.
  worker.addEventListener('error', ({ message }) => {
    hands.splice(hands.indexOf(hand), 1)
    worker.terminate()
    hand.wish?.reject(new Error(message || 'The worker did not start.'))
    serve()
  })
  return hand
}

function give(hand: Hand, wish: Wish): void {
  const { scenario, play } = wish
  const key = keyOf(scenario)
  hand.wish = wish
  if (!hand.told.has(key)) tell(hand, { kind: 'scenario', key, scenario: packScenario(scenario) })
  hand.told.add(key)
  tell(hand, { kind: 'play', key, play })
}

const tell = ({ worker }: Hand, message: ToWorker): void => worker.postMessage(message)

function keyOf(scenario: Scenario): number {
  const key = keys.get(scenario) ?? ++lastKey
  keys.set(scenario, key)
  return key
}
