import { useCallback } from 'react'
import type { TurningPoint } from '../../engine/index.ts'
import { useFormat, useT, useWords } from '../locales/hooks.ts'
import { Chart, type ChartInk } from '../parts/Chart.tsx'
import type { ChartOption } from '../parts/echarts.ts'
import { raw } from '../parts/Figure.tsx'
import { Interval } from '../parts/Interval.tsx'
import { roundsText } from '../parts/rounds.ts'
import { Working } from '../parts/Working.tsx'
import { turningPointsOf } from './jobs.ts'
import { useOver } from './over.ts'
import { useDecisionTexts } from './texts.ts'

/** The decisions whose change would have moved the result most, each with what else could have been done. */
export function TurningPoints() {
  const t = useT()
  const { scenario, run } = useOver()
  return (
    <Working job={turningPointsOf(scenario, run)} label={t('debrief.turning.working')} height={520}>
      {(points) =>
        points.length === 0 ? (
          <p className="muted">{t('debrief.turning.none')}</p>
        ) : (
          <ol className="turning">
            {points.map((point) => (
              <Point key={`${point.kind} ${point.lever}`} point={point} />
            ))}
          </ol>
        )
      }
    </Working>
  )
}

function Point({ point }: { point: TurningPoint }) {
  const t = useT()
  const words = useWords()
  const format = useFormat()
  const { nameOf, valueOf } = useDecisionTexts()
  const { fork, alternatives, chosen, direction, rounds } = point
  const { score } = fork
  const sign = (value: number) => format.signed(value, format.points)
  const ends = [score.difference ?? 0, score.band?.low ?? 0, score.band?.high ?? 0, 0]
  const room = 0.1 * (Math.max(...ends) - Math.min(...ends))
  return (
    <li>
      <h3>
        {nameOf(point)}{' '}
        {rounds.length > 0 && <span className="small muted">{t('second.where', { rounds: roundsText(rounds) })}</span>}
      </h3>
      <p style={{ margin: '4px 0 8px' }}>
        {t(`debrief.turning.say.${direction}`, {
          was: valueOf(point, point.was),
          would: valueOf(point, alternatives[chosen].to),
        })}{' '}
        <strong {...raw(`turning.${point.lever}`, score.difference)}>
          {t('debrief.points', { points: sign(score.difference ?? 0) })}
        </strong>
      </p>
      <div className="debrief-two">
        <div>
          <table className="ledger">
            <caption>{t('debrief.turning.tried')}</caption>
            <tbody>
              {alternatives.map((alternative, at) => (
                <tr key={at} aria-current={at === chosen || undefined}>
                  <th scope="row">
                    {words(`debrief.turning.alternatives.${alternative.id}`)}{' '}
                    <span className="muted">{valueOf(point, alternative.to)}</span>
                  </th>
                  <td className="nowrap">{sign(alternative.difference)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {score.band && (
            <p className="small debrief-band">
              <Interval
                low={score.band.low}
                high={score.band.high}
                value={score.band.mean}
                actual={score.difference}
                from={Math.min(...ends) - room}
                to={Math.max(...ends) + room}
                width={150}
              />
              <span>{t('debrief.turning.band', { low: sign(score.band.low), high: sign(score.band.high) })}</span>
            </p>
          )}
          <p className="debrief-question">{words(`debrief.turning.questions.${point.question}`)}</p>
        </div>
        <Weeks point={point} />
      </div>
    </li>
  )
}

function Weeks({ point }: { point: TurningPoint }) {
  const t = useT()
  const format = useFormat()
  const { nameOf } = useDecisionTexts()
  const { weeks } = point.fork
  const option = useCallback(
    (ink: ChartInk): ChartOption => {
      const line = (name: string, data: number[], colour: string, type: 'solid' | 'dashed') => ({
        type: 'line' as const,
        name,
        data,
        symbol: 'none',
        itemStyle: { color: colour },
        lineStyle: { color: colour, type },
        endLabel: { show: true, formatter: name, color: colour },
        labelLayout: { moveOverlap: 'shiftY' as const },
      })
      return {
        grid: { left: 40, right: 76, top: 28, bottom: 28 },
        tooltip: { trigger: 'axis', valueFormatter: (value) => format.count(Number(value)) },
        xAxis: {
          type: 'category',
          data: weeks.newCustomers.map((_, week) => t('chart.week', { week: week + 1 })),
        },
        yAxis: { type: 'value', name: t('weekly.newCustomers'), nameTextStyle: { align: 'left' }, splitNumber: 3 },
        series: [
          line(t('debrief.turning.was'), weeks.newCustomers, ink.wood, 'solid'),
          line(t('debrief.turning.would'), weeks.would.newCustomers, ink.accent, 'dashed'),
        ],
      }
    },
    [weeks, t, format],
  )
  return (
    <div>
      <Chart option={option} label={t('debrief.turning.chart', { name: nameOf(point) })} height={230} />
      <details className="small chart-table">
        <summary>{t('chart.asTable')}</summary>
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t('chart.weekHead')}</th>
              <th scope="col">{t('debrief.turning.was')}</th>
              <th scope="col">{t('debrief.turning.would')}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.newCustomers.map((count, week) => (
              <tr key={week}>
                <th scope="row">{week + 1}</th>
                <td>{format.count(count)}</td>
                <td>{format.count(weeks.would.newCustomers[week])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  )
}
