import type { LineSeriesOption } from 'echarts/charts'
import { BAND } from '../tokens.ts'

/** The interval round a line of a chart, drawn as Interval.tsx draws a single one: a pale band below the line itself. */
export function band(
  name: string,
  low: readonly number[],
  high: readonly number[],
  colour: string,
): LineSeriesOption[] {
  const hidden: LineSeriesOption = {
    type: 'line',
    stack: name,
    stackStrategy: 'all',
    silent: true,
    symbol: 'none',
    lineStyle: { opacity: 0 },
    tooltip: { show: false },
  }
  return [
    { ...hidden, name, data: [...low] },
    {
      ...hidden,
      name,
      data: high.map((value, index) => value - low[index]),
      areaStyle: { color: colour, opacity: BAND },
    },
  ]
}
