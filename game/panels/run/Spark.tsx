/** The course of a figure over the weeks so far; the round under way is drawn darker. The numbers stand beside it. */
export function Spark({ values, from, until }: { values: readonly number[]; from: number; until: number }) {
  const [width, height] = [64, 22]
  const most = Math.max(...values, 1e-9)
  const step = width / Math.max(until, 8)
  return (
    <svg width={width} height={height} aria-hidden="true" focusable="false" style={{ display: 'block' }}>
      <line x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} stroke="var(--line-strong)" />
      {values.map((value, index) => {
        const tall = Math.max(0, (value / most) * (height - 3))
        return (
          <rect
            key={index}
            x={index * step}
            y={height - 1 - tall}
            width={Math.max(1, step - 1)}
            height={tall}
            fill={index + 1 >= from ? 'var(--accent)' : 'var(--line-strong)'}
          />
        )
      })}
    </svg>
  )
}
