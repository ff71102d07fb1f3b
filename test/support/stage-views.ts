import {
  CHANNEL_LOOKS,
  DISTRICT_LOOKS,
  LIFE_STAGES,
  type LifeStage,
  type StageView,
  type WayView,
} from '../../game/stage/view.ts'

/** A view of invented people: `districts` of 100,000 to 300,000 people each, so far on the way as `week` says. */
export function someView({
  districts = 5,
  channels = 12,
  week = 6,
  chinese = false,
  ...rest
}: Options = {}): StageView {
  const names = chinese ? CHINESE : ENGLISH
  return {
    scenario: 'some',
    theme: 'light',
    motion: 'full',
    label: chinese ? '\u6c99\u76d8' : 'Sand table',
    week,
    season: 'summer',
    skies: [],
    landmarks: [],
    frame: chinese
      ? { scale: '\u4e00\u4e2a\u5c0f\u4eba = 500 \u4eba', title: `\u7b2c ${week} \u5468 \u00b7 \u590f` }
      : { scale: '1 figure = 500 people', title: `Week ${week} of 16 \u00b7 Summer` },
    peoplePerFigure: 500,
    districts: Array.from({ length: districts }, (_, at) => {
      const label = names.districts[at % names.districts.length]!
      const here = people(100_000 + 50_000 * (at % 5), week + at)
      return {
        id: `district-${at + 1}`,
        label,
        note: chinese ? `${10 + 5 * at}.0 \u4e07` : `${100 + 50 * at}k`,
        look: DISTRICT_LOOKS[at % DISTRICT_LOOKS.length]!,
        people: here,
        friends: 700 * at,
        orders: 1 / districts,
        way: wayOf(label, [here]),
      }
    }),
    channels: Array.from({ length: channels }, (_, at) => ({
      id: `channel-${at + 1}`,
      label: names.channels[at % names.channels.length]!,
      look: CHANNEL_LOOKS[at % CHANNEL_LOOKS.length]!,
      reach: Object.fromEntries(
        Array.from({ length: districts }, (_, to) => [`district-${to + 1}`, ((at * 7 + to * 3 + week) % 10) / 14]),
      ),
      spend: ((at * 5) % 7) / 18,
    })),
    business: { id: 'shop', label: names.business, look: 'shop', queue: 0, refused: 0, load: 0.7, takings: 0.6 },
    way: wayOf('Everybody', [people(1_000_000, week)]),
    ...rest,
  }
}

type Options =
  Partial<StageView> extends infer Some
    ? Omit<Some, 'districts' | 'channels'> & { districts?: number; channels?: number; chinese?: boolean }
    : never

function wayOf(title: string, districts: Record<LifeStage, number>[]): WayView {
  const steps = LIFE_STAGES.map((stage, at) => {
    const count = districts.reduce((sum, district) => sum + district[stage], 0)
    const came = { count: String(Math.round(count / 10)), share: 0.02 * at, told: `${2 * at} %` }
    return [stage, { name: stage, count: String(count), ...(at > 0 ? { came } : {}) }]
  })
  return { title, note: 'Arrows: who went on.', steps: Object.fromEntries(steps) as WayView['steps'] }
}

/** Parts of all people by stage; the later the week, the more of them are customers. */
function people(all: number, week: number): Record<LifeStage, number> {
  const weights = [Math.max(4, 60 - 4 * week), 8 + week, 3 + week / 2, 2, 1.5, 1 + week, week / 2, week / 3]
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const counts = weights.map((weight) => Math.floor((all * weight) / sum))
  counts[0]! += all - counts.reduce((total, count) => total + count, 0)
  return Object.fromEntries(LIFE_STAGES.map((stage, at) => [stage, counts[at]!])) as Record<LifeStage, number>
}

const ENGLISH = {
  business: 'Tea House No. 1',
  districts: ['Students', 'Office workers', 'Young families', 'Pensioners', 'Night owls'],
  channels: [
    'Feed ads',
    'Search',
    'Friends circle',
    'Short video',
    'Own account',
    'Lift screens',
    'Influencers',
    'Articles',
  ],
}
const CHINESE = {
  business: '\u8336\u996e\u65d7\u8230\u5e97',
  districts: [
    '\u5927\u5b66\u751f',
    '\u5199\u5b57\u697c\u767d\u9886',
    '\u5e74\u8f7b\u5bb6\u5ead',
    '\u9000\u4f11\u4eba\u7fa4',
    '\u591c\u732b\u65cf',
  ],
  channels: [
    ...['\u4fe1\u606f\u6d41\u5e7f\u544a', '\u641c\u7d22', '\u670b\u53cb\u5708', '\u77ed\u89c6\u9891'],
    ...['\u516c\u4f17\u53f7', '\u7535\u68af\u5c4f', '\u8fbe\u4eba\u5e26\u8d27', '\u5c0f\u7ea2\u4e66\u7b14\u8bb0'],
  ],
}

