import { NativeSelect, TextInput, Title } from '@mantine/core'
import { LONGEST, type Interval } from '../../../flow/about.ts'
import { figureValue, type ForecastFigure } from '../../../flow/forecasts.ts'
import { useGame, useSend } from '../../../flow/hooks.ts'
import { forecastOf } from '../../../flow/planning.ts'
import { briefOf, forecastFiguresOf, teamView } from '../../../flow/views.ts'
import { useFigure, useT } from '../../../locales/hooks.ts'
import { Term } from '../../../parts/Term.tsx'
import { Num } from '../fields/Num.tsx'
import { useFigureName } from '../gaps.ts'
import { IntervalScale } from './IntervalScale.tsx'

/** The forecast that is sealed with a plan: an 80 % interval for the main target and for one figure more, and why. */
export function Forecast() {
  const t = useT()
  const send = useSend()
  const figures = useGame(forecastFiguresOf)
  const { main, other, reason } = useGame(forecastOf)
  const nameOf = useFigureName()
  const choices = figures.slice(1)
  const chosen = choices.find(({ id }) => id === other.figure) ?? choices[0]
  const set = (which: 'main' | 'other', interval: Interval) =>
    send({ type: 'edit', edit: { kind: 'forecast', which, interval } })
  return (
    <section aria-labelledby="forecast-title" className="forecast">
      <Title order={3} size="h5" id="forecast-title">
        {t('forecast.title')}
      </Title>
      <p className="small muted" style={{ margin: 0 }}>
        <Term means={t('forecast.eightyMeans')}>{t('forecast.eighty')}</Term> {t('forecast.how')}
      </p>
      <fieldset className="forecast-figure">
        <legend>{t('forecast.main', { figure: nameOf(figures[0].id) })}</legend>
        <Ends figure={figures[0]} interval={main} onChange={(interval) => set('main', interval)} />
      </fieldset>
      <fieldset className="forecast-figure">
        <legend>
          <label htmlFor="forecast-other">{t('forecast.other')}</label>
          <NativeSelect
            id="forecast-other"
            size="xs"
            data={choices.map(({ id }) => ({ value: id, label: nameOf(id) }))}
            value={chosen.id}
            onChange={(event) => set('other', { figure: event.currentTarget.value, low: null, high: null })}
          />
        </legend>
        <Ends figure={chosen} interval={other} onChange={(interval) => set('other', interval)} />
      </fieldset>
      <TextInput
        label={t('forecast.reason')}
        placeholder={t('forecast.reasonHint')}
        value={reason}
        maxLength={LONGEST.line}
        onChange={(event) => send({ type: 'edit', edit: { kind: 'reason', reason: event.currentTarget.value } })}
        onBlur={() => send({ type: 'settle' })}
      />
    </section>
  )
}

function Ends({
  figure,
  interval,
  onChange,
}: {
  figure: ForecastFigure
  interval: Interval
  onChange: (interval: Interval) => void
}) {
  const t = useT()
  const write = useFigure()
  const name = useFigureName()(figure.id)
  const brief = useGame(briefOf)
  const view = useGame(teamView)
  const target = brief.targets.find(({ id }) => figure.id === `target.${id}`)
  const played = view.weeks.length > 0
  // Shares are typed as percentages; the forecast keeps fractions.
  const scale = figure.unit === 'share' ? 100 : 1
  const { low, high } = interval
  const inverted = low !== null && high !== null && low > high
  return (
    <div className="forecast-ends">
      {(['low', 'high'] as const).map((end) => (
        <Num
          key={`${figure.id} ${end}`}
          label={t(`forecast.${end}`)}
          aria-label={t(`forecast.${end}Of`, { figure: name })}
          value={interval[end] === null ? null : Math.round(interval[end] * scale * 1e6) / 1e6}
          prefix={figure.unit === 'yuan' ? '¥' : undefined}
          suffix={figure.unit === 'share' ? '%' : undefined}
          thousandSeparator=","
          error={inverted && end === 'high'}
          aria-describedby={inverted ? `inverted-${figure.id}` : undefined}
          onChange={(value) =>
            onChange({ ...interval, figure: figure.id, [end]: value === null ? null : value / scale })
          }
        />
      ))}
      <IntervalScale
        unit={figure.unit}
        low={low}
        high={high}
        today={target && !played ? target.today : null}
        now={played ? figureValue(view, figure.id) : null}
        goal={target?.goal ?? null}
      />
      <p className="tiny forecast-note" id={`inverted-${figure.id}`} aria-live="polite">
        {inverted ? (
          <span className="bad">
            {t('forecast.inverted', { low: write(low, figure.unit), high: write(high, figure.unit) })}
          </span>
        ) : low !== null && high !== null ? (
          <span className="muted">
            {t('forecast.width', { low: write(low, figure.unit), high: write(high, figure.unit) })}
          </span>
        ) : (
          <span className="muted">{t('forecast.both')}</span>
        )}
      </p>
    </div>
  )
}
