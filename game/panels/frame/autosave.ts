import { createContext, use, useSyncExternalStore } from 'react'
import type { Autosave, SaveState } from '../../store/autosave.ts'

const AutosaveContext = createContext<Autosave | null>(null)

export const AutosaveProvider = AutosaveContext

export function useAutosave(): Autosave {
  const saving = use(AutosaveContext)
  if (!saving) throw new Error('A panel stands outside the AutosaveProvider.')
  return saving
}

export function useSaveState(): SaveState {
  const { subscribe, state } = useAutosave()
  return useSyncExternalStore(subscribe, state)
}
