import { STAGES, type Stage, type WeekView } from '../../../engine/index.ts'
import { useGame } from '../../flow/hooks.ts'
import { stageFiguresOf } from '../../flow/stage-figures.ts'
import type { Target } from '../../flow/stage.ts'
import { briefOf, type RunningView } from '../../flow/views.ts'
import type { FigureUnit } from '../../flow/units.ts'
import { useFormat, useSay, useT } from '../../locales/hooks.ts'

/** One figure over the weeks that were revealed; `life` colours it as the figures of a stage. */
export interface TrendLine {
  name: string
  unit: FigureUnit
  values: number[]
  life?: Stage
}

/** What is told of something that is pointed at. */
export interface PointedFacts {
  name: string
  facts: string[]
  lines: TrendLine[]
}

/** Stages whose course is worth a line in a district's chart: the way from interest to loss. */
const COURSE: Stage[] = ['interested', 'trial', 'active', 'dormant', 'lapsed']

/** The books of a district, a channel, a stage of life or else the business, as far as a team may see them. */
export function usePointed(view: RunningView, target: Target | null): PointedFacts {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const brief = useGame(briefOf)
  const week = view.weeks.at(-1) ?? null
  const figures = useGame(stageFiguresOf(view.shown))
  const peopleIn = (people: WeekView['people'], stage: Stage) =>
    people.reduce((sum, { stages }) => sum + stages[stage], 0)

  if (target?.kind === 'stage') {
    const stage = target.id as Stage
    const name = t(`stages.${stage}`)
    const came = figures.all.came[stage]
    return {
      name,
      facts: [
        t('stage.stagePeople', { count: format.count(figures.all.stood[stage]) }),
        ...(came
          ? [t('stage.cameThisWeek', { count: format.count(came.people), share: format.share(came.share) })]
          : []),
        ...brief.segments.map(
          ({ name: segment }, index) => `${say(segment)} ${format.count(figures.segments[index].stood[stage])}`,
        ),
      ],
      lines: [{ name, unit: 'count', life: stage, values: view.weeks.map(({ people }) => peopleIn(people, stage)) }],
    }
  }

  if (target?.kind === 'district') {
    const index = brief.segments.findIndex(({ id }) => id === target.id)
    const { stood: stages, friends } = figures.segments[index]
    const course = COURSE.filter((stage) => view.weeks.some(({ people }) => people[index].stages[stage] > 0))
    return {
      name: say(brief.segments[index].name),
      facts: [
        ...STAGES.filter((stage) => stages[stage] > 0).map(
          (stage) => `${t(`stages.${stage}`)} ${format.count(stages[stage])}`,
        ),
        ...(friends > 0 ? [t('stage.friends', { count: format.count(friends) })] : []),
      ],
      lines: course.map((stage) => ({
        name: t(`stages.${stage}`),
        unit: 'count',
        life: stage,
        values: view.weeks.map(({ people }) => people[index].stages[stage]),
      })),
    }
  }

  if (target?.kind === 'channel') {
    const index = brief.channels.findIndex(({ id }) => id === target.id)
    const figures = week?.channels[index]
    return {
      name: say(brief.channels[index].name),
      facts: figures
        ? [
            t('stage.channel', {
              spend: format.money(figures.spend),
              contacts: format.count(figures.contacts),
              reach: format.share(figures.reach),
              claimed: format.count(figures.claimed, 1),
              lastTouch: format.count(figures.lastTouch, 1),
            }),
          ]
        : [t('run.before')],
      lines: [
        { name: t('stage.reached'), unit: 'share', values: view.weeks.map(({ channels }) => channels[index].reach) },
      ],
    }
  }

  return {
    name: t('stage.business'),
    facts: [
      ...brief.resources.map(
        ({ name }, index) =>
          `${say(name)} ${t('stage.load', { share: format.share(week?.loads[index].load ?? 0, 0) })}`,
      ),
      t('stage.queue', { count: format.count(week?.waiting ?? 0) }),
      ...(week && week.refused > 0 ? [t('stage.refused', { count: format.count(week.refused) })] : []),
      ...(week ? [t('stage.takings', { revenue: format.money(week.revenue) })] : []),
    ],
    lines: brief.resources.map(({ name }, index) => ({
      name: say(name),
      unit: 'share',
      values: view.weeks.map(({ loads }) => loads[index].load),
    })),
  }
}
