import { memo } from 'react'
import type { Brief } from '../../../../engine/index.ts'
import { useFormat, useT } from '../../../locales/hooks.ts'

/** Rounds and weeks above the grid. */
export const GridHead = memo(function GridHead({ brief, from, until }: { brief: Brief; from: number; until: number }) {
  const t = useT()
  const format = useFormat()
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" rowSpan={2} className="grid-name">
          {t('grid.channel')}
        </th>
        {brief.rounds.map((weeks, round) => {
          const first = brief.rounds.slice(0, round).reduce((sum, length) => sum + length, 0)
          return (
            <th key={first} scope="colgroup" colSpan={weeks} data-now={first === from || undefined}>
              {t('grid.round', { number: round + 1 })}
              {first < from && <span className="muted"> · {t('grid.over')}</span>}
            </th>
          )
        })}
        <th scope="col" rowSpan={2}>
          {t('grid.total')}
        </th>
      </tr>
      <tr aria-rowindex={2}>
        {Array.from({ length: brief.weeks }, (_, week) => (
          <th key={week} scope="col" data-now={(week >= from && week < until) || undefined}>
            <span className="visually-hidden">{t('grid.week', { week: week + 1 })}</span>
            <span aria-hidden="true">{week + 1}</span>
            <span className="grid-day">{format.day(brief.start, week)}</span>
          </th>
        ))}
      </tr>
    </thead>
  )
})

/** The sum of every week, and of all. */
export const GridTotals = memo(function GridTotals({
  spend,
  weeks,
  from,
  until,
}: {
  spend: readonly (readonly number[] | undefined)[]
  weeks: number
  from: number
  until: number
}) {
  const t = useT()
  const format = useFormat()
  const totals = Array.from({ length: weeks }, (_, week) => spend.reduce((sum, row) => sum + (row?.[week] ?? 0), 0))
  return (
    <tfoot>
      <tr aria-rowindex={spend.length + 3}>
        <th scope="row" className="grid-name">
          {t('grid.all')}
        </th>
        {totals.map((sum, week) => (
          <td key={week} data-now={(week >= from && week < until) || undefined}>
            {format.count(sum)}
          </td>
        ))}
        <td className="grid-total">{format.count(totals.reduce((sum, yuan) => sum + yuan, 0))}</td>
      </tr>
    </tfoot>
  )
})
