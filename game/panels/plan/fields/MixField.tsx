import { Input, Slider } from '@mantine/core'
import { useId } from 'react'
import { useFormat, useSay, useT, useWords } from '../../../locales/hooks.ts'
import type { FieldProps } from '../LeverField.tsx'
import type { FormLever } from '../Levers.tsx'

/** Highest weight on the sliders; weights count only relative to each other. */
const MOST = 5

/** Weights over parts, with the share that each comes to. */
export function MixField({
  lever,
  label,
  value,
  onChange,
  onLeave,
  error,
}: FieldProps<Extract<FormLever, { kind: 'mix' }>, Record<string, number>>) {
  const t = useT()
  const say = useSay()
  const words = useWords()
  const format = useFormat()
  const id = useId()
  const weight = (part: string): number => value[part] ?? 0
  const total = lever.parts.reduce((sum, part) => sum + weight(part.id), 0)
  const nameOf = ({ id: part, name, label: own }: (typeof lever.parts)[number]) =>
    name ? say(name) : words(`levers.${own ?? part}`)
  return (
    <fieldset className="plan-mix" aria-describedby={`${id}-hint`}>
      <legend className="visually-hidden">{label}</legend>
      <p id={`${id}-hint`} className="tiny muted" style={{ margin: '0 0 10px' }}>
        {t('plan.mixHint')}
      </p>
      {lever.parts.map((part) => (
        <div key={part.id} className="plan-mix-row">
          <span className="small">{nameOf(part)}</span>
          <Slider
            aria-label={nameOf(part)}
            thumbLabel={nameOf(part)}
            thumbValueText={(now: number) => t('plan.weight', { weight: format.count(now, 1) })}
            min={0}
            max={Math.max(MOST, weight(part.id))}
            step={0.5}
            value={weight(part.id)}
            onChange={(next) =>
              onChange({
                ...Object.fromEntries(lever.parts.map(({ id: other }) => [other, weight(other)])),
                [part.id]: next,
              })
            }
            onChangeEnd={onLeave}
            label={null}
            size="sm"
          />
          <output className="small plan-mix-share">{total > 0 ? format.share(weight(part.id) / total, 0) : '—'}</output>
        </div>
      ))}
      {error && <Input.Error mt={6}>{error}</Input.Error>}
    </fieldset>
  )
}
