import { Title } from '@mantine/core'
import type { Brief } from '../../../engine/index.ts'
import { useSay, useT } from '../../locales/hooks.ts'

/** Who does what: a card per role with its duty and the questions of its worksheet. */
export function RoleCards({ roles }: { roles: Brief['roles'] }) {
  const t = useT()
  const say = useSay()
  return (
    <section aria-labelledby="roles-title" style={{ marginTop: 28 }}>
      <Title order={2} size="h3" id="roles-title">
        {t('brief.roles')}
      </Title>
      <p className="small muted" style={{ margin: '4px 0 12px' }}>
        {t('brief.rolesHint')}
      </p>
      <ul className="brief-roles">
        {roles.map((role) => (
          <li key={role.id} className="sheet">
            <Title order={3} size="h4">
              {t(`roles.${role.id}`)}
            </Title>
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
    </section>
  )
}
