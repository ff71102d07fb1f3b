import { Button, Group, Title } from '@mantine/core'
import { useFullscreenElement } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { isOver } from '../../flow/deck.ts'
import { useGame, useSend } from '../../flow/hooks.ts'
import { useT } from '../../locales/hooks.ts'
import { AnotherVersion } from './AnotherVersion.tsx'
import { Deck, DECK } from './Deck.tsx'
import { Experts } from './Experts.tsx'
import { Timer } from './Timer.tsx'
import './slides.css'

/** The plan on ten slides, for the ten minutes in which it is presented; below it the marks that an expert gives. */
export default function Slides() {
  const t = useT()
  const send = useSend()
  const over = useGame(isOver)
  const { ref, toggle, fullscreen } = useFullscreenElement<HTMLDivElement>()
  const [at, setAt] = useState(0)
  const last = DECK.length - 1

  useEffect(() => {
    const go = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const move = MOVES[event.key]
      if (move) setAt((now) => Math.min(last, Math.max(0, move(now, last))))
      else if (event.key === 'f' || event.key === 'F') void toggle()
      else if (event.key === 'Escape' && !fullscreen) send({ type: 'back' })
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', go)
    return () => window.removeEventListener('keydown', go)
  }, [fullscreen, last, send, toggle])

  return (
    <div className="page slides">
      <header className="slides-head no-print">
        <div style={{ flex: '1 1 220px' }}>
          <Title order={1} size="h2">
            {t('slides.title')}
          </Title>
          <p className="small muted" style={{ margin: '2px 0 0' }}>
            {t(over ? 'slides.after' : 'slides.before')} {t('slides.keys')}
          </p>
        </div>
        <Group gap="xs">
          <Button variant="default" onClick={() => send({ type: 'back' })}>
            {t(over ? 'slides.toResult' : 'slides.toPlan')}
          </Button>
          <Button variant="default" onClick={() => window.print()}>
            {t('slides.print')}
          </Button>
          <Button onClick={() => void toggle()}>{t('slides.full')}</Button>
        </Group>
      </header>
      <div ref={ref} className="slides-room no-print" data-full={fullscreen || undefined}>
        <Deck at={at} />
        <nav className="slides-bar" aria-label={t('slides.nav')}>
          <Button variant="default" size="compact-md" disabled={at === 0} onClick={() => setAt(at - 1)}>
            {t('slides.previous')}
          </Button>
          <span aria-live="polite" className="slides-at">
            {t('slides.at', { at: at + 1, of: DECK.length })}
          </span>
          <Button variant="default" size="compact-md" disabled={at === last} onClick={() => setAt(at + 1)}>
            {t('slides.next')}
          </Button>
          <span style={{ flex: 1 }} />
          <Timer />
        </nav>
      </div>
      <div className="slides-print" aria-hidden="true">
        {DECK.map((slide, index) => (
          <Deck key={slide} at={index} printed />
        ))}
      </div>
      <div className="slides-below no-print">
        <Experts />
        {over && <AnotherVersion />}
      </div>
    </div>
  )
}

const MOVES: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at) => at + 1,
  PageDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  PageUp: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
}

/** Whether keys belong to what has the focus: a field, or a choice that arrows move. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
}
