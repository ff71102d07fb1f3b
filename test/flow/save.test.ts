import { describe, expect, test, vi } from 'vitest'
import { readRunFile, verifyRunFile } from '../../engine/index.ts'
import { readAbout } from '../../game/flow/about.ts'
import { migrateSave, resume, runFileOf, SAVE_FORMAT, saveOf, type SavedGame } from '../../game/flow/save.ts'
import { savedScreenOf } from '../../game/flow/screen.ts'
import { autosave } from '../../game/store/autosave.ts'
import { holdByLocks } from '../../game/store/hold.ts'
import { troubleOf } from '../../game/store/database.ts'
import { begun, eventful, playOut, quiet, running, sealAndRun, sitDown, type Table } from './table.ts'

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

/** Locks as a browser has them, between the pages of one test. */
function locksOfBrowser() {
  const held = new Map<string, () => void>()
  type Grant = (lock: { name: string } | null) => unknown
  async function request(name: string, options: LockOptions, grant: Grant): Promise<unknown> {
    if (held.has(name) && !options.steal) return grant(null)
    held.get(name)?.()
    const stolen = new Promise<void>((_, reject) =>
      held.set(name, () => reject(new DOMException('The lock was stolen.', 'AbortError'))),
    )
    const steal = held.get(name)
    try {
      return await Promise.race([grant({ name }), stolen])
    } finally {
      if (held.get(name) === steal) held.delete(name)
    }
  }
  return { request } as unknown as Pick<LockManager, 'request'>
}

describe('two pages with the same game', () => {
  const amount = (yuan: number) => ({ type: 'edit', edit: { kind: 'amount', row: 'feed', amount: yuan } }) as const
  const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

  function page(locks: Pick<LockManager, 'request'>, written: string[], name: string) {
    const table = sitDown()
    const saving = autosave(
      table.actor,
      async (game) => void written.push(`${name} ${game.draft!.plan.spend['feed']?.[0] ?? 0}`),
      holdByLocks(locks),
    )
    return { table, saving }
  }

  test('the second one is told and writes nothing; when the first has gone, the game is free', async () => {
    const locks = locksOfBrowser()
    const written: string[] = []
    const save = resume(stored(begun()), quiet())
    if (!save.ok) throw new Error('no game')
    const [one, two] = [page(locks, written, 'one'), page(locks, written, 'two')]
    one.table.send({ type: 'resume', save: save.value })
    await settled()
    two.table.send({ type: 'resume', save: save.value })
    await settled()
    one.table.send(amount(8))
    two.table.send(amount(20))
    await settled()
    expect(two.saving.state().kind).toBe('elsewhere')
    expect(one.saving.state().kind).toBe('saved')
    expect(written.filter((line) => line.startsWith('two'))).toEqual([])
    expect(written.at(-1)).toBe('one 4')

    one.table.send({ type: 'leave' })
    two.table.send({ type: 'leave' })
    await settled()
    two.table.send({ type: 'resume', save: save.value }, amount(40))
    await settled()
    expect(two.saving.state().kind).toBe('saved')
    expect(written.at(-1)).toBe('two 20')
  })

  test('a page that is forbidden any lock may write', async () => {
    const request = () => Promise.reject(new DOMException('Access to locks is denied.', 'SecurityError'))
    const hold = holdByLocks({ request } as unknown as Pick<LockManager, 'request'>)
    let lost = 0
    hold.onLost(() => lost++)
    expect(await hold.take('g', false)).toBe(true)
    expect(lost).toBe(0)
  })

  test('who cannot read the game that is to be taken over is told so, and holds it no longer', async () => {
    const locks = locksOfBrowser()
    const save = resume(stored(begun()), quiet())
    if (!save.ok) throw new Error('no game')
    const [one, two] = [page(locks, [], 'one'), page(locks, [], 'two')]
    one.table.send({ type: 'resume', save: save.value })
    await settled()
    two.table.send({ type: 'resume', save: save.value })
    await settled()
    // There is no database here to read it from.
    expect(await two.saving.takeOver()).toBe(false)
    await settled()
    expect(two.saving.state().kind).toBe('elsewhere')
    expect(await holdByLocks(locks).take('g1', false)).toBe(true)
  })

  test('who takes a game from another page writes, and the other one is told', async () => {
    const locks = locksOfBrowser()
    const [one, two] = [holdByLocks(locks), holdByLocks(locks)]
    let lost = 0
    one.onLost(() => lost++)
    expect(await one.take('g', false)).toBe(true)
    expect(await two.take('g', false)).toBe(false)
    expect(await two.take('g', true)).toBe(true)
    await settled()
    expect(lost).toBe(1)
    expect(await one.take('g', false)).toBe(false)
    two.release()
    await settled()
    expect(await one.take('g', false)).toBe(true)
    expect(lost).toBe(1)
  })
})

describe('a save of another format', () => {
  const first = (): SavedGame => {
    const save = stored(begun())
    const { plan, shapes } = save.draft!
    const { team, practice, seedFrom, begunBefore } = save.about
    const { screen, shownWeek, cardLeft } = save.position
    // As the first format was written: no design, no forecast, no signatures, no clock.
    return {
      ...save,
      format: 1,
      about: { team, practice, seedFrom, begunBefore },
      draft: { plan, shapes },
      position: { screen, shownWeek, cardLeft },
    } as unknown as SavedGame
  }

  test('format 1 is migrated and played on', () => {
    const migrated = migrateSave(first())!
    expect(migrated).toMatchObject({
      format: SAVE_FORMAT,
      about: { team: 'Pines', forecasts: [] },
      draft: { signed: [] },
    })
    const taken = resume(migrated, quiet())
    if (!taken.ok) throw new Error(JSON.stringify(taken.issues))
    const table = sitDown()
    table.send({ type: 'resume', save: taken.value })
    expect(table.screen()).toBe('plan')
    sealAndRun(table)
    expect(table.screen()).toBe('running')
  })

  test('a later format is refused', () => {
    expect(migrateSave({ ...stored(begun()), format: SAVE_FORMAT + 1 })).toBeNull()
    expect(migrateSave({ ...stored(begun()), format: 'new' as unknown as number })).toBeNull()
  })

  test('a game of another version of the model is refused with the reason', () => {
    const save = stored(running())
    const taken = resume({ ...save, record: { ...save.record, engine: '0.0.1' } }, quiet())
    expect(taken.ok ? [] : taken.issues.map(({ code }) => code)).toEqual(['run-other-engine'])
  })
})

test('troubles of storage are told apart', () => {
  const named = (name: string, inner?: string) => Object.assign(new Error(), { name, inner: inner && { name: inner } })
  expect(troubleOf(named('AbortError', 'QuotaExceededError'))).toBe('quota')
  expect(troubleOf(named('OpenFailedError', 'InvalidStateError'))).toBe('refused')
  expect(troubleOf(named('MissingAPIError'))).toBe('refused')
  expect(troubleOf('nonsense')).toBe('unknown')
})
