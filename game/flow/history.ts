import { applyPatches, enablePatches, produceWithPatches, type Patch } from 'immer'

enablePatches()

/** One step of editing, both ways. Patches are plain data: later they are what several devices exchange. */
interface Step {
  forward: Patch[]
  back: Patch[]
}

export interface History {
  past: readonly Step[]
  future: readonly Step[]
  /** Key of the field that is being typed in: its edits join the last step. */
  open: string | null
}

export const emptyHistory: History = { past: [], future: [], open: null }

interface Edited<T> {
  value: T
  history: History
}

/** Makes a change and remembers how to take it back. */
export function edit<T extends object>(
  value: T,
  history: History,
  key: string | null,
  change: (draft: T) => void,
): Edited<T> {
  const [next, forward, back] = produceWithPatches(value, (draft) => change(draft as T))
  if (forward.length === 0) return { value, history }
  const step = { forward, back }
  const last = history.past.at(-1)
  const joins = key !== null && key === history.open && last !== undefined
  const past = joins
    ? [...history.past.slice(0, -1), { forward: [...last.forward, ...forward], back: [...back, ...last.back] }]
    : [...history.past, step]
  return { value: next, history: { past, future: [], open: key } }
}

export function undo<T extends object>(value: T, history: History): Edited<T> {
  const step = history.past.at(-1)
  if (!step) return { value, history }
  return {
    value: applyPatches(value, step.back),
    history: { past: history.past.slice(0, -1), future: [step, ...history.future], open: null },
  }
}

export function redo<T extends object>(value: T, history: History): Edited<T> {
  const [step, ...future] = history.future
  if (!step) return { value, history }
  return { value: applyPatches(value, step.forward), history: { past: [...history.past, step], future, open: null } }
}

/** Ends a step: the next edit of the same field is a step of its own. */
export const settle = (history: History): History => (history.open === null ? history : { ...history, open: null })
