import { describe, expect, test } from 'vitest'
import { ROLES, sight } from '../../engine/index.ts'
import type { Design, GameAbout } from '../../game/flow/about.ts'
import type { Edit } from '../../game/flow/draft.ts'
import { gapsOf, type Gap, type GapCode } from '../../game/flow/gaps.ts'
import { gapsNow } from '../../game/flow/planning.ts'
import { begun, quiet, running, seal, type Table } from './table.ts'

const edit = (table: Table, ...edits: Edit[]): Table => {
  for (const change of edits) table.send({ type: 'edit', edit: change })
  return table
}
const codes = (table: Table, kind: Gap['kind'] = 'contradictory'): GapCode[] =>
  gapsNow(table.context()).flatMap((gap) => (gap.kind === kind ? [gap.code] : []))
const design = (part: Partial<Omit<Design, 'beliefs' | 'sheet'>>): Edit => ({ kind: 'design', part })
const goal = { target: 'customers', value: 400, week: 4, why: 'as last year' }

describe('a plan that was just opened', () => {
  test('lacks everything and contradicts nothing', () => {
    const table = begun()
    expect(codes(table)).toEqual([])
    expect(new Set(codes(table, 'missing'))).toEqual(
      new Set(['goal', 'segments', 'positioning', 'sheet', 'facts', 'forecast', 'signature']),
    )
  })

  test('lacks less with every part that is written, and at last nothing', () => {
    const table = begun()
    const count = (): number => codes(table, 'missing').length
    let before = count()
    const gets = (change: () => void): void => {
      change()
      expect(count()).toBeLessThan(before)
      before = count()
    }
    gets(() => edit(table, design({ goal })))
    gets(() => edit(table, design({ segments: ['students'] })))
    gets(() => edit(table, design({ positioning: 'the near one' })))
    for (const part of ['persona', 'channels', 'content', 'promotion', 'evaluation'] as const)
      gets(() => edit(table, { kind: 'sheet', part, text: 'a word' }))
    const facts = quiet().spec.facts.map(({ id }) => id)
    gets(() => table.send({ type: 'write', writing: { told: facts } satisfies Partial<GameAbout> }))
    gets(() => seal(table))
    expect(before).toBe(0)
  })

  test('never tells a fact, only how many are left', () => {
    const texts = JSON.stringify(gapsNow(begun().context()))
    for (const { text } of quiet().spec.facts) expect(texts).not.toContain(text.en)
  })
})

