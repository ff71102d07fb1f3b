import { Button, Group } from '@mantine/core'
import type { Comparison } from '../../engine/index.ts'
import { targetsOf } from '../flow/views.ts'
import { useSay, useT } from '../locales/hooks.ts'
import { csv } from '../store/csv.ts'
import { download } from '../store/download.ts'
import { useJob } from '../workers/jobs.ts'
import { comparisonOf } from './analyses.ts'
import type { NameOf, TeamGroup } from './Compare.tsx'

/** The board as a table for a spreadsheet and as data, once it is worked out. */
export function ExportBoard({ group, nameOf }: { group: TeamGroup; nameOf: NameOf }) {
  const t = useT()
  const say = useSay()
  const state = useJob(comparisonOf(group))
  const ready = state.kind === 'done' ? state.result : null
  const file = `sandtable_${group.teams[0].scenario.spec.id}`
  return (
    <Group gap="xs" className="no-print">
      <Button
        variant="default"
        size="compact-sm"
        disabled={!ready}
        onClick={() => download(`${file}.csv`, csv(table(group, ready!, nameOf, t, say)), 'text/csv;charset=utf-8')}
      >
        {t('compare.csv')}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        disabled={!ready}
        onClick={() => download(`${file}.json`, `${JSON.stringify(data(group, ready!, nameOf), null, 2)}\n`)}
      >
        {t('compare.json')}
      </Button>
    </Group>
  )
}

function table(
  { teams }: TeamGroup,
  comparison: Comparison,
  nameOf: NameOf,
  t: ReturnType<typeof useT>,
  say: ReturnType<typeof useSay>,
): (string | number | null)[][] {
  const targets = targetsOf(teams[0].scenario)
  return [
    [
      t('compare.rank'),
      t('compare.team'),
      t('compare.fileHead'),
      t('opened.seed'),
      t('compare.expected'),
      t('compare.low'),
      t('compare.high'),
      t('compare.realised'),
      t('compare.luck'),
      t('compare.reached'),
      t('kpis.spend.name'),
      ...targets.map(({ name }) => say(name)),
      t('compare.tag'),
    ],
    ...teams.map((team, at) => {
      const { expected, low, high, realised, percentile, reached } = comparison.teams[at]
      return [
        comparison.ranks[at],
        nameOf(team),
        team.file,
        team.run.seed,
        ...[expected, low, high, realised, percentile, reached].map((value) => Math.round(value * 1000) / 1000),
        team.standing.kpis.spend,
        ...team.standing.targets.map(({ value }) => value),
        team.tags.join(' '),
      ]
    }),
  ]
}

const data = ({ id, teams }: TeamGroup, comparison: Comparison, nameOf: NameOf): unknown => ({
  scenario: { id: teams[0].scenario.spec.id, hash: id },
  runs: teams.map((team, at) => ({
    file: team.file,
    team: nameOf(team),
    seed: team.run.seed,
    rank: comparison.ranks[at],
    score: team.standing.score,
    expected: comparison.teams[at],
    targets: team.standing.targets,
    kpis: team.standing.kpis,
    tags: team.tags,
  })),
  pairs: comparison.pairs,
})
