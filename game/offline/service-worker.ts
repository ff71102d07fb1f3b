import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching'

/*
 * Keeps the whole game on the device: after the first visit it starts and plays without a network. A newer version is
 * fetched beside the one in use and waits until the page says so, or until no page of the old one is open any more.
 */

declare const FILES: { url: string; revision: string | null }[]

precacheAndRoute(FILES)
cleanupOutdatedCaches()

self.addEventListener('message', (event) => {
  const { type } = (event.data ?? {}) as { type?: string }
  if (type === 'SKIP_WAITING') void (self as unknown as { skipWaiting: () => Promise<void> }).skipWaiting()
})
