import { Button, Group, SegmentedControl, Title } from '@mantine/core'
import { useFullscreenElement } from '@mantine/hooks'
import { Suspense, useEffect, useRef, useState } from 'react'
import { useSend } from '../flow/hooks.ts'
import { useSay, useT } from '../locales/hooks.ts'
import { Attribution } from './Attribution.tsx'
import { Exports } from './Exports.tsx'
import { Forecasts } from './Forecasts.tsx'
import { GlassBox } from './GlassBox.tsx'
import { LuckAndSkill } from './LuckAndSkill.tsx'
import { useOver } from './over.ts'
import { PARTS, SHORT_ROUTE, type Part } from './parts.ts'
import { Players } from './Players.tsx'
import { Review } from './Review.tsx'
import { Rewind } from './Rewind.tsx'
import { TurningPoints } from './TurningPoints.tsx'
import { Unshared } from './Unshared.tsx'
import { useEverything } from './everything.ts'
import { WhyBetter } from './WhyBetter.tsx'
import './debrief.css'

const BODIES: Record<Part, React.ComponentType> = {
  forecasts: Forecasts,
  rewind: Rewind,
  attribution: Attribution,
  luck: LuckAndSkill,
  turning: TurningPoints,
  players: Players,
  unshared: Unshared,
  why: WhyBetter,
  glass: GlassBox,
  review: Review,
}

type Route = 'full' | 'short' | 'report'

/** What a team learns from its game, part by part: by itself, led by an instructor, or as one report to print. */
export default function Debrief() {
  const t = useT()
  const say = useSay()
  const send = useSend()
  const { scenario, about } = useOver()
  const [route, setRoute] = useState<Route>('full')
  const [part, setPart] = useState<Part>('forecasts')
  const [large, setLarge] = useState(false)
  const { ref, toggle, fullscreen } = useFullscreenElement<HTMLDivElement>()
  const parts = route === 'short' ? SHORT_ROUTE.map((stop) => stop.part) : PARTS
  const at = parts.indexOf(part)
  const everything = useEverything()
  useDebriefKeys(route, parts, at, setPart, () => setLarge((now) => !now))

  const follow = (next: Route): void => {
    setRoute(next)
    if (next === 'short' && !SHORT_ROUTE.some((stop) => stop.part === part)) setPart(SHORT_ROUTE[0].part)
  }
  return (
    <div className="page debrief" ref={ref} data-large={large || undefined} data-full={fullscreen || undefined}>
      <header className="debrief-head">
        <div style={{ flex: '1 1 240px' }}>
          <span className="over-title">
            {say(scenario.brief.title)}
            {about.team !== '' && ` · ${about.team}`}
          </span>
          <Title order={1} size="h2">
            {t('debrief.title')}
          </Title>
        </div>
        <Group gap="xs" className="no-print">
          <SegmentedControl<Route>
            size="xs"
            aria-label={t('debrief.route')}
            value={route}
            onChange={follow}
            data={(['full', 'short', 'report'] as const).map((value) => ({
              value,
              label: t(`debrief.routes.${value}`),
            }))}
          />
          <Button variant="default" size="xs" aria-pressed={large} onClick={() => setLarge(!large)}>
            {t('debrief.large')}
          </Button>
          <Button variant="default" size="xs" onClick={() => void toggle()}>
            {t('slides.full')}
          </Button>
          <Exports everything={everything} onPrint={() => setRoute('report')} />
          <Button variant="default" size="xs" onClick={() => send({ type: 'back' })}>
            {t('slides.toResult')}
          </Button>
        </Group>
      </header>
      {route === 'report' ? (
        parts.map((each) => <PartPage key={each} part={each} />)
      ) : (
        <div className="debrief-grid">
          <nav aria-label={t('debrief.parts')} className="debrief-nav no-print">
            <ol>
              {parts.map((each) => (
                <li key={each}>
                  <button type="button" aria-current={each === part ? 'step' : undefined} onClick={() => setPart(each)}>
                    <span className="debrief-number">{PARTS.indexOf(each) + 1}</span>
                    <span>
                      {t(`debrief.part.${each}.title`)}
                      {route === 'short' && (
                        <span className="tiny muted debrief-minutes">
                          {t('debrief.minutes', { count: SHORT_ROUTE[parts.indexOf(each)].minutes })}
                        </span>
                      )}
                    </span>
                  </button>
                </li>
              ))}
            </ol>
            <p className="tiny muted">{t('debrief.keys')}</p>
          </nav>
          <div>
            <PartPage key={part} part={part} focused />
            <Group justify="space-between" mt="md" className="no-print">
              <Button variant="default" disabled={at === 0} onClick={() => setPart(parts[at - 1])}>
                {t('slides.previous')}
              </Button>
              {at < parts.length - 1 && (
                <Button onClick={() => setPart(parts[at + 1])}>
                  {t('debrief.next', { title: t(`debrief.part.${parts[at + 1]}.title`) })}
                </Button>
              )}
            </Group>
          </div>
        </div>
      )}
    </div>
  )
}

/** A part with what it is for, and the questions that it leaves a team with. */
function PartPage({ part, focused = false }: { part: Part; focused?: boolean }) {
  const t = useT()
  const heading = useRef<HTMLHeadingElement>(null)
  const first = useRef(true)
  const Body = BODIES[part]

  // Turning to another part reads it from its top; opening the debrief leaves the focus where the page put it.
  useEffect(() => {
    if (!focused) return
    if (!first.current || document.activeElement?.closest('.debrief')) heading.current?.focus({ preventScroll: true })
    first.current = false
  }, [focused])

  return (
    <section className="sheet debrief-part" aria-labelledby={`part-${part}`} data-part={part}>
      <h2 id={`part-${part}`} ref={heading} tabIndex={-1}>
        <span className="debrief-number">{PARTS.indexOf(part) + 1}</span> {t(`debrief.part.${part}.title`)}
      </h2>
      <p className="prose debrief-lead">{t(`debrief.part.${part}.lead`)}</p>
      <Suspense fallback={<p className="muted">{t('app.loading')}</p>}>
        <Body />
      </Suspense>
      <aside className="debrief-ask" aria-label={t('debrief.ask')}>
        <strong className="small">{t('debrief.ask')}</strong>
        <p>{t(`debrief.part.${part}.ask`)}</p>
      </aside>
    </section>
  )
}

/** The next part on a key, for who leads the debrief from the front of the room. */
function useDebriefKeys(
  route: Route,
  parts: readonly Part[],
  at: number,
  go: (part: Part) => void,
  enlarge: () => void,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || route === 'report') return
      const busy = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [role=dialog]')
      if (busy) return
      const to = {
        ArrowRight: at + 1,
        PageDown: at + 1,
        ArrowLeft: at - 1,
        PageUp: at - 1,
        Home: 0,
        End: parts.length - 1,
      }[event.key]
      if (to !== undefined) go(parts[Math.min(parts.length - 1, Math.max(0, to))])
      else if (event.key === 'l' || event.key === 'L') enlarge()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
}
