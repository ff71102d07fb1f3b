import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import {
  loadPlanFile,
  loadScenario,
  PLAYERS,
  readRunFile,
  RefusedDecision,
  simulate,
  verifyRunFile,
  writeRunFile,
  type Issue,
  type Scenario,
} from '../../engine/index.ts'
import { translator } from '../../game/cli/language.ts'
import { en } from '../../game/locales/en.ts'
import { issueText } from '../../game/locales/texts.ts'
import { games, policyOf, type Game } from '../run/games.ts'
import { anyOf, diceOf, mutated, nudged, type Dice } from './mutate.ts'
import { shippedScenarios, shippedSources } from './shipped-scenarios.ts'
import { unsound } from './sound.ts'
import { toyScenario, toyText } from './toy-scenario.ts'

/*
 * Cases of the fuzz runs. Each is made from its number alone and throws when something is wrong; what it gives back is only
 * for counting.
 */

/** A kind of case, and what came of one: 'played', 'accepted', 'refused' … */
export type Fuzz = (seed: number) => string

/** Games that are reported on too, which costs a dozen runs; and those that become a run file that is read again. */
const REPORTED = 20
const RECORDED = 5

const toy = toyScenario()
const shipped = shippedScenarios()
const scenarios = [toy, ...shipped]
const texts = new Map([[toy, toyText()], ...shippedSources().map(({ text }, index) => [shipped[index], text] as const)])
const arbitraries = new Map<Scenario, fc.Arbitrary<Game>>()

/** A game of any valid plans, answers and studies; the same for the same number. */
function gameOf(scenario: Scenario, seed: number): Game {
  const known = arbitraries.get(scenario) ?? games(scenario)
  // Only scenarios that stay are kept.
  if (scenarios.includes(scenario)) arbitraries.set(scenario, known)
  return fc.sample(known, { seed, numRuns: 1 })[0]
}

function sound(...[scenario, run, options]: Parameters<typeof unsound>): void {
  const found = unsound(scenario, run, options)
  if (found.length > 0) throw new Error(`${scenario.spec.id}, ${run.mode}: ${found.slice(0, 4).join('; ')}`)
}

/** Random valid plans: never refused, and sound whatever they are. */
export const planCase: Fuzz = (seed) => {
  const scenario = scenarios[seed % scenarios.length]
  const game = gameOf(scenario, seed)
  const mode = seed % 3 === 0 ? 'expected' : 'sampled'
  const recording = seed % RECORDED === 0
  const run = simulate(scenario, game.seed, policyOf(scenario, game), { mode, recording })
  sound(scenario, run, { reported: seed % REPORTED === 0 })
  if (!recording) return 'played'
  const read = readRunFile(writeRunFile(scenario, run, {}))
  const verified = read.ok ? verifyRunFile(scenario, read.value) : read
  if (!verified.ok) throw new Error(`Its run file is refused: ${JSON.stringify(verified.issues[0])}`)
  return 'played and verified'
}

const say = translator('en')
const CODES = new Set(Object.keys(en.issues))

/** Refusals are for people: each has a code that the locales know, and a message that can be made. */
function refused(issues: readonly Issue[]): 'refused' {
  if (issues.length === 0) throw new Error('Refused without a reason.')
  for (const issue of issues) {
    if (!CODES.has(issue.code)) throw new Error(`The code ${issue.code} is in no locale.`)
    for (const value of Object.values(issue.params))
      if (value === undefined || value === null || typeof value === 'object')
        throw new Error(`Strange parameter in ${JSON.stringify(issue)}`)
  }
  issueText(say, issues[0])
  return 'refused'
}

/** A scenario file with mistakes: refused, or as good as any other. */
export const scenarioCase: Fuzz = (seed) => {
  const dice = diceOf(seed)
  const change = anyOf(dice, [mutated, nudged])
  const text = change(texts.get(dice(10) < 7 ? toy : anyOf(dice, shipped))!, dice)
  const loaded = loadScenario(text, 'fuzz.yaml')
  if (!loaded.ok) {
    for (const { line, column } of loaded.issues)
      if (!(line! >= 1 && column! >= 1)) throw new Error('An issue without a place.')
    return refused(loaded.issues)
  }
  const scenario = loaded.value
  const game = gameOf(scenario, seed)
  sound(scenario, simulate(scenario, game.seed, policyOf(scenario, game)))
  const player = anyOf(dice, PLAYERS)
  const mode = anyOf(dice, ['sampled', 'expected'] as const)
  sound(scenario, simulate(scenario, 'fuzz', player.policy('fuzz'), { mode }), { reported: dice(8) === 0 })
  return 'accepted and played'
}

