import { Button, Group, Title } from '@mantine/core'
import { useGame, useSend } from '../../flow/hooks.ts'
import { briefOf, guards as guardsOf, targets as targetsOf } from '../../flow/views.ts'
import { useFigure, useFormat, useSay, useT } from '../../locales/hooks.ts'
import { Calendar } from '../../parts/Calendar.tsx'
import { Figure } from '../../parts/Figure.tsx'
import { Scale } from '../../parts/Scale.tsx'
import { Sheet } from '../../parts/Sheet.tsx'
import { RoleCards } from './RoleCards.tsx'
import './brief.css'

/** What a team knows before it begins. */
export function Brief() {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const figure = useFigure()
  const send = useSend()
  const brief = useGame(briefOf)
  const targets = useGame(targetsOf)
  const guards = useGame(guardsOf)
  return (
    <div className="page">
      <header className="brief-head">
        <div>
          <span className="over-title">{t(`sectors.${brief.sector}`)}</span>
          <Title order={1}>{say(brief.title)}</Title>
        </div>
        <Group className="no-print">
          <Button variant="default" onClick={() => send({ type: 'back' })}>
            {t('app.back')}
          </Button>
          <Button variant="default" onClick={() => window.print()}>
            {t('brief.print')}
          </Button>
          <Button onClick={() => send({ type: 'next' })}>{t('brief.next')}</Button>
        </Group>
      </header>
      <div className="brief-grid">
        <div className="brief-column">
          <Sheet title={t('brief.background')}>
            <p className="prose brief-text">{say(brief.brief.background)}</p>
          </Sheet>
          <Sheet title={t('brief.task')}>
            <p className="prose brief-text">{say(brief.brief.task)}</p>
          </Sheet>
          <Sheet title={t('brief.market')}>
            <ul className="brief-facts prose">
              {brief.brief.market.map((fact) => (
                <li key={fact.en}>{say(fact)}</li>
              ))}
            </ul>
          </Sheet>
        </div>
        <div className="brief-column">
          <Sheet title={t('brief.targets')}>
            <div className="brief-targets">
              {targets.map((target, index) => (
                <Scale key={target.id} target={target} main={index === 0} />
              ))}
            </div>
            {guards.length > 0 && (
              <>
                <p className="small muted" style={{ margin: '18px 0 4px' }}>
                  {t('brief.guards')}
                </p>
                <ul className="brief-guards small">
                  {guards.map((guard) => (
                    <li key={guard.id}>
                      {say(guard.name)} {guard.better === 'up' ? '≥' : '≤'} {figure(guard.bound, guard.unit)}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Sheet>
          <Sheet title={t('brief.frame')}>
            <dl className="figures" style={{ marginBottom: 16 }}>
              <Figure name={t('lobby.budget')} value={brief.budget} unit="yuan" />
              <Figure
                name={t('brief.people')}
                value={brief.segments.reduce((sum, { people }) => sum + people, 0)}
                unit="count"
              />
              <div className="figure">
                <dt className="figure-name">{t('lobby.length')}</dt>
                <dd className="figure-value" style={{ margin: 0 }}>
                  {t('brief.weeks', { count: brief.weeks })}
                </dd>
              </div>
            </dl>
            <Calendar brief={brief} />
          </Sheet>
        </div>
      </div>
      <Sheet title={t('brief.segments')}>
        <dl className="brief-segments">
          {brief.segments.map((segment) => (
            <div key={segment.id}>
              <dt>
                {say(segment.name)}{' '}
                <span className="small muted">{t('brief.peopleOf', { people: format.count(segment.people) })}</span>
              </dt>
              <dd className="small">{say(segment.about)}</dd>
            </div>
          ))}
        </dl>
      </Sheet>
      <RoleCards roles={brief.roles} />
      <Group justify="flex-end" mt="xl" className="no-print">
        <Button onClick={() => send({ type: 'next' })}>{t('brief.next')}</Button>
      </Group>
    </div>
  )
}
