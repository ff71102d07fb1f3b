import type { Scenario, Text } from '../../engine/index.ts'
import { peoplePerFigure } from '../stage/figures.ts'
import type { ChannelKind, Season, StageView } from '../stage/view.ts'
import { happenings, type RunningView } from './views.ts'

/** What the stage needs beside the game: the reader's language and the light. */
export interface Telling {
  say: (text: Text) => string
  count: (value: number) => string
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
  }
}

/** One plain description of a week for the stage: the engine's numbers, nothing of its rules. */
export function stageView(scenario: Scenario, view: RunningView, telling: Telling): StageView {
  const { brief } = scenario
  const { say, count, texts } = telling
  const week = view.weeks.at(-1) ?? null
  const spent = week ? week.channels.reduce((sum, channel) => sum + channel.spend, 0) : 0
  const size = peoplePerFigure(brief.segments.map(({ people }) => people))
  const now = week ? happenings(scenario, week) : []
  const rains = now.some(
    ({ kind, id, name }) => kind === 'condition' && /rain|storm/.test(`${id} ${name.en.toLowerCase()}`),
  )
  const load = week ? Math.max(0, ...week.loads.map((resource) => resource.load)) : 0
  return {
    scenario: brief.id,
    theme: telling.theme,
    motion: telling.motion,
    label: texts.label,
    week: view.shown,
    season: seasonOf(brief.start, view.shown),
    ...(rains ? { weather: 'rain' as const } : {}),
    ...(now.length > 0 ? { banner: { text: now.map(({ name }) => say(name)).join(' · ') } } : {}),
    frame: { scale: texts.scale(count(size)), title: texts.week },
    peoplePerFigure: size,
    districts: brief.segments.map((segment, index) => ({
      id: segment.id,
      label: say(segment.name),
      note: count(segment.people),
      people: view.people[index].stages,
    })),
    channels: brief.channels.map((channel, index) => {
      const figures = week?.channels[index]
      // A company knows how many people a channel reached, not in which district: that is what audience studies are for.
      const reach = Math.min(1, figures?.reach ?? 0)
      return {
        id: channel.id,
        label: say(channel.name),
        ...(figures && figures.spend > 0 ? { note: telling.money(figures.spend) } : {}),
        kind: buildingOf(scenario.spec.channels[index]),
        reach: Object.fromEntries(brief.segments.map(({ id }) => [id, reach])),
        spend: figures && spent > 0 ? figures.spend / spent : 0,
      }
    }),
    business: {
      id: brief.id,
      label: texts.business,
      note: week && week.waiting > 0 ? texts.queue(count(week.waiting)) : texts.load(load),
      queue: week?.waiting ?? 0,
      load,
    },
  }
}

/** The season in which a week (from 1; 0 before the first) begins, on the northern half. */
function seasonOf(start: string, week: number): Season {
  const month = new Date(Date.parse(`${start}T00:00:00Z`) + Math.max(0, week - 1) * 7 * 86_400_000).getUTCMonth()
  return (['winter', 'spring', 'summer', 'autumn'] as const)[Math.floor(((month + 1) % 12) / 3)]
}

/** Words in a channel's id that say what it looks like; the first that fits. */
const LOOKS: [RegExp, ChannelKind][] = [
  [/kol|koc|blogger|influencer/, 'kol'],
  [/search|seo|sem/, 'search'],
  [
    /offline|poster|leader|booth|desk|store|promoter|street|corporate|partner|lift|outdoor|ground|staff|employee/,
    'offline',
  ],
  [/video|douyin|bilibili|kuaishou|live|short/, 'video'],
  [/xiaohongshu|weibo|wechat|moments|community|social|group/, 'social'],
]

function buildingOf({ id, kind }: Scenario['spec']['channels'][number]): ChannelKind {
  if (kind === 'owned') return 'owned'
  const look = LOOKS.find(([words]) => words.test(id))
  if (look) return look[1]
  return kind === 'intent' ? 'search' : kind === 'content' ? 'content' : 'feed'
}
