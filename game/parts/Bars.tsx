/** The weeks of an amount as small bars; the numbers stand beside it. */
export function Bars({
  values,
  width = 64,
  height = 22,
}: {
  values: readonly number[]
  width?: number
  height?: number
}) {
  const most = Math.max(...values, 1)
  const step = width / values.length
  return (
    <svg width={width} height={height} aria-hidden="true" focusable="false" style={{ display: 'block' }}>
      <line x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} stroke="var(--line-strong)" />
      {values.map((value, index) => {
        const tall = (value / most) * (height - 3)
        return (
          <rect
            key={index}
            x={index * step + 1}
            y={height - 1 - tall}
            width={Math.max(1, step - 2)}
            height={tall}
            fill="var(--wood)"
          />
        )
      })}
    </svg>
  )
}
