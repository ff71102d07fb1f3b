import { ROLES, type Role } from '../../engine/index.ts'
import type { GameAbout } from './about.ts'

export type Person = GameAbout['people'][number]

/** Who takes a role; the name may still be empty. */
export interface Seat {
  role: Role
  name: string
}

/** The people behind the seats of a table: who is named in several holds several roles, an empty seat is nobody's. */
export function seated(seats: readonly Seat[]): Person[] {
  const people = new Map<string, Person>()
  for (const { role, name } of seats) {
    const known = people.get(name.trim()) ?? { name: name.trim(), roles: [] }
    if (known.name !== '' && !known.roles.includes(role))
      people.set(known.name, { ...known, roles: [...known.roles, role] })
  }
  return [...people.values()]
}

/** One person with every role. */
export const alone = (name: string): Person[] => [{ name: name.trim(), roles: [...ROLES] }]

export const isAlone = (people: readonly Person[]): boolean =>
  people.length === 1 && people[0].roles.length === ROLES.length

/** Who sits at the keyboard in a round (from 0): the turn goes round the table. `null` where nobody has a name. */
export function driverOf(people: readonly Person[], round: number): Person | null {
  return people.length > 0 ? people[round % people.length] : null
}
