import { useCallback, useMemo } from 'react'
import type { Cohort } from '../../engine/index.ts'
import { useFormat, useT } from '../locales/hooks.ts'
import { Chart, type ChartInk } from '../parts/Chart.tsx'
import type { ChartOption } from '../parts/echarts.ts'

/** How long the customers of the start and of each round stayed, by weeks since they came. */
export function Cohorts({ cohorts }: { cohorts: readonly Cohort[] }) {
  const t = useT()
  const format = useFormat()
  const names = useMemo(
    () =>
      cohorts.map(({ until }, at) => (until === 0 ? t('debrief.customers.start') : t('debrief.round', { round: at }))),
    [cohorts, t],
  )
  const option = useCallback(
    (ink: ChartInk): ChartOption => {
      const colours = [ink.soft, ink.accent, ink.wood, ...Object.values(ink.teams)]
      return {
        grid: { left: 48, right: 84, top: 16, bottom: 36 },
        tooltip: { trigger: 'axis', valueFormatter: (value) => format.share(Number(value)) },
        xAxis: {
          type: 'category',
          boundaryGap: false,
          data: Array.from({ length: Math.max(...cohorts.map(({ kept }) => kept.length)) }, (_, week) => String(week)),
          name: t('debrief.customers.weeks'),
          nameLocation: 'middle',
          nameGap: 24,
        },
        yAxis: {
          type: 'value',
          min: ({ min }) => Math.floor(min * 10) / 10,
          max: 1,
          axisLabel: { formatter: (value: number) => format.share(value, 0) },
        },
        series: cohorts.flatMap((cohort, at) =>
          cohort.people === 0
            ? []
            : [
                {
                  type: 'line' as const,
                  name: names[at],
                  data: cohort.kept,
                  symbol: 'none',
                  lineStyle: { color: colours[at % colours.length] },
                  itemStyle: { color: colours[at % colours.length] },
                  // Above the end of its own line: what is below are lines that go on.
                  endLabel: { show: true, formatter: names[at], color: colours[at % colours.length], offset: [0, -8] },
                },
              ],
        ),
      }
    },
    [cohorts, format, names, t],
  )
  return (
    <div>
      <Chart option={option} label={t('debrief.customers.cohorts')} height={230} />
      <table className="ledger">
        <caption>{t('debrief.customers.cohorts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('debrief.customers.cohort')}</th>
            <th scope="col">{t('debrief.customers.people')}</th>
            <th scope="col">{t('debrief.customers.kept')}</th>
          </tr>
        </thead>
        <tbody>
          {cohorts.map(({ until, people, kept }, at) =>
            people === 0 ? null : (
              <tr key={until}>
                <th scope="row">{names[at]}</th>
                <td>{format.count(people)}</td>
                <td>{format.share(kept.at(-1) ?? null)}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}
