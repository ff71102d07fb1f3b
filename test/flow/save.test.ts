import { describe, expect, test, vi } from 'vitest'
import { readRunFile, verifyRunFile } from '../../engine/index.ts'
import { readAbout } from '../../game/flow/about.ts'
import { resume, runFileOf, saveOf, type SavedGame } from '../../game/flow/save.ts'
import { savedScreenOf } from '../../game/flow/screen.ts'
import { autosave } from '../../game/store/autosave.ts'
import { troubleOf } from '../../game/store/database.ts'
import { begun, eventful, playOut, quiet, running, sitDown, type Table } from './table.ts'

/** Through the store and back: only what survives as plain data counts. */
function stored({ actor }: Table): SavedGame {
  const snapshot = actor.getSnapshot()
  const save = saveOf(snapshot.context, savedScreenOf(snapshot))!
  return { ...(structuredClone(JSON.parse(JSON.stringify(save))) as SavedGame), begun: 1, changed: 2 }
}

function continued(table: Table): Table {
  const { scenario } = table.context()
  const taken = resume(stored(table), scenario!)
  if (!taken.ok) throw new Error(JSON.stringify(taken.issues))
  const next = sitDown()
  next.send({ type: 'resume', save: taken.value })
  return next
}

const value = ({ actor }: Table) => actor.getSnapshot().value

describe('a game put away and taken up again', () => {
  const places: Record<string, () => Table> = {
    'in the middle of a plan': () => {
      const table = begun()
      table.send(
        { type: 'edit', edit: { kind: 'amount', row: 'feed', amount: 700 } },
        { type: 'edit', edit: { kind: 'shape', row: 'feed', shape: 'front' } },
      )
      return table
    },
    'before confirming': () => {
      const table = begun()
      table.send({ type: 'lock' })
      return table
    },
    'at a card': () => {
      const table = running(eventful())
      table.send({ type: 'skip' })
      for (let second = 0; second < 7; second++) table.clock.increment(1000)
      return table
    },
    'after the last week of a round': () => {
      const table = running()
      table.send({ type: 'skip' })
      return table
    },
    'at a review': () => {
      const table = running()
      table.send({ type: 'skip' }, { type: 'next' })
      return table
    },
    'in the plan of a later round': () => {
      const table = running()
      table.send(
        { type: 'skip' },
        { type: 'next' },
        { type: 'next' },
        { type: 'edit', edit: { kind: 'amount', row: 'search', amount: 333 } },
      )
      return table
    },
    'at the result': () => {
      const table = running(eventful())
      playOut(table)
      return table
    },
  }

  test.each(Object.entries(places))('%s', (_, at) => {
    const before = at()
    const after = continued(before)
    expect(value(after)).toEqual(value(before))
    const { run, draft, shownWeek, about, cardLeft, game } = before.context()
    expect(after.context()).toMatchObject({ draft, shownWeek, about, cardLeft, game })
    expect(after.context().run!.hash).toBe(run!.hash)
    expect(after.context().run!.world).toEqual(run!.world)
    expect(after.context().run!.results).toEqual(run!.results)
  })

  test('in the middle of a running week it waits at that week', () => {
    const before = running()
    before.weeks(1)
    const after = continued(before)
    expect(value(after)).toEqual({ running: 'paused' })
    expect(after.context().shownWeek).toBe(1)
    after.send({ type: 'play' })
    after.weeks(1)
    expect(after.context().shownWeek).toBe(2)
  })

  test('goes on exactly as it would have', () => {
    const before = running(eventful())
    const after = continued(before)
    playOut(before)
    playOut(after)
    expect(after.context().run!.hash).toBe(before.context().run!.hash)
  })

  test('keeps the record and no snapshot', () => {
    const save = stored(running())
    expect(Object.keys(save).toSorted()).toEqual(
      [
        'about',
        'begun',
        'changed',
        'draft',
        'format',
        'game',
        'id',
        'position',
        'progress',
        'record',
        'scenario',
        'scenarioText',
      ].filter((key) => key !== 'game'),
    )
    expect(JSON.stringify(save)).not.toContain('stocks')
  })

  test('a changed record is refused in the engine’s words', () => {
    const table = running()
    const save = stored(table)
    save.record.hashes[1] = save.record.hashes[0]
    const taken = resume(save, table.context().scenario!)
    expect(taken).toMatchObject({ ok: false, issues: [{ code: 'run-diverges', params: { week: 2 } }] })
  })

  test('nothing is saved before a game has begun', () => {
    const table = sitDown()
    table.send({ type: 'choose', scenario: quiet(), scenarioText: null }, { type: 'next' })
    const snapshot = table.actor.getSnapshot()
    expect(saveOf(snapshot.context, savedScreenOf(snapshot))).toBeNull()
  })
})

test('the run file of a game is true and carries what people wrote', () => {
  const table = running(eventful())
  playOut(table)
  const file = readRunFile(runFileOf(table.context()))
  if (!file.ok) throw new Error('unreadable')
  expect(readAbout(file.value.about)).toEqual(table.context().about)
  const verified = verifyRunFile(table.context().scenario!, file.value)
  expect(verified.ok && verified.value.hash).toBe(table.context().run!.hash)
})

describe('autosave', () => {
  const amount = (yuan: number) => ({ type: 'edit', edit: { kind: 'amount', row: 'feed', amount: yuan } }) as const

  test('writes at once; what changes during a write goes into the next, however much it is', async () => {
    const table = begun()
    const written: number[] = []
    const saving = autosave(table.actor, async (game) => {
      written.push(game.draft!.plan.spend['feed'][0])
      if (written.length === 1) table.send(amount(20), amount(40), amount(60))
      await Promise.resolve()
    })
    table.send(amount(8), amount(10))
    expect(saving.state().kind).toBe('waiting')
    await saving.flush()
    expect(written).toEqual([5, 30])
    expect(saving.state().kind).toBe('saved')
  })

  test('writes a game that is left as it was left, and nothing of the lobby', async () => {
    const table = begun()
    const written: string[] = []
    const saving = autosave(
      table.actor,
      async (game) => void written.push(`${game.id} ${game.draft!.plan.spend['feed'][0]}`),
    )
    table.send(amount(8), { type: 'leave' })
    await saving.flush()
    expect(written).toEqual(['g1 4'])
  })

  test('does not write what did not change', async () => {
    const table = begun()
    const write = vi.fn<() => Promise<void>>(async () => {})
    const saving = autosave(table.actor, write)
    table.send({ type: 'settle' }, { type: 'undo' })
    await saving.flush()
    expect(write).not.toHaveBeenCalled()
  })

  test('says why the store cannot be used', async () => {
    const table = begun()
    const saving = autosave(table.actor, async () => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' })
    })
    table.send({ type: 'lock' })
    await saving.flush()
    expect(saving.state()).toEqual({ kind: 'failed', trouble: 'quota' })
  })
})

test('troubles of storage are told apart', () => {
  const named = (name: string, inner?: string) => Object.assign(new Error(), { name, inner: inner && { name: inner } })
  expect(troubleOf(named('AbortError', 'QuotaExceededError'))).toBe('quota')
  expect(troubleOf(named('OpenFailedError', 'InvalidStateError'))).toBe('refused')
  expect(troubleOf(named('MissingAPIError'))).toBe('refused')
  expect(troubleOf('nonsense')).toBe('unknown')
})
