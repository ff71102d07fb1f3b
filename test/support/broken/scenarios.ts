/**
 * Scenario files broken by hand: each is the toy scenario with a few stretches exchanged. The mark ▸ stands where the
 * issue must point to; it is taken out before the file is read.
 */
export interface BrokenScenario {
  name: string
  /** Every pair exchanges the first stretch for the second; a stretch must be there exactly once. */
  swaps?: [string, string][]
  /** Instead of the toy scenario. */
  text?: string
  code: string
  path?: string
  params?: Record<string, string | number | boolean>
  /** More is wrong because of it. */
  others?: true
}

type More = Pick<BrokenScenario, 'path' | 'params' | 'others'>
const one = (name: string, from: string, to: string, code: string, more: More = {}): BrokenScenario => ({
  name,
  swaps: [[from, to]],
  code,
  ...more,
})
const both = (
  name: string,
  first: [string, string],
  second: [string, string],
  code: string,
  more: More = {},
): BrokenScenario => ({ name, swaps: [first, second], code, ...more })

const ROLE = '{id: data-analyst, duty: {zh-CN: x, en: x}, worksheet: [{zh-CN: x, en: x}]}'

const times = (text: string, count: number): string => text.repeat(count)

const TEXT = '{zh-CN: x, en: x}'
const TIERS = `
  - id: club
    kind: tiers
    tags: {purpose: retention, maturity: core}
    role: product-manager
    name: ${TEXT}
    about: ${TEXT}
    perOrder: 1
    unit: ${TEXT}
    ▸tiers: [{id: silver, name: ${TEXT}, from: 5, off: 0, benefits: 0}, {id: gold, name: ${TEXT}, from: 5, off: 0.1, benefits: 5}]
    pull: {off: 1, benefits: 1}
    bond: 0.1
    appeal: {off: 1, reach: 1}
    downgrade: {saved: 0.1, nudge: 0.1, leave: 0.1}
`.slice(1)
const COMMISSION = `
  - id: leaders
    kind: commission
    tags: {purpose: conversion, maturity: core}
    role: channel-operator
    name: ${TEXT}
    about: ${TEXT}
    channel: feed
    rate: {start: ▸0, low: 0, high: 0.2, step: 0.01}
    elasticity: 0.5
    repeat: 0.5
`.slice(1)

const CONTACT: [string, string] = [
  `contact:
  memory: 0.5
  comfort: 2
  fatigue: 0.4
  optOut: 0.02
  needed: 0.2
  neglect: 1.3
  frequency:
    interested: {start: 0, low: 0, high: 3, step: 0.5}
    trial: {start: 0, low: 0, high: 3, step: 0.5}
    active: {start: 0.5, low: 0, high: 3, step: 0.5}
    dormant: {start: 0, low: 0, high: 3, step: 0.5}
    lapsed: {start: 0, low: 0, high: 0, step: 0.5}
`,
  '',
]

/** Without the offer's trial, but with what belongs to it. */
const WITHOUT_TRIAL: [string, string] = [
  `  trial:
    name: {zh-CN: \u8BD5\u996E, en: Tasting}
    about: {zh-CN: \u5C0F\u676F, en: A small cup}
    price: {start: 5, low: 0, high: 10, step: 1}
    sensitivity: 0.5
    cost: 3
    open: false
`,
  '',
]

