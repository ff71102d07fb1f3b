import { Button, Checkbox, Title } from '@mantine/core'
import { useState } from 'react'
import type { Role } from '../../../engine/index.ts'
import { useGame, useSend } from '../../flow/hooks.ts'
import { aboutOf, factsFor } from '../../flow/views.ts'
import { useSay, useT } from '../../locales/hooks.ts'

/**
 * What only this role knows: shown when it says that it is its turn, so that the others do not read along, and gone when
 * the tab is left. A fact is ticked when it was told.
 */
export function Facts({ role }: { role: Role }) {
  const t = useT()
  const facts = useGame(factsFor(role))
  const told = useGame(aboutOf).told
  const [shown, setShown] = useState(false)
  if (facts.length === 0) return null
  const count = facts.filter(({ id }) => told.includes(id)).length
  return (
    <section className="sheet facts" aria-labelledby="facts-title" data-field="facts">
      <div className="plan-row">
        <div style={{ flex: 1 }}>
          <Title order={2} size="h4" id="facts-title">
            {t('facts.title')}
          </Title>
          <p className="small muted" style={{ margin: '2px 0 0' }}>
            {t('facts.about')}
          </p>
        </div>
        <span className="small muted nowrap" aria-live="polite">
          {t('facts.told', { count, all: facts.length })}
        </span>
        <Button variant="default" size="sm" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? t('facts.hide') : t('facts.show', { role: t(`roles.${role}`) })}
        </Button>
      </div>
      {shown && <FactList role={role} />}
    </section>
  )
}

function FactList({ role }: { role: Role }) {
  const t = useT()
  const say = useSay()
  const send = useSend()
  const facts = useGame(factsFor(role))
  const told = useGame(aboutOf).told
  const tick = (id: string, yes: boolean): void =>
    send({ type: 'write', writing: { told: yes ? [...told, id] : told.filter((other) => other !== id) } })
  return (
    <ul className="facts-list">
      {facts.map(({ id, text }) => (
        <li key={id}>
          <p id={`fact-${id}`}>{say(text)}</p>
          <Checkbox
            size="xs"
            label={t('facts.tick')}
            aria-describedby={`fact-${id}`}
            checked={told.includes(id)}
            onChange={(event) => tick(id, event.currentTarget.checked)}
          />
        </li>
      ))}
    </ul>
  )
}
