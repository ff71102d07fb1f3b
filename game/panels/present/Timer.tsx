import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useFormat, useT } from '../../locales/hooks.ts'

/** Seconds for presenting and for questions, as the course has it. */
const TALK = 600
const QUESTIONS = 300

/** The speaker's clock: ten minutes to present, then five for questions; it goes on counting when both are over. */
export function Timer() {
  const t = useT()
  const format = useFormat()
  const [begun, setBegun] = useState<number | null>(null)
  const [before, setBefore] = useState(0)
  const [now, setNow] = useState(0)
  const used = before + (begun === null ? 0 : Math.max(0, now - begun) / 1000)

  useEffect(() => {
    if (begun === null) return
    const beat = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(beat)
  }, [begun])

  const start = (): void => {
    setNow(Date.now())
    setBegun(Date.now())
  }
  const pause = (): void => {
    setBefore(used)
    setBegun(null)
  }
  const reset = (): void => {
    setBefore(0)
    setBegun(null)
  }
  const phase = used < TALK ? 'talk' : used < TALK + QUESTIONS ? 'questions' : 'over'
  const left = phase === 'talk' ? TALK - used : TALK + QUESTIONS - used
  return (
    <span className="slides-timer">
      <span className="slides-phase" aria-live="polite">
        {t(`slides.timer.${phase}`)}
      </span>
      <span role="timer" className={phase === 'over' || left < 60 ? 'slides-clock bad' : 'slides-clock'}>
        {phase === 'over' ? `+${format.clock(-left)}` : format.clock(Math.ceil(left))}
      </span>
      <Button variant="default" size="compact-md" onClick={begun === null ? start : pause}>
        {t(begun === null ? 'slides.timer.start' : 'slides.timer.pause')}
      </Button>
      <Button variant="subtle" size="compact-md" disabled={used === 0} onClick={reset}>
        {t('slides.timer.reset')}
      </Button>
    </span>
  )
}