export const BROKEN_FILES: BrokenScenario[] = [
  { name: 'nothing', text: '▸', code: 'not-a-mapping', params: { found: 'nothing' } },
  { name: 'a sentence', text: '▸Dear colleague', code: 'not-a-mapping', params: { found: 'text' } },
  { name: 'a list', text: '▸- format: 1', code: 'not-a-mapping', params: { found: 'list' } },
  {
    name: 'a picture',
    text: 'GIF89a▸\u0001\u0000\u0001',
    code: 'control-character',
    params: { character: 'U+0001', count: 3 },
  },
  { name: 'another encoding', text: 'format: 1\ntitle: ▸\uFFFD\uFFFDs', code: 'wrong-encoding', params: { count: 2 } },
  {
    name: 'NUL',
    text: 'format: 1\nid: tea▸\u0000',
    code: 'control-character',
    params: { character: 'U+0000', count: 1 },
  },
  {
    name: 'a byte order mark in the middle',
    text: 'format: 1\n▸\uFEFFid: tea',
    code: 'control-character',
    params: { character: 'U+FEFF', count: 1 },
  },
  {
    name: 'over 1 MB',
    text: `▸format: 1\n# ${times('x', 1_000_000)}`,
    code: 'too-large',
    params: { bytes: 1_000_012, most: 1_000_000 },
  },
  {
    name: 'over 1 MB in UTF-8 only',
    text: `▸format: 1\n# ${times('é', 500_000)}`,
    code: 'too-large',
    params: { bytes: 1_000_012, most: 1_000_000 },
  },
  {
    name: 'brackets 3000 deep',
    text: `a: ${times('[', 63)}▸${times('[', 2937)}`,
    code: 'too-deep',
    params: { most: 64 },
  },
  { name: 'lists 3000 deep', text: `${times('- ', 64)}▸${times('- ', 2936)}x`, code: 'too-deep' },
  {
    name: 'keys 65 deep',
    text: `${Array.from({ length: 64 }, (_, depth) => `${times(' ', depth)}a:`).join('\n')}\n${times(' ', 64)}a▸: 1`,
    code: 'too-deep',
  },
  { name: 'a cycle', text: 'format: 1\na: &a [▸*a]', code: 'alias-cycle', params: { alias: 'a' } },
  { name: 'a cycle round a mapping', text: 'format: 1\na: &a\n  b:\n    c: ▸*a', code: 'alias-cycle' },
  {
    name: 'an alias bomb',
    text: `a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]\nb: &b [${times('*a, ', 9)}]\nc: &c [${times('*b, ', 9)}]\nd: &d [${times('*c, ', 9)}]\ne: [▸*d, *d]`,
    code: 'too-many-aliases',
    params: { most: 10_000 },
  },
  { name: 'an alias of nothing', text: 'format: 1\na: ▸*b', code: 'unknown-alias', params: { alias: 'b' } },
  { name: 'no end of a quotation', text: 'format: 1\nid: "tea▸', code: 'not-yaml', params: { reason: 'MISSING_CHAR' } },
  { name: 'no end of a mapping', text: 'format: 1\nbrand: {fading: 1\n▸budget: 2', code: 'not-yaml' },
  { name: 'JavaScript', text: 'const x = {a: 1;\n▸export default x', code: 'not-yaml' },
  one(
    'a tab before a key',
    'brand: {fading: 0.07, searchLift: 0.2}',
    'brand:\n  fading: 0.07\n▸\tsearchLift: 0.2',
    'tab-indent',
  ),
  one('two documents', '\nsources:', '\n▸---\nsources:', 'several-documents'),
  one('a date with a tag', 'start: 2026-03-02', 'start: ▸!!timestamp 2026-03-02', 'unknown-tag', {
    params: { tag: '!!timestamp' },
  }),
  one('a key twice', 'budget: 100000', 'budget: 100000\n▸budget: 200000', 'duplicate-key', {
    path: 'budget',
    params: { key: 'budget', firstLine: 11 },
  }),
  one('infinity', 'budget: 100000', 'budget: ▸.inf', 'not-finite', { path: 'budget' }),
  one('a number beyond all', 'people: 40000', 'people: ▸1e999', 'not-finite', {
    path: 'segments[0].people',
    params: { found: '1e999' },
  }),
  one('not a number', 'fading: 0.07', 'fading: ▸.nan', 'not-finite', { path: 'brand.fading' }),
  one('__proto__ as a key', 'budget: 100000', '▸__proto__: {budget: 1}\nbudget: 100000', 'forbidden-key', {
    params: { key: '__proto__' },
  }),
  one('__proto__ as a segment', '{students: 0.4, workers: 0.5}', '{▸__proto__: 0.4, workers: 0.5}', 'forbidden-key', {
    path: 'channels[0].audience.__proto__',
  }),
  one('constructor as a key', 'budget: 100000', 'budget: 100000\n▸constructor: 1', 'unknown-key', {
    path: 'constructor',
  }),
  both('no format', ['format: 1\n', ''], ['id: toy-tea', '▸id: toy-tea'], 'missing', {
    path: 'format',
    params: { key: 'format' },
  }),
  one('a newer format', 'format: 1\n', 'format: ▸2\n', 'format-too-new', {
    path: 'format',
    params: { found: 2, newest: 1 },
  }),
  one('an older format', 'format: 1\n', 'format: ▸0\n', 'format-too-old', {
    path: 'format',
    params: { found: 0, oldest: 1 },
  }),
  one('a format in words', 'format: 1\n', 'format: ▸one\n', 'wrong-type', {
    path: 'format',
    params: { found: 'text', expected: 'whole-number' },
  }),
]

