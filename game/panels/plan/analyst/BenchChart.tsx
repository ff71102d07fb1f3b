import { useCallback, useMemo } from 'react'
import { BELIEF_BAND } from '../../../flow/beliefs.ts'
import { useGame } from '../../../flow/hooks.ts'
import { believedNow } from '../../../flow/planning.ts'
import { teamView } from '../../../flow/views.ts'
import { useFormat, useT } from '../../../locales/hooks.ts'
import { Chart, type ChartInk } from '../../../parts/Chart.tsx'
import type { ChartOption } from '../../../parts/echarts.ts'
import { band } from '../../../parts/uncertain.ts'

/** Customers summed up week by week: what the books have, then what the beliefs say, from half to double the share that buys. */
export function BenchChart() {
  const t = useT()
  const format = useFormat()
  const { weeks } = useGame(believedNow)
  const view = useGame(teamView)
  const lines = useMemo(() => {
    const books: number[] = []
    for (const { newCustomers } of view.weeks) books.push((books.at(-1) ?? 0) + newCustomers)
    const start = books.at(-1) ?? 0
    const played = books.length
    const believed: number[] = []
    for (const { customers } of weeks.slice(played)) believed.push((believed.at(-1) ?? 0) + customers)
    const at = (factor: number): number[] => believed.map((customers) => start + factor * customers)
    return { books, played, start, half: at(BELIEF_BAND.low), likely: at(1), double: at(BELIEF_BAND.high) }
  }, [weeks, view])

  const option = useCallback(
    (ink: ChartInk): ChartOption => {
      const { books, played, start, half, likely, double } = lines
      const text = { color: ink.soft, fontFamily: ink.font, fontSize: 11 }
      // The lines to come begin where the books end.
      const empty = Array.from({ length: Math.max(0, played - 1) }, () => Number.NaN)
      const joined = (values: number[]): number[] => (played > 0 ? [...empty, start, ...values] : values)
      const end = (name: string, color: string) => ({
        show: true,
        formatter: name,
        color,
        fontFamily: ink.font,
        fontSize: 11,
        distance: 6,
      })
      return {
        animation: false,
        textStyle: { fontFamily: ink.font },
        grid: { left: 56, right: 96, top: 16, bottom: 28 },
        xAxis: {
          type: 'category',
          data: weeks.map((_, week) => String(week + 1)),
          axisLine: { lineStyle: { color: ink.line } },
          axisTick: { show: false },
          axisLabel: { ...text, formatter: (week: string) => t('chart.week', { week }) },
        },
        yAxis: {
          type: 'value',
          axisLabel: { ...text, formatter: (customers: number) => format.count(customers) },
          splitLine: { lineStyle: { color: ink.line } },
          splitNumber: 3,
        },
        series: [
          ...band('belief', joined(half), joined(double), ink.accent),
          {
            type: 'line',
            name: t('bench.believed'),
            data: joined(likely),
            symbol: 'none',
            itemStyle: { color: ink.accent },
            lineStyle: { width: 2, type: 'dashed' },
            endLabel: end(t('bench.believed'), ink.accent),
          },
          ...(played > 0
            ? [
                {
                  type: 'line' as const,
                  name: t('bench.books'),
                  data: books,
                  symbolSize: 5,
                  itemStyle: { color: ink.wood },
                  lineStyle: { width: 2 },
                },
              ]
            : []),
        ],
      }
    },
    [lines, weeks, t, format],
  )
  return (
    <>
      <Chart option={option} label={t('bench.chart')} height={200} />
      <p className="tiny muted" style={{ margin: '4px 0 0' }}>
        {t('bench.band')}
      </p>
      <details className="small chart-table">
        <summary>{t('chart.asTable')}</summary>
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t('chart.weekHead')}</th>
              <th scope="col">{t('bench.books')}</th>
              <th scope="col">{t('bench.half')}</th>
              <th scope="col">{t('bench.believed')}</th>
              <th scope="col">{t('bench.double')}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map((_, week) => {
              const place = week - lines.played
              return (
                <tr key={week}>
                  <th scope="row">{week + 1}</th>
                  <td>{format.count(lines.books[week] ?? null)}</td>
                  <td>{format.count(lines.half[place] ?? null)}</td>
                  <td>{format.count(lines.likely[place] ?? null)}</td>
                  <td>{format.count(lines.double[place] ?? null)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </details>
    </>
  )
}
