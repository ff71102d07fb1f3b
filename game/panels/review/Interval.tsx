/** A value with its interval on the scale of its study, so that rows compare; the numbers stand beside it. */
export function Interval({
  finding,
  from,
  to,
}: {
  finding: { value: number; low: number; high: number }
  from: number
  to: number
}) {
  const width = 120
  const place = (value: number) => 4 + ((width - 8) * (value - from)) / Math.max(1e-9, to - from)
  return (
    <svg
      width={width}
      height={14}
      aria-hidden="true"
      focusable="false"
      style={{ display: 'block', marginLeft: 'auto' }}
    >
      <line x1={place(0)} x2={place(0)} y1="1" y2="13" stroke="var(--line-strong)" />
      <line x1={place(finding.low)} x2={place(finding.high)} y1="7" y2="7" stroke="var(--wood)" strokeWidth="3" />
      <circle cx={place(finding.value)} cy="7" r="3.5" fill="var(--accent)" />
    </svg>
  )
}
