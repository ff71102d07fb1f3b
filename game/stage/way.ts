import { make } from './make.ts'
import { paintFigure } from './paint/figure.ts'
import type { Spot } from './pointing.ts'
import { LIFE_STAGES, type LifeStage, type StageView, type Target, type WayView } from './view.ts'

/**
 * The way of life below the table: what each figure means, how many people stand there, and how many of those before
 * came on this week. Of a district while that is pointed at.
 */
export type Way = {
  show: (view: StageView) => Spot[] | null
  light: (pointed: Target | null) => void
}

/** Height of the figures in CSS pixels, and how many pixels are painted for each. */
const FIGURE = 22
const FINE = 2
/** Width of the thickest and of the thinnest arrow, in CSS pixels. */
const ARROW = { most: 22, least: 1.5 }

type Step = Spot & { stage: LifeStage; item: HTMLElement; name: HTMLElement; count: HTMLElement; came: HTMLElement }

export function openWay(root: HTMLElement): Way {
  const title = make('p', 'stage-way-title')
  const [whose, note] = [make('b', ''), make('span', '')]
  title.append(whose, note)
  const list = make('ol', 'stage-way')
  root.append(title, list)
  let steps: Step[] = []
  let shown = ''
  let view: StageView | null = null
  let lit: Target | null = null

  function rebuild(stages: LifeStage[]): void {
    steps = stages.map((stage) => {
      const item = make('li', 'stage-step')
      const button = make('button', 'stage-step-spot')
      const came = make('span', 'stage-came')
      came.ariaHidden = 'true'
      const [name, count] = [make('b', ''), make('i', '')]
      button.append(pictureOf(stage), name, count)
      item.append(came, button)
      return { target: { kind: 'stage', id: stage }, button, stage, item, name, count, came }
    })
    list.replaceChildren(...steps.map(({ item }) => item))
  }

  function write(view: WayView): void {
    const told = view.steps
    whose.textContent = view.title
    note.textContent = view.note
    for (const { stage, button, name, count, came } of steps) {
      const step = told[stage]
      if (!step) continue
      name.textContent = step.name
      count.textContent = step.count
      came.hidden = step.came === undefined
      button.ariaLabel = [view.title, step.name, step.count, step.came && `+${step.came.count}`]
        .filter(Boolean)
        .join(', ')
      if (!step.came) continue
      // Like the strength of the rings: the root, so that little is seen too.
      const width = ARROW.least + (ARROW.most - ARROW.least) * Math.sqrt(Math.min(1, step.came.share))
      came.style.setProperty('--arrow', `${width}px`)
      came.toggleAttribute('data-away', stage === 'dormant' || stage === 'lapsed')
      came.replaceChildren(make('span', '', step.came.count), make('em', '', step.came.told))
    }
  }

  function light(pointed: Target | null): void {
    lit = pointed
    if (!view) return
    const district = pointed?.kind === 'district' ? view.districts.find(({ id }) => id === pointed.id) : undefined
    write(district?.way ?? view.way)
    for (const { item, stage } of steps)
      item.toggleAttribute('data-pointed', pointed?.kind === 'stage' && pointed.id === stage)
  }

  return {
    show(newView) {
      view = newView
      const stages = LIFE_STAGES.filter((stage) => view!.way.steps[stage] !== undefined)
      const others = stages.join() !== shown
      if (others) rebuild(stages)
      shown = stages.join()
      light(lit)
      return others ? steps : null
    },
    light,
  }
}

function pictureOf(stage: LifeStage): HTMLCanvasElement {
  const canvas = make('canvas', 'stage-step-picture')
  canvas.ariaHidden = 'true'
  canvas.width = FIGURE * 1.3 * FINE
  canvas.height = FIGURE * 1.4 * FINE
  paintFigure(canvas.getContext('2d')!, stage, canvas.width / 2, canvas.height - 4 * FINE, FIGURE * FINE)
  return canvas
}
