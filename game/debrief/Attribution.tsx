import { useMemo } from 'react'
import { customerView, type Attribution as Found } from '../../engine/index.ts'
import { useFigure, useFormat, useSay, useT } from '../locales/hooks.ts'
import { raw } from '../parts/Figure.tsx'
import { Interval } from '../parts/Interval.tsx'
import { Term } from '../parts/Term.tsx'
import { Working } from '../parts/Working.tsx'
import { attributionOf } from './jobs.ts'
import { Cohorts } from './Cohorts.tsx'
import { useOver } from './over.ts'

/** What platforms claimed, what last touch says, and what each channel truly caused. */
export function Attribution() {
  const t = useT()
  const { scenario, run } = useOver()
  return (
    <>
      <Working job={attributionOf(scenario, run)} label={t('debrief.attribution.working')} height={420}>
        {(found) => <Table found={found} />}
      </Working>
      <Customers />
    </>
  )
}

function Table({ found }: { found: Found }) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const { scenario } = useOver()
  const used = found.channels
    .filter(({ spend, claimed, lastTouch }) => spend > 0 || claimed > 0 || lastTouch > 0)
    .toSorted((a, b) => b.shapley - a.shapley)
  const sum = (of: (channel: Found['channels'][number]) => number) =>
    found.channels.reduce((total, channel) => total + of(channel), 0)
  const most = Math.max(1, ...used.flatMap(({ claimed, shapley, noise }) => [claimed, shapley + noise]))
  const least = Math.min(0, ...used.map(({ shapley, noise }) => shapley - noise))
  const caused = found.all - found.none
  return (
    <>
      <p className="debrief-say">
        {t('debrief.attribution.say', {
          claimed: format.count(sum(({ claimed }) => claimed)),
          caused: format.count(caused),
          all: format.count(found.all),
          none: format.count(found.none),
        })}
      </p>
      <div className="scroll-x">
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t('channels.channel')}</th>
              <th scope="col">{t('channels.spend')}</th>
              <th scope="col">
                <Term means={t('channels.claimedMeans')}>{t('channels.claimed')}</Term>
              </th>
              <th scope="col">
                <Term means={t('channels.lastTouchMeans')}>{t('channels.lastTouch')}</Term>
              </th>
              <th scope="col">
                <Term means={t('debrief.attribution.aloneMeans')}>{t('debrief.attribution.alone')}</Term>
              </th>
              <th scope="col">
                <Term means={t('debrief.attribution.shareMeans')}>{t('debrief.attribution.share')}</Term>
              </th>
              <th scope="col">{t('debrief.attribution.drawn')}</th>
              <th scope="col">{t('debrief.attribution.cost')}</th>
            </tr>
          </thead>
          <tbody>
            {used.map(({ id, spend, claimed, lastTouch, leaveOneOut, shapley, noise }) => (
              <tr key={id}>
                <th scope="row">{say(scenario.brief.channels.find((channel) => channel.id === id)!.name)}</th>
                <td>{format.money(spend)}</td>
                <td>{format.count(claimed)}</td>
                <td>{format.count(lastTouch)}</td>
                <td>{format.count(leaveOneOut)}</td>
                <td className="nowrap" {...raw(`attribution.${id}`, shapley)}>
                  <strong>{format.count(shapley)}</strong> <span className="muted">± {format.count(noise)}</span>
                </td>
                <td>
                  <Interval
                    low={shapley - noise}
                    high={shapley + noise}
                    value={shapley}
                    actual={claimed}
                    from={least}
                    to={most}
                    width={150}
                  />
                </td>
                <td>{format.money(shapley > 0 && spend > 0 ? spend / shapley : null)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="sum">
              <th scope="row">{t('debrief.attribution.sum')}</th>
              <td>{format.money(sum(({ spend }) => spend))}</td>
              <td>{format.count(sum(({ claimed }) => claimed))}</td>
              <td>{format.count(sum(({ lastTouch }) => lastTouch))}</td>
              <td>{format.count(sum(({ leaveOneOut }) => leaveOneOut))}</td>
              <td {...raw('attribution.sum', caused)}>{format.count(caused)}</td>
              <td colSpan={2}>—</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="small muted prose">{t('debrief.attribution.note')}</p>
    </>
  )
}

/** The same game as its customers lived it: funnel, cohorts, what they are worth. */
function Customers() {
  const t = useT()
  const figure = useFigure()
  const { scenario, run } = useOver()
  const view = useMemo(() => customerView(scenario, run), [scenario, run])
  return (
    <details className="debrief-more">
      <summary>{t('debrief.customers.title')}</summary>
      <div className="debrief-two">
        <table className="ledger">
          <caption>{t('debrief.customers.funnel')}</caption>
          <tbody>
            {view.funnel.map(({ step, people }, at) => (
              <tr key={step}>
                <th scope="row">{t(`debrief.customers.steps.${step}`)}</th>
                <td>{figure(people, 'count')}</td>
                <td className="muted">
                  {at > 0 && view.funnel[at - 1].people > 0 ? figure(people / view.funnel[at - 1].people, 'share') : ''}
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t('debrief.customers.equity')}</th>
              <td>{figure(view.equity.at(-1)!, 'yuan')}</td>
              <td className="muted">{t('slides.today', { value: figure(view.equity[0], 'yuan') })}</td>
            </tr>
          </tbody>
        </table>
        <Cohorts cohorts={view.cohorts} />
      </div>
    </details>
  )
}
