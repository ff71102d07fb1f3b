import { Checkbox } from '@mantine/core'
import { useSay, useWords } from '../../../locales/hooks.ts'
import type { FieldProps } from '../LeverField.tsx'
import type { FormLever } from '../Levers.tsx'

/** Any of several. They are kept in the order of the scenario, whatever the order of the clicks. */
export function SeveralField({
  lever,
  label,
  value,
  onChange,
  error,
}: FieldProps<Extract<FormLever, { kind: 'several' }>, string[]>) {
  const say = useSay()
  const words = useWords()
  const choose = (chosen: string[]): void =>
    onChange(lever.options.map(({ id }) => id).filter((id) => chosen.includes(id)))
  return (
    <Checkbox.Group aria-label={label} value={value} onChange={choose} error={error}>
      <div className="plan-options">
        {lever.options.map(({ id, name, about, label: own }) => (
          <Checkbox.Card
            key={id}
            value={id}
            className="plan-option"
            aria-label={name ? say(name) : words(`levers.${own ?? id}`)}
          >
            <Checkbox.Indicator />
            <span>
              <span className="plan-option-name">{name ? say(name) : words(`levers.${own ?? id}`)}</span>
              {about && <span className="small muted plan-option-about">{say(about)}</span>}
            </span>
          </Checkbox.Card>
        ))}
      </div>
    </Checkbox.Group>
  )
}
