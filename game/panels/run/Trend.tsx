import { useCallback } from 'react'
import { useFigure, useT } from '../../locales/hooks.ts'
import { Chart, type ChartInk } from '../../parts/Chart.tsx'
import type { ChartOption } from '../../parts/echarts.ts'
import type { TrendLine } from './pointed.ts'

/** Pixels; the room below the stage is always that high. */
const HEIGHT = 132

/** The course of a few figures over the weeks so far, each named at its end. */
export function Trend({ name, lines, weeks }: { name: string; lines: TrendLine[]; weeks: number }) {
  const t = useT()
  const figure = useFigure()
  // The lines are put together anew with every picture; what they say seldom changes.
  const told = JSON.stringify(lines)
  const option = useCallback(
    (ink: ChartInk): ChartOption => {
      const courses = JSON.parse(told) as TrendLine[]
      return {
        grid: { left: 56, right: 104, top: 12, bottom: 22 },
        tooltip: { trigger: 'axis' },
        xAxis: {
          type: 'category',
          data: Array.from({ length: weeks }, (_, week) => String(week + 1)),
          axisLabel: { formatter: (week: string) => t('chart.week', { week }) },
        },
        yAxis: {
          type: 'value',
          splitNumber: 2,
          axisLabel: { formatter: (value: number) => figure(value, courses[0]!.unit) },
        },
        series: courses.map(({ name: course, unit, values, life }, nth) => {
          const colour = life ? ink.life[life] : [ink.accent, ink.wood, ink.warn][nth % 3]!
          return {
            type: 'line',
            name: course,
            data: values,
            itemStyle: { color: colour },
            endLabel: { show: true, formatter: course, color: ink.ink, distance: 6, width: 94, overflow: 'break' },
            labelLayout: { moveOverlap: 'shiftY' },
            tooltip: { valueFormatter: (value) => figure(Number(value), unit) },
          }
        }),
      }
    },
    [told, weeks, t, figure],
  )
  return <Chart option={option} label={name} height={HEIGHT} />
}
