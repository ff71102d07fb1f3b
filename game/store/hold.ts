/** Which page may change a game: one at a time, of all tabs and windows of this browser. */
export interface Hold {
  /** Asks for a game, or takes it from whoever has it; resolves to whether it is this page's now. What was held before is let go. */
  take: (game: string, force: boolean) => Promise<boolean>
  release: () => void
  /** Called when another page took the game away. */
  onLost: (listener: () => void) => void
}

/**
 * By the browser's locks, which end with the page, however it ends. Where there are none (an address that the browser
 * does not trust, a frame that it forbids them), every page may write.
 */
export function holdByLocks(locks: Pick<LockManager, 'request'> | undefined): Hold {
  let letGo: () => void = () => {}
  /** The taking that counts; one that was let go or followed by another is no loss. */
  let current: object | null = null
  let lost: () => void = () => {}

  const release = (): void => {
    current = null
    letGo()
    letGo = () => {}
  }

  return {
    release,
    onLost: (listener) => {
      lost = listener
    },
    take: (game, force) => {
      release()
      if (!locks) return Promise.resolve(true)
      const taking = {}
      current = taking
      return new Promise((resolve) => {
        const options = force ? { steal: true } : { ifAvailable: true }
        const held = locks.request(`sandtable.game.${game}`, options, (lock) => {
          resolve(lock !== null)
          if (lock === null || current !== taking) return undefined
          return new Promise<void>((done) => {
            letGo = done
          })
        })
        Promise.resolve(held).catch((error: unknown) => {
          const stolen = error instanceof DOMException && error.name === 'AbortError'
          // A page that may have no locks at all is alone with its game.
          resolve(!stolen)
          if (stolen && current === taking) lost()
        })
      })
    },
  }
}
