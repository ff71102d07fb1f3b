import type { Brief, Scenario, Stage, Text, WeekView } from '../../engine/index.ts'
import type { ChannelLook, Season, Sky, StageView, WayView } from '../stage/view.ts'
import type { GameContext } from './context.ts'
import { oncePair } from './once.ts'
import { stageFigures, type SegmentFigures, type StageFigures } from './stage-figures.ts'
import { lookingBack, type RunningView } from './views.ts'

/** All that the stage is told of a revealed week, before it is put into words. */
export interface Scene {
  brief: Brief
  view: RunningView
  figures: StageFigures
  /** By channel, in the scenario's order. */
  buildings: ChannelLook[]
  skies: Sky[]
}

/** What the stage needs beside the game: the reader's language and the light. */
export interface Telling {
  say: (text: Text) => string
  count: (value: number) => string
  share: (value: number) => string
  money: (yuan: number) => string
  theme: StageView['theme']
  motion: StageView['motion']
  texts: {
    label: string
    scale: (people: string) => string
    week: string
    business: string
    load: (share: number) => string
    queue: (count: string) => string
    /** Whose way of life it is: a segment's, or everybody's. */
    way: (segment: string | null, people: string) => string
    wayNote: string
    stage: (stage: Stage) => string
  }
}

const sceneIn = oncePair((scenario: Scenario, view: RunningView): Scene => {
  const week = view.weeks.at(-1)
  return {
    brief: scenario.brief,
    view,
    figures: stageFigures(scenario, view),
    buildings: scenario.spec.channels.map(({ id, kind }) => scenario.brief.looks.channels[id] ?? LOOK_OF_KIND[kind]),
    skies: week ? skiesOf(scenario, week) : [],
  }
})

/** A revealed week for the stage, or what is revealed now (`null`); the same scene for the same week. */
export const sceneOf =
  (week: number | null) =>
  (context: GameContext): Scene =>
    sceneIn(context.scenario!, lookingBack(week)(context))

/** One plain description of a week for the stage: the engine's numbers, nothing of its rules. */
export function stageView({ brief, view, figures, buildings, skies }: Scene, telling: Telling): StageView {
  const { say, count, texts } = telling
  const week = view.weeks.at(-1) ?? null
  const spent = week ? week.channels.reduce((sum, channel) => sum + channel.spend, 0) : 0
  const load = week ? Math.max(0, ...week.loads.map((resource) => resource.load)) : 0
  const { size, stages, segments, all, happened } = figures
  return {
    scenario: brief.id,
    theme: telling.theme,
    motion: telling.motion,
    label: texts.label,
    week: view.shown,
    season: seasonOf(brief.start, view.shown),
    skies,
    ...(happened.length > 0 ? { banner: { text: happened.map(say).join(' · ') } } : {}),
    frame: { scale: texts.scale(count(size)), title: texts.week },
    peoplePerFigure: size,
    landmarks: brief.looks.landmarks,
    districts: brief.segments.map((segment, index) => {
      const here = segments[index]
      return {
        id: segment.id,
        label: say(segment.name),
        note: count(segment.people),
        look: brief.looks.segments[segment.id] ?? 'homes',
        people: here.stood,
        friends: here.friends,
        orders: all.orders > 0 ? here.orders / all.orders : 0,
        way: wayOf(texts.way(say(segment.name), count(segment.people)), stages, here, telling),
      }
    }),
    channels: brief.channels.map((channel, index) => {
      const bought = week?.channels[index]
      // A company knows how many people a channel reached, not in which district: that is what audience studies are for.
      const reach = Math.min(1, bought?.reach ?? 0)
      return {
        id: channel.id,
        label: say(channel.name),
        ...(bought && bought.spend > 0 ? { note: telling.money(bought.spend) } : {}),
        look: buildings[index],
        reach: Object.fromEntries(brief.segments.map(({ id }) => [id, reach])),
        spend: bought && spent > 0 ? bought.spend / spent : 0,
      }
    }),
    business: {
      id: brief.id,
      label: texts.business,
      note: week && week.waiting > 0 ? texts.queue(count(week.waiting)) : texts.load(load),
      look: brief.looks.business ?? 'shop',
      queue: week?.waiting ?? 0,
      refused: week?.refused ?? 0,
      load,
      takings: week ? week.revenue / Math.max(1, ...view.weeks.map(({ revenue }) => revenue)) : 0,
    },
    way: wayOf(texts.way(null, count(all.people)), stages, all, telling),
  }
}

function wayOf(title: string, stages: Stage[], { stood, came }: SegmentFigures, telling: Telling): WayView {
  const steps = stages.map((stage) => {
    const step = { name: telling.texts.stage(stage), count: telling.count(stood[stage]) }
    const comers = came[stage]
    if (!comers) return [stage, step]
    const { people, share } = comers
    return [stage, { ...step, came: { count: telling.count(people), share, told: telling.share(share) } }]
  })
  return { title, note: telling.texts.wayNote, steps: Object.fromEntries(steps) as WayView['steps'] }
}

/** What a week looks like: by the conditions that hold in it and the events that came. */
function skiesOf({ spec }: Scenario, week: WeekView): Sky[] {
  const { conditions, events } = spec.looks
  const skies = [...week.conditions.map((id) => conditions[id]), ...week.events.map((id) => events[id])]
  return [...new Set(skies.filter((sky) => sky !== undefined))]
}

/** The season in which a week (from 1; 0 before the first) begins, on the northern half. */
function seasonOf(start: string, week: number): Season {
  const month = new Date(Date.parse(`${start}T00:00:00Z`) + Math.max(0, week - 1) * 7 * 86_400_000).getUTCMonth()
  return (['winter', 'spring', 'summer', 'autumn'] as const)[Math.floor(((month + 1) % 12) / 3)]
}

/** The building of a channel of which its scenario does not say what it looks like. */
const LOOK_OF_KIND: Record<Scenario['spec']['channels'][number]['kind'], ChannelLook> = {
  push: 'feed',
  intent: 'search',
  content: 'content',
  owned: 'owned',
}
