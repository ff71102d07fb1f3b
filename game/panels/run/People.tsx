import { useId, useState } from 'react'
import { STAGES } from '../../../engine/index.ts'
import { useGame } from '../../flow/hooks.ts'
import { briefOf, type RunningView } from '../../flow/views.ts'
import { useFormat, useSay, useT } from '../../locales/hooks.ts'

/** Everything that the stage shows, as a table: people by segment and life stage, channels, load, queue. */
export function People({ view, open }: { view: RunningView; open: boolean }) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const brief = useGame(briefOf)
  const id = useId()
  const [unfolded, setUnfolded] = useState(open)
  const shown = open || unfolded
  const week = view.weeks.at(-1)
  return (
    <section className="sheet stage-numbers" aria-label={t('stage.numbers')}>
      {!open && (
        <button
          type="button"
          className="fold small"
          aria-expanded={shown}
          aria-controls={id}
          onClick={() => setUnfolded(!unfolded)}
        >
          {shown ? t('stage.hideNumbers') : t('stage.showNumbers')}
        </button>
      )}
      {shown && (
        <div id={id} className="scroll-x">
          <table className="ledger">
            <caption>{t('stage.people')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('stage.segment')}</th>
                {STAGES.map((stage) => (
                  <th key={stage} scope="col">
                    {t(`stages.${stage}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {brief.segments.map((segment, index) => (
                <tr key={segment.id}>
                  <th scope="row">{say(segment.name)}</th>
                  {STAGES.map((stage) => (
                    <td key={stage}>{format.count(view.people[index].stages[stage])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <table className="ledger" style={{ marginTop: 16 }}>
            <caption>{t('stage.channels')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('channels.channel')}</th>
                <th scope="col">{t('channels.spend')}</th>
                <th scope="col">{t('channels.contacts')}</th>
                <th scope="col">{t('channels.reach')}</th>
              </tr>
            </thead>
            <tbody>
              {brief.channels.map((channel, index) => {
                const figures = week?.channels[index]
                return (
                  <tr key={channel.id}>
                    <th scope="row">{say(channel.name)}</th>
                    <td>{format.money(figures?.spend ?? 0)}</td>
                    <td>{format.count(figures?.contacts ?? 0)}</td>
                    <td>{format.share(figures?.reach ?? 0)}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
          {brief.resources.length > 0 && (
            <p className="small">
              {brief.resources
                .map(
                  ({ id: resource, name }) =>
                    `${say(name)} ${t('stage.load', { share: format.share(week?.loads.find((load) => load.id === resource)?.load ?? 0, 0) })}`,
                )
                .join(t('app.separator'))}
              {t('app.separator')}
              {t('stage.queue', { count: format.count(week?.waiting ?? 0) })}
            </p>
          )}
        </div>
      )}
    </section>
  )
}