/** What a week is like of which the cause can be seen: shares of people by stage, who went on, and how busy it was. */
type Cause = {
  shares: number[]
  /** Of those who stood before each stage from the second on, the share that went on this week. */
  went: number[]
  reach: number
  queue?: number
  refused?: number
  load: number
  friends?: number
}

/** Hardly anybody has heard of the offer, and the channels reach few. */
export const awarenessWeek = (view: Partial<StageView> = {}) =>
  causedView(view, {
    shares: [90, 4, 2, 1, 1, 1.5, 0.3, 0.2],
    went: [0.01, 0.2, 0.3, 0.5, 0.3, 0.02, 0.02],
    reach: 0.02,
    load: 0.3,
  })

/** Many know it and are interested; nobody tries. */
export const trialWeek = (view: Partial<StageView> = {}) =>
  causedView(view, {
    shares: [25, 36, 33, 0.8, 0.7, 3, 1, 0.5],
    went: [0.2, 0.3, 0.005, 0.4, 0.01, 0.03, 0.02],
    reach: 0.5,
    load: 0.4,
    friends: 60,
  })

/** People come, but cannot be served: they wait and are turned away. */
export const capacityWeek = (view: Partial<StageView> = {}) =>
  causedView(view, {
    ...{ shares: [30, 22, 18, 9, 6, 13, 1.5, 0.5], went: [0.15, 0.25, 0.25, 0.4, 0.05, 0.05, 0.03], reach: 0.35 },
    ...{ queue: 900, refused: 500, load: 1.6, friends: 100 },
  })

/** New customers come, and as many leave again. */
export const churnWeek = (view: Partial<StageView> = {}) =>
  causedView(view, {
    shares: [22, 14, 8, 3, 2, 6, 19, 26],
    went: [0.12, 0.2, 0.25, 0.4, 0.2, 0.35, 0.4],
    reach: 0.35,
    load: 0.5,
    friends: 30,
  })

function causedView(
  more: Partial<StageView>,
  { shares, went, reach, queue = 0, refused = 0, load, friends = 0 }: Cause,
): StageView {
  const base = someView({ districts: 4, channels: 10, week: 8 })
  const all = shares.reduce((sum, share) => sum + share, 0)
  const split = (people: number) => {
    const counts = shares.map((share) => Math.round((people * share) / all))
    counts[0]! += people - counts.reduce((sum, count) => sum + count, 0)
    return Object.fromEntries(LIFE_STAGES.map((stage, at) => [stage, counts[at]!])) as Record<LifeStage, number>
  }
  const from = (stage: number, people: Record<LifeStage, number>) =>
    stage === 5 ? people.interested + people.trial + people.using : people[LIFE_STAGES[stage - 1]!]
  const way = (title: string, people: Record<LifeStage, number>): WayView => ({
    title,
    note: 'Arrows: how many went on this week, and which share of those who stood there.',
    steps: Object.fromEntries(
      LIFE_STAGES.map((stage, at) => {
        const share = went[at - 1]
        const step = { name: stage, count: people[stage].toLocaleString('en') }
        if (share === undefined) return [stage, step]
        const count = Math.round(from(at, people) * share).toLocaleString('en')
        return [stage, { ...step, came: { count, share, told: `${(100 * share).toFixed(1)} %` } }]
      }),
    ) as WayView['steps'],
  })
  const sizes = [9000, 7000, 8000, 6000]
  return {
    ...base,
    scenario: 'caused',
    season: 'summer',
    landmarks: ['market', 'couriers'],
    peoplePerFigure: 20,
    frame: { scale: '1 figure = 20 people', title: 'Week 8' },
    districts: base.districts.map((district, at) => ({
      ...district,
      note: String(sizes[at]),
      look: (['flats', 'homes', 'lanes', 'lofts'] as const)[at]!,
      people: split(sizes[at]!),
      friends,
      way: way(district.label, split(sizes[at]!)),
    })),
    channels: base.channels.map((channel, at) => ({
      ...channel,
      reach: Object.fromEntries(base.districts.map(({ id }) => [id, reach * (0.5 + (at % 5) / 5)])),
    })),
    business: { ...base.business, look: 'grocery', queue, refused, load, note: `load ${Math.round(100 * load)} %` },
    way: way('All segments · 30,000 people', split(30_000)),
    ...more,
  }
}
