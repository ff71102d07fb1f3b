import { useCallback } from 'react'
import { quadrantOf, type Luck, type Quadrant, type Reference } from '../../engine/index.ts'
import { useFormat, useT } from '../locales/hooks.ts'
import { Chart, type ChartInk } from '../parts/Chart.tsx'
import type { ChartOption } from '../parts/echarts.ts'
import { raw } from '../parts/Figure.tsx'
import { Working } from '../parts/Working.tsx'
import { usePlayers } from './everything.ts'
import { luckOf } from './jobs.ts'
import { useOver } from './over.ts'

/** How much of the score was decided, and how much was met: the same decisions under other seeds. */
export function LuckAndSkill() {
  const t = useT()
  const { scenario, run } = useOver()
  return (
    <Working job={luckOf(scenario, run)} label={t('debrief.luck.working')} height={460}>
      {(luck) => (
        <>
          <Saying luck={luck} />
          <Histogram luck={luck} />
          <Quantiles luck={luck} />
          <p className="small muted prose">{t('debrief.luck.note', { seeds: luck.scores.length })}</p>
          <Grid luck={luck} />
        </>
      )}
    </Working>
  )
}

function Saying({ luck }: { luck: Luck }) {
  const t = useT()
  const format = useFormat()
  const { expected, low, high, realised, percentile, sd, reached } = luck
  const side = percentile > 0.8 ? 'good' : percentile < 0.2 ? 'bad' : 'usual'
  return (
    <>
      <dl className="figures debrief-figures">
        {(
          [
            ['realised', realised, format.points(realised), ''],
            [
              'expected',
              expected,
              format.points(expected),
              t('findings.range', { low: format.points(low), high: format.points(high) }),
            ],
            ['percentile', percentile, format.share(percentile, 0), ''],
            ['sd', sd, format.points(sd), ''],
            ['reached', reached, format.share(reached, 0), ''],
          ] as const
        ).map(([name, value, text, note]) => (
          <div key={name} className="figure">
            <dt className="figure-name">{t(`debrief.luck.figures.${name}`)}</dt>
            <dd className="figure-value" style={{ margin: 0 }} {...raw(`luck.${name}`, value)}>
              {text}
            </dd>
            {note !== '' && (
              <dd className="tiny muted" style={{ margin: 0 }}>
                {note}
              </dd>
            )}
          </div>
        ))}
      </dl>
      <p className="debrief-say">
        {t(`debrief.luck.say.${side}`, {
          share: format.share(percentile, 0),
          difference: format.points(Math.abs(realised - expected)),
        })}
      </p>
    </>
  )
}

/** Columns of the histogram. */
const BINS = 24

function Histogram({ luck }: { luck: Luck }) {
  const t = useT()
  const format = useFormat()
  const option = useCallback(
    (ink: ChartInk): ChartOption => {
      const { scores, realised, expected, low, high } = luck
      const from = Math.min(realised, ...scores)
      const width = (Math.max(realised, ...scores) - from) / BINS || 1
      const binOf = (score: number) => Math.min(BINS - 1, Math.floor((score - from) / width))
      const counts = new Array<number>(BINS).fill(0)
      for (const score of scores) counts[binOf(score)] += 1
      const mark = (name: string, score: number, colour: string, top: number) => ({
        xAxis: (score - from) / width,
        label: { formatter: `${name} ${format.points(score)}`, color: colour, distance: top },
        lineStyle: { color: colour, type: 'solid' as const, width: 2 },
      })
      return {
        grid: { left: 44, right: 24, top: 52, bottom: 40 },
        tooltip: { trigger: 'item' },
        xAxis: [
          {
            type: 'value',
            min: 0,
            max: BINS,
            interval: BINS / 6,
            axisLabel: { formatter: (bin: number) => format.points(from + bin * width) },
            name: t('debrief.luck.axis'),
            nameLocation: 'middle',
            nameGap: 26,
            splitLine: { show: false },
          },
          { type: 'category', data: counts.map((_, bin) => String(bin)), show: false },
        ],
        yAxis: { type: 'value', name: t('debrief.luck.runs'), splitNumber: 3 },
        series: [
          {
            type: 'bar',
            xAxisIndex: 1,
            data: counts,
            barCategoryGap: '8%',
            barMaxWidth: 100,
            itemStyle: { color: ink.wood },
            tooltip: {
              formatter: ({ dataIndex, value }) =>
                t('debrief.luck.bin', {
                  count: Number(value),
                  low: format.points(from + dataIndex * width),
                  high: format.points(from + (dataIndex + 1) * width),
                }),
            },
          },
          {
            type: 'line',
            data: [],
            symbol: 'none',
            markArea: {
              silent: true,
              itemStyle: { color: ink.accent, opacity: ink.band },
              data: [[{ xAxis: (low - from) / width }, { xAxis: (high - from) / width }]],
            },
            markLine: {
              silent: true,
              symbol: 'none',
              data: [
                mark(t('debrief.luck.figures.expected'), expected, ink.accent, 4),
                mark(t('debrief.luck.figures.realised'), realised, ink.ink, 22),
              ],
            },
          },
        ],
      }
    },
    [luck, format, t],
  )
  return <Chart option={option} label={t('debrief.luck.chart')} height={280} />
}

function Quantiles({ luck }: { luck: Luck }) {
  const t = useT()
  const format = useFormat()
  return (
    <details className="small chart-table">
      <summary>{t('chart.asTable')}</summary>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('debrief.luck.share')}</th>
            <th scope="col">{t('debrief.luck.below')}</th>
          </tr>
        </thead>
        <tbody>
          {luck.quantiles.map(({ share, score }) => (
            <tr key={share}>
              <th scope="row">{format.share(share, 0)}</th>
              <td>{format.points(score)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

const QUADRANTS: readonly Quadrant[] = ['bad-break', 'deserved-success', 'deserved-failure', 'dumb-luck']

/** Decision against outcome, both measured by what money spread evenly would be expected to reach. */
function Grid({ luck }: { luck: Luck }) {
  const t = useT()
  const job = usePlayers()
  return (
    <>
      <h3>{t('debrief.luck.grid')}</h3>
      {job && (
        <Working job={job} label={t('debrief.players.working')} height={150}>
          {(players) => <Quadrants luck={luck} bar={barOf(players)} />}
        </Working>
      )}
    </>
  )
}

const barOf = (players: readonly Reference[]): number => players.find(({ id }) => id === 'equal-split')!.expected

function Quadrants({ luck, bar }: { luck: Luck; bar: number }) {
  const t = useT()
  const format = useFormat()
  const here = quadrantOf(luck, bar)
  return (
    <>
      <ul className="quadrants">
        {QUADRANTS.map((quadrant) => (
          <li key={quadrant} aria-current={quadrant === here || undefined}>
            <strong>{t(`debrief.luck.quadrants.${quadrant}.name`)}</strong>
            <span className="small">{t(`debrief.luck.quadrants.${quadrant}.about`)}</span>
          </li>
        ))}
      </ul>
      <p className="small muted">{t('debrief.luck.bar', { bar: format.points(bar) })}</p>
    </>
  )
}
