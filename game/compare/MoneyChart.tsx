import { useCallback } from 'react'
import type { Comparison } from '../../engine/index.ts'
import { useFormat, useT } from '../locales/hooks.ts'
import { Chart, type ChartInk } from '../parts/Chart.tsx'
import type { ChartOption } from '../parts/echarts.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { Working } from '../parts/Working.tsx'
import { comparisonOf } from './analyses.ts'
import type { NameOf, TeamGroup } from './Compare.tsx'

/** Money against result: marketing spend to the right, expected score up, with the band in which luck puts nine of ten. */
export function MoneyChart({ group, nameOf }: { group: TeamGroup; nameOf: NameOf }) {
  const t = useT()
  return (
    <Sheet title={t('compare.money')}>
      <Working job={comparisonOf(group)} label={t('compare.working')} height={340}>
        {(comparison) => <Money group={group} comparison={comparison} nameOf={nameOf} />}
      </Working>
    </Sheet>
  )
}

function Money({ group, comparison, nameOf }: { group: TeamGroup; comparison: Comparison; nameOf: NameOf }) {
  const t = useT()
  const format = useFormat()
  const option = useCallback(
    (ink: ChartInk): ChartOption => ({
      grid: { left: 56, right: 24, top: 30, bottom: 48 },
      xAxis: {
        type: 'value',
        scale: true,
        name: t('kpis.spend.name'),
        nameLocation: 'middle',
        nameGap: 28,
        axisLabel: { formatter: (yuan: number) => format.money(yuan) },
      },
      yAxis: { type: 'value', scale: true, name: t('compare.expected'), nameTextStyle: { align: 'left' } },
      series: group.teams.flatMap((team, at) => {
        const { expected, quantiles } = comparison.teams[at]
        const colour = ink.teams[team.about.colour]
        const { spend } = team.standing.kpis
        const ends = [quantiles[0].score, quantiles.at(-1)!.score]
        return [
          {
            type: 'line' as const,
            silent: true,
            symbol: 'none',
            data: ends.map((score) => [spend ?? 0, score]),
            lineStyle: { width: 8, color: colour, opacity: ink.band, cap: 'round' as const },
          },
          {
            type: 'scatter' as const,
            name: nameOf(team),
            symbolSize: 11,
            data: [[spend ?? 0, expected]],
            itemStyle: { color: colour },
            label: { show: true, position: 'right' as const, formatter: nameOf(team), color: ink.ink, fontSize: 11 },
            labelLayout: { hideOverlap: true },
          },
        ]
      }),
    }),
    [group, comparison, nameOf, t, format],
  )
  return <Chart option={option} label={t('compare.moneyLabel')} height={340} />
}
