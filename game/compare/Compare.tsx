import { Button, FileButton, Group, NativeSelect, Switch, Title } from '@mantine/core'
import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useGame, useSend } from '../flow/hooks.ts'
import type { GameContext } from '../flow/context.ts'
import { useSay, useT } from '../locales/hooks.ts'
import { fetchCharts } from '../parts/Chart.tsx'
import { DropZone } from '../parts/DropZone.tsx'
import { BoardTable } from './BoardTable.tsx'
import { Files } from './Files.tsx'
import { Ledger } from './Ledger.tsx'
import { MoneyChart } from './MoneyChart.tsx'
import { RadarChart } from './RadarChart.tsx'
import { boardOfTeams, MOST_TEAMS, type Team } from './teams.ts'
import './compare.css'

/** A finished game that is open while its team comes here. */
const openGame = (context: GameContext): GameContext | null =>
  context.game !== '' && context.run?.due.kind === 'end' ? context : null

/** Run files of several teams side by side: process before rank, and no rank that luck alone could make. */
export default function Compare() {
  const t = useT()
  const send = useSend()
  const { teams, refused, reading } = useSyncExternalStore(boardOfTeams.subscribe, boardOfTeams.state)
  const own = useGame(openGame)
  const [anonymous, setAnonymous] = useState(false)
  const [only, setOnly] = useState('')
  const seated = useSettled(teams, reading === 0)
  const groups = useMemo(() => byScenario(seated), [seated])
  const nameOf = useTeamName(teams, anonymous)
  const add = (files: File[]) => void boardOfTeams.add(files)

  // Where it fails, each chart says so itself.
  useEffect(() => void fetchCharts().catch(() => {}), [])

  useEffect(() => {
    if (own) boardOfTeams.addRun(t('compare.thisGame'), own.scenario!, own.run!, own.about)
  }, [own, t])

  const shown = groups.filter(({ id }) => only === '' || id === only)
  return (
    <div className="page-wide compare">
      <DropZone label={t('compare.dropHere')} onFiles={add} />
      <header className="compare-head">
        <div className="compare-title">
          <Title order={1}>{t('compare.title')}</Title>
          <p className="muted prose">{t('compare.what')}</p>
        </div>
        <Group className="no-print">
          <Button variant="default" onClick={() => send({ type: 'back' })}>
            {t('app.back')}
          </Button>
          <FileButton multiple accept=".json,.zip" onChange={add} inputProps={{ 'aria-label': t('compare.add') }}>
            {({ onClick }) => (
              <Button onClick={onClick} loading={reading > 0}>
                {t('compare.add')}
              </Button>
            )}
          </FileButton>
        </Group>
      </header>
      <Files teams={teams} refused={refused} reading={reading} nameOf={nameOf} />
      {teams.length === 0 && reading === 0 && (
        <div className="sheet compare-empty">
          <Title order={2} size="h3">
            {t('compare.emptyTitle')}
          </Title>
          <p className="muted prose">{t('compare.empty', { most: MOST_TEAMS })}</p>
        </div>
      )}
      {seated.length > 0 && (
        <>
          <Group className="no-print compare-tools">
            <ScenarioFilter groups={groups} value={only} onChange={setOnly} />
            <Switch
              label={t('compare.anonymous')}
              checked={anonymous}
              onChange={(event) => setAnonymous(event.currentTarget.checked)}
            />
            <Button variant="default" size="xs" onClick={() => window.print()}>
              {t('compare.print')}
            </Button>
          </Group>
          {shown.map((group) => (
            <ScenarioBoard key={group.id} group={group} nameOf={nameOf} titled={groups.length > 1} />
          ))}
          <p className="small muted prose">{t('compare.proves')}</p>
        </>
      )}
    </div>
  )
}

/**
 * A list as it was when it last was settled, drawn when the page has time: a board that grew with every file of many
 * would work out ranks that nobody reads, and jump.
 */
function useSettled(teams: readonly Team[], settled: boolean): readonly Team[] {
  const [kept, keep] = useState(teams)
  if (settled && kept !== teams) keep(teams)
  return useDeferredValue(kept)
}

/** Teams that played by the same rules. */
export interface TeamGroup {
  /** The hash of the rules. */
  id: string
  teams: readonly Team[]
}

export type NameOf = (team: Team) => string

function ScenarioBoard({ group, nameOf, titled }: { group: TeamGroup; nameOf: NameOf; titled: boolean }) {
  const say = useSay()
  const { teams } = group
  const { brief } = teams[0].scenario
  return (
    <section className="compare-group" aria-label={say(brief.title)}>
      {titled && <Title order={2}>{say(brief.title)}</Title>}
      <BoardTable group={group} nameOf={nameOf} />
      <div className="compare-charts">
        <RadarChart teams={teams} nameOf={nameOf} />
        <MoneyChart group={group} nameOf={nameOf} />
      </div>
      {teams.length > 1 && <Ledger teams={teams} nameOf={nameOf} />}
    </section>
  )
}

function ScenarioFilter({
  groups,
  value,
  onChange,
}: {
  groups: readonly TeamGroup[]
  value: string
  onChange: (id: string) => void
}) {
  const t = useT()
  const say = useSay()
  if (groups.length < 2) return null
  return (
    <NativeSelect
      aria-label={t('compare.filter')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('compare.allScenarios') },
        ...groups.map(({ id, teams }) => ({ value: id, label: say(teams[0].scenario.brief.title) })),
      ]}
    />
  )
}

function byScenario(teams: readonly Team[]): TeamGroup[] {
  const hashes = [...new Set(teams.map(({ scenario }) => scenario.hash))]
  return hashes.map((id) => ({ id, teams: teams.filter(({ scenario }) => scenario.hash === id) }))
}

function useTeamName(teams: readonly Team[], anonymous: boolean): NameOf {
  const t = useT()
  return useMemo(
    () => (team) => {
      const numbered = t('compare.teamNumber', { number: teams.findIndex(({ key }) => key === team.key) + 1 })
      return anonymous ? numbered : team.about.team || numbered
    },
    [teams, anonymous, t],
  )
}
