import { useCallback } from 'react'
import { useFormat, useSay, useT } from '../locales/hooks.ts'
import { Chart, type ChartInk } from '../parts/Chart.tsx'
import type { ChartOption } from '../parts/echarts.ts'
import { Sheet } from '../parts/Sheet.tsx'
import type { NameOf } from './Compare.tsx'
import type { Team } from './teams.ts'

/** The parts of the scorecard, a shape for each team; the points stand in a table too. */
export function RadarChart({ teams, nameOf }: { teams: readonly Team[]; nameOf: NameOf }) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const option = useCallback(
    (ink: ChartInk): ChartOption => {
      const parts = teams[0].scenario.spec.score
      return {
        legend: { bottom: 0, type: 'scroll', textStyle: { color: ink.ink, fontFamily: ink.font } },
        tooltip: { trigger: 'item' },
        radar: {
          indicator: parts.map(({ name }) => ({ name: say(name), max: 100 })),
          radius: '62%',
          center: ['50%', '46%'],
          axisName: { color: ink.soft, fontFamily: ink.font, fontSize: 11, width: 110, overflow: 'break' },
          splitArea: { show: false },
          splitLine: { lineStyle: { color: ink.line } },
          axisLine: { lineStyle: { color: ink.line } },
        },
        series: [
          {
            type: 'radar',
            symbolSize: 5,
            data: teams.map((team, at) => ({
              name: nameOf(team),
              value: team.standing.score.parts.map(({ points }) => points),
              itemStyle: { color: ink.teams[team.about.colour] },
              // Two teams of one colour are told apart by their lines.
              lineStyle: { width: 2, type: (['solid', 'dashed', 'dotted'] as const)[lineOf(teams, at)] },
            })),
          },
        ],
      }
    },
    [teams, nameOf, say],
  )
  return (
    <Sheet title={t('compare.radar')}>
      <Chart option={option} label={t('compare.radar')} height={340} />
      <details className="small chart-table">
        <summary>{t('chart.asTable')}</summary>
        <div className="scroll-x">
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">{t('score.part')}</th>
                {teams.map((team) => (
                  <th key={team.key} scope="col">
                    {nameOf(team)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {teams[0].scenario.spec.score.map(({ id, name }, part) => (
                <tr key={id}>
                  <th scope="row">{say(name)}</th>
                  {teams.map((team) => (
                    <td key={team.key}>{format.points(team.standing.score.parts[part].points)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Sheet>
  )
}

/** How many teams before this one have its colour, in turns of three. */
const lineOf = (teams: readonly Team[], at: number): number =>
  teams.slice(0, at).filter(({ about }) => about.colour === teams[at].about.colour).length % 3
