import { expect, test } from 'vitest'
import { ROLES } from '../../engine/index.ts'
import { alone, driverOf, isAlone, seated } from '../../game/flow/people.ts'

test('who is named twice holds both roles, a sixth shares one, an empty seat is nobody', () => {
  const seats = ROLES.map((role, index) => ({ role, name: ['Ann', 'Bo', ' Ann ', '', 'Di'][index] }))
  expect(seated([...seats, { role: 'data-analyst', name: 'Ed' }])).toEqual([
    { name: 'Ann', roles: ['marketing-director', 'content-planner'] },
    { name: 'Bo', roles: ['product-manager'] },
    { name: 'Di', roles: ['data-analyst'] },
    { name: 'Ed', roles: ['data-analyst'] },
  ])
  expect(seated(ROLES.map((role) => ({ role, name: ' ' })))).toEqual([])
})

test('one person alone holds every role, with or without a name', () => {
  expect(alone(' Ann ')).toEqual([{ name: 'Ann', roles: [...ROLES] }])
  expect(isAlone(alone(''))).toBe(true)
  expect(isAlone(seated([{ role: 'data-analyst', name: 'Ann' }]))).toBe(false)
})

test('the turn at the keyboard goes round the table', () => {
  const people = seated(ROLES.slice(0, 2).map((role, index) => ({ role, name: ['Ann', 'Bo'][index] })))
  expect([0, 1, 2, 3].map((round) => driverOf(people, round)?.name)).toEqual(['Ann', 'Bo', 'Ann', 'Bo'])
  expect(driverOf([], 0)).toBeNull()
})
