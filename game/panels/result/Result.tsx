import { Button, Group, Title } from '@mantine/core'
import { useGame, useSend } from '../../flow/hooks.ts'
import { aboutOf, briefOf, finalReport, guards as guardsOf, targets as targetsOf } from '../../flow/views.ts'
import { useSay, useT } from '../../locales/hooks.ts'
import { Channels } from '../../parts/Channels.tsx'
import { raw } from '../../parts/Figure.tsx'
import { GuardList } from '../../parts/GuardList.tsx'
import { Scale } from '../../parts/Scale.tsx'
import { Sheet } from '../../parts/Sheet.tsx'
import { TeamPennant } from '../../parts/TeamColour.tsx'
import { WeeklyChart } from '../../parts/WeeklyChart.tsx'
import { Versions } from '../present/Versions.tsx'
import { Kpis } from './Kpis.tsx'
import { Record } from './Record.tsx'
import { SaveRunFile } from './SaveRunFile.tsx'
import { ShareLink } from './ShareLink.tsx'
import { Scorecard } from './Scorecard.tsx'
import { Unseen } from './Unseen.tsx'
import './result.css'

/** The end of a game: the truth, with exactly the figures that the command line gives for its run file. */
export function Result() {
  const t = useT()
  const say = useSay()
  const send = useSend()
  const brief = useGame(briefOf)
  const report = useGame(finalReport)
  const targets = useGame(targetsOf)
  const guards = useGame(guardsOf)
  const about = useGame(aboutOf)
  if (!report) return null
  return (
    <div className="page">
      <header className="result-head">
        <div>
          <span className="over-title">
            {say(brief.title)}
            {' · '}
            <TeamPennant colour={about.colour} />
            {about.team !== '' && ` ${about.team}`}
            {about.practice && ` · ${t('team.practiceTag')}`}
          </span>
          <Title order={1}>{report.reached ? t('result.reached') : t('result.notReached')}</Title>
          {about.begunBefore > 0 && (
            <p className="small warn" style={{ margin: '4px 0 0' }}>
              {t('team.begunBefore', { count: about.begunBefore })}
            </p>
          )}
        </div>
        <Group className="no-print" gap="sm">
          <Button variant="default" onClick={() => send({ type: 'back' })}>
            {t('result.toReview')}
          </Button>
          <Button variant="default" onClick={() => send({ type: 'present' })}>
            {t('slides.presentAfter')}
          </Button>
          <Button variant="default" onClick={() => send({ type: 'compare' })}>
            {t('lobby.compare')}
          </Button>
          <Button variant="default" onClick={() => window.print()}>
            {t('result.print')}
          </Button>
          <SaveRunFile />
          <ShareLink />
        </Group>
      </header>
      <Versions />
      <div className="result-grid">
        <div className="result-stack">
          <Sheet title={t('result.targets')}>
            <div style={{ display: 'grid', gap: 18 }}>
              {targets.map((target, index) => {
                const state = report.targets.find(({ id }) => id === target.id)!
                return (
                  <div key={target.id} {...raw(`targets.${target.id}.value`, state.value)} data-reached={state.reached}>
                    <Scale
                      target={target}
                      main={index === 0 && targets.length > 1}
                      value={state.value}
                      reached={state.reached}
                    />
                  </div>
                )
              })}
            </div>
            {guards.length > 0 && (
              <>
                <p className="small muted" style={{ margin: '18px 0 6px' }}>
                  {t('brief.guards')}
                </p>
                <GuardList guards={guards} states={report.guards} prefix="guards" />
              </>
            )}
          </Sheet>
          <Kpis kpis={report.kpis} ratios={report.ratios} />
        </div>
        <div className="result-stack">
          <Scorecard score={report.score} />
          <Unseen />
        </div>
      </div>
      <div className="result-wide">
        <Sheet title={t('result.channels')}>
          <p className="small muted review-note">{t('result.channelsNote')}</p>
          <Channels
            prefix="channels"
            rows={report.channels.map((channel) => ({
              ...channel,
              name: brief.channels.find(({ id }) => id === channel.id)!.name,
            }))}
          />
        </Sheet>
        <Sheet title={t('review.weekly')}>
          <WeeklyChart weeks={report.weeks} />
        </Sheet>
        <Record report={report} />
      </div>
    </div>
  )
}
