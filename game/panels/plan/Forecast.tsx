import { NativeSelect, NumberInput, TextInput, Title } from '@mantine/core'
import { LONGEST, type Interval } from '../../flow/about.ts'
import type { ForecastFigure } from '../../flow/forecasts.ts'
import { useGame, useSend } from '../../flow/hooks.ts'
import type { GameContext } from '../../flow/machine.ts'
import { forecastFiguresOf } from '../../flow/views.ts'
import { useSay, useT, useWords } from '../../locales/hooks.ts'

const forecastOf = ({ draft }: GameContext) => draft!.forecast

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
        {t('confirm.forecast')}
      </Title>
      <p className="small muted">{t('confirm.how')}</p>
      <Ends figure={figures[0]} interval={main} onChange={(interval) => set('main', interval)} />
      <NativeSelect
        label={t('confirm.other')}
        data={choices.map((figure) => ({ value: figure.id, label: nameOf(figure) }))}
        value={chosen.id}
        onChange={(event) => set('other', { figure: event.currentTarget.value, low: null, high: null })}
      />
      <Ends figure={chosen} interval={other} onChange={(interval) => set('other', interval)} />
      <TextInput
        label={t('confirm.reason')}
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
  const send = useSend()
  const name = useFigureName()(figure)
  // Shares are typed as percentages; the forecast keeps fractions.
  const scale = figure.unit === 'share' ? 100 : 1
  return (
    <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12 }}>
      {(['low', 'high'] as const).map((end) => (
        <NumberInput
          key={`${figure.id} ${end}`}
          label={t(`confirm.${end}`, { figure: name })}
          value={interval[end] === null ? '' : interval[end] * scale}
          prefix={figure.unit === 'yuan' ? '¥' : undefined}
          suffix={figure.unit === 'share' ? '%' : undefined}
          thousandSeparator=","
          onChange={(value) =>
            onChange({ ...interval, figure: figure.id, [end]: typeof value === 'number' ? value / scale : null })
          }
          onBlur={() => send({ type: 'settle' })}
        />
      ))}
    </div>
  )
}

function useFigureName(): (figure: ForecastFigure) => string {
  const say = useSay()
  const words = useWords()
  return ({ id, name }) => (name === null ? words(`kpis.${id}.name`) : say(name))
}
