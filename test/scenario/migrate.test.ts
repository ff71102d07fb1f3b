import { describe, expect, it } from 'vitest'
import { migrate, MIGRATIONS, OLDEST_FORMAT, type Migration } from '../../engine/scenario/migrate.ts'
import { FORMAT } from '../../engine/scenario/schema.ts'

describe('the formats of scenario files', () => {
  it('have a migration each but the newest', () => {
    expect(MIGRATIONS).toHaveLength(FORMAT - OLDEST_FORMAT)
    expect(OLDEST_FORMAT).toBe(1)
  })

  it('leave the newest as it is', () => {
    const document = { format: FORMAT, id: 'tea' }
    expect(migrate(document)).toEqual({ document })
  })

  const rename: Migration = ({ name, ...rest }) => ({ ...rest, title: name })
  const double: Migration = (document) => ({ ...document, budget: Number(document['budget']) * 2 })

  it('are brought step by step to the newest', () => {
    expect(migrate({ format: 4, name: 'Tea', budget: 1 }, [rename, double], 6)).toEqual({
      document: { format: 6, title: 'Tea', budget: 2 },
    })
    expect(migrate({ format: 5, title: 'Tea', budget: 1 }, [rename, double], 6)).toEqual({
      document: { format: 6, title: 'Tea', budget: 2 },
    })
  })

  it('leave what was read untouched', () => {
    const document = { format: 5, budget: 1 }
    migrate(document, [rename, double], 6)
    expect(document).toEqual({ format: 5, budget: 1 })
  })

  it.each([
    ['too new', { format: 7 }, 'format-too-new', { found: 7, newest: 6 }],
    ['too old', { format: 3 }, 'format-too-old', { found: 3, oldest: 4 }],
    ['missing', {}, 'missing', { key: 'format' }],
    ['no number', { format: '6' }, 'wrong-type', { found: 'text', expected: 'whole-number' }],
    ['no whole number', { format: 5.5 }, 'wrong-type', { found: 'number', expected: 'whole-number' }],
  ])('are refused when %s', (_, document, code, params) => {
    expect(migrate(document, [rename, double], 6)).toMatchObject({ finding: { code, params } })
  })

  it.each([[null], [[]], ['format: 1'], [1]])('are those of a mapping, not of %j', (value) => {
    expect(migrate(value)).toMatchObject({ finding: { code: 'not-a-mapping' } })
  })
})
