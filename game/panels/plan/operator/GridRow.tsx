import { memo, useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { useFormat, useT } from '../../../locales/hooks.ts'

interface RowProps {
  row: number
  name: string
  field: string
  /** Yuan by week, as far as the plan has them. */
  amounts: readonly number[] | undefined
  weeks: number
  /** Weeks (from 0) of the round; what lies before is over. */
  from: number
  until: number
  maximum: number
  /** Selected weeks of this row, ends included; the week that has the focus; what is typed into it. */
  left: number | null
  right: number | null
  active: number | null
  editing: string | null
  onKey: (event: KeyboardEvent<HTMLInputElement>) => void
  onLeave: (text: string) => void
}

/** A channel's weeks. It is drawn anew only when its own money, selection or editing changes. */
export const GridRow = memo(
  function GridRow({
    row,
    name,
    field,
    amounts,
    weeks,
    from,
    until,
    maximum,
    left,
    right,
    active,
    editing,
    ...keys
  }: RowProps) {
    const format = useFormat()
    const yuanOf = (week: number): number => amounts?.[week] ?? 0
    let total = 0
    for (let week = 0; week < weeks; week++) total += yuanOf(week)
    return (
      <tr data-field={field} aria-rowindex={row + 3}>
        <th scope="row" className="grid-name" title={name}>
          {name}
        </th>
        {Array.from({ length: weeks }, (_, week) => {
          const yuan = yuanOf(week)
          const selected = left !== null && right !== null && week >= left && week <= right
          return (
            <td
              key={week}
              data-row={row}
              data-week={week}
              aria-colindex={week + 2}
              aria-selected={selected}
              aria-readonly={week < from || undefined}
              aria-invalid={yuan > maximum || undefined}
              data-now={(week >= from && week < until) || undefined}
              tabIndex={week === active ? 0 : -1}
            >
              {week === active && editing !== null ? (
                <CellField name={name} week={week} text={editing} {...keys} />
              ) : (
                format.count(yuan)
              )}
            </td>
          )
        })}
        <td className="grid-total" aria-colindex={weeks + 2}>
          {format.count(total)}
        </td>
      </tr>
    )
  },
  // The handlers are new each time and do the same.
  (before, after) =>
    (Object.keys(after) as (keyof RowProps)[]).every((name) => {
      if (name === 'onKey' || name === 'onLeave') return after.editing === null
      return before[name] === after[name]
    }),
)

function CellField({
  name,
  week,
  text,
  onKey,
  onLeave,
}: Pick<RowProps, 'name' | 'onKey' | 'onLeave'> & { week: number; text: string }) {
  const t = useT()
  const input = useRef<HTMLInputElement>(null)
  // Before the browser goes on with the key that opened the field.
  useLayoutEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  return (
    <input
      ref={input}
      aria-label={t('grid.edit', { name, week: week + 1 })}
      defaultValue={text}
      inputMode="decimal"
      autoComplete="off"
      onKeyDown={onKey}
      onBlur={(event) => onLeave(event.currentTarget.value)}
    />
  )
}
