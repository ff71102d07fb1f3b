import type { Brief } from '../../engine/index.ts'
import type { TargetView } from '../flow/views.ts'

/** What the lobby shows of a scenario before its rules are there. */
export type Summary = Pick<
  Brief,
  'id' | 'sector' | 'title' | 'summary' | 'difficulty' | 'weeks' | 'rounds' | 'budget'
> & {
  main: TargetView
}

const summaries = import.meta.glob<Summary>('../../scenarios/*.yaml', {
  query: '?summary',
  import: 'default',
  eager: true,
})

/** The scenarios that come with the game, the easier ones first. */
export const CATALOGUE: readonly Summary[] = Object.values(summaries).toSorted(
  (a, b) => a.difficulty - b.difficulty || (a.id < b.id ? -1 : 1),
)
