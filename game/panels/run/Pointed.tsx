import { STAGES } from '../../../engine/index.ts'
import { useGame } from '../../flow/hooks.ts'
import type { Target } from '../../flow/stage.ts'
import { briefOf, type RunningView } from '../../flow/views.ts'
import { useFormat, useSay, useT } from '../../locales/hooks.ts'

/** The numbers behind what is pointed at on the stage, on one line of fixed height. */
export function Pointed({ view, target }: { view: RunningView; target: Target | null }) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const brief = useGame(briefOf)
  const week = view.weeks.at(-1)
  if (target === null) return <span className="muted">{t('stage.pointHint')}</span>
  if (target.kind === 'district') {
    const segment = brief.segments.find(({ id }) => id === target.id)
    const people = view.people.find(({ segment: id }) => id === target.id)
    if (!segment || !people) return null
    const stages = STAGES.filter((stage) => people.stages[stage] > 0).map(
      (stage) => `${t(`stages.${stage}`)} ${format.count(people.stages[stage])}`,
    )
    return (
      <span>
        <strong>{say(segment.name)}</strong> {stages.join(t('app.separator'))}
      </span>
    )
  }
  if (target.kind === 'channel') {
    const channel = brief.channels.find(({ id }) => id === target.id)
    const figures = week?.channels.find(({ id }) => id === target.id)
    if (!channel) return null
    return (
      <span>
        <strong>{say(channel.name)}</strong>{' '}
        {figures
          ? t('stage.channel', {
              spend: format.money(figures.spend),
              contacts: format.count(figures.contacts),
              reach: format.share(figures.reach),
              claimed: format.count(figures.claimed, 1),
              lastTouch: format.count(figures.lastTouch, 1),
            })
          : t('run.before')}
      </span>
    )
  }
  return (
    <span>
      <strong>{t('stage.business')}</strong>{' '}
      {brief.resources
        .map(({ id, name }) => `${say(name)} ${format.share(week?.loads.find((load) => load.id === id)?.load ?? 0, 0)}`)
        .join(t('app.separator'))}
      {week ? t('app.separator') + t('stage.queue', { count: format.count(week.waiting) }) : ''}
    </span>
  )
}
