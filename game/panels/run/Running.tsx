import { Button, Group, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useGame, useGameState, useSend } from '../../flow/hooks.ts'
import { playingOf } from '../../flow/screen.ts'
import { briefOf, roundShown, runningView } from '../../flow/views.ts'
import { useFormat, useT } from '../../locales/hooks.ts'
import { Controls } from './Controls.tsx'
import { EventCard } from './EventCard.tsx'
import { News } from './News.tsx'
import { StageArea } from './StageArea.tsx'
import { WeekFigures } from './WeekFigures.tsx'
import './run.css'

/** The weeks of a round, revealed one by one. */
export function Running() {
  const t = useT()
  const format = useFormat()
  const send = useSend()
  const brief = useGame(briefOf)
  const view = useGame(runningView)
  const round = useGame(roundShown)
  const playing = useGameState(playingOf)
  const onward = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (playing === 'over') onward.current?.focus()
  }, [playing])

  return (
    <div className="page-wide run">
      <header className="run-head">
        <Title order={1} size="h2">
          {t('run.title', { round: round + 1 })}
        </Title>
        <p className="run-week" aria-live="polite">
          {view.shown < view.from ? (
            t('run.before')
          ) : (
            <>
              <strong>{t('run.week', { week: view.shown })}</strong>
              <span className="muted">
                {' '}
                {t('run.of', { weeks: brief.weeks, day: format.day(brief.start, view.shown - 1) })}
              </span>
            </>
          )}
        </p>
        <RoundDots from={view.from} until={view.until} shown={view.shown} />
        <Group gap="xs" style={{ marginLeft: 'auto' }}>
          {playing === 'over' ? (
            <Button ref={onward} onClick={() => send({ type: 'next' })}>
              {t('run.toReview')}
            </Button>
          ) : (
            <Controls playing={playing} />
          )}
        </Group>
      </header>
      <div className="run-grid">
        <div className="run-left">
          <StageArea view={view} />
        </div>
        <div className="run-right">
          <WeekFigures view={view} />
          <News />
        </div>
      </div>
      {playing === 'card' && <EventCard />}
    </div>
  )
}

function RoundDots({ from, until, shown }: { from: number; until: number; shown: number }) {
  return (
    <span className="run-dots" aria-hidden="true">
      {Array.from({ length: until - from + 1 }, (_, index) => (
        <i key={index} data-past={from + index <= shown || undefined} />
      ))}
    </span>
  )
}
