import type { Point } from './board.ts'
import type { Fit } from './fit.ts'
import type { KioskPlace, Layout } from './layout.ts'
import type { Placed } from './table.ts'
import type { StageView, Target } from './view.ts'

/**
 * The page's own elements over the canvas: names, and a button for each thing that can be pointed at, so that pointer,
 * touch, keyboard and screen reader all have it. One of the buttons is in the tab order, arrows go to the others.
 */
export type Signs = { show: (view: StageView, placed: Placed) => void; destroy: () => void }

type Sign = { target: Target; button: HTMLButtonElement; plate: HTMLElement }

export function openSigns(root: HTMLElement, onPoint: (target: Target | null) => void): Signs {
  let signs: Sign[] = []
  let ids = ''
  let hovered: Sign | null = null
  let focused: Sign | null = null
  let pointed: Sign | null = null
  let view: StageView | null = null
  const banner = make('div', 'stage-banner')
  root.setAttribute('role', 'toolbar')
  root.append(banner)

  function point(): void {
    const next = hovered ?? focused
    if (next === pointed) return
    pointed = next
    light()
    onPoint(pointed && { ...pointed.target })
  }

  /** Marks what is pointed at; for a channel also each district, by how well it reaches it. */
  function light(): void {
    const channel =
      pointed?.target.kind === 'channel' ? view!.channels.find(({ id }) => id === pointed!.target.id) : null
    for (const sign of signs) {
      sign.plate.toggleAttribute('data-pointed', sign === pointed)
      if (sign.target.kind !== 'district') continue
      const reach = channel?.reach[sign.target.id] ?? 0
      sign.button.style.opacity = String(sign === pointed ? 0.2 : Math.min(0.5, 0.6 * Math.sqrt(reach)))
    }
  }

  function rebuild(targets: Target[]): void {
    for (const { button, plate } of signs) {
      button.remove()
      plate.remove()
    }
    hovered = focused = null
    signs = targets.map((target, at) => {
      const button = make('button', `stage-${target.kind}`)
      button.type = 'button'
      button.tabIndex = at === 0 ? 0 : -1
      const plate = make('span', `stage-sign stage-${target.kind}-sign`)
      plate.ariaHidden = 'true'
      const sign = { target, button, plate }
      listen(sign)
      return sign
    })
    // Districts lie lowest, buildings stand on them, names are over all.
    const order = { district: 0, business: 1, channel: 2 }
    root.append(...signs.toSorted((a, b) => order[a.target.kind] - order[b.target.kind]).map(({ button }) => button))
    root.append(...signs.map(({ plate }) => plate), banner)
    point()
  }

  /** Whether what comes next is pointed at too: from one to the other there is no moment of nothing. */
  function isOurs(next: EventTarget | null): boolean {
    return signs.some(({ button }) => button === next)
  }

  function listen(sign: Sign): void {
    const { button } = sign
    button.addEventListener('pointerenter', () => {
      hovered = sign
      point()
    })
    button.addEventListener('pointerleave', (event) => {
      // A lifted finger leaves too; what it tapped stays until something else is tapped.
      if (event.pointerType === 'touch' || hovered !== sign) return
      hovered = null
      if (!isOurs(event.relatedTarget)) point()
    })
    button.addEventListener('focus', () => {
      for (const other of signs) other.button.tabIndex = other === sign ? 0 : -1
      focused = sign
      point()
    })
    button.addEventListener('blur', (event) => {
      if (focused === sign) focused = null
      if (!isOurs(event.relatedTarget)) point()
    })
    button.addEventListener('keydown', (event) => {
      const at = signs.indexOf(sign)
      const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: -1 }[
        event.key
      ]
      if (next === undefined) return
      event.preventDefault()
      signs.at(next % signs.length)!.button.focus()
    })
  }

  const release = (event: PointerEvent) => {
    if (event.target instanceof HTMLButtonElement) return
    hovered = null
    point()
  }
  root.addEventListener('pointerdown', release)

  return {
    show(newView, { layout, fit }) {
      view = newView
      root.ariaLabel = view.label
      Object.assign(root.dataset, { theme: view.theme, motion: view.motion, weather: view.weather ?? 'fair' })
      banner.textContent = view.banner?.text ?? ''
      const targets = targetsOf(view)
      const newIds = JSON.stringify(targets)
      if (newIds !== ids) rebuild(targets)
      ids = newIds
      const things = [view.business, ...view.districts, ...view.channels]
      const spots = spotsOf(layout, fit)
      for (const [at, { target, button, plate }] of signs.entries()) {
        const { label, note } = things[at]!
        button.ariaLabel = note === undefined ? label : `${label}, ${note}`
        plate.replaceChildren(make('b', '', label))
        if (note !== undefined) plate.append(make('i', '', note))
        if (target.kind === 'business') plate.append(bar(view.business.load))
        place(button, spots[at]!.area, spots[at]!.outline)
        Object.assign(plate.style, { left: `${spots[at]!.sign.x}px`, top: `${spots[at]!.sign.y}px` })
        plate.toggleAttribute('data-above', spots[at]!.above ?? false)
        keepInside(plate, fit)
      }
      keepApart(signs.filter(({ target }) => target.kind !== 'channel').map(({ plate }) => plate))
      light()
    },
    destroy() {
      root.removeEventListener('pointerdown', release)
      root.replaceChildren()
    },
  }
}

