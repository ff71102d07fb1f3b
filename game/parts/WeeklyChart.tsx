import { useCallback } from 'react'
import { useFormat, useT } from '../locales/hooks.ts'
import { Chart } from './Chart.tsx'
import type { ChartOption } from './echarts.ts'
import type { ChartInk } from './ink.ts'

export interface WeekFigures {
  week: number
  spend: number
  revenue: number
  newCustomers: number
}

/** New customers above, money below, on one line of weeks; the names stand at the lines. */
export function WeeklyChart({ weeks }: { weeks: readonly WeekFigures[] }) {
  const t = useT()
  const format = useFormat()
  const option = useCallback(
    (ink: ChartInk): ChartOption => {
      const names = weeks.map(({ week }) => String(week))
      const [left, right] = [64, 104]
      const aside = { align: 'left' as const, padding: [0, 0, 0, -left + 10] }
      const end = (name: string, color: string) => ({
        ...{ show: true, formatter: name, color, distance: 6 },
        // Over the line of the axis, not struck through by it.
        ...{ backgroundColor: ink.paper, padding: [1, 2] },
      })
      return {
        grid: [
          { left, right, top: 24, height: 92 },
          { left, right, top: 156, height: 112 },
        ],
        tooltip: { trigger: 'axis' },
        xAxis: [
          { type: 'category', data: names, gridIndex: 0, axisLabel: { show: false } },
          {
            type: 'category',
            data: names,
            gridIndex: 1,
            axisLabel: { formatter: (week: string) => t('chart.week', { week }) },
          },
        ],
        yAxis: [
          {
            type: 'value',
            gridIndex: 0,
            name: t('weekly.newCustomers'),
            nameTextStyle: aside,
            splitNumber: 2,
          },
          {
            type: 'value',
            gridIndex: 1,
            name: t('chart.money'),
            nameTextStyle: aside,
            splitNumber: 3,
            axisLabel: { formatter: (yuan: number) => format.money(yuan) },
          },
        ],
        series: [
          {
            type: 'bar',
            name: t('weekly.newCustomers'),
            xAxisIndex: 0,
            yAxisIndex: 0,
            data: weeks.map(({ newCustomers }) => newCustomers),
            itemStyle: { color: ink.accent },
            tooltip: { valueFormatter: (value) => format.count(Number(value)) },
          },
          {
            type: 'line',
            name: t('weekly.revenue'),
            xAxisIndex: 1,
            yAxisIndex: 1,
            data: weeks.map(({ revenue }) => revenue),
            itemStyle: { color: ink.accent },
            endLabel: end(t('weekly.revenue'), ink.accent),
            tooltip: { valueFormatter: (value) => format.money(Number(value)) },
          },
          {
            type: 'line',
            name: t('weekly.spend'),
            xAxisIndex: 1,
            yAxisIndex: 1,
            data: weeks.map(({ spend }) => spend),
            itemStyle: { color: ink.wood },
            lineStyle: { type: 'dashed' },
            endLabel: end(t('weekly.spend'), ink.wood),
            tooltip: { valueFormatter: (value) => format.money(Number(value)) },
          },
        ],
      }
    },
    [weeks, t, format],
  )
  return (
    <>
      <Chart option={option} label={t('chart.weeklyLabel', { count: weeks.length })} height={296} />
      <details className="small chart-table">
        <summary>{t('chart.asTable')}</summary>
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t('chart.weekHead')}</th>
              <th scope="col">{t('weekly.newCustomers')}</th>
              <th scope="col">{t('weekly.spend')}</th>
              <th scope="col">{t('weekly.revenue')}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ week, newCustomers, spend, revenue }) => (
              <tr key={week}>
                <th scope="row">{week}</th>
                <td>{format.count(newCustomers)}</td>
                <td>{format.exactMoney(spend)}</td>
                <td>{format.exactMoney(revenue)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
