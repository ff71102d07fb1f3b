import { useState } from 'react'
import type { Comparison } from '../../engine/index.ts'
import { targetsOf } from '../flow/views.ts'
import { useFigure, useFormat, useSay, useT } from '../locales/hooks.ts'
import { Sort, Tick } from '../parts/icons.tsx'
import { Interval } from '../parts/Interval.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { TeamPennant } from '../parts/TeamColour.tsx'
import { Term } from '../parts/Term.tsx'
import { Working } from '../parts/Working.tsx'
import { comparisonOf } from './analyses.ts'
import type { NameOf, TeamGroup } from './Compare.tsx'
import { ExportBoard } from './ExportBoard.tsx'
import type { Team } from './teams.ts'

/** By what the rows are ordered: a column's id, and which way. */
interface Order {
  by: string
  down: boolean
}

interface Row {
  team: Team
  rank: number
  luck: Comparison['teams'][number]
}

/** The board of teams that played by the same rules: ranked by their expected score, ties inside luck. */
export function BoardTable({ group, nameOf }: { group: TeamGroup; nameOf: NameOf }) {
  const t = useT()
  return (
    <Sheet title={t('compare.board')} aside={<ExportBoard group={group} nameOf={nameOf} />}>
      <Working job={comparisonOf(group)} label={t('compare.working')} height={90 + 44 * group.teams.length}>
        {(comparison) => <Table group={group} comparison={comparison} nameOf={nameOf} />}
      </Working>
      <p className="small muted prose" style={{ marginBottom: 0 }}>
        {t('compare.boardNote')}
      </p>
    </Sheet>
  )
}

function Table({ group, comparison, nameOf }: { group: TeamGroup; comparison: Comparison; nameOf: NameOf }) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const figure = useFigure()
  const [order, setOrder] = useState<Order>({ by: 'rank', down: false })
  const targets = targetsOf(group.teams[0].scenario)
  const rows = group.teams.map((team, at): Row => ({ team, rank: comparison.ranks[at], luck: comparison.teams[at] }))
  const targetValue = (row: Row, id: string) => row.team.standing.targets.find((state) => state.id === id)!

  const columns: { id: string; name: string; means: string; value: (row: Row) => number | string | null }[] = [
    { id: 'rank', name: t('compare.rank'), means: t('compare.rankMeans'), value: ({ rank }) => rank },
    { id: 'team', name: t('compare.team'), means: t('compare.teamMeans'), value: ({ team }) => nameOf(team) },
    {
      id: 'expected',
      name: t('compare.expected'),
      means: t('compare.expectedMeans', { count: comparison.teams[0].scores.length }),
      value: ({ luck }) => luck.expected,
    },
    {
      id: 'realised',
      name: t('compare.realised'),
      means: t('compare.realisedMeans'),
      value: ({ luck }) => luck.realised,
    },
    {
      id: 'percentile',
      name: t('compare.luck'),
      means: t('compare.luckMeans'),
      value: ({ luck }) => luck.percentile,
    },
    { id: 'reached', name: t('compare.reached'), means: t('compare.reachedMeans'), value: ({ luck }) => luck.reached },
    ...targets.map(({ id, name, goal, unit }) => ({
      id: `target.${id}`,
      name: say(name),
      means: t('compare.goal', { goal: figure(goal, unit) }),
      value: (row: Row) => targetValue(row, id).value,
    })),
  ]
  const sorted = rows.toSorted((a, b) => {
    const column = columns.find(({ id }) => id === order.by) ?? columns[0]
    return (order.down ? -1 : 1) * compareValues(column.value(a), column.value(b)) || b.luck.expected - a.luck.expected
  })
  const scores = comparison.teams.flatMap(({ quantiles, realised }) => [
    realised,
    ...quantiles.map(({ score }) => score),
  ])
  const [from, to] = [Math.min(0, ...scores), Math.max(100, ...scores)]
  return (
    <div className="scroll-x">
      <table className="ledger compare-table">
        <thead>
          <tr>
            {columns.map(({ id, name, means }) => (
              <th
                key={id}
                scope="col"
                className={id === 'team' ? 'left' : undefined}
                aria-sort={order.by === id ? (order.down ? 'descending' : 'ascending') : undefined}
              >
                <Term means={means}>{name}</Term>
                <button
                  type="button"
                  className="compare-sort no-print"
                  aria-label={t('compare.sortBy', { column: name })}
                  onClick={() =>
                    setOrder({ by: id, down: order.by === id ? !order.down : id !== 'rank' && id !== 'team' })
                  }
                >
                  <Sort by={order.by === id ? (order.down ? 'down' : 'up') : null} />
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ team, rank, luck }) => {
            const at = (share: number) => luck.quantiles.find((quantile) => quantile.share === share)!.score
            return (
              <tr key={team.key}>
                <td data-figure={`rank.${team.run.hash}`} data-value={rank}>
                  {tied(comparison, rank) ? t('compare.tied', { rank }) : rank}
                </td>
                <th scope="row" className="left">
                  <TeamPennant colour={team.about.colour} /> {nameOf(team)}
                  {team.tags.map((tag) => (
                    <span key={tag} className="compare-tag">
                      {tag}
                    </span>
                  ))}
                </th>
                <td>
                  <span className="compare-score">
                    {format.points(luck.expected)}
                    <span className="tiny muted"> ± {format.points(luck.high - luck.expected)}</span>
                  </span>
                  <Interval
                    low={at(0.05)}
                    high={at(0.95)}
                    value={luck.expected}
                    actual={luck.realised}
                    from={from}
                    to={to}
                  />
                </td>
                <td data-figure={`realised.${team.run.hash}`} data-value={luck.realised}>
                  {format.points(luck.realised)}
                </td>
                <td>{format.share(luck.percentile, 0)}</td>
                <td>{format.share(luck.reached, 0)}</td>
                {targets.map(({ id, unit }) => {
                  const state = team.standing.targets.find((candidate) => candidate.id === id)!
                  return (
                    <td key={id} className={state.reached ? 'good' : undefined}>
                      {state.reached && (
                        <>
                          <Tick />
                          <span className="visually-hidden">{t('compare.isReached')}</span>
                        </>
                      )}{' '}
                      {figure(state.value, unit)}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const tied = ({ ranks }: Comparison, rank: number): boolean => ranks.filter((other) => other === rank).length > 1

/** What does not exist comes first going up. */
function compareValues(a: number | string | null, b: number | string | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  return a < b ? -1 : a > b ? 1 : 0
}
