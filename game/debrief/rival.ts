import type { Run } from '../../engine/index.ts'

/** Another team's game of the same scenario, to be compared with one's own. */
export interface Rival {
  name: string
  run: Run
}

const rivals = new WeakMap<Run, Rival>()
const listeners = new Set<() => void>()

/** The other game that was opened beside a run, as long as the page lives. */
export const rivalOf = (run: Run): Rival | null => rivals.get(run) ?? null

export function setRival(run: Run, rival: Rival): void {
  rivals.set(run, rival)
  for (const listener of listeners) listener()
}

export function subscribeRival(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
