import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { loadScenario, PLAYERS, report, simulate, type Mode, type Scenario } from '../../engine/index.ts'

/*
 * Many runs in one number. It uses nothing but the engine and is bundled for other runtimes: no Node, no browser, no clock.
 */

/** A scenario's text, under the name of its file. */
export interface Source {
  file: string
  text: string
}

/** What the runs of one scenario come to; `rules` tells a change of the scenario from one of the model. */
export interface ScenarioDigest {
  scenario: string
  rules: string
  digest: string
}

export interface Digest {
  runs: number
  /** Over every scenario's own. */
  digest: string
  scenarios: ScenarioDigest[]
}

/** Seeds for each player and scenario, and one more run in expected mode. */
const SEEDS = 8

/**
 * Every number of the runs of every player in every scenario, week by week. One run of each in each mode is recorded, so its
 * hashes count too, and one has its whole report. Fewer seeds give another digest.
 */
export function digestOf(sources: readonly Source[], seeds: number = SEEDS): Digest {
  let runs = 0
  const scenarios = sources.map(({ file, text }) => {
    const loaded = loadScenario(text, file)
    if (!loaded.ok) throw new Error(`${file}: ${loaded.issues[0].code} ${loaded.issues[0].path}`)
    const scenario = loaded.value
    const sum = sha256.create()
    for (const { id } of PLAYERS) {
      for (let seed = 0; seed < seeds; seed++, runs++)
        addRun(sum, scenario, id, `same bits ${seed}`, 'sampled', seed === 0)
      addRun(sum, scenario, id, 'same bits', 'expected', true)
      runs++
    }
    return { scenario: scenario.spec.id, rules: scenario.hash, digest: hexOf(sum) }
  })
  const whole = sha256.create()
  for (const { digest } of scenarios) addText(whole, digest)
  return { runs, digest: hexOf(whole), scenarios }
}

type Sum = ReturnType<typeof sha256.create>

function addRun(sum: Sum, scenario: Scenario, player: string, seed: string, mode: Mode, recording: boolean): void {
  const policy = PLAYERS.find(({ id }) => id === player)!.policy(seed)
  const run = simulate(scenario, seed, policy, { mode, recording })
  addText(sum, `${player} ${seed} ${mode} ${run.hash}`)
  addValue(sum, run.results)
  if (recording && mode === 'sampled') addValue(sum, report(scenario, run))
}

/** All 64 bits of each number, so that even the two zeros are told apart, and whatever else there is as text. */
function addValue(sum: Sum, value: unknown): void {
  if (typeof value === 'number') addNumbers(sum, [value])
  else if (value instanceof Float64Array || value instanceof Int32Array) addNumbers(sum, value)
  else if (Array.isArray(value)) {
    addText(sum, `list ${value.length}`)
    for (const member of value) addValue(sum, member)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      addText(sum, key)
      addValue(sum, member)
    }
  } else addText(sum, String(value))
}

/** The least byte first, as the machines have it on which this runs. */
const addNumbers = (sum: Sum, numbers: ArrayLike<number>): Sum =>
  sum.update(new Uint8Array(Float64Array.from(numbers, soundly).buffer))

/** A number that is none has many forms, and no place in a run. */
function soundly(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} in a result`)
  return value
}

/** Texts in ASCII, each with its end. */
const addText = (sum: Sum, text: string): Sum =>
  sum.update(Uint8Array.from([...`${text}\n`], (character) => character.charCodeAt(0) & 0xff))

/** 128 bits are enough to see a difference. */
const hexOf = (sum: Sum): string => bytesToHex(sum.digest()).slice(0, 32)
