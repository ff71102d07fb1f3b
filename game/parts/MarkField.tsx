import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import { useT } from '../locales/hooks.ts'

const MARKS = ['1', '2', '3', '4', '5']
const NONE = ''

/** A mark from 1 to 5, or none yet. */
export function MarkField({
  label,
  value,
  onChange,
}: {
  label: string
  value: number | null
  onChange: (mark: number | null) => void
}) {
  const t = useT()
  const id = useId()
  return (
    <div className="mark">
      <span className="small" id={id}>
        {label}
      </span>
      <SegmentedControl
        size="xs"
        aria-labelledby={id}
        value={value === null ? NONE : String(value)}
        onChange={(mark) => onChange(mark === NONE ? null : Number(mark))}
        data={[
          { value: NONE, label: <span aria-label={t('marks.none')}>–</span> },
          ...MARKS.map((mark) => ({ value: mark, label: mark })),
        ]}
      />
    </div>
  )
}
