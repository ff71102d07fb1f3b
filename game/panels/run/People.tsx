import { useId, useState } from 'react'
import { useGame } from '../../flow/hooks.ts'
import { stageFiguresOf } from '../../flow/stage-figures.ts'
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
  const { size, stages, segments, all, happened } = useGame(stageFiguresOf(view.shown))
  const steps = stages.filter((stage) => all.came[stage] !== undefined)
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
          <p className="small" style={{ margin: '0 0 8px' }}>
            {t('stage.scaleSaid', { people: format.count(size) })}{' '}
            {t('stage.happened', {
              what: happened.length > 0 ? happened.map(say).join(t('app.separator')) : t('stage.nothing'),
            })}
          </p>
          <table className="ledger">
            <caption>{t('stage.people')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('stage.segment')}</th>
                {stages.map((stage) => (
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
                  {stages.map((stage) => (
                    <td key={stage}>{format.count(segments[index].stood[stage])}</td>
                  ))}
                </tr>
              ))}
              <tr className="ledger-sum">
                <th scope="row">{t('stage.total')}</th>
                {stages.map((stage) => (
                  <td key={stage}>{format.count(all.stood[stage])}</td>
                ))}
              </tr>
            </tbody>
          </table>
          <table className="ledger" style={{ marginTop: 16 }}>
            <caption>{t('stage.flows')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('stage.segment')}</th>
                {steps.map((stage) => (
                  <th key={stage} scope="col">
                    {t(`stages.${stage}`)}
                  </th>
                ))}
                <th scope="col">{t('stage.friendsHead')}</th>
                <th scope="col">{t('weekly.orders')}</th>
              </tr>
            </thead>
            <tbody>
              {brief.segments.map((segment, index) => (
                <tr key={segment.id}>
                  <th scope="row">{say(segment.name)}</th>
                  {steps.map((stage) => (
                    <td key={stage}>{format.count(segments[index].came[stage]?.people ?? 0)}</td>
                  ))}
                  <td>{format.count(segments[index].friends)}</td>
                  <td>{format.count(segments[index].orders)}</td>
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
          <table className="ledger" style={{ marginTop: 16 }}>
            <caption>{t('stage.business')}</caption>
            <tbody>
              {brief.resources.map(({ id: resource, name }) => (
                <tr key={resource}>
                  <th scope="row">{t('stage.loadOf', { name: say(name) })}</th>
                  <td>{format.share(week?.loads.find((load) => load.id === resource)?.load ?? 0, 0)}</td>
                </tr>
              ))}
              <tr>
                <th scope="row">{t('stage.waitingHead')}</th>
                <td>{format.count(week?.waiting ?? 0)}</td>
              </tr>
              <tr>
                <th scope="row">{t('stage.refusedHead')}</th>
                <td>{format.count(week?.refused ?? 0)}</td>
              </tr>
              <tr>
                <th scope="row">{t('weekly.revenue')}</th>
                <td>{format.money(week?.revenue ?? 0)}</td>
              </tr>
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
