import { Input, Slider, Switch } from '@mantine/core'
import { useId } from 'react'
import { useFormat, useT, useWords } from '../../../locales/hooks.ts'
import { Num } from './Num.tsx'
import type { FieldProps } from '../LeverField.tsx'
import type { FormLever } from '../Levers.tsx'

type NumberLever = Extract<FormLever, { kind: 'number' }>

/** A number with its unit and range: typed, or moved on a scale that shows where today is. */
export function NumberField({ lever, label, named, value, onChange, onLeave, error }: FieldProps<NumberLever, number>) {
  const t = useT()
  const words = useWords()
  const format = useFormat()
  const id = useId()
  const { low, high, step, start, unit } = lever
  // Shares are typed as percentages; the plan keeps fractions.
  const scale = unit === 'share' ? 100 : 1
  const write = (number: number): string => {
    if (unit === 'yuan') return format.money(number)
    if (unit === 'share') return format.share(number, Number.isInteger(Math.round(step * 1e6) / 1e4) ? 0 : 1)
    return format.count(number, 2)
  }
  const unitText = unit === 'yuan' || unit === 'share' ? '' : words(`units.${unit}`)
  const range = t('plan.range', { low: write(low), high: write(high), today: write(start), unit: unitText })

  if (unit === 'level' && low === 0 && high === 1 && step === 1) {
    return (
      <Switch
        label={t('plan.on')}
        checked={value >= 1}
        onChange={(event) => onChange(event.currentTarget.checked ? 1 : 0)}
        description={t('plan.todaySwitch', { today: start >= 1 ? t('plan.isOn') : t('plan.isOff') })}
        error={error}
      />
    )
  }

  return (
    <div>
      {named && (
        <label className="plan-label" htmlFor={id}>
          {label}
        </label>
      )}
      <div className="plan-number">
        <Num
          id={id}
          aria-label={named ? undefined : label}
          aria-describedby={`${id}-range`}
          value={round(value * scale)}
          onChange={(next) => {
            if (next !== null) onChange(round(next / scale))
          }}
          min={low * scale}
          max={high * scale}
          step={step * scale}
          allowNegative={low < 0}
          prefix={unit === 'yuan' ? '¥' : undefined}
          suffix={unit === 'share' ? '%' : undefined}
          error={error !== undefined}
        />
        <Slider
          aria-label={label}
          thumbLabel={label}
          min={low}
          max={high}
          step={step}
          value={Math.min(high, Math.max(low, value))}
          onChange={(next) => onChange(round(next))}
          onChangeEnd={onLeave}
          label={write}
          marks={[{ value: start }]}
          startPointValue={start}
          size="sm"
        />
      </div>
      <p id={`${id}-range`} className="tiny muted plan-range">
        {range}
      </p>
      {error && <Input.Error>{error}</Input.Error>}
    </div>
  )
}

/** Steps such as 0.1 leave dust in binary fractions. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6
