import { lazy, Suspense, useEffect, useRef } from 'react'
import { useGameState } from './flow/hooks.ts'
import { screenOf, type AnyScreen } from './flow/screen.ts'
import { useT } from './locales/hooks.ts'
import { Brief } from './panels/brief/Brief.tsx'
import { Top } from './panels/frame/Top.tsx'
import { Lobby } from './panels/lobby/Lobby.tsx'
import { Plan } from './panels/plan/Plan.tsx'
import { Result } from './panels/result/Result.tsx'
import { Review } from './panels/review/Review.tsx'
import { Running } from './panels/run/Running.tsx'
import { Team } from './panels/team/Team.tsx'

const Compare = lazy(() => import('./compare/Compare.tsx'))
const Debrief = lazy(() => import('./debrief/Debrief.tsx'))
const Slides = lazy(() => import('./panels/present/Slides.tsx'))

/** The confirmation is a dialog over the plan. */
const SCREENS: Record<AnyScreen, React.ComponentType> = {
  lobby: Lobby,
  brief: Brief,
  team: Team,
  plan: Plan,
  confirm: Plan,
  running: Running,
  review: Review,
  result: Result,
  slides: Slides,
  debrief: Debrief,
  compare: Compare,
}

export function App() {
  const screen = useGameState(screenOf)
  const t = useT()
  const main = useRef<HTMLElement>(null)
  const drawn = screen === 'confirm' ? 'plan' : screen
  const before = useRef(drawn)

  // A new screen begins at its top, for the eye and for who listens to it.
  useEffect(() => {
    if (before.current === drawn) return
    before.current = drawn
    window.scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [drawn])

  const Screen = SCREENS[drawn]
  return (
    <>
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <Top screen={drawn} />
      <main id="main" ref={main} tabIndex={-1} style={{ outline: 'none' }}>
        <Suspense fallback={<p className="page muted">{t('app.loading')}</p>}>
          <Screen key={drawn} />
        </Suspense>
      </main>
    </>
  )
}
