import { Button, Checkbox, TextInput, Title } from '@mantine/core'
import { LONGEST } from '../../../flow/about.ts'
import { useGame, useSend } from '../../../flow/hooks.ts'
import { designOf, settingFor } from '../../../flow/planning.ts'
import { briefOf } from '../../../flow/views.ts'
import { useFormat, useSay, useT } from '../../../locales/hooks.ts'
import { Term } from '../../../parts/Term.tsx'
import { LeverField } from '../LeverField.tsx'
import type { FormLever } from '../Levers.tsx'

/** Weight of a target segment against the others when the focus follows the choice (assumption; it can be moved). */
const FOCUS = 3

/** Whom the campaign is for, and what it wants to be for them. */
export function Targets() {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const send = useSend()
  const brief = useGame(briefOf)
  const { segments: chosen, positioning } = useGame(designOf)
  const people = brief.segments
    .filter(({ id }) => chosen.includes(id))
    .reduce((sum, segment) => sum + segment.people, 0)
  const focus = brief.levers.find(({ id }) => id === 'focus')
  const choose = (ids: string[]): void =>
    send({
      type: 'edit',
      edit: {
        kind: 'design',
        part: { segments: brief.segments.map(({ id }) => id).filter((id) => ids.includes(id)) },
      },
    })
  const followFocus = (): void =>
    send({
      type: 'edit',
      edit: {
        kind: 'set',
        lever: 'focus',
        value: Object.fromEntries(brief.segments.map(({ id }) => [id, chosen.includes(id) ? FOCUS : 1])),
      },
    })
  return (
    <section className="sheet" aria-labelledby="targets-title" data-field="segments">
      <Title order={2} size="h4" id="targets-title">
        <Term means={t('target.stpMeans')}>{t('target.title')}</Term>
      </Title>
      <p className="small muted plan-about">{t('target.about')}</p>
      <Checkbox.Group aria-label={t('target.segments')} value={chosen} onChange={choose}>
        <div className="plan-options">
          {brief.segments.map(({ id, name, about, people: size }) => (
            <Checkbox.Card key={id} value={id} className="plan-option" aria-label={say(name)}>
              <Checkbox.Indicator />
              <span>
                <span className="plan-option-name">
                  {say(name)}{' '}
                  <span className="small muted nowrap">{t('brief.peopleOf', { people: format.count(size) })}</span>
                </span>
                <span className="small muted plan-option-about">{say(about)}</span>
              </span>
            </Checkbox.Card>
          ))}
        </div>
      </Checkbox.Group>
      <div className="plan-row" style={{ marginTop: 10, minHeight: 30 }}>
        <span className="small muted" style={{ flex: 1 }} aria-live="polite">
          {chosen.length === 0
            ? t('target.none')
            : t('target.people', { count: chosen.length, people: format.count(people) })}
        </span>
        {focus && chosen.length > 0 && chosen.length < brief.segments.length && (
          <Button variant="default" size="compact-sm" onClick={followFocus}>
            {t('target.follow')}
          </Button>
        )}
      </div>
      {focus?.kind === 'mix' && <Focus lever={focus} />}
      <div data-field="positioning" style={{ marginTop: 12 }}>
        <TextInput
          label={t('target.positioning')}
          placeholder={t('target.positioningHint')}
          value={positioning}
          maxLength={LONGEST.line}
          onChange={(event) =>
            send({ type: 'edit', edit: { kind: 'design', part: { positioning: event.currentTarget.value } } })
          }
          onBlur={() => send({ type: 'settle' })}
        />
      </div>
    </section>
  )
}

/** How strongly each segment is aimed at, on one line; the sliders unfold below it. */
function Focus({ lever }: { lever: Extract<FormLever, { kind: 'mix' }> }) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const { segments } = useGame(briefOf)
  const weights = useGame(settingFor(lever.id)) ?? lever.start
  const weightOf = (id: string): number => (weights as Record<string, number>)[id] ?? 0
  const total = segments.reduce((sum, { id }) => sum + weightOf(id), 0)
  const shares = segments.map(
    ({ id, name }) => `${say(name)} ${total > 0 ? format.share(weightOf(id) / total, 0) : '—'}`,
  )
  return (
    <details className="plan-more">
      <summary>{t('target.focus', { shares: shares.join(' · ') })}</summary>
      <LeverField lever={lever} named={false} />
    </details>
  )
}
