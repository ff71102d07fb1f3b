import { NativeSelect } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import type { LedgerEntry } from '../../engine/index.ts'
import { useFormat, useSay, useT } from '../locales/hooks.ts'
import { Chart, type ChartInk } from '../parts/Chart.tsx'
import type { ChartOption } from '../parts/echarts.ts'
import { useLeverName } from '../parts/names.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { Working } from '../parts/Working.tsx'
import { ledgerOf, type Why } from './analyses.ts'
import type { NameOf } from './Compare.tsx'
import type { Team } from './teams.ts'

/** Lines that the chart has room for; the table has all. */
const DRAWN = 12

/** Why one team beat another: round × lever, adding up to the difference to the last thousandth. */
export function Ledger({ teams, nameOf }: { teams: readonly Team[]; nameOf: NameOf }) {
  const t = useT()
  const [keys, setKeys] = useState<{ a: number; b: number }>({ a: teams[0].key, b: teams[1].key })
  const a = teams.find(({ key }) => key === keys.a) ?? teams[0]
  const b = teams.find(({ key }) => key === keys.b && key !== a.key) ?? teams.find(({ key }) => key !== a.key)!
  const options = (other: Team) =>
    teams.filter((team) => team !== other).map((team) => ({ value: String(team.key), label: nameOf(team) }))
  return (
    <Sheet title={t('compare.ledger.title')}>
      <div className="compare-pair no-print">
        <NativeSelect
          label={t('compare.ledger.from')}
          value={String(a.key)}
          data={options(b)}
          onChange={(event) => setKeys({ a: Number(event.currentTarget.value), b: b.key })}
        />
        <NativeSelect
          label={t('compare.ledger.to')}
          value={String(b.key)}
          data={options(a)}
          onChange={(event) => setKeys({ a: a.key, b: Number(event.currentTarget.value) })}
        />
      </div>
      <Working job={ledgerOf(a, b)} label={t('compare.ledger.working')} height={360}>
        {(ledger) => <Lines a={a} b={b} ledger={ledger} nameOf={nameOf} />}
      </Working>
    </Sheet>
  )
}

function Lines({ a, b, ledger, nameOf }: { a: Team; b: Team; ledger: Why; nameOf: NameOf }) {
  const t = useT()
  const format = useFormat()
  const lineName = useLineName(a)
  const names = { a: nameOf(a), b: nameOf(b) }
  const signed = useCallback((points: number) => format.signed(points, format.points), [format])
  // The lines of the table add up to the last thousandth.
  const exact = (points: number): string => format.signed(points, (value) => format.points(value, 3))
  const lines = useMemo(
    () => ledger.lines.toSorted((one, other) => Math.abs(other.value) - Math.abs(one.value)),
    [ledger],
  )
  const { difference, low, high, verdict } = ledger.expected
  const option = useCallback(
    (ink: ChartInk): ChartOption => {
      const drawn = lines.slice(0, DRAWN).toReversed()
      return {
        grid: { left: 220, right: 56, top: 8, bottom: 24 },
        xAxis: { type: 'value', axisLabel: { formatter: signed } },
        yAxis: {
          type: 'category',
          data: drawn.map(lineName),
          axisLabel: { width: 204, overflow: 'truncate' },
        },
        tooltip: { trigger: 'axis' },
        series: [
          {
            type: 'bar',
            name: t('compare.ledger.value'),
            data: drawn.map(({ value }) => ({
              value,
              itemStyle: { color: value < 0 ? ink.bad : ink.accent },
              label: {
                show: true,
                position: value < 0 ? ('left' as const) : ('right' as const),
                formatter: signed(value),
              },
            })),
          },
        ],
      }
    },
    [lines, lineName, t, signed],
  )
  return (
    <>
      <p className="prose">
        {t(`compare.ledger.verdict.${verdict}`, {
          ...names,
          difference: signed(difference),
          low: signed(low),
          high: signed(high),
        })}
      </p>
      <p>
        {t('compare.ledger.realised', { ...names, difference: signed(ledger.difference) })}
        {lines.length > DRAWN && ` ${t('compare.ledger.rest', { drawn: DRAWN, rest: signed(restOf(lines)) })}`}
      </p>
      {lines.length > 0 && (
        <Chart option={option} label={t('compare.ledger.title')} height={48 + 26 * Math.min(DRAWN, lines.length)} />
      )}
      <details className="small chart-table">
        <summary>{t('compare.ledger.all', { count: lines.length })}</summary>
        <table className="ledger compare-ledger">
          <caption>{t('compare.ledger.caption', names)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('compare.ledger.decision')}</th>
              <th scope="col">{t('compare.ledger.value')}</th>
              <th scope="col">{t('compare.ledger.noise')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${line.kind} ${line.round} ${line.lever}`}>
                <th scope="row">{lineName(line)}</th>
                <td data-ledger={line.value}>{exact(line.value)}</td>
                <td className="muted">± {format.count(line.noise, 2)}</td>
              </tr>
            ))}
            <tr className="sum">
              <th scope="row">{t('compare.ledger.sum')}</th>
              <td data-ledger-sum={ledger.difference} colSpan={2}>
                {exact(ledger.difference)}
              </td>
            </tr>
          </tbody>
        </table>
      </details>
    </>
  )
}

/** Points of the lines that the chart leaves out. */
const restOf = (lines: readonly LedgerEntry[]): number =>
  lines.slice(DRAWN).reduce((sum, { value }) => sum + Math.round(value * 1000), 0) / 1000

/** A line of the ledger in words: the round, and what was decided. */
function useLineName({ scenario }: Team): (line: LedgerEntry) => string {
  const t = useT()
  const say = useSay()
  const leverName = useLeverName()
  return useCallback(
    ({ kind, round, lever }) => {
      const what = (): string => {
        if (kind === 'luck') return t('compare.ledger.luck')
        if (kind === 'studies') return t('compare.ledger.studies')
        if (kind === 'answer') return say(scenario.spec.events.find(({ id }) => id === lever)!.name)
        return leverName(scenario.brief.levers.find(({ id }) => id === lever)!)
      }
      return round === null ? what() : t('compare.ledger.line', { round: round + 1, what: what() })
    },
    [scenario, t, say, leverName],
  )
}
