import { calibration, type Calibration } from '../../engine/index.ts'
import { forecastFigures, forecastOutcomes, type ForecastOutcome } from '../flow/forecasts.ts'
import { useFigure, useT } from '../locales/hooks.ts'
import { raw } from '../parts/Figure.tsx'
import { Interval } from '../parts/Interval.tsx'
import { useForecastName } from '../parts/names.ts'
import { useOver } from './over.ts'

/** What was expected and what happened: every sealed interval with its actual value, and whether the intervals were honest. */
export function Forecasts() {
  const t = useT()
  const { scenario, run, about } = useOver()
  const sealed = forecastOutcomes(scenario, run, about.forecasts)
  if (sealed.length === 0) return <p className="muted">{t('debrief.forecasts.none')}</p>
  const found = calibration(sealed)
  return (
    <>
      <p className="debrief-say" {...raw('forecasts.hits', found.hits)}>
        {t('debrief.forecasts.hits', { hits: found.hits, of: found.counted })}{' '}
        {t(`debrief.forecasts.verdict.${found.verdict}`)}
      </p>
      <Table forecasts={found.forecasts} />
      <p className="small muted prose">{t('debrief.forecasts.note')}</p>
    </>
  )
}

function Table({ forecasts }: { forecasts: Calibration<ForecastOutcome>['forecasts'] }) {
  const t = useT()
  const figure = useFigure()
  const figureName = useForecastName()
  const { scenario } = useOver()
  const figures = forecastFigures(scenario)
  return (
    <div className="scroll-x">
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('debrief.forecasts.what')}</th>
            <th scope="col">{t('debrief.forecasts.interval')}</th>
            <th scope="col">{t('debrief.forecasts.drawn')}</th>
            <th scope="col">{t('debrief.forecasts.actual')}</th>
            <th scope="col">{t('debrief.forecasts.verdictHead')}</th>
            <th scope="col">{t('debrief.forecasts.score')}</th>
          </tr>
        </thead>
        <tbody>
          {forecasts.map(({ sealed, hit, score }, at) => {
            const { round, low, high, actual, reason } = sealed
            const known = figures.find(({ id }) => id === sealed.figure)
            const unit = known?.unit ?? 'count'
            const ends = [low, high, ...(actual === null ? [] : [actual])]
            const room = 0.15 * (Math.max(...ends) - Math.min(...ends))
            return (
              <tr key={at}>
                <th scope="row">
                  {known ? figureName(known) : sealed.figure}{' '}
                  <span className="tiny muted">{t('debrief.round', { round: round + 1 })}</span>
                  {reason.trim() !== '' && <span className="tiny muted debrief-reason">{reason}</span>}
                </th>
                <td className="nowrap">{t('findings.range', { low: figure(low, unit), high: figure(high, unit) })}</td>
                <td>
                  <Interval
                    low={low}
                    high={high}
                    actual={actual}
                    from={Math.min(...ends) - room}
                    to={Math.max(...ends) + room}
                  />
                </td>
                <td {...raw(`forecasts.${round}.${sealed.figure}`, actual)}>{figure(actual, unit)}</td>
                <td className={hit === true ? 'good' : hit === false ? 'bad' : undefined}>
                  {t(
                    hit === null
                      ? 'debrief.forecasts.nothing'
                      : hit
                        ? 'debrief.forecasts.hit'
                        : 'debrief.forecasts.miss',
                  )}
                </td>
                <td>{figure(score, unit)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
