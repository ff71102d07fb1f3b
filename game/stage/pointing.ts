import type { Target } from './view.ts'

/**
 * What is pointed at, by pointer, touch or keyboard: one button for each thing. A button that was clicked or focused
 * stays meant until another one is; hovering looks elsewhere in between. One of the buttons is in the tab order, arrow
 * keys go to the others.
 */
export type Pointing = {
  /** Replaces all buttons; nothing is pointed at then. */
  reset: (spots: Spot[]) => void
  /** What is pointed at now. */
  pointed: () => Target | null
  release: () => void
}

export type Spot = { target: Target; button: HTMLButtonElement }

export type Listeners = {
  onPoint: (target: Target | null) => void
  /** A key that is not the arrows' own, on a button. */
  onKey: (key: string) => boolean
  /** By keyboard, so that it may be out of sight. */
  onFocus: (target: Target) => void
  onDoubleClick: (target: Target) => void
}

export function openPointing({ onPoint, onKey, onFocus, onDoubleClick }: Listeners): Pointing {
  let spots: Spot[] = []
  /** Those that are listened to; one that stays is not listened to twice. */
  const heard = new WeakSet<Spot>()
  let hovered: Spot | null = null
  let focused: Spot | null = null
  let pointed: Spot | null = null

  function point(): void {
    const next = hovered ?? focused
    if (next === pointed) return
    pointed = next
    onPoint(pointed && { ...pointed.target })
  }

  /** Whether what comes next is pointed at too: from one to the other there is no moment of nothing. */
  function isOurs(next: EventTarget | null): boolean {
    return spots.some(({ button }) => button === next)
  }

  function listen(spot: Spot): void {
    const { button, target } = spot
    button.addEventListener('pointerenter', () => {
      hovered = spot
      point()
    })
    button.addEventListener('pointerleave', (event) => {
      // A lifted finger leaves too; what it tapped stays until something else is tapped.
      if (event.pointerType === 'touch' || hovered !== spot) return
      hovered = null
      if (!isOurs(event.relatedTarget)) point()
    })
    button.addEventListener('focus', () => {
      for (const other of spots) other.button.tabIndex = other === spot ? 0 : -1
      focused = spot
      if (button.matches(':focus-visible')) onFocus(target)
      point()
    })
    button.addEventListener('blur', (event) => {
      if (focused === spot) focused = null
      if (!isOurs(event.relatedTarget)) point()
    })
    // Not every browser gives a clicked button the focus.
    button.addEventListener('click', () => button.focus())
    button.addEventListener('dblclick', () => onDoubleClick(target))
    button.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const at = spots.indexOf(spot)
      const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: -1 }[
        event.key
      ]
      if (next !== undefined) spots.at(next % spots.length)!.button.focus()
      else if (!onKey(event.key)) return
      event.preventDefault()
    })
  }

  return {
    reset(newSpots) {
      hovered = focused = null
      spots = newSpots
      for (const [at, spot] of spots.entries()) {
        spot.button.type = 'button'
        spot.button.tabIndex = at === 0 ? 0 : -1
        if (!heard.has(spot)) listen(spot)
        heard.add(spot)
      }
      point()
    },
    pointed: () => pointed?.target ?? null,
    release() {
      hovered = null
      point()
    },
  }
}
