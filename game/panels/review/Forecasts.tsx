import { useGame } from '../../flow/hooks.ts'
import { forecastFiguresOf } from '../../flow/views.ts'
import { forecastsPlayed } from '../../flow/views-review.ts'
import { useFigure, useT } from '../../locales/hooks.ts'
import { Cross, Tick } from '../../parts/icons.tsx'
import { Interval } from '../../parts/Interval.tsx'
import { useForecastName } from '../../parts/names.ts'
import { Sheet } from '../../parts/Sheet.tsx'

/** What was sealed before the rounds, against what the books say at the end of each. */
export function Forecasts() {
  const t = useT()
  const figure = useFigure()
  const nameOf = useForecastName()
  const figures = useGame(forecastFiguresOf)
  const outcomes = useGame(forecastsPlayed)
  if (outcomes.length === 0) return null
  // Who foretold a figure that does not exist was neither right nor wrong.
  const counted = outcomes.filter(({ actual }) => actual !== null)
  const hits = counted.filter(({ hit }) => hit).length
  return (
    <Sheet title={t('forecasts.title')}>
      {counted.length > 0 && (
        <p className="small muted review-note">{t('forecasts.note', { hits, count: counted.length })}</p>
      )}
      <ul className="forecasts">
        {outcomes
          .toSorted((a, b) => b.round - a.round)
          .map((outcome) => {
            const named = figures.find(({ id }) => id === outcome.figure)
            if (!named) return null
            const write = (value: number | null) => figure(value, named.unit)
            const { low, high, actual } = outcome
            const alike = [low, high, ...(actual === null ? [] : [actual])]
            return (
              <li key={`${outcome.round} ${outcome.figure}`}>
                <div>
                  <span className="tiny muted">{t('calendar.round', { number: outcome.round + 1 })}</span>
                  <strong className="small">{nameOf(named)}</strong>
                </div>
                <div className="small">
                  {t('forecasts.interval', { low: write(low), high: write(high) })}
                  <Interval
                    low={low}
                    high={high}
                    actual={actual}
                    from={Math.min(...alike) - (Math.max(...alike) - Math.min(...alike)) * MARGIN}
                    to={Math.max(...alike) + (Math.max(...alike) - Math.min(...alike)) * MARGIN}
                  />
                </div>
                <div className={`small forecasts-came ${actual === null ? 'muted' : outcome.hit ? 'good' : 'warn'}`}>
                  {actual !== null && (outcome.hit ? <Tick /> : <Cross />)}
                  <span>
                    {t('forecasts.came', { value: write(actual) })}
                    <br />
                    <span className="tiny">
                      {t(actual === null ? 'forecasts.unknown' : outcome.hit ? 'forecasts.hit' : 'forecasts.missed')}
                    </span>
                  </span>
                </div>
                <p className="tiny muted">{t('forecasts.because', { reason: outcome.reason })}</p>
              </li>
            )
          })}
      </ul>
    </Sheet>
  )
}

/** Room left of and right of what is drawn, as a share of it. */
const MARGIN = 0.15