describe('a contradiction is found, and gone when it is mended', () => {
  const cases: [GapCode, Edit[], Edit[]][] = [
    ['goal-after-end', [design({ goal: { ...goal, week: 9 } })], [design({ goal })]],
    ['goal-is-past', [design({ goal: { ...goal, week: 0 } })], [design({ goal })]],
    ['goal-below-task', [design({ goal: { ...goal, value: 300 } })], [design({ goal })]],
    [
      'target-without-focus',
      [design({ segments: ['students'] }), { kind: 'set', lever: 'focus', value: { students: 0, workers: 1 } }],
      [{ kind: 'reset', lever: 'focus' }],
    ],
    [
      'focus-without-target',
      [design({ segments: ['students'] }), { kind: 'set', lever: 'focus', value: { students: 1, workers: 2 } }],
      [design({ segments: ['workers'] })],
    ],
    [
      'media-without-content',
      [{ kind: 'amount', row: 'feed', amount: 1000 }],
      [{ kind: 'amount', row: 'content', amount: 1000 }],
    ],
    [
      'content-without-media',
      [{ kind: 'amount', row: 'content', amount: 1000 }],
      [{ kind: 'amount', row: 'search', amount: 1000 }],
    ],
    ['variants-without-media', [{ kind: 'set', lever: 'variants', value: 3 }], [{ kind: 'reset', lever: 'variants' }]],
    [
      'owned-without-contact',
      [
        { kind: 'amount', row: 'texts', amount: 1000 },
        { kind: 'set', lever: 'contact.active', value: 0 },
      ],
      [{ kind: 'reset', lever: 'contact.active' }],
    ],
    [
      'contact-without-owned',
      [{ kind: 'set', lever: 'contact.active', value: 2 }],
      [{ kind: 'amount', row: 'texts', amount: 100 }],
    ],
    [
      'trial-price-while-closed',
      [{ kind: 'set', lever: 'trial.price', value: 2 }],
      [{ kind: 'set', lever: 'trial.open', value: true }],
    ],
    [
      'dearer-and-discounted',
      [
        { kind: 'set', lever: 'price', value: 35 },
        { kind: 'set', lever: 'discount', value: 0.1 },
      ],
      [{ kind: 'set', lever: 'price', value: 30 }],
    ],
    [
      'reward-without-envelope',
      [{ kind: 'set', lever: 'friends.reward', value: 10 }],
      [{ kind: 'set', lever: 'envelope', value: 5000 }],
    ],
    [
      'test-without-spend',
      [
        {
          kind: 'order',
          order: { study: 'holdout', week: 1, channel: 'feed', segment: 'students', share: 0.3, weeks: 2 },
        },
      ],
      [{ kind: 'weeks', cells: [{ row: 'feed', week: 1, yuan: 10 }] }],
    ],
    ['answer-after-end', [{ kind: 'order', order: { study: 'survey', week: 4 } }], [{ kind: 'cancel', index: 0 }]],
    [
      'warning-inverted',
      [design({ warnings: [{ figure: 'cac', low: 5, high: 5 }] })],
      [design({ warnings: [{ figure: 'cac', low: null, high: 5 }] })],
    ],
    ['warning-empty', [design({ warnings: [{ figure: 'cac', low: null, high: null }] })], [design({ warnings: [] })]],
    [
      'warning-twice',
      [
        design({
          warnings: [
            { figure: 'cac', low: 1, high: null },
            { figure: 'cac', low: null, high: 9 },
          ],
        }),
      ],
      [design({ warnings: [{ figure: 'cac', low: 1, high: null }] })],
    ],
    [
      'forecast-inverted',
      [{ kind: 'forecast', which: 'main', interval: { figure: 'target.customers', low: 9, high: 1 } }],
      [{ kind: 'forecast', which: 'main', interval: { figure: 'target.customers', low: 1, high: 9 } }],
    ],
  ]
  test.each(cases)('%s', (code, wrong, mended) => {
    const table = edit(begun(), ...wrong)
    expect(codes(table)).toContain(code)
    const gap = gapsNow(table.context()).find((candidate) => candidate.code === code)!
    expect(gap.role === null || ROLES.includes(gap.role)).toBe(true)
    edit(table, ...mended)
    expect(codes(table)).not.toContain(code)
  })

  test('everybody-is-target, where there are more than two segments', () => {
    const { brief } = quiet()
    const three = { ...brief, segments: [...brief.segments, { ...brief.segments[0], id: 'third' }] }
    const { draft, run } = edit(begun(), design({ segments: ['students', 'workers', 'third'] })).context()
    const table = {
      brief: three,
      view: sight(quiet(), run!),
      draft: draft!,
      untold: {},
      from: 0,
      until: 2,
      lastRound: false,
    }
    expect(gapsOf(table).map(({ code }) => code)).toContain('everybody-is-target')
    expect(codes(edit(begun(), design({ segments: ['students', 'workers'] })))).toEqual([])
  })

  test('channel-misses-target, where a report was bought that says so', () => {
    const { brief } = quiet()
    const { draft, run } = edit(
      begun(),
      design({ segments: ['workers'] }),
      { kind: 'amount', row: 'feed', amount: 1000 },
      { kind: 'amount', row: 'content', amount: 1000 },
    ).context()
    const found = (high: number): GapCode[] =>
      gapsOf({
        brief,
        view: {
          ...sight(quiet(), run!),
          studies: [
            {
              order: { study: 'report', week: 1 },
              ready: 1,
              findings: [{ figure: 'audience', channel: 'feed', segment: 'workers', value: high / 2, low: 0, high }],
            },
          ],
        },
        draft: draft!,
        untold: {},
        from: 0,
        until: 2,
        lastRound: false,
      }).map(({ code }) => code)
    expect(found(0.04)).toContain('channel-misses-target')
    expect(found(0.3)).not.toContain('channel-misses-target')
  })

  test('goal-beside-forecast, in the last round only', () => {
    const low: Edit[] = [
      design({ goal }),
      { kind: 'forecast', which: 'main', interval: { figure: 'target.customers', low: 10, high: 100 } },
    ]
    expect(codes(edit(begun(), ...low))).not.toContain('goal-beside-forecast')
    const table = running()
    table.send({ type: 'skip' }, { type: 'next' }, { type: 'next' })
    expect(codes(edit(table, ...low))).toContain('goal-beside-forecast')
  })
})
