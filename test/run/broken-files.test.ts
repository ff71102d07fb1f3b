import { expect, test } from 'vitest'
import { PLAYERS, readRunFile, simulate, verifyRunFile, writeRunFile, type Issue } from '../../engine/index.ts'
import { toyScenario } from '../support/toy-scenario.ts'

/* Run files broken by hand: each is refused with a code, and with the place where there is one. */

const toy = toyScenario()
const equalSplit = PLAYERS.find(({ id }) => id === 'equal-split')!
const text = writeRunFile(toy, simulate(toy, 'broken', equalSplit.policy('broken'), { recording: true }), {
  team: 'Jade',
})

const swap = (from: string | RegExp, to: string): string => {
  const swapped = text.replace(from, to)
  if (swapped === text) throw new Error(`The run file has no ${from}.`)
  return swapped
}
const utf16 = new TextDecoder().decode(
  new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer)]),
)

test.each<[string, string, string, string]>([
  ['empty', '', 'run-not-json', ''],
  ['not JSON', 'format: 1\nrecord: x\n', 'run-not-json', ''],
  ['cut off', text.slice(0, text.length / 2), 'run-not-json', ''],
  ['text behind the end', `${text}}`, 'run-not-json', ''],
  ['NaN', swap('"seed": "broken"', '"seed": NaN'), 'run-not-json', ''],
  ['another encoding', utf16, 'run-not-json', ''],
  ['too large', `${text}${' '.repeat(5_000_000)}`, 'run-too-large', ''],
  ['nested too deep in `about`', swap('"Jade"', '['.repeat(100_000) + ']'.repeat(100_000)), 'run-too-deep', ''],
  ['brackets without end', '['.repeat(4_000_000), 'run-too-deep', ''],
  ['a list', '[]', 'run-not-a-mapping', ''],
  ['a text', '"run"', 'run-not-a-mapping', ''],
  ['nothing', 'null', 'run-not-a-mapping', ''],
  ['an empty object', '{}', 'missing', 'format'],
  ['a newer format', swap('"format": 1', '"format": 2'), 'run-format-unknown', 'format'],
  [
    'a newer format of the record',
    swap('"record": {\n    "format": 1', '"record": {\n    "format": 2'),
    'not-one-of',
    'record.format',
  ],
  ['a format that is no number', swap('"format": 1', '"format": "1"'), 'not-one-of', 'format'],
  ['without `about`', swap(/"about": \{[^}]*\},/, ''), 'missing', 'about'],
  ['`about` as a list', swap(/"about": \{[^}]*\}/, '"about": []'), 'wrong-type', 'about'],
  ['an extra key', swap('"record": {', '"winner": true, "record": {'), 'unknown-key', 'winner'],
  ['an extra key in the record', swap('"seed":', '"sead": "x", "seed":'), 'unknown-key', 'record.sead'],
  [
    'a key __proto__',
    swap('"search": [', '"__proto__": [1], "search": ['),
    'forbidden-key',
    'record.decisions[0].plan.spend.__proto__',
  ],
  [
    'a channel constructor',
    swap('"search": [', '"constructor": [1], "search": ['),
    'run-decision-refused',
    'record.decisions.0.spend.constructor',
  ],
  ['an unknown channel', swap('"search": [', '"serach": ['), 'run-decision-refused', 'record.decisions.0.spend.serach'],
  ['another engine', swap(/"engine": "[^"]*"/, '"engine": "0.9.0"'), 'run-other-engine', 'record.engine'],
  ['another scenario', swap('"id": "toy-tea"', '"id": "toy-coffee"'), 'run-scenario-differs', 'record.scenario'],
  ['an empty seed', swap('"seed": "broken"', '"seed": ""'), 'empty-text', 'record.seed'],
  ['a seed that is no text', swap('"seed": "broken"', '"seed": 7'), 'wrong-type', 'record.seed'],
  ['an unknown mode', swap('"mode": "sampled"', '"mode": "lucky"'), 'not-one-of', 'record.mode'],
  ['a hash cut off', swap(/"([0-9a-f]{12})[0-9a-f]{20}"\n\s*\]/, '"$1"]'), 'invalid', 'record.hashes[3]'],
  ['a hash of other letters', swap(/"hashes": \[\s*"./, '"hashes": ["X'), 'invalid', 'record.hashes[0]'],
  ['a hash too few', swap(/,\s*"[0-9a-f]{32}"\s*\](?=\s*\},\s*"seal")/, ']'), 'run-diverges', 'record.hashes.3'],
  ['a hash too many', swap(/"hashes": \[\s*("[0-9a-f]{32}")/, '"hashes": [$1, $1'), 'run-diverges', 'record.hashes.1'],
  [
    'a number without end',
    swap(/"search": \[\s*\d+/, '"search": [1e999'),
    'not-finite',
    'record.decisions[0].plan.spend.search[0]',
  ],
  [
    'negative spend',
    swap(/"search": \[\s*/, '"search": [-'),
    'run-decision-refused',
    'record.decisions.0.spend.search.1',
  ],
  [
    'spend as a text',
    swap(/"search": \[\s*(\d+)/, '"search": ["$1"'),
    'wrong-type',
    'record.decisions[0].plan.spend.search[0]',
  ],
  ['decisions that are none', swap(/"decisions": \[/, '"decisions": [7,'), 'wrong-type', 'record.decisions[0]'],
  [
    'a kind of decision that is not known',
    swap('"kind": "plan"', '"kind": "prayer"'),
    'unknown-kind',
    'record.decisions[0].kind',
  ],
  ['a decision in no week', swap('"week": 1', '"week": 1.5'), 'not-whole', 'record.decisions[0].week'],
  ['a decision in a late week', swap('"week": 1', '"week": 105'), 'too-big', 'record.decisions[0].week'],
  ['a decision for another week', swap('"week": 1', '"week": 2'), 'run-decision-refused', 'record.decisions.0.week'],
  [
    'a decision too many',
    swap(/\}\s*\],\s*"hashes"/, '}, {"kind": "timeout", "week": 4, "event": "rival-sale"}], "hashes"'),
    'run-decision-refused',
    'record.decisions.3.',
  ],
  ['no seal', swap(/,\s*"seal": "[0-9a-f]*"/, ''), 'missing', 'seal'],
  ['another seal', swap(/"seal": "[^"]*"/, '"seal": ""'), 'run-seal-broken', 'seal'],
])('%s', (_, broken, code, path) => {
  expect(problems(broken).map((issue) => ({ code: issue.code, path: issue.path }))).toContainEqual({ code, path })
})

function problems(broken: string): Issue[] {
  const read = readRunFile(broken)
  if (!read.ok) return read.issues
  const verified = verifyRunFile(toy, read.value)
  return verified.ok ? [] : verified.issues
}
