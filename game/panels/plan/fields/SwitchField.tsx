import { Switch } from '@mantine/core'
import { useT } from '../../../locales/hooks.ts'
import type { FieldProps } from '../LeverField.tsx'
import type { FormLever } from '../Levers.tsx'

export function SwitchField({
  lever,
  label,
  value,
  onChange,
  error,
}: FieldProps<Extract<FormLever, { kind: 'switch' }>, boolean>) {
  const t = useT()
  return (
    <Switch
      label={label}
      checked={value}
      onChange={(event) => onChange(event.currentTarget.checked)}
      description={t('plan.todaySwitch', { today: lever.start ? t('plan.isOn') : t('plan.isOff') })}
      error={error}
    />
  )
}
