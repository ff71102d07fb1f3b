import { Button, Group, Title } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useGame, useGameState, useSend } from '../../flow/hooks.ts'
import type { Target } from '../../flow/stage.ts'
import { playingOf } from '../../flow/screen.ts'
import { briefOf, roundShown, runningView, lookingBack } from '../../flow/views.ts'
import { useFormat, useT } from '../../locales/hooks.ts'
import { Controls } from './Controls.tsx'
import { EventCard } from './EventCard.tsx'
import { LookBack } from './LookBack.tsx'
import { News } from './News.tsx'
import { Pointed } from './Pointed.tsx'
import { StageArea } from './StageArea.tsx'
import { WeekFigures } from './WeekFigures.tsx'
import './run.css'

/** The weeks of a round, revealed one by one. */
export function Running() {
  const t = useT()
  const format = useFormat()
  const send = useSend()
  const brief = useGame(briefOf)
  const now = useGame(runningView)
  const [target, setTarget] = useState<Target | null>(null)
  const [seen, setSeen] = useState<number | null>(null)
  const view = useGame(lookingBack(seen))
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
        <Group gap="xs" style={{ marginLeft: 'auto' }}>
          {playing === 'over' ? (
            <Button ref={onward} data-coach="onward" onClick={() => send({ type: 'next' })}>
              {t('run.toReview')}
            </Button>
          ) : (
            <Controls playing={playing} />
          )}
        </Group>
      </header>
      <div className="run-grid">
        <div className="run-left">
          <LookBack
            shown={now.shown}
            weeks={brief.weeks}
            seen={seen}
            onSee={(week) => {
              // Nobody looks back and misses a week meanwhile.
              if (week !== null && playing === 'playing') send({ type: 'pause' })
              setSeen(week)
            }}
          />
          <StageArea view={view} onPoint={setTarget} />
        </div>
        <div className="run-right">
          <WeekFigures view={view} />
          <Pointed view={view} target={target} />
          <News />
        </div>
      </div>
      {playing === 'card' && <EventCard />}
    </div>
  )
}
