import { ActionIcon, Select, Title } from '@mantine/core'
import type { Warning } from '../../../flow/about.ts'
import { figureValue, type ForecastFigure } from '../../../flow/forecasts.ts'
import { useGame, useSend } from '../../../flow/hooks.ts'
import { designOf } from '../../../flow/planning.ts'
import { forecastFiguresOf, teamView } from '../../../flow/views.ts'
import { useFigure, useT } from '../../../locales/hooks.ts'
import { Bin } from '../../../parts/icons.tsx'
import { Num } from '../fields/Num.tsx'
import { useFigureName } from '../gaps.ts'

/** Lines that figures shall not cross; the round review tells which did. */
export function Warnings() {
  const t = useT()
  const send = useSend()
  const figures = useGame(forecastFiguresOf)
  const { warnings } = useGame(designOf)
  const nameOf = useFigureName()
  const set = (next: Warning[]): void => send({ type: 'edit', edit: { kind: 'design', part: { warnings: next } } })
  const free = figures.filter(({ id }) => !warnings.some(({ figure }) => figure === id))
  return (
    <section className="sheet" aria-labelledby="warnings-title" data-field="warnings">
      <div className="plan-row">
        <Title order={2} size="h4" id="warnings-title" style={{ flex: 1 }}>
          {t('warning.title')}
        </Title>
        <Select
          aria-label={t('warning.add')}
          placeholder={t('warning.add')}
          size="xs"
          w={190}
          value={null}
          data={free.map(({ id }) => ({ value: id, label: nameOf(id) }))}
          onChange={(figure) => figure && set([...warnings, { figure, low: null, high: null }])}
        />
      </div>
      <p className="small muted plan-about">{t('warning.about')}</p>
      {warnings.length === 0 ? (
        <p className="small muted" style={{ margin: 0 }}>
          {t('warning.none')}
        </p>
      ) : (
        <ul className="warning-lines">
          {warnings.map((warning, index) => {
            const figure = figures.find(({ id }) => id === warning.figure)
            return (
              figure && (
                <Line
                  key={warning.figure}
                  figure={figure}
                  warning={warning}
                  onChange={(next) => set(warnings.with(index, next))}
                  onRemove={() => set(warnings.toSpliced(index, 1))}
                />
              )
            )
          })}
        </ul>
      )}
    </section>
  )
}

function Line({
  figure,
  warning,
  onChange,
  onRemove,
}: {
  figure: ForecastFigure
  warning: Warning
  onChange: (warning: Warning) => void
  onRemove: () => void
}) {
  const t = useT()
  const write = useFigure()
  const view = useGame(teamView)
  const name = useFigureName()(figure.id)
  const scale = figure.unit === 'share' ? 100 : 1
  const inverted = warning.low !== null && warning.high !== null && warning.low >= warning.high
  return (
    <li>
      <span className="warning-name">
        {name}
        <span className="tiny muted">
          {t('warning.now', { value: write(figureValue(view, figure.id), figure.unit) })}
        </span>
      </span>
      {(['low', 'high'] as const).map((end) => (
        <Num
          key={end}
          aria-label={t(`warning.${end}Of`, { figure: name })}
          placeholder={t(`warning.${end}`)}
          size="xs"
          w={130}
          hideControls
          prefix={figure.unit === 'yuan' ? '¥' : undefined}
          suffix={figure.unit === 'share' ? '%' : undefined}
          error={inverted && end === 'high'}
          value={warning[end] === null ? null : Math.round(warning[end] * scale * 1e6) / 1e6}
          onChange={(next) => onChange({ ...warning, [end]: next === null ? null : next / scale })}
        />
      ))}
      <ActionIcon variant="subtle" aria-label={t('warning.removeNamed', { figure: name })} onClick={onRemove}>
        <Bin />
      </ActionIcon>
      {inverted && (
        <span className="tiny bad warning-wrong" aria-live="polite">
          {t('warning.inverted')}
        </span>
      )}
    </li>
  )
}
