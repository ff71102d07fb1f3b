import { Button } from '@mantine/core'
import { useGame, useGameState, useSend } from '../../flow/hooks.ts'
import { clockMinutes, clockPaused, clockUsed } from '../../flow/planning.ts'
import { clockIsStopped } from '../../flow/screen.ts'
import { useFormat, useT } from '../../locales/hooks.ts'

const MINUTE = 60

/** Time left of what the team gave itself to plan. It counts down, can be paused, and never stops anybody. */
export function Clock() {
  const t = useT()
  const format = useFormat()
  const send = useSend()
  const minutes = useGame(clockMinutes)
  const used = useGame(clockUsed)
  const paused = useGame(clockPaused)
  const stopped = useGameState(clockIsStopped)
  if (minutes === null) return null
  const left = minutes * MINUTE - used
  const over = left <= 0
  return (
    <section className="plan-box plan-clock" aria-label={t('clock.title')}>
      <div className="plan-row">
        <span className="plan-clock-time" role="timer" data-over={over || undefined}>
          {over ? t('clock.beyond', { time: format.clock(-left) }) : format.clock(left)}
        </span>
        <span className="tiny muted" style={{ flex: 1 }}>
          {stopped
            ? t('clock.paused', { time: format.clock(paused ?? 0) })
            : over
              ? t('clock.over')
              : t('clock.left', { minutes })}
        </span>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => send({ type: stopped ? 'startClock' : 'stopClock' })}
        >
          {stopped ? t('clock.start') : t('clock.stop')}
        </Button>
      </div>
      <span className="visually-hidden" aria-live="polite">
        {over ? t('clock.over') : ''}
      </span>
    </section>
  )
}
