/*
 * `npm run fuzz`: very many random plans, and broken scenario, run and plan files. `-- --seed 7` begins elsewhere, `--cases
 * 100` makes it short, `--only plans --seed 4711 --cases 1` plays one case again. Two workers share the cases and this
 * thread watches them, since a case that hangs can say nothing itself.
 */
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { KINDS } from './fuzzing.ts'

/** Longest that a case may take, milliseconds, on a machine that has other work too. */
const PATIENCE = 20_000
/** Megabytes by which the heap may have grown after very many cases: the engine keeps nothing of a run that is gone. */
const GROWTH = 16
const WORKERS = 2
/** In place of a case's number while the worker makes itself ready. */
const NONE = -1

/** What a worker is to do, and where it says at which case it is: the kind, and the case's number. */
interface Task {
  part: number
  seed: number
  cases: number | null
  kinds: string[]
  at: SharedArrayBuffer
}

interface Found {
  kind: string
  seed: number
  what: string
}

interface Outcome {
  counts: Record<string, Record<string, number>>
  found: Found[]
  slowest: { kind: string; seed: number; time: number }
  /** Megabytes in use after a tenth of the cases of a kind, and at their end. */
  heaps: Record<string, [number, number]>
}

if (isMainThread) await main()
else parentPort!.postMessage(work(workerData as Task))

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { seed: { type: 'string' }, cases: { type: 'string' }, only: { type: 'string' } },
  })
  const kinds = Object.keys(KINDS).filter((kind) => values.only === undefined || kind === values.only)
  const seed = Number(values.seed ?? 1)
  const cases = values.cases === undefined ? null : Number(values.cases)
  if (kinds.length === 0 || !Number.isInteger(seed) || !(cases === null || cases > 0))
    throw new Error(`--seed and --cases are whole numbers, --only is one of: ${Object.keys(KINDS).join(', ')}.`)
  const began = performance.now()
  const outcomes = await Promise.all(
    Array.from({ length: WORKERS }, (_, part) => watched({ part, seed, cases, kinds, at: new SharedArrayBuffer(8) })),
  )
  tell(kinds, outcomes)
  console.log(`${((performance.now() - began) / 1000).toFixed(0)} s from seed ${seed} on`)
}

/** Runs a worker; a case that hangs ends everything. */
function watched(task: Task): Promise<Outcome> {
  const at = new Int32Array(task.at)
  at[1] = NONE
  return new Promise((resolve, reject) => {
    const worker = new Worker(import.meta.filename, { workerData: task })
    let [seen, since] = ['', performance.now()]
    const watch = setInterval(() => {
      const seed = Atomics.load(at, 1)
      const now = `${task.kinds[at[0]]} ${seed}`
      if (now !== seen || seed === NONE) [seen, since] = [now, performance.now()]
      else if (performance.now() - since > PATIENCE) {
        console.error(`HANGS: ${now}`)
        process.exit(1)
      }
    }, 1000)
    worker
      .once('message', resolve)
      .once('error', reject)
      .once('exit', () => clearInterval(watch))
  })
}

/** The cases of one worker, every second one of each kind. */
function work({ part, seed: first, cases: wanted, kinds, at }: Task): Outcome {
  const place = new Int32Array(at)
  const outcome: Outcome = { counts: {}, found: [], slowest: { kind: '', seed: 0, time: 0 }, heaps: {} }
  for (const [index, kind] of kinds.entries()) {
    const { run, cases } = KINDS[kind]
    const counts: Record<string, number> = (outcome.counts[kind] = {})
    const many = wanted ?? cases
    const warm = Math.floor(many / 10)
    let [heap, done] = [heapUsed(), 0]
    for (let seed = first + part; seed < first + many; seed += WORKERS, done++) {
      if (done === Math.ceil(warm / WORKERS)) heap = heapUsed()
      place[0] = index
      Atomics.store(place, 1, seed)
      const began = performance.now()
      let came = 'WRONG'
      try {
        came = run(seed)
      } catch (error) {
        outcome.found.push({ kind, seed, what: (error instanceof Error ? error.stack : String(error))!.slice(0, 600) })
      }
      const time = performance.now() - began
      counts[came] = (counts[came] ?? 0) + 1
      if (time > outcome.slowest.time) outcome.slowest = { kind, seed, time }
    }
    outcome.heaps[kind] = [heap, heapUsed()]
  }
  return outcome
}

/** Megabytes that are still in use after everything else was collected, typed arrays included. */
function heapUsed(): number {
  // Arrays are given back when the objects that held them were swept: the second time.
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed: objects, arrayBuffers } = process.memoryUsage()
  return (objects + arrayBuffers) / 2 ** 20
}

function tell(kinds: string[], outcomes: Outcome[]): void {
  const found = outcomes.flatMap((outcome) => outcome.found)
  for (const kind of kinds) {
    const counts = new Map<string, number>()
    for (const outcome of outcomes)
      for (const [came, count] of Object.entries(outcome.counts[kind]))
        counts.set(came, (counts.get(came) ?? 0) + count)
    const growth = outcomes.map(({ heaps }) => heaps[kind][1] - heaps[kind][0])
    const grown = growth.map((megabytes) => `${megabytes.toFixed(1)} MB`).join(' and ')
    console.log(`${kind}: ${[...counts].map(([came, count]) => `${count} ${came}`).join(', ')}; heap grown by ${grown}`)
    if (growth.some((megabytes) => megabytes > GROWTH)) process.exitCode = 1
  }
  const { kind, seed, time } = outcomes.map(({ slowest }) => slowest).toSorted((a, b) => b.time - a.time)[0]
  console.log(`slowest: ${kind} ${seed}, ${time.toFixed(0)} ms`)
  for (const { kind, seed, what } of found.slice(0, 20)) console.error(`WRONG: ${kind} ${seed}: ${what}`)
  if (found.length > 20) console.error(`… and ${found.length - 20} more`)
  if (found.length > 0) process.exitCode = 1
}
