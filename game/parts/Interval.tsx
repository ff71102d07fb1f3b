import { BAND } from '../tokens.ts'

/**
 * An uncertain figure on a scale, the one way in which Sandtable draws it: the interval as a pale band with two ends,
 * the likeliest value as a dot, what came true as an upright stroke. The numbers stand beside it.
 */
export function Interval({
  low,
  high,
  value,
  actual,
  from,
  to,
  width = 120,
}: {
  low: number
  high: number
  value?: number
  actual?: number | null
  from: number
  to: number
  width?: number
}) {
  const place = (number: number) => {
    const share = (number - from) / Math.max(1e-9, to - from)
    return 4 + (width - 8) * Math.min(1, Math.max(0, share))
  }
  return (
    <svg width={width} height={16} aria-hidden="true" focusable="false" className="uncertain">
      {from < 0 && to > 0 && <line x1={place(0)} x2={place(0)} y1="1" y2="15" stroke="var(--line-strong)" />}
      <rect x={place(low)} width={place(high) - place(low)} y="4" height="8" fill="var(--accent)" opacity={BAND} />
      <path d={`M${place(low)} 3v10M${place(high)} 3v10`} stroke="var(--accent)" strokeWidth="1.5" />
      {value !== undefined && <circle cx={place(value)} cy="8" r="3.5" fill="var(--accent)" />}
      {typeof actual === 'number' && (
        <line x1={place(actual)} x2={place(actual)} y1="1" y2="15" stroke="var(--ink)" strokeWidth="2.5" />
      )}
    </svg>
  )
}
