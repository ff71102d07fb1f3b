import type { ReactNode } from 'react'
import type { FigureUnit } from '../flow/units.ts'
import { useFigure, useFormat } from '../locales/hooks.ts'

/** A figure's raw number beside its writing, so that tests and copies read the number itself. */
export const raw = (name: string, value: number | null) => ({
  'data-figure': name,
  'data-value': value === null ? 'null' : String(value),
})

/** One figure under its name. Money shows every yuan on hover. */
export function Figure({
  name,
  value,
  unit,
  id,
  note,
}: {
  name: ReactNode
  value: number | null
  unit: FigureUnit
  id?: string
  note?: ReactNode
}) {
  const figure = useFigure()
  const { exactMoney } = useFormat()
  return (
    <div className="figure">
      <dt className="figure-name">{name}</dt>
      <dd
        className="figure-value"
        style={{ margin: 0 }}
        title={unit === 'yuan' && value !== null ? exactMoney(value) : undefined}
        {...(id === undefined ? {} : raw(id, value))}
      >
        {figure(value, unit)}
      </dd>
      {note !== undefined && (
        <dd className="tiny muted" style={{ margin: 0 }}>
          {note}
        </dd>
      )}
    </div>
  )
}

/** A table cell with a figure; money in whole yuan, so that a column reads as one. */
export function Cell({
  value,
  unit,
  id,
  strong,
}: {
  value: number | null
  unit: FigureUnit
  id?: string
  strong?: boolean
}) {
  const figure = useFigure()
  const { exactMoney } = useFormat()
  return (
    <td style={strong ? { fontWeight: 600 } : undefined} {...(id === undefined ? {} : raw(id, value))}>
      {unit === 'yuan' && value !== null ? exactMoney(Math.round(value)) : figure(value, unit)}
    </td>
  )
}
