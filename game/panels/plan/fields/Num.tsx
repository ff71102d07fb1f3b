import { NumberInput, type NumberInputProps } from '@mantine/core'
import { useState } from 'react'
import { useSend } from '../../../flow/hooks.ts'

type Props = Omit<NumberInputProps, 'value' | 'onChange' | 'onBlur' | 'defaultValue'> & {
  value: number | null
  onChange: (value: number | null) => void
}

/**
 * A number that is kept as it is typed: “0.10” on the way to “0.105” is a tenth and stays “0.10”. Leaving the field ends
 * the step that undo takes back.
 */
export function Num({ value, onChange, ...rest }: Props) {
  const send = useSend()
  const [text, setText] = useState<string | number>(value ?? '')
  const shown = numberOf(text) === value ? text : (value ?? '')
  return (
    <NumberInput
      {...rest}
      value={shown}
      onChange={(next) => {
        setText(next)
        onChange(numberOf(next))
      }}
      onBlur={() => send({ type: 'settle' })}
    />
  )
}

/** The number that a field holds; `null` where it is empty, or not a number yet. */
function numberOf(text: string | number): number | null {
  if (typeof text === 'string' && text.trim() === '') return null
  const number = Number(text)
  return Number.isFinite(number) ? number : null
}
