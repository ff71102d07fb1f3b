import type { Point } from './board.ts'
import type { Sight } from './camera.ts'
import { spotOf, type Fit } from './fit.ts'
import type { KioskPlace, Layout } from './layout.ts'
import { make } from './make.ts'
import type { Spot } from './pointing.ts'
import type { Placed } from './table.ts'
import type { StageView, Target } from './view.ts'

/**
 * The page's own elements over the canvas: names, and a button for each thing that can be pointed at, so that pointer,
 * touch, keyboard and screen reader all have it.
 */
export type Signs = {
  /** Brings the elements up to date; returns the buttons when they are others than before. */
  show: (view: StageView, placed: Placed) => Spot[] | null
  /** Puts everything where the camera sees it. */
  look: (sight: Sight) => void
  /** Marks what is pointed at; for a channel also each district, by how well it reaches it. */
  light: (pointed: Target | null) => void
  /** The middle of a target in the picture as a whole, in CSS pixels. */
  middleOf: (target: Target) => Point | null
}

type Sign = Spot & { plate: HTMLElement; place: Place }

export function openSigns(root: HTMLElement): Signs {
  const ground = make('div', 'stage-ground')
  const names = make('div', 'stage-names')
  const banner = make('div', 'stage-banner')
  root.append(ground, names, banner)
  let signs: Sign[] = []
  let ids = ''
  let view: StageView | null = null
  let fit: Fit
  let sight: Sight = { x: 0, y: 0, zoom: 1 }
  let lit: Target | null = null

  function rebuild(targets: Target[]): void {
    signs = targets.map((target) => {
      const plate = make('span', `stage-sign stage-${target.kind}-sign`)
      plate.ariaHidden = 'true'
      return { target, button: make('button', `stage-spot stage-${target.kind}`), plate, place: nowhere }
    })
    // Districts lie lowest, buildings stand on them, names are over all.
    const order = { district: 0, business: 1, channel: 2, stage: 3 }
    ground.replaceChildren(
      ...signs.toSorted((a, b) => order[a.target.kind] - order[b.target.kind]).map(({ button }) => button),
    )
    names.replaceChildren(...signs.map(({ plate }) => plate))
  }

  function arrange(): void {
    ground.style.transform = `translate(${-sight.x * sight.zoom}px, ${-sight.y * sight.zoom}px) scale(${sight.zoom})`
    for (const { plate, place } of signs) {
      const x = (place.sign.x - sight.x) * sight.zoom
      const y = (place.sign.y - sight.y) * sight.zoom
      plate.style.maxWidth = `${room(place.side, x)}px`
      plate.style.left = `${x}px`
      plate.style.top = `${y}px`
      plate.hidden = x < 0 || y < 0 || x > fit.width || y > fit.height
    }
    const middle = signs.filter(({ plate, place }) => place.side === 'middle' && !plate.hidden)
    for (const { plate } of middle) keepInside(plate, fit)
    keepApart(middle)
  }

  /** A name beside its building ends at the edge of the picture. */
  function room(side: Side, x: number): number {
    const space = side === 'start' ? x : side === 'end' ? fit.width - x : 240
    return Math.max(72, Math.min(240, space - 4))
  }

  function light(pointed: Target | null): void {
    lit = pointed
    const channel = pointed?.kind === 'channel' ? view?.channels.find(({ id }) => id === pointed.id) : null
    for (const { target, button, plate } of signs) {
      const isPointed = target.kind === pointed?.kind && target.id === pointed.id
      plate.toggleAttribute('data-pointed', isPointed)
      if (target.kind !== 'district') continue
      const reach = channel?.reach[target.id] ?? 0
      button.style.opacity = String(isPointed ? 0.2 : Math.min(0.5, 0.6 * Math.sqrt(reach)))
    }
  }

  return {
    show(newView, { layout, fit: newFit }) {
      ;[view, fit] = [newView, newFit]
      banner.textContent = view.banner?.text ?? ''
      const targets = targetsOf(view)
      const newIds = JSON.stringify(targets)
      const others = newIds !== ids
      if (others) rebuild(targets)
      ids = newIds
      const things = [view.business, ...view.districts, ...view.channels]
      const places = placesOf(layout, fit)
      for (const [at, sign] of signs.entries()) {
        const { label, note } = things[at]!
        sign.place = places[at]!
        sign.button.ariaLabel = note === undefined ? label : `${label}, ${note}`
        sign.plate.dataset['side'] = sign.place.side
        sign.plate.replaceChildren(make('b', '', label))
        if (note !== undefined && sign.target.kind === 'business') sign.plate.append(make('i', '', note))
        if (sign.target.kind === 'business') sign.plate.append(bar(view.business.load))
        lay(sign.button, sign.place)
      }
      arrange()
      light(lit)
      return others ? signs : null
    },
    look(newSight) {
      sight = newSight
      if (view) arrange()
    },
    light,
    middleOf({ kind, id }) {
      const sign = signs.find(({ target }) => target.kind === kind && target.id === id)
      if (!sign) return null
      const { left, top, width, height } = sign.place.area
      return { x: left + width / 2, y: top + height / 2 }
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
/** Which end of a name is at its place. */
type Side = 'start' | 'end' | 'middle'
/** Where the button and the name of a target are in the picture as a whole, in CSS pixels. */
type Place = { area: Area; outline?: Point[]; sign: Point; side: Side }

const nowhere: Place = { area: { left: 0, top: 0, width: 0, height: 0 }, sign: { x: 0, y: 0 }, side: 'middle' }

function placesOf(layout: Layout, fit: Fit): Place[] {
  const standing = (foot: Point, half: number, high: number, low: number): Area => {
    const { x, y } = spotOf(fit, foot)
    const [w, h, d] = [half * fit.scale, high * fit.scale, low * fit.scale]
    return { left: x - w, top: y - h, width: 2 * w, height: h + d }
  }
  return [
    {
      area: standing({ x: 0, y: 0 }, 0.17, 0.3, 0.1),
      sign: spotOf(fit, { x: 0, y: -0.37 }),
      side: 'middle',
    },
    ...layout.districts.map(({ outline, sign }): Place => {
      const points = outline.map((point) => spotOf(fit, point))
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
      const [left, top] = [Math.min(...xs), Math.min(...ys)]
      const area = { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
      return { area, outline: points, sign: spotOf(fit, sign), side: 'middle' }
    }),
    ...layout.kiosks.map((kiosk): Place => {
      const { offset, side } = nameOf(kiosk)
      return {
        area: standing(kiosk, 0.085, 0.19, 0.06),
        sign: spotOf(fit, { x: kiosk.x + offset.x, y: kiosk.y + offset.y }),
        side,
      }
    }),
  ]
}

/** The name of a channel is outside the table beside its icon, and at the near sides on the rim below the building. */
function nameOf({ side }: KioskPlace): { offset: Point; side: Side } {
  if (side === 3) return { offset: { x: -0.056, y: -0.142 }, side: 'start' }
  if (side === 0) return { offset: { x: 0.056, y: -0.142 }, side: 'end' }
  return { offset: { x: 0, y: 0.107 }, side: 'middle' }
}

function lay(button: HTMLElement, { area: { left, top, width, height }, outline }: Place): void {
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

/** Names that would cover each other make room: those above the business go up, the others down, the nearest to it first. */
function keepApart(signs: Sign[]): void {
  const boxes = signs.map(({ plate, target }) => {
    const { offsetLeft: x, offsetTop: y, offsetWidth: width, offsetHeight: height } = plate
    return { plate, x, y, width, height, fixed: target.kind === 'business' }
  })
  const fixed = boxes.filter((box) => box.fixed)
  const middle = fixed[0]?.y ?? 0
  const above = boxes.filter(({ y }) => y < middle).toSorted((a, b) => b.y - a.y)
  const below = boxes.filter((box) => !box.fixed && box.y >= middle).toSorted((a, b) => a.y - b.y)
  for (const [way, moved] of [[-1, above] as const, [1, below] as const]) {
    for (const [at, box] of moved.entries()) {
      for (const other of [...fixed, ...moved.slice(0, at)]) {
        const besides = Math.abs(box.x - other.x) >= (box.width + other.width) / 2
        const distance = (box.height + other.height) / 2 + 1
        if (!besides && Math.abs(box.y - other.y) < distance) box.y = other.y + way * distance
      }
      box.plate.style.top = `${box.y}px`
    }
  }
}

function bar(load: number): HTMLElement {
  const element = make('span', 'stage-load')
  element.style.setProperty('--load', String(Math.max(0, Math.min(1, load))))
  element.toggleAttribute('data-over', load > 1)
  return element
}