export const BROKEN_SHAPES: BrokenScenario[] = [
  one('a misspelt key', 'budget: 100000', '▸bugdet: 100000', 'unknown-key', { path: 'bugdet' }),
  one('a misspelt key inside', 'searchLift: 0.2', '▸search-lift: 0.2', 'unknown-key', {
    path: 'brand.search-lift',
    params: { key: 'search-lift', nearest: 'searchLift', expected: 'fading, searchLift' },
  }),
  one('a key of another kind', 'longest: 3}', 'longest: 3, ▸sample: 100}', 'unknown-key', {
    path: 'studies[1].sample',
  }),
  both('no people', ['    people: 40000\n', ''], ['- id: students', '- ▸id: students'], 'missing', {
    path: 'segments[0].people',
    params: { key: 'people' },
  }),
  one('no fading', 'brand: {fading: 0.07, searchLift', '▸brand: {searchLift', 'missing', { path: 'brand.fading' }),
  both('one language', [', en: Toy tea house}', '}'], ['\ntitle:', '\n▸title:'], 'missing', { path: 'title.en' }),
  one('an empty text', 'en: Toy tea house', "en: ▸''", 'empty-text', { path: 'title.en' }),
  one('text for a number', 'budget: 100000', 'budget: ▸100k', 'wrong-type', {
    path: 'budget',
    params: { found: 'text', expected: 'number' },
  }),
  one('nothing for a number', 'budget: 100000', 'budget:▸', 'wrong-type', {
    path: 'budget',
    params: { found: 'nothing', expected: 'number' },
  }),
  one('a number for a switch', 'open: false', 'open: ▸0', 'wrong-type', {
    path: 'offer.trial.open',
    params: { found: 'number', expected: 'boolean' },
  }),
  one('a mapping for a list', 'rounds: [2, 2]', 'rounds: ▸{first: 2}', 'wrong-type', {
    path: 'rounds',
    params: { found: 'mapping', expected: 'list' },
  }),
  one('a text for a text in two languages', 'en: Toy tea house}', 'en: ▸{en: Toy}}', 'wrong-type', {
    path: 'title.en',
    params: { found: 'mapping', expected: 'text' },
  }),
  one('half a person', 'people: 40000', 'people: ▸40000.5', 'not-whole', {
    path: 'segments[0].people',
    params: { found: 40000.5 },
  }),
  one('a share above one', 'fading: 0.07', 'fading: ▸7', 'too-big', {
    path: 'brand.fading',
    params: { found: 7, high: 1, inclusive: true },
  }),
  one('a negative price', 'list: 30,', 'list: ▸-30,', 'too-small', {
    path: 'offer.price.list',
    params: { found: -30, low: 0, inclusive: true },
  }),
  one('no budget at all', 'budget: 100000', 'budget: ▸0', 'too-small', {
    path: 'budget',
    params: { found: 0, low: 0, inclusive: false },
  }),
  one('too many people', 'people: 40000', 'people: ▸2000000000', 'too-big', {
    path: 'segments[0].people',
    params: { found: 2e9, high: 1e9, inclusive: true },
  }),
  one('no rounds', 'rounds: [2, 2]', 'rounds: ▸[]', 'too-few', { path: 'rounds', params: { found: 0, low: 1 } }),
  one('six roles', '  - {id: marketing-director', `  ▸- ${ROLE}\n  - {id: marketing-director`, 'too-many', {
    path: 'roles',
    params: { found: 6, high: 5 },
  }),
  one('a text without end', 'en: Toy tea house', `en: ▸${times('tea ', 1001)}`, 'too-long', {
    path: 'title.en',
    params: { found: 4003, high: 4000 },
  }),
  one('too many variants', 'high: 4, weeklyCost: 500', 'high: ▸40, weeklyCost: 500', 'too-big', {
    path: 'content.variants.high',
  }),
  one('a capital in an id', 'id: toy-tea', 'id: ▸Toy-Tea', 'bad-id', { path: 'id', params: { found: 'Toy-Tea' } }),
  one('a number as an id', 'id: toy-tea', 'id: ▸7', 'wrong-type', { path: 'id' }),
  one('a bad id as a key', '{students: 0.4, workers: 0.5}', '{▸Students: 0.4, workers: 0.5}', 'bad-id', {
    path: 'channels[0].audience.Students',
  }),
  one('a day in words', 'start: 2026-03-02', 'start: ▸2 March 2026', 'bad-date', { path: 'start' }),
  one('an unknown sector', 'sector: local-services', 'sector: ▸local-service', 'not-one-of', { path: 'sector' }),
  one('a wrong power', 'response: {power: 2, half: 1}', 'response: {power: ▸3, half: 1}', 'not-one-of', {
    path: 'channels[1].response.power',
    params: { found: '3', expected: '1, 2' },
  }),
  one('an unknown kind', 'kind: boost', 'kind: ▸bost', 'unknown-kind', {
    path: 'programmes[1].kind',
    params: { found: 'bost', nearest: 'boost', expected: 'boost, commission, coupon, group-buy, referral, tiers' },
  }),
  both('no kind', ['    kind: boost\n', ''], ['- id: member-day', '- ▸id: member-day'], 'missing', {
    path: 'programmes[1].kind',
    params: { key: 'kind' },
  }),
  one('an unknown effect', '{kind: pay, amount: 2000}', '{kind: ▸fine, amount: 2000}', 'unknown-kind', {
    path: 'events[0].answers[1].effects[0].kind',
  }),
  one('an unknown measure', 'measure: {kind: orders-kept}', 'measure: {kind: ▸order-kept}', 'unknown-kind', {
    path: 'guards[0].measure.kind',
  }),
  one(
    'an unknown figure',
    'measure: {kind: kpi, id: customerEquity}',
    'measure: {kind: kpi, id: ▸customer-equity}',
    'not-one-of',
    { path: 'score[2].measure.id' },
  ),
  one('an unknown dial', '{on: interest, by: 0.2}', '{on: ▸intrest, by: 0.2}', 'not-one-of', {
    path: 'claims[0].turns[0].on',
  }),
  one('a setting that is nothing', 'claims: {to: [best-in-town], kpi', 'claims: {to: ▸null, kpi', 'wrong-type', {
    path: 'proofs.claims.to',
  }),
]

