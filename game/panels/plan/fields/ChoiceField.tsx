import { Radio } from '@mantine/core'
import { useSay, useWords } from '../../../locales/hooks.ts'
import type { FieldProps } from '../LeverField.tsx'
import type { FormLever } from '../Levers.tsx'

/** One of several, each with what it is. */
export function ChoiceField({
  lever,
  label,
  value,
  onChange,
  error,
}: FieldProps<Extract<FormLever, { kind: 'choice' }>, string>) {
  const say = useSay()
  const words = useWords()
  return (
    <Radio.Group aria-label={label} value={value} onChange={onChange} error={error}>
      <div className="plan-options">
        {lever.options.map(({ id, name, about, label: own }) => (
          <Radio.Card
            key={id}
            value={id}
            className="plan-option"
            aria-label={name ? say(name) : words(`levers.${own ?? id}`)}
          >
            <Radio.Indicator />
            <span>
              <span className="plan-option-name">{name ? say(name) : words(`levers.${own ?? id}`)}</span>
              {about && <span className="small muted plan-option-about">{say(about)}</span>}
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  )
}
