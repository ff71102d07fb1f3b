import { useEffect } from 'react'
import type { Opened } from '../../store/opening.ts'

/** Opens the run in the page's address, when the lobby is entered by such a link or one is followed in it. */
export function useLink(name: string, onOpened: (opened: Opened) => void): void {
  useEffect(() => {
    const follow = async (): Promise<void> => {
      if (window.location.hash.length < 2) return
      try {
        const { openLink } = await import('../../store/opening.ts')
        const opened = await openLink(window.location.hash, name)
        if (opened === null) return
        // Opened once: reloading the page is not to ask again.
        window.history.replaceState(null, '', window.location.pathname + window.location.search)
        onOpened(opened)
      } catch {
        // The link stays where it is, so that loading the page again tries it again.
        onOpened({ kind: 'not-fetched', file: name })
      }
    }
    const listen = () => void follow()
    listen()
    window.addEventListener('hashchange', listen)
    return () => window.removeEventListener('hashchange', listen)
  }, [name, onOpened])
}
