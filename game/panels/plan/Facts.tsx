import { Button, Title } from '@mantine/core'
import { useState } from 'react'
import type { Role } from '../../../engine/index.ts'
import { useGame } from '../../flow/hooks.ts'
import { factsFor } from '../../flow/views.ts'
import { useSay, useT } from '../../locales/hooks.ts'

/** What only this role knows: shown when it asks, so that the others do not read along. */
export function Facts({ role }: { role: Role }) {
  const t = useT()
  const say = useSay()
  const facts = useGame(factsFor(role))
  const [shown, setShown] = useState(false)
  if (facts.length === 0) return null
  return (
    <section className="sheet facts" aria-label={t('facts.title')}>
      <div style={{ display: 'flex', alignItems: 'center', gap: 12 }}>
        <div style={{ flex: 1 }}>
          <Title order={2} size="h4">
            {t('facts.title')}
          </Title>
          <p className="small muted" style={{ margin: '2px 0 0' }}>
            {t('facts.about')}
          </p>
        </div>
        <Button variant="default" size="sm" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? t('facts.hide') : t('facts.show', { role: t(`roles.${role}`) })}
        </Button>
      </div>
      {shown && (
        <ul className="facts-list">
          {facts.map((fact) => (
            <li key={fact.id}>{say(fact.text)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
