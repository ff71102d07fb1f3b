import { Button, Group, Title } from '@mantine/core'
import { useGame, useSend } from '../../flow/hooks.ts'
import { driverOf, isAlone } from '../../flow/people.ts'
import { aboutOf, briefOf, roundPlayed, targets as targetsOf, teamView } from '../../flow/views.ts'
import { useT } from '../../locales/hooks.ts'
import { Channels } from '../../parts/Channels.tsx'
import { Scales } from '../../parts/Scale.tsx'
import { Sheet } from '../../parts/Sheet.tsx'
import { WeeklyChart } from '../../parts/WeeklyChart.tsx'
import { Books } from './Books.tsx'
import { Cohorts } from './Cohorts.tsx'
import { Forecasts } from './Forecasts.tsx'
import { Reflections } from './Reflections.tsx'
import { Warnings } from './Warnings.tsx'
import { Cash } from './Cash.tsx'
import { EventLog } from './EventLog.tsx'
import { Findings } from '../../parts/Findings.tsx'
import { Funnel } from './Funnel.tsx'
import { Guards } from './Guards.tsx'
import './review.css'

/** What a team sees after a round: its company's books, what platforms claim, the studies it bought; never the truth. */
export function Review() {
  const t = useT()
  const send = useSend()
  const brief = useGame(briefOf)
  const round = useGame(roundPlayed)
  const view = useGame(teamView)
  const targets = useGame(targetsOf)
  const { people } = useGame(aboutOf)
  const last = view.due.kind === 'end'
  const driver = last || isAlone(people) ? null : driverOf(people, round + 1)
  const next = (
    <Button data-coach="next" onClick={() => send({ type: 'next' })}>
      {last ? t('review.toResult') : t('review.toPlan', { round: round + 2 })}
    </Button>
  )
  return (
    <div className="page">
      <header className="review-head">
        <div style={{ flex: 1 }}>
          <span className="over-title">{t('review.of', { round: round + 1, rounds: brief.rounds.length })}</span>
          <Title order={1}>{t('review.title')}</Title>
        </div>
        {next}
      </header>
      <div className="review-grid">
        <div className="review-stack">
          <Sheet title={t('review.targets')}>
            <Scales targets={targets} states={view.targets} gap={18} />
            <Guards states={view.guards} />
          </Sheet>
          <Forecasts />
          <Warnings />
          <Funnel view={view} round={round} />
          <Cash view={view} />
        </div>
        <div className="review-stack">
          <Sheet title={t('review.weekly')}>
            <WeeklyChart weeks={view.weeks} />
          </Sheet>
          <Books view={view} round={round} />
          <Cohorts />
          <EventLog />
        </div>
      </div>
      <div className="review-wide">
        <Sheet title={t('review.channels')}>
          <p className="small muted review-note">{t('review.channelsNote')}</p>
          <Channels rows={brief.channels.map(({ id, name }) => ({ id, name, ...sumOf(view.weeks, id) }))} />
        </Sheet>
        <Findings answers={view.studies} brief={brief} />
        <Reflections round={round} />
      </div>
      <Group justify="flex-end" mt="lg" gap="lg">
        {driver !== null && driver.name !== '' && (
          <span className="small muted">{t('team.atKeyboard', { name: driver.name })}</span>
        )}
        {next}
      </Group>
    </div>
  )
}

function sumOf(
  weeks: ReturnType<typeof teamView>['weeks'],
  id: string,
): { spend: number; claimed: number; lastTouch: number } {
  const sum = { spend: 0, claimed: 0, lastTouch: 0 }
  for (const week of weeks) {
    const figures = week.channels.find((channel) => channel.id === id)!
    sum.spend += figures.spend
    sum.claimed += figures.claimed
    sum.lastTouch += figures.lastTouch
  }
  return sum
}
