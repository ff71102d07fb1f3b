import type { FigureUnit } from '../../../flow/units.ts'
import { useFigure, useT } from '../../../locales/hooks.ts'

/** A place on a scale of one figure. */
interface Mark {
  kind: 'today' | 'goal' | 'now'
  value: number
}

/** An interval on the scale of its figure, beside where it stands now and where it shall go. The numbers stand in the fields. */
export function IntervalScale({
  unit,
  low,
  high,
  today,
  now,
  goal,
}: {
  unit: FigureUnit
  low: number | null
  high: number | null
  today?: number | null
  now?: number | null
  goal?: number | null
}) {
  const t = useT()
  const figure = useFigure()
  const marks: Mark[] = (
    [
      ['today', today],
      ['now', now],
      ['goal', goal],
    ] as const
  ).flatMap(([kind, value]) => (value === null || value === undefined ? [] : [{ kind, value }]))
  const values = [...marks.map(({ value }) => value), ...[low, high].filter((end) => end !== null)]
  if (values.length === 0) return <div className="interval interval-empty" aria-hidden="true" />
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const margin = (most - least || Math.abs(most) || 1) * 0.12
  const place = (value: number): number => (100 * (value - least + margin)) / (most - least + 2 * margin)
  const drawn = low !== null && high !== null && low <= high
  return (
    <div className="interval" aria-hidden="true">
      {drawn && (
        <i className="interval-range" style={{ left: `${place(low)}%`, width: `${place(high) - place(low)}%` }} />
      )}
      {marks.map(({ kind, value }) => (
        <span key={kind} className="interval-mark" data-kind={kind} style={{ left: `${place(value)}%` }}>
          <span className="tiny">{t(`forecast.${kind}`, { value: figure(value, unit) })}</span>
        </span>
      ))}
    </div>
  )
}