/** In the order of the keys: the business, the districts, the channels. */
function targetsOf({ business, districts, channels }: StageView): Target[] {
  return [
    { kind: 'business', id: business.id },
    ...districts.map(({ id }) => ({ kind: 'district' as const, id })),
    ...channels.map(({ id }) => ({ kind: 'channel' as const, id })),
  ]
}

type Area = { left: number; top: number; width: number; height: number }
type Spot = { area: Area; outline?: Point[]; sign: Point; above?: boolean }

/** Where the button and the name of each target are, in CSS pixels. */
function spotsOf(layout: Layout, fit: Fit): Spot[] {
  const at = ({ x, y }: Point): Point => ({ x: fit.x + x * fit.scale, y: fit.y + y * fit.scale })
  const standing = (foot: Point, half: number, high: number, low: number): Area => {
    const { x, y } = at(foot)
    const [w, h, d] = [half * fit.scale, high * fit.scale, low * fit.scale]
    return { left: x - w, top: y - h, width: 2 * w, height: h + d }
  }
  const middle = { x: 0, y: 0 }
  return [
    { area: standing(middle, 0.17, 0.26, 0.1), sign: at({ x: 0, y: -0.33 }) },
    ...layout.districts.map(({ outline, sign }) => {
      const points = outline.map(at)
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
      const [left, top] = [Math.min(...xs), Math.min(...ys)]
      const area = { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
      return { area, outline: points, sign: at(sign) }
    }),
    ...layout.kiosks.map((kiosk) => ({
      area: standing(kiosk, 0.085, 0.19, 0.06),
      sign: at(nameOf(kiosk)),
      above: isFar(kiosk),
    })),
  ]
}

/** The name of a channel is above its building at the far sides, and on the rim below it at the near ones. */
function nameOf({ x, y, side }: KioskPlace): Point {
  return { x, y: y + (isFar({ side }) ? -0.192 : 0.107) }
}

function isFar({ side }: Pick<KioskPlace, 'side'>): boolean {
  return side === 0 || side === 3
}

function place(button: HTMLElement, { left, top, width, height }: Area, outline?: Point[]): void {
  Object.assign(button.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` })
  if (outline) {
    button.style.clipPath = `polygon(${outline.map(({ x, y }) => `${x - left}px ${y - top}px`).join(', ')})`
  }
}

/** A long name at the left or right corner moves over the frame rather than out of the picture. */
function keepInside(plate: HTMLElement, fit: Fit): void {
  const { offsetWidth: width, offsetLeft: at } = plate
  const left = Math.min(Math.max(at, width / 2 + 2), fit.width - width / 2 - 2)
  if (left !== at) plate.style.left = `${left}px`
}

/** Names that would cover each other move down, the uppermost first. */
function keepApart(plates: HTMLElement[]): void {
  const boxes = plates.map((plate) => {
    const { offsetLeft: x, offsetTop: y, offsetWidth: width, offsetHeight: height } = plate
    return { plate, x, y, width, height }
  })
  boxes.sort((a, b) => a.y - b.y)
  for (const [at, box] of boxes.entries()) {
    for (const other of boxes.slice(0, at)) {
      const besides = Math.abs(box.x - other.x) >= (box.width + other.width) / 2
      const distance = (box.height + other.height) / 2 + 1
      if (!besides && Math.abs(box.y - other.y) < distance) box.y = other.y + distance
    }
    box.plate.style.top = `${box.y}px`
  }
}

function bar(load: number): HTMLElement {
  const element = make('span', 'stage-load')
  element.style.setProperty('--load', String(Math.max(0, Math.min(1, load))))
  element.toggleAttribute('data-over', load > 1)
  return element
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  element.className = className
  element.textContent = text
  return element
}
