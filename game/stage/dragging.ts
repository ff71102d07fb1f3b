import type { Camera } from './camera.ts'

/** Pixels that a pointer moves before a press is a drag. */
const SLACK = 5
/** Zoom of one notch of a wheel: pixels that it scrolls for the factor e. */
const WHEEL = 300

/**
 * Moves the camera by dragging, by two fingers, and by the wheel with Ctrl or Cmd (a pinch on a touchpad is that too);
 * the plain wheel is the page's. Calls `onLook` after each move; returns how to stop.
 */
export function followPointers(element: HTMLElement, camera: Camera, onLook: () => void): () => void {
  const down = new Map<number, { x: number; y: number }>()
  let dragged = 0

  const press = (event: PointerEvent) => {
    if (down.size === 0) dragged = 0
    down.set(event.pointerId, { x: event.clientX, y: event.clientY })
  }
  const move = (event: PointerEvent) => {
    const before = down.get(event.pointerId)
    if (!before) return
    const [dx, dy] = [event.clientX - before.x, event.clientY - before.y]
    const [other] = [...down].filter(([id]) => id !== event.pointerId).map(([, place]) => place)
    if (other) {
      const { left, top } = element.getBoundingClientRect()
      const spread = (place: { x: number; y: number }) => Math.hypot(place.x - other.x, place.y - other.y)
      const now = { x: event.clientX, y: event.clientY }
      camera.zoomBy(spread(now) / Math.max(1, spread(before)), { x: other.x - left, y: other.y - top })
      camera.arrive()
    } else {
      dragged += Math.abs(dx) + Math.abs(dy)
      if (dragged < SLACK || camera.sight.zoom === 1) return
      element.setPointerCapture(event.pointerId)
      camera.pan(dx, dy)
    }
    down.set(event.pointerId, { x: event.clientX, y: event.clientY })
    onLook()
  }
  // What ends a drag is no click on what lies there.
  const click = (event: MouseEvent) => {
    if (dragged >= SLACK && camera.sight.zoom > 1) event.stopPropagation()
  }
  const lift = (event: PointerEvent) => void down.delete(event.pointerId)
  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    const { left, top } = element.getBoundingClientRect()
    camera.zoomBy(Math.exp(-event.deltaY / WHEEL), { x: event.clientX - left, y: event.clientY - top })
    onLook()
  }
  element.addEventListener('pointerdown', press)
  element.addEventListener('pointermove', move)
  element.addEventListener('pointerup', lift)
  element.addEventListener('pointercancel', lift)
  element.addEventListener('click', click, { capture: true })
  element.addEventListener('wheel', wheel, { passive: false })
  return () => {
    element.removeEventListener('pointerdown', press)
    element.removeEventListener('pointermove', move)
    element.removeEventListener('pointerup', lift)
    element.removeEventListener('pointercancel', lift)
    element.removeEventListener('click', click, { capture: true })
    element.removeEventListener('wheel', wheel)
  }
}
