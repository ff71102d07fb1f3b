import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { lobbyOnly, openPlay, type Play } from './door.ts'
import { GameProvider, useGameState } from './flow/hooks.ts'
import { screenOf, type AnyScreen } from './flow/screen.ts'
import { useT } from './locales/hooks.ts'
import { fetchOtherLanguages } from './locales/language.ts'
import { AutosaveProvider } from './panels/frame/autosave.ts'
import { Elsewhere } from './panels/frame/Elsewhere.tsx'
import { Failure, NotFetched } from './panels/frame/Failure.tsx'
import { Top } from './panels/frame/Top.tsx'
import { Lobby } from './panels/lobby/Lobby.tsx'

const Coach = lazy(() => import('./panels/frame/Coach.tsx').then(({ Coach: coach }) => ({ default: coach })))

const fetchDebrief = () => import('./debrief/Debrief.tsx')

/** Screens that are fetched when somebody goes there. */
const later: Partial<Record<AnyScreen, React.ComponentType>> = {
  compare: lazy(() => import('./compare/Compare.tsx')),
  debrief: lazy(fetchDebrief),
  slides: lazy(() => import('./panels/present/Slides.tsx')),
}

/** The lobby comes first and alone; the game itself is fetched as soon as the lobby stands. */
export function App() {
  const [missing, setMissing] = useState(false)
  const [fetched, setFetched] = useState<Play | null>(null)
  const lobby = useMemo(
    () =>
      lobbyOnly(async (event) => {
        try {
          const play = await openPlay()
          setFetched(play)
          play.game.send(event)
        } catch {
          setMissing(true)
        }
      }),
    [],
  )
  useEffect(() => {
    const fetchRest = () => {
      // Not there yet is no failure: whoever goes on from the lobby is told.
      openPlay().then(setFetched, () => {})
      fetchOtherLanguages()
    }
    const timer = setTimeout(fetchRest, AFTER_LOBBY)
    return () => clearTimeout(timer)
  }, [])
  const play = fetched ?? lobby
  return (
    <GameProvider value={play.game}>
      <AutosaveProvider value={play.saving}>
        <Page screens={play.screens} missing={missing} />
      </AutosaveProvider>
    </GameProvider>
  )
}

/** Milliseconds that the lobby gets to draw itself before the rest is fetched; assumption. */
const AFTER_LOBBY = 300

/** `missing`: whoever wanted to go on from the lobby could not, since the game could not be fetched. */
function Page({ screens, missing }: Pick<Play, 'screens'> & { missing: boolean }) {
  const screen = useGameState(screenOf)
  const t = useT()
  const main = useRef<HTMLElement>(null)
  const drawn = screen === 'confirm' ? 'plan' : screen
  const before = useRef(drawn)

  // From a result most go on to the debrief, which should not keep them waiting: React shows what is still to come no sooner
  // than 300 ms later, however soon it is there. What fails now is fetched again then.
  const [debrief, setDebrief] = useState<React.ComponentType | null>(null)
  useEffect(() => {
    if (drawn !== 'result') return
    let left = false
    fetchDebrief().then(
      (module) => left || setDebrief(() => module.default),
      () => {},
    )
    return () => {
      left = true
    }
  }, [drawn])

  // A new screen begins at its top, for the eye and for who listens to it.
  useEffect(() => {
    if (before.current === drawn) return
    before.current = drawn
    window.scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [drawn])

  const Screen = screens[drawn] ?? (drawn === 'debrief' ? debrief : null) ?? later[drawn] ?? Lobby
  return (
    <>
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <Top screen={drawn} />
      <Elsewhere />
      <main id="main" ref={main} tabIndex={-1} style={{ outline: 'none' }}>
        {missing && <NotFetched />}
        <Failure key={drawn}>
          <Suspense fallback={<p className="page muted">{t('app.loading')}</p>}>
            <Screen />
          </Suspense>
        </Failure>
      </main>
      {drawn !== 'lobby' && (
        <Suspense fallback={null}>
          <Coach />
        </Suspense>
      )}
    </>
  )
}
