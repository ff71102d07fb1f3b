import { useEffect, useRef } from 'react'
import { useGameState } from '../flow/hooks.ts'
import { screenOf, type AnyScreen } from '../flow/screen.ts'
import { useT } from '../locales/hooks.ts'
import { Brief } from './brief/Brief.tsx'
import { Top } from './frame/Top.tsx'
import { Lobby } from './lobby/Lobby.tsx'
import { Plan } from './plan/Plan.tsx'
import { Result } from './result/Result.tsx'
import { Review } from './review/Review.tsx'
import { Running } from './run/Running.tsx'
import { Team } from './team/Team.tsx'

/** The confirmation is a dialog over the plan. */
const SCREENS: Record<AnyScreen, () => React.ReactNode> = {
  lobby: Lobby,
  brief: Brief,
  team: Team,
  plan: Plan,
  confirm: Plan,
  running: Running,
  review: Review,
  result: Result,
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
        <Screen key={drawn} />
      </main>
    </>
  )
}