/** A few run files of each scenario, of which one has its scenario in it. */
const runFiles = scenarios.flatMap((scenario) =>
  [1, 2, 3].map((seed) => {
    const game = gameOf(scenario, seed)
    const run = simulate(scenario, `fuzz ${seed}`, policyOf(scenario, game), {
      recording: true,
      mode: seed === 3 ? 'expected' : 'sampled',
    })
    return {
      scenario,
      text: writeRunFile(scenario, run, { team: 'fuzz' }, scenario === toy && seed === 1 ? texts.get(toy) : undefined),
    }
  }),
)

/** A run file with mistakes: refused, or still the same run. */
export const runCase: Fuzz = (seed) => {
  const dice = diceOf(seed)
  const { scenario, text } = anyOf(dice, runFiles)
  const changed = dice(3) === 0 ? mutated(text, dice) : JSON.stringify(withOtherValue(JSON.parse(text), dice))
  const read = readRunFile(changed)
  if (!read.ok) return refused(read.issues)
  const verified = verifyRunFile(scenario, read.value)
  if (!verified.ok) return refused(verified.issues)
  const plain = (json: string): unknown => ({ ...(JSON.parse(json.replace(/^\uFEFF/, '')) as object), about: {} })
  if (!isDeepStrictEqual(plain(JSON.stringify(JSON.parse(changed.replace(/^\uFEFF/, '')))), plain(text)))
    throw new Error('A false run file is taken for true.')
  return 'unchanged in what counts'
}

const VALUES: unknown[] = [
  null,
  true,
  '',
  'x',
  0,
  -1,
  0.5,
  1e9,
  1e308,
  2 ** 53,
  [],
  {},
  [[]],
  { constructor: 1 },
  'constructor',
  '__proto__',
]

/** The value with one member somewhere exchanged, taken out, doubled or put elsewhere. */
function withOtherValue(root: unknown, dice: Dice): unknown {
  const places: [Record<string, unknown>, string][] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const key of Object.keys(value)) {
      places.push([value as Record<string, unknown>, key])
      visit((value as Record<string, unknown>)[key])
    }
  }
  visit(root)
  const [parent, key] = anyOf(dice, places)
  const [other, otherKey] = anyOf(dice, places)
  switch (dice(5)) {
    case 0:
      parent[key] = anyOf(dice, VALUES)
      break
    case 1:
      delete parent[key]
      break
    case 2:
      // Neither into itself nor out of what is then gone: by copy.
      parent[key] = structuredClone(other[otherKey])
      break
    case 3:
      if (Array.isArray(parent)) parent.splice(Number(key), 0, structuredClone(parent[Number(key)]))
      else parent[anyOf(dice, ['extra', otherKey, 'toString'])] = parent[key]
      break
    default:
      if (typeof parent[key] === 'number')
        parent[key] = (parent[key] as number) * anyOf(dice, [-1, 0.5, 2, 1000]) + anyOf(dice, [0, 1, 1e-9])
      else if (typeof parent[key] === 'string') parent[key] = mutated(parent[key] as string, dice)
  }
  return root
}

const planFiles = shipped.map(({ spec }) =>
  readFileSync(join(import.meta.dirname, '../../scenarios/plans', `${spec.id}.yaml`), 'utf8'),
)

/** A plan file with mistakes: refused when it is read or when it is decided, or played like any other. */
export const planFileCase: Fuzz = (seed) => {
  const dice = diceOf(seed)
  const scenario = anyOf(dice, shipped)
  const loaded = loadPlanFile(scenario, mutated(planFiles[shipped.indexOf(scenario)], dice), 'fuzz.yaml')
  if (!loaded.ok) return refused(loaded.issues)
  try {
    const run = simulate(scenario, `fuzz ${seed}`, loaded.value, { mode: seed % 2 === 0 ? 'sampled' : 'expected' })
    sound(scenario, run)
    return 'accepted and played'
  } catch (error) {
    if (!(error instanceof RefusedDecision)) throw error
    return refused(error.issues)
  }
}

/** Every kind with its name, and how many cases a whole run has at least. */
export const KINDS: Record<string, { run: Fuzz; cases: number }> = {
  plans: { run: planCase, cases: 10_000 },
  'scenario files': { run: scenarioCase, cases: 5_000 },
  'run files': { run: runCase, cases: 5_000 },
  'plan files': { run: planFileCase, cases: 2_000 },
}