export const BROKEN_MEANINGS: BrokenScenario[] = [
  one('a segment twice', 'id: workers', 'id: ▸students', 'duplicate-id', {
    path: 'segments[1].id',
    params: { id: 'students', firstLine: 35 },
    others: true,
  }),
  one('an answer twice', '- id: follow', '- id: ▸wait', 'duplicate-id', { path: 'events[0].answers[1].id' }),
  one('a role twice', '{id: data-analyst, duty', '{id: ▸content-planner, duty', 'duplicate-id', {
    path: 'roles[4].id',
  }),
  one('a channel called content', 'id: search', 'id: ▸content', 'reserved-id', {
    path: 'channels[0].id',
    others: true,
  }),
  one('a class called constructor', 'id: loyal,', 'id: ▸constructor,', 'reserved-id', {
    path: 'classes[0].id',
    others: true,
  }),
  one('an unknown segment', '{students: 0.4, workers: 0.5}', '{▸student: 0.4, workers: 0.5}', 'unknown-reference', {
    path: 'channels[0].audience.student',
    params: { found: 'student', sort: 'segment', expected: 'students, workers', nearest: 'students' },
  }),
  one(
    'a look of nobody',
    'budget: 100000',
    'budget: 100000\nlooks: {segments: {▸student: campus}}',
    'unknown-reference',
    {
      path: 'looks.segments.student',
      params: { found: 'student', sort: 'segment', expected: 'students, workers', nearest: 'students' },
    },
  ),
  one('an unknown class', 'dormant: {loyal: 100}', 'dormant: {▸royal: 100}', 'unknown-reference', {
    path: 'segments[0].start.dormant.royal',
  }),
  one('an unknown message', '{taste: 0.9, price: 1.2}', '{taste: 0.9, ▸prize: 1.2}', 'unknown-reference', {
    path: 'segments[0].messages.prize',
  }),
  one('an unknown channel', '{of: spend, channel: feed}', '{of: spend, channel: ▸feeds}', 'unknown-reference', {
    params: { found: 'feeds', sort: 'channel', expected: 'search, feed, texts', nearest: 'feed' },
  }),
  one('an unknown resource', 'resource: brewers', 'resource: ▸brewer', 'unknown-reference', {
    path: 'market.conditions[0].turns[1].resource',
  }),
  one(
    'an unknown lever',
    '{lever: discount, direction: up}',
    '{lever: ▸discounts, direction: up}',
    'unknown-reference',
    { path: 'facts[0].suggests.lever' },
  ),
  one(
    'an unknown lever of a card',
    '{of: setting, lever: price}',
    '{of: setting, lever: ▸prize}',
    'unknown-reference',
    { path: 'events[0].raised[0].grip.reading.lever' },
  ),
  one('a proof of nothing', '  price: {to: 22,', '  ▸prices: {to: 22,', 'unknown-reference', {
    path: 'proofs.prices',
    others: true,
  }),
  one('a default that is no answer', 'default: wait', 'default: ▸waiting', 'unknown-reference', {
    path: 'events[0].default',
  }),
  one('a default that costs', 'default: wait', 'default: ▸follow', 'costly-default', {
    path: 'events[0].default',
    params: { answer: 'follow' },
  }),
  one(
    'shares above one',
    'audience: {students: 0.4, workers: 0.5}',
    '▸audience: {students: 0.6, workers: 0.5}',
    'sum-above-one',
    { path: 'channels[0].audience', params: { sum: 1.1 } },
  ),
  one('odds that do not add up', 'direct: {loyal: 0.4', '▸direct: {loyal: 0.3', 'sum-not-one', {
    path: 'origins.direct',
  }),
  both(
    'weights that do not add up',
    ['to: 400, weight: 0.5}', 'to: 400, weight: 0.4}'],
    ['\nscore:', '\n▸score:'],
    'sum-not-one',
    { path: 'score' },
  ),
  one('a rhythm that is not one on average', 'rhythm: {commute: 0.8', '▸rhythm: {commute: 0.2', 'mean-not-one', {
    path: 'segments[0].rhythm',
  }),
  one('more known than there are', 'start: {aware: 8000', '▸start: {aware: 48000', 'more-than-people', {
    path: 'segments[0].start',
    params: { found: 51100, people: 40000 },
  }),
  both(
    'a world of people',
    ['people: 40000', 'people: 1000000000'],
    ['\nsegments:', '\n▸segments:'],
    'too-many-people',
  ),
  one('two years and more', 'rounds: [2, 2]', 'rounds: ▸[52, 52, 1]', 'too-many-weeks', {
    params: { found: 105, most: 104 },
  }),
  one('a Tuesday', 'start: 2026-03-02', 'start: ▸2026-03-03', 'not-monday', { path: 'start' }),
  one('the 30th of February', 'start: 2026-03-02', 'start: ▸2026-02-30', 'bad-date', { path: 'start' }),
  one(
    'a season that ends before it begins',
    'from: 2026-03-09, to: 2026-03-22',
    'from: ▸2026-03-23, to: 2026-03-22',
    'from-after-to',
    { path: 'market.seasons[0].from' },
  ),
  one('a card after the end', 'weeks: {from: 2, to: 4}', 'weeks: {from: 2, to: ▸5}', 'after-the-end', {
    params: { found: 5, weeks: 4 },
  }),
  one('a card that ends before it begins', 'weeks: {from: 2, to: 4}', 'weeks: {from: ▸4, to: 2}', 'from-after-to'),
  one('a price out of its range', 'list: 30, low: 20, high: 40', 'list: ▸30, low: 20, high: 25', 'not-in-range', {
    path: 'offer.price.list',
  }),
  one(
    'ends the wrong way round',
    'lapsed: {start: 0, low: 0, high: 0',
    'lapsed: {start: 0, low: ▸1, high: 0',
    'low-above-high',
    { path: 'contact.frequency.lapsed.low' },
  ),
  one('a start between two steps', 'units: {start: 4, low: 2', 'units: {start: ▸4.5, low: 2', 'off-step'),
  one('a step too wide', 'high: 8, step: 1}', 'high: 8, step: ▸10}', 'step-too-wide', {
    path: 'resources[0].units.step',
  }),
  one('a price that may be nothing', 'low: 20, high: 40', 'low: ▸0, high: 40', 'too-small', {
    path: 'offer.price.low',
  }),
  one('a grip without length', 'from: 30, to: 40', 'from: 30, to: ▸30', 'same-ends', {
    path: 'events[0].raised[0].grip.to',
  }),
  one(
    'a channel where a segment belongs',
    '{on: interest, by: 0.2}',
    '{on: interest, by: 0.2, ▸channel: feed}',
    'wrong-owner',
    { params: { dial: 'interest', scope: 'segment', owner: 'channel' } },
  ),
  one(
    'a dial of classes in a card',
    '{kind: dial, on: brand, by: 0.02}',
    '{kind: dial, on: ▸class-rate, by: 1.1}',
    'class-dial',
  ),
  one('a negative factor', '{on: demand, by: 0.8}', '{on: demand, by: ▸-0.8}', 'too-small', {
    path: 'market.conditions[0].turns[0].by',
  }),
  both('an owned channel without a contact plan', CONTACT, ['kind: owned', 'kind: ▸owned'], 'contact-missing', {
    path: 'channels[2].kind',
    params: { channel: 'texts' },
    others: true,
  }),
  one('tiers that do not rise', '  - id: member-day', `${TIERS}  - id: member-day`, 'not-ascending', {
    path: 'programmes[1].tiers',
  }),
  one('a commission that is nothing today', '  - id: member-day', `${COMMISSION}  - id: member-day`, 'too-small', {
    path: 'programmes[1].rate.start',
    params: { found: 0, low: 0, inclusive: false },
  }),
  both(
    'people on a trial that is not there',
    WITHOUT_TRIAL,
    ['aware: 9000,', 'aware: 9000, trial: ▸5,'],
    'trial-missing',
    { path: 'segments[1].start.trial', others: true },
  ),
  both(
    'a channel for a trial that is not there',
    WITHOUT_TRIAL,
    ['{interest: 1, purchase: 0.8}', '{interest: 1, trial: ▸1}'],
    'trial-missing',
    { path: 'channels[0].effects.trial', others: true },
  ),
  both(
    'a dial of a trial that is not there',
    WITHOUT_TRIAL,
    ['{on: interest, by: 0.2}', '{on: ▸use, by: 0.2}'],
    'trial-missing',
    { path: 'claims[0].turns[0].on', others: true },
  ),
  one('a goal behind today', 'today: 120, goal: 100', 'today: 120, goal: ▸130', 'goal-behind-today', {
    path: 'targets[1].goal',
  }),
  both(
    'a lever without a proof',
    ['  variants: {to: 4,', '  # variants: {to: 4,'],
    ['\nproofs:', '\n▸proofs:'],
    'no-proof',
    { params: { lever: 'variants' } },
  ),
  one('a proof that changes nothing', '  price: {to: 22,', '  price: {to: ▸30,', 'proof-without-change', {
    path: 'proofs.price.to',
  }),
  one('a proof out of range', '  price: {to: 22,', '  price: {to: ▸10,', 'bad-setting', {
    params: { lever: 'price', kind: 'number', found: '10', expected: '20–40' },
  }),
  one('a proof with a word for a switch', 'trial.open: {to: true, kpi', 'trial.open: {to: ▸open, kpi', 'bad-setting', {
    path: 'proofs["trial.open"].to',
  }),
  one(
    'a fact for an unknown message',
    '{lever: message, direction: to, to: price}',
    '{lever: message, direction: to, to: ▸prize}',
    'bad-setting',
  ),
  one(
    'a fact that says nothing',
    '{lever: message, direction: to, to: price}',
    '{lever: message, direction: ▸up}',
    'bad-direction',
  ),
  one(
    'a fact without a value',
    'suggests: {lever: message, direction: to, to: price}',
    '▸suggests: {lever: message, direction: to}',
    'missing',
  ),
  one('a source of nothing', "'channels[0].cost'", "▸'channels[9].cost'", 'unknown-path', { path: 'sources[1].path' }),
  one('week 0 that gives another figure', 'today: 120, goal: 100', 'today: ▸150, goal: 100', 'today-not-reproduced', {
    path: 'targets[1].today',
    params: { today: 150, computed: 120 },
  }),
  one(
    'week 0 that gives no figure',
    'measure: {kind: cac, weeks: 4, minimum: 100}',
    '▸measure: {kind: kpi, id: conversionRate}',
    'today-undefined',
    { path: 'targets[1].measure' },
  ),
]
