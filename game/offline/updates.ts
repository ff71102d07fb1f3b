import { Workbox } from 'workbox-window'

/** Takes a newer version that has been fetched and waits, and shows the page anew in it. */
export type Update = () => void

let waiting: Update | null = null
const listeners = new Set<() => void>()

/** A newer version of the game that could be taken; `null` while there is none. */
export const updates = {
  state: (): Update | null => waiting,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

/** Keeps the game for use without a network, where the browser can: on https and on the device itself. */
export function keepForOffline(): void {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return
  const workbox = new Workbox('./service-worker.js')
  workbox.addEventListener('waiting', () => {
    waiting = () => {
      // Only the page that asked is shown anew; another one in mid-game is left alone.
      workbox.addEventListener('controlling', () => window.location.reload())
      workbox.messageSkipWaiting()
    }
    for (const listener of listeners) listener()
  })
  // Without it the game needs its network, and plays all the same.
  workbox.register({ immediate: true }).catch(() => {})
}
