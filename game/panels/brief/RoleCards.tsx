import { Button, Group, Title } from '@mantine/core'
import { useState } from 'react'
import { ROLES, type Brief, type Role } from '../../../engine/index.ts'
import { useSay, useT } from '../../locales/hooks.ts'
import { RoleSheets } from './RoleSheets.tsx'

/** Who does what: a card per role with its duty and the questions of its worksheet; its facts are printed with it, and for it alone. */
export function RoleCards({ roles }: { roles: Brief['roles'] }) {
  const t = useT()
  const say = useSay()
  const [printing, setPrinting] = useState<Role[] | null>(null)
  return (
    <section aria-labelledby="roles-title" style={{ marginTop: 28 }}>
      <Group justify="space-between" align="flex-end" mb={12}>
        <div>
          <Title order={2} size="h3" id="roles-title">
            {t('brief.roles')}
          </Title>
          <p className="small muted" style={{ margin: '4px 0 0' }}>
            {t('brief.rolesHint')}
          </p>
        </div>
        <Button className="no-print" variant="default" size="sm" onClick={() => setPrinting([...ROLES])}>
          {t('brief.printAll')}
        </Button>
      </Group>
      <ul className="brief-roles">
        {roles.map((role) => (
          <li key={role.id} className="sheet">
            <Group justify="space-between" wrap="nowrap">
              <Title order={3} size="h4">
                {t(`roles.${role.id}`)}
              </Title>
              <Button
                className="no-print"
                variant="subtle"
                size="compact-sm"
                aria-label={t('brief.printNamed', { role: t(`roles.${role.id}`) })}
                onClick={() => setPrinting([role.id])}
              >
                {t('brief.printCard')}
              </Button>
            </Group>
            <p className="small" style={{ margin: '6px 0 10px', lineHeight: 1.65 }}>
              {say(role.duty)}
            </p>
            <ul className="small">
              {role.worksheet.map((question) => (
                <li key={question.en}>{say(question)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {printing && <RoleSheets roles={printing} onDone={() => setPrinting(null)} />}
    </section>
  )
}
