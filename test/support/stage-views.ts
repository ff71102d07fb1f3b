import { CHANNEL_KINDS, LIFE_STAGES, type LifeStage, type StageView } from '../../game/stage/view.ts'

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
    frame: chinese
      ? { scale: '\u4e00\u4e2a\u5c0f\u4eba = 500 \u4eba', title: `\u7b2c ${week} \u5468 \u00b7 \u590f` }
      : { scale: '1 figure = 500 people', title: `Week ${week} of 16 \u00b7 Summer` },
    peoplePerFigure: 500,
    districts: Array.from({ length: districts }, (_, at) => ({
      id: `district-${at + 1}`,
      label: names.districts[at % names.districts.length]!,
      note: chinese ? `${10 + 5 * at}.0 \u4e07` : `${100 + 50 * at}k`,
      people: people(100_000 + 50_000 * (at % 5), week + at),
    })),
    channels: Array.from({ length: channels }, (_, at) => ({
      id: `channel-${at + 1}`,
      label: names.channels[at % names.channels.length]!,
      kind: CHANNEL_KINDS[at % CHANNEL_KINDS.length]!,
      reach: Object.fromEntries(
        Array.from({ length: districts }, (_, to) => [`district-${to + 1}`, ((at * 7 + to * 3 + week) % 10) / 14]),
      ),
      spend: ((at * 5) % 7) / 18,
    })),
    business: { id: 'shop', label: names.business, queue: 0, load: 0.7 },
    ...rest,
  }
}

type Options =
  Partial<StageView> extends infer Some
    ? Omit<Some, 'districts' | 'channels'> & { districts?: number; channels?: number; chinese?: boolean }
    : never

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
